import type { Isolation, Limits } from '../sandbox/place';

/** What a class is judged by: the same for all of its people. Plain data. */
export interface Settings {
  /** The stages that are judged: `01-value`. */
  readonly stages: readonly string[];
  readonly seed: number;
  readonly isolation: Isolation;
  readonly limits: Limits;
}
