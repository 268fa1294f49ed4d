import { property, check as search } from 'fast-check';
import { NotWritten } from '../not-written';
import { compare, format, type Row } from './facts';
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
  | { readonly state: 'fails'; readonly given: string; readonly finding: Finding };

/** How long a law may take, in milliseconds, if it does not say otherwise. */
export const usualLimit = 2_000;

/** Tries `law` on an implementation, and looks for the smallest case in which it does not hold. */
export function check<Implementation>(
  law: Law<Implementation>,
  implementation: Implementation,
  seed: number,
): Verdict {
  const limit = law.limit ?? usualLimit;
  const exported = named(implementation);
  let trying: unknown;
  let last: { given: unknown; finding: Finding | NotWritten } | undefined;
  const holds = property(law.given, (given) => {
    trying = given;
    const finding = tryCase(law, exported, given);
    if (finding) last = { given, finding };
    return finding === undefined;
  });
  try {
    within(limit, () => search(holds, { seed, numRuns: law.runs ?? 100 }));
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    // Late while shrinking: the smallest case so far is still a good one.
    last ??= { given: trying, finding: { kind: 'late', limit } };
  }
  if (!last) return { state: 'holds' };
  if (last.finding instanceof NotWritten) return { state: 'not written', blank: last.finding };
  return { state: 'fails', given: showCase(law, last.given), finding: last.finding };
}

function tryCase<Implementation>(
  law: Law<Implementation>,
  implementation: Implementation,
  given: unknown,
): Finding | NotWritten | undefined {
  const truths = law.truth(given);
  try {
    const rows = compare(law.yours(implementation, given), truths);
    return rows.every((row) => row.agrees) ? undefined : { kind: 'differs', rows };
  } catch (error) {
    if (error instanceof NotWritten) return error;
    if (error instanceof Unfit) return { kind: 'unfit', sentence: error.message };
    return { kind: 'threw', error };
  }
}

/** A law that asks for an export that is not there should say so, not `undefined is not a function`. */
function named<Implementation>(implementation: Implementation): Implementation {
  return new Proxy(implementation as object, {
    get(exports, name) {
      const found = Reflect.get(exports, name);
      if (found === undefined) throw new Unfit(`Nothing named \`${String(name)}\` is exported.`);
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
