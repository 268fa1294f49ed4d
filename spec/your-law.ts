/**
 * What a law is made of, for those who write one (stage 13): the laws that have judged a learner's
 * code are made of the same parts.
 */
import { type Cases, record } from './law/cases';
import type { Truths } from './law/facts';

export { seeded } from '../datasets/random';
export { array, type Cases, constantFrom, decimal, integer, record, tuple } from './law/cases';
export { type Accepted as Measured, atLeast, atMost, between, near } from './law/facts';
export { slope } from './oracle/slope';

/** A law as its author wrote it: something that is true of every correct implementation. */
export interface YourLaw<Implementation, Case> {
  /** What it says, in a sentence. */
  readonly title: string;
  /** The cases, each number of a case under its name. */
  readonly given: { readonly [Name in keyof Case]: Cases<Case[Name]> };
  /** How many cases are tried: 60, unless it says so. */
  readonly cases?: number;
  /** What the implementation says about a case, by name. */
  yours(implementation: Implementation, given: Case): Readonly<Record<string, unknown>>;
  /** What is true of the case: numbers, words, true or false, or numbers that are accepted. */
  truth(given: Case): Truths;
}

/** Makes a law. @throws {TypeError} if one of its parts is missing */
export function law<Implementation, Case extends object>(
  parts: YourLaw<Implementation, Case>,
): YourLaw<Implementation, Case> {
  const { given, yours, truth } = parts;
  for (const [name, part] of Object.entries({ yours, truth })) {
    if (typeof part !== 'function') throw new TypeError(`A law needs \`${name}\`, a function.`);
  }
  // Says at once what is wrong with the cases, and not in the middle of the first.
  record(given);
  return parts;
}
