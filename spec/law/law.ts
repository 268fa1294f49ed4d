import type { Arbitrary } from 'fast-check';
import type { Graph } from '../graph/snapshot';
import type { Truths } from './facts';
import type { Kind } from './kind';

/** One thing that is true of every correct implementation, as data. */
export interface Law<Implementation> extends Parts<Implementation, unknown> {}

interface Parts<Implementation, Case> {
  /** `subject: claim`, a true sentence. The subject is unique in its stage. */
  readonly title: string;
  /** The step of the stage's README that asks for it. */
  readonly step: number;
  /** What it is about, which decides how it is tried. */
  readonly kind: Kind;
  /** The operation, function or class that it is about, if it is about one: these are diagnosed together. */
  readonly about?: string;
  /** What is true in one line, where one line can say it. */
  readonly formula?: Formula<Case>;
  /** The cases. Chosen for its smallest one, which is what a learner sees. */
  readonly given: Arbitrary<Case>;
  /** What the implementation says about a case, by name. */
  yours(implementation: Implementation, given: Case): Readonly<Record<string, unknown>>;
  /** What is true of it, from the oracle, never from an implementation. */
  truth(given: Case): Truths;
  /**
   * The same case, made such that what everybody may do in a way of their own, as the order of a
   * shuffle, does not show in the answers: then these can be compared.
   */
  calm?(given: Case): Case;
  /** How to write a case, in one line or several; `a = 2, b = 3` unless given. */
  show?(given: Case): string;
  /** The graph whose gradients the facts are, by the names of its nodes: `a.grad`. */
  graph?(given: Case): Graph;
  /** All cases there are, where they are few: each is tried, and the first that fails is shown. */
  every?(seed: number): readonly Case[];
  /** How many cases to try, if not as many as its kind has. */
  readonly cases?: number;
  /** Whether a stage is finished without it, as long as what it is about has not been written. */
  readonly optional?: boolean;
}

/** What a fact is, as a formula over the numbers of a case. */
export interface Formula<Case> {
  /** The numbers that a formula may use, by the names that the learner reads: `a`, `b`, `n`. */
  operands(given: Case): Readonly<Record<string, number>>;
  /** The formulas by the names of the facts, in the words of the README: `−a / b²`. */
  readonly truths: Readonly<Record<string, string>>;
}

/** Makes a law; its only work is to tie the type of the cases to those who read them. */
export function law<Implementation, Case>(parts: Parts<Implementation, Case>): Law<Implementation> {
  return parts as unknown as Law<Implementation>;
}

/** The laws of one stage. */
export interface Stage<Implementation> {
  /** The folder's name: `01-value`. */
  readonly name: string;
  /** The earlier stages whose modules its laws need as well. */
  readonly uses: readonly string[];
  /** Further files of the stage whose exports its laws need, without their endings. */
  readonly files?: readonly string[];
  readonly laws: readonly Law<Implementation>[];
}
