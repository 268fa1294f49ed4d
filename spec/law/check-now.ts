import { check, property, sample } from 'fast-check';
import { NotWritten } from '../not-written';
import type { YourLaw } from '../your-law';
import { record } from './cases';
import { findingOf, showCase, showNamed } from './check';
import { answer, named } from './door';
import { compare, type Row, type Truths } from './facts';
import { kindOf, written } from './format';
import type { Law } from './law';
import { refusePromise, Unfit } from './received';
import type { Result } from './result';
import { keyOf } from './truth';

/** What came of trying somebody's law on an implementation. */
export interface Tried {
  /** The cases that were tried before the law was found not to hold, or all of them. */
  readonly cases: readonly unknown[];
  /** The smallest case in which it does not hold, and what was found in it, if there is one. */
  readonly failure?: Extract<Result, { state: 'fails' }>;
}

/**
 * Tries somebody's law on an implementation, at once: their code may come to no end, and only what
 * is synchronous can be interrupted. This file alone knows fast-check's synchronous runner.
 * @throws {Unfit} what keeps it from being a law
 */
export function checkNow<Case>(
  yourLaw: YourLaw<unknown, Case>,
  implementation: object,
  seed: number,
): Tried {
  return tryNow(asLaw(yourLaw), implementation, seed, casesIn(yourLaw));
}

/** The same with a law of ours, on so many cases, or on all that it lists. */
export function tryNow(
  law: Law<unknown>,
  implementation: object,
  seed: number,
  numRuns: number,
): Tried {
  const door = named(implementation);
  const cases: unknown[] = [];
  let first: string | undefined;
  let failure: Tried['failure'];
  let broken: unknown;
  const holdsFor = (given: unknown): boolean => {
    if (broken) return true;
    try {
      const finding = findingOf(law, answer(law, door, given), given);
      if (!failure) cases.push(given);
      if (!finding) return true;
      if (finding.kind === 'not written') throw new NotWritten(finding.what, finding.where);
      const shown = showCase(law, given);
      first ??= shown;
      failure = { state: 'fails', shown, smaller: shown !== first, finding };
    } catch (error) {
      broken = error;
    }
    return false;
  };
  const every = law.every?.(seed).map((one): [unknown] => [one]);
  const details = check(property(law.given, holdsFor), {
    seed,
    numRuns: every?.length ?? numRuns,
    ...(every && { examples: every, endOnFailure: true }),
  });
  const error = broken ?? ('errorInstance' in details && !failure && details.errorInstance);
  if (error) throw error;
  return { cases, failure };
}

/** The cases that somebody's law makes from a seed. */
export function casesOf<Case>(yourLaw: YourLaw<unknown, Case>, seed: number): Case[] {
  const { arbitrary } = record<Case & object>(yourLaw.given as never);
  return sample(arbitrary, { seed, numRuns: casesIn(yourLaw) });
}

/** How many cases somebody's law is tried on. */
export function casesIn({ cases = 60 }: { readonly cases?: number }): number {
  return cases;
}

/** What is found in one case, if the law does not hold in it. */
export function findingIn<Case>(
  yourLaw: YourLaw<unknown, Case>,
  implementation: object,
  given: Case,
): ReturnType<typeof findingOf> {
  const law = asLaw(yourLaw);
  return findingOf(law, answer(law, named(implementation), given), given);
}

/** What a law compares, in each of some cases. @throws {Unfit} if it comes to nothing */
export function rowsNow<Case>(
  yourLaw: YourLaw<unknown, Case>,
  implementation: object,
  givens: readonly Case[],
): Row[][] {
  const law = asLaw(yourLaw);
  return givens.map((given) => {
    const told = answer(law, named(implementation), given);
    if (told.kind === 'facts') return compare(told.facts, law.truth(given));
    throw new Unfit('Your law comes to no facts in some case: mend what the law above says first.');
  });
}

/** As a law of ours: with all that may be wrong with the parts said in a sentence. */
function asLaw<Case>({ title, given, yours, truth }: YourLaw<unknown, Case>): Law<unknown> {
  return {
    title,
    step: 1,
    kind: 'behaviour',
    given: record(given as object).arbitrary,
    show: (one) => showNamed(one, written),
    yours: (implementation, one) => {
      const facts = yours(implementation, one as Case);
      refusePromise(facts, '`yours`');
      return factsOf(facts, '`yours`');
    },
    truth: (one) => {
      try {
        return trueFacts(truth(one as Case));
      } catch (error) {
        if (error instanceof Unfit) throw error;
        throw new Unfit(`\`truth\` threw ${error}, in the case ${keyOf(one)}.`);
      }
    },
  };
}

/** What nothing can agree with was computed with something that is no number. */
function trueFacts(truths: Truths): Truths {
  for (const [name, truth] of Object.entries(factsOf(truths, '`truth`'))) {
    if (!Number.isNaN(truth) && !String(truth).includes('[object Object][')) continue;
    throw new Unfit(
      `\`truth\` gives ${truth} as “${name}”, which nothing agrees with. What \`slope\` gives has a tolerance, and is no plain number to compute with: for twice the slope of f, measure the slope of 2 · f.`,
    );
  }
  return truths;
}

function factsOf<Facts>(facts: Facts, from: string): Facts {
  const isNamed = typeof facts === 'object' && facts !== null && !Array.isArray(facts);
  if (!isNamed) {
    throw new Unfit(`${from} gave ${kindOf(facts)}. Give facts by their names: ({ slope: 3 }).`);
  }
  if (Object.keys(facts).length === 0) throw new Unfit(`${from} says nothing: it has no facts.`);
  return facts;
}
