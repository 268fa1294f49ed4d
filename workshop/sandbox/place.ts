import type { Readable, Writable } from 'node:stream';

/** What keeps a person's code away from everything else, the strongest first. */
export type Isolation = 'container' | 'bwrap' | 'none';

/** What one stage of one person may use. */
export interface Limits {
  /** Of the processor, whoever else is at work. By the clock it may be three times as many. */
  readonly seconds: number;
  /** Megabytes of what the code makes; Node itself comes on top. */
  readonly memory: number;
}

/** Where a person's code runs. */
export interface Place {
  readonly isolation: Isolation;
  readonly limits: Limits;
  /**
   * Runs Node there with some arguments. It can read these files, by the same paths (on Windows,
   * in a container, by those among the arguments), and no others; it has no environment, and what
   * it writes on stderr is lost.
   */
  start(nodeArguments: readonly string[], readable: readonly string[]): Running;
}

/** A Node that runs in a place. */
export interface Running {
  readonly stdin: Writable;
  readonly stdout: Readable;
  /** Comes when nothing of it is left, however that came about. */
  readonly ended: Promise<Ending>;
  /** Ends it and whatever it started, now. */
  kill(): void;
}

/** How a process ended. Code that nobody trusts can choose it: it is for sentences, not verdicts. */
export interface Ending {
  readonly code: number | null;
  readonly signal: string | null;
}
