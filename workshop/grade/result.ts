import type { StageResult } from '../../spec/law/result';
import type { Refusal } from '../intake/submission';
import type { Isolation } from '../sandbox/place';

/** What came of judging a class: `results.json`, as `workshop/results.schema.json` describes it. */
export interface ClassResult {
  /** Goes up when a reader of version 1 would misunderstand what is written. */
  readonly version: 1;
  /** What kept people's code away from everything else. */
  readonly isolation: Isolation;
  /** Makes the same cases again. */
  readonly seed: number;
  /** The stages that were judged, by their folders: `01-value`. */
  readonly stages: readonly string[];
  /** By name. */
  readonly people: readonly PersonResult[];
}

/** What came of one person's submission. */
export interface PersonResult {
  readonly name: string;
  /** What was not taken in, and why. */
  readonly refusals: readonly Refusal[];
  readonly stages: readonly StageGrade[];
}

/** How far a person is in a stage. */
export type State =
  /** Every law holds. */
  | 'finished'
  /** A law does not hold. */
  | 'failing'
  /** What was written holds, and the rest is not written. */
  | 'not written'
  /** It is no TypeScript, or loading it threw. */
  | 'unreadable'
  /** A file that the stage needs was not taken in. */
  | 'refused'
  /** The code ended its process. */
  | 'died'
  /** The stage had used up its time before all laws were tried. */
  | 'too long';

/** What came of one stage of one person. */
export interface StageGrade extends StageResult {
  readonly state: State;
  /** Laws that hold, and of how many. */
  readonly held: number;
  readonly of: number;
  /** Why, where it is refused, unreadable, dead or too long. */
  readonly sentence?: string;
}
