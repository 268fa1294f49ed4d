import type { BoardEvent } from '../../../tools/cli/board/event';

/** An event as it is kept. */
export interface Stored {
  /** When it happened, in milliseconds since 1970 by the board's clock. */
  readonly at: number;
  /** A hash of what the learner's machine drew. */
  readonly learner: string;
  readonly name: string;
  readonly event: BoardEvent;
}
