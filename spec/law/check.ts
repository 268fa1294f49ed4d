import { property, check as search } from 'fast-check';
import { NotWritten } from '../not-written';
import { compare, type Facts, format, type Row, type Truths } from './facts';
import type { Law } from './law';
import { Unfit } from './received';
import { OutOfTime, within } from './time-limit';

/** What came of trying a law on one case, when it did not hold. */
export type Finding =
  | { readonly kind: 'differs'; readonly rows: readonly Row[] }
  | { readonly kind: 'unfit'; readonly sentence: string }
  | { readonly kind: 'threw'; readonly error: unknown }
  | { readonly kind: 'late'; readonly limit: number };

/** What came of trying a law. */
export type Verdict =
  | { readonly state: 'holds' }
  | { readonly state: 'not written'; readonly blank: NotWritten }
  | {
      readonly state: 'fails';
      readonly given: unknown;
      /** Whether it is smaller than the first that was found: a seed has no smaller one. */
      readonly smaller: boolean;
      readonly shown: string;
      readonly finding: Finding;
    };

/** What an implementation has to say about one case: facts, or why there are none. */
export type Answer =
  | { readonly kind: 'facts'; readonly facts: Facts }
  | { readonly kind: 'unfit'; readonly sentence: string }
  | { readonly kind: 'threw'; readonly error: unknown }
  | { readonly kind: 'not written'; readonly blank: NotWritten };

/** How many cases a law tries, if it does not say otherwise. */
export const usualRuns = 60;

/** How long a law may take, in milliseconds, if it does not say otherwise. */
export const usualLimit = 2_000;

/** Tries `law` on an implementation, and looks for the smallest case in which it does not hold. */
export function check<Implementation>(
  law: Law<Implementation>,
  implementation: Implementation,
  seed: number,
): Verdict {
  const limit = law.limit ?? usualLimit;
  let trying: unknown;
  let failures = 0;
  let last: { given: unknown; finding: Finding | NotWritten } | undefined;
  const holds = property(law.given, (given) => {
    trying = given;
    const finding = judge(law, ask(law, implementation, given), given);
    if (!finding) return true;
    failures++;
    last = { given, finding };
    return false;
  });
  try {
    within(limit, () => search(holds, { seed, numRuns: law.runs ?? usualRuns }));
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    // Late while shrinking: the smallest case so far is still a good one.
    last ??= { given: trying, finding: { kind: 'late', limit } };
  }
  if (!last) return { state: 'holds' };
  if (last.finding instanceof NotWritten) return { state: 'not written', blank: last.finding };
  const { given, finding } = last;
  return { state: 'fails', given, smaller: failures > 1, shown: showCase(law, given), finding };
}

/** Asks an implementation about one case. Whatever it throws is an answer too. */
export function ask<Implementation>(
  law: Law<Implementation>,
  implementation: Implementation,
  given: unknown,
): Answer {
  try {
    return { kind: 'facts', facts: law.yours(named(implementation), copy(given)) };
  } catch (error) {
    if (error instanceof NotWritten) return { kind: 'not written', blank: error };
    if (error instanceof Unfit) return { kind: 'unfit', sentence: error.message };
    return { kind: 'threw', error };
  }
}

/** Implementations get a copy of the case, because some of them change what they are given. */
function copy<Case>(given: Case): Case {
  if (typeof given !== 'object' || given === null) return given;
  if (Array.isArray(given)) return given.map(copy) as Case;
  return Object.fromEntries(Object.entries(given).map(([key, each]) => [key, copy(each)])) as Case;
}

/** What is wrong with an answer, if anything is. */
function judge<Implementation>(
  law: Law<Implementation>,
  answer: Answer,
  given: unknown,
): Finding | NotWritten | undefined {
  if (answer.kind === 'not written') return answer.blank;
  if (answer.kind !== 'facts') return answer;
  const rows = compare(answer.facts, law.truth(given));
  return rows.every((row) => row.agrees) ? undefined : { kind: 'differs', rows };
}

/** Whether an answer is what is true of the case. */
export function isRight(answer: Answer, truths: Truths): boolean {
  return answer.kind === 'facts' && compare(answer.facts, truths).every(({ agrees }) => agrees);
}

/** A law that asks for an export that is not there should say so, not `undefined is not a function`. */
function named<Implementation>(implementation: Implementation): Implementation {
  return new Proxy(implementation as object, {
    get(exports, name) {
      const found = Reflect.get(exports, name);
      if (found === undefined) {
        const what = `\`${String(name)}\``;
        throw new Unfit(`Nothing named ${what} is exported. Is \`export\` missing in front of it?`);
      }
      return found;
    },
  }) as Implementation;
}

function showCase<Implementation>(law: Law<Implementation>, given: unknown): string {
  if (law.show) return law.show(given);
  return Object.entries(given as object)
    .map(([name, value]) => `${name} = ${format(value)}`)
    .join(', ');
}
