/** What a learner's `npm run watch` tells the board after a run. Nothing else is ever sent. */
export interface BoardEvent {
  /** Counts up from 1 for a learner: what comes twice, or in another order, is known by it. */
  readonly number: number;
  /** How many milliseconds before it was sent it happened. */
  readonly ago: number;
  /** The folder of the stage: `01-value`. */
  readonly stage: string;
  /** Laws that hold, and of how many. */
  readonly held: number;
  readonly of: number;
  /** The first law that does not hold, if one does not. */
  readonly law?: string;
  /** The step of the stage's README that asks for it. */
  readonly step?: number;
  /** Whether that law fails, or what it is about is not written yet. */
  readonly state?: 'fails' | 'not written';
  /** What it looks like, in the words of the kata: the hint of a known mistake. */
  readonly cause?: string;
  /** What the learner has put up, if anything. */
  readonly flag?: 'stuck' | 'done';
}

/** What is sent: `POST /room/CODE/events`. Answered by `Taken`, when it is on the disk. */
export interface Sent {
  /** 32 hexadecimal digits that the learner's machine drew: a secret between it and the board. */
  readonly learner: string;
  /** What the learner wants to be called. */
  readonly name: string;
  /** At most 100, by their numbers. */
  readonly events: readonly BoardEvent[];
}

/** The number of the last event of this learner up to which everything is on the disk. */
export interface Taken {
  readonly taken: number;
}
