import type { Graph } from '../graph/snapshot';
import type { Objection } from './answer';
import type { Row } from './facts';

/** What came of trying a law. */
export type Result =
  | { readonly state: 'holds' }
  | { readonly state: 'not written'; readonly what: string; readonly where: string }
  | {
      readonly state: 'fails';
      /** The case, as its reader would write it. */
      readonly shown: string;
      /** Whether it is smaller than the first that was found: a seed has no smaller one. */
      readonly smaller: boolean;
      readonly finding: Finding;
    };

/** What was found in the case in which a law does not hold. */
export type Finding =
  | {
      readonly kind: 'differs';
      readonly rows: readonly Row[];
      readonly picture?: string;
      /** The graph whose gradients the rows are. */
      readonly graph?: Graph;
    }
  | Objection;

/** What a law that does not hold leaves behind: all that its reader is told. Plain data. */
export interface Report {
  /** `katas/01-value` */
  readonly folder: string;
  readonly title: string;
  /** The step of the stage's README. */
  readonly step: number;
  readonly seed: number;
  /** The stages that were borrowed from the solutions. */
  readonly borrowed: readonly string[];
  readonly result: Exclude<Result, { state: 'holds' }> | NotTried;
  /** Where it comes from, if that is known. */
  readonly cause?: Cause;
}

/** A law that was left out, because nothing came back from an earlier one. */
interface NotTried {
  readonly state: 'not tried';
  /** The title of that law. */
  readonly after: string;
}

/** Where a failure comes from. */
export type Cause =
  | { readonly kind: 'earlier stage'; readonly stage: string; readonly failing?: number }
  /** An operation of the same stage that the failing one calls, and that is not right itself. */
  | InnerPart
  | { readonly kind: 'known mistake'; readonly hints: readonly string[] }
  /** What the code computes in place of what is true, in formulas. */
  | {
      readonly kind: 'formula';
      readonly fact: string;
      readonly yours: string;
      readonly truth: string;
    }
  /** One sentence that was found to be true of the code by probing it. */
  | {
      readonly kind: 'finding';
      readonly sentence: string;
      /** What is wrong with a law that a learner wrote (stage 13). */
      readonly reason?: 'too strict' | 'blind' | 'too weak';
    };

/** Something else that is to be mended first, with a law of its own that fails, and why it does. */
export interface InnerPart {
  readonly kind: 'inner part';
  readonly caller: string;
  readonly callee: string;
  readonly title: string;
  readonly step: number;
  readonly cause?: Cause;
}

/** What came of the laws of one stage. */
export interface StageResult {
  /** The folder's name: `01-value`. */
  readonly name: string;
  readonly laws: readonly LawResult[];
  /** Whether some laws were left out, as with `-t`. */
  readonly partial: boolean;
  /** How many laws were left out because they are optional, and not written yet. */
  readonly optional: number;
  /** What kept the stage from being tried, if anything did: Jest's own message. */
  readonly failure?: string;
}

/** What came of one law. */
export interface LawResult {
  readonly title: string;
  readonly state: 'holds' | 'not written' | 'not tried' | 'fails';
  /** What is told of a law that does not hold. */
  readonly report?: Report;
  /** The message of something else that failed: an error of the kata's, or a test of the learner's own. */
  readonly message?: string;
}
