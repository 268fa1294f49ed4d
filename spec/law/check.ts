import { asyncProperty, type RunDetails, sample, check as search } from 'fast-check';
import { type Answer, isLost } from './answer';
import type { Door } from './door';
import { compare, type Truths } from './facts';
import { format } from './format';
import { planOf } from './kind';
import type { Law } from './law';
import type { Finding, Result } from './result';
import { Patience } from './time-limit';
import { keyOf, truthOf } from './truth';

/** What came of trying a law; the case in which it does not hold, as it was given, and the answer. */
export type Verdict =
  | Exclude<Result, { state: 'fails' }>
  | (Extract<Result, { state: 'fails' }> & {
      readonly given: unknown;
      readonly answer: Answer;
    });

type Blank = Extract<Answer, { kind: 'not written' }>;

/**
 * Tries a law on what is behind a door, and looks for the smallest case in which it does not hold.
 * All cases together may take the `limit` of the law's kind, in milliseconds, unless another is given.
 * @throws whatever the law or the oracle throw: that is an error of theirs, not an answer
 */
export async function check(
  law: Law<unknown>,
  ask: Door,
  seed: number,
  { cases, limit } = planOf(law) as { cases: number; limit: number },
): Promise<Verdict> {
  let first: string | undefined;
  let last:
    | { readonly given: unknown; readonly answer: Answer; readonly found: Finding | Blank }
    | undefined;
  let broken: { readonly error: unknown } | undefined;
  // Nothing smaller is looked for when time is up, or when the law itself broke.
  let over = false;
  const ahead = await answersAhead(law, ask, seed, cases, limit);
  // Begins anew here: a case that was late ahead takes nothing from the search for a smaller one.
  const patience = new Patience(limit);
  const holdsFor = async (given: unknown): Promise<boolean> => {
    if (over) return true;
    try {
      const next = ahead.shift();
      const answer =
        next?.key === keyOf(given)
          ? next.answer
          : await ask(law, given, Math.max(1, patience.left));
      over = isLost(answer);
      // Late or dead while shrinking: the smallest case so far is still a good one.
      if (over && last) return true;
      const found = answer.kind === 'late' ? { ...answer, limit } : findingOf(law, answer, given);
      if (!found) return true;
      last = { given, answer, found };
      first ??= showCase(law, given);
      // Smaller cases come next, not those that were asked about ahead.
      ahead.length = 0;
    } catch (error) {
      broken = { error };
      over = true;
    }
    return false;
  };
  const every = law.every?.(seed);
  const details: RunDetails<[unknown]> = await search(asyncProperty(law.given, holdsFor), {
    seed,
    numRuns: cases,
    // Of some that were listed, the first that fails is the one to show.
    ...(every && {
      numRuns: every.length,
      examples: every.map((one) => [one]),
      endOnFailure: true,
    }),
  });
  if (broken) throw broken.error;
  if (!last) return held(law, details, every?.length ?? cases);
  const { given, answer, found } = last;
  if (found.kind === 'not written') {
    return { state: 'not written', what: found.what, where: found.where };
  }
  const shown = showCase(law, given);
  // Of two seeds none is smaller.
  return { state: 'fails', given, answer, smaller: shown !== first, shown, finding: found };
}

/**
 * The cases that the runner will begin with, and what they are answered: asked all at once, where the
 * door can do so. What comes after the first that is late has no answer.
 */
async function answersAhead(
  law: Law<unknown>,
  ask: Door,
  seed: number,
  cases: number,
  limit: number,
): Promise<{ key: string; answer: Answer }[]> {
  if (!ask.all || planOf(law).asked !== 'often') return [];
  const givens = law.every?.(seed) ?? sample(law.given, { seed, numRuns: cases });
  const answers = await ask.all(law, givens, limit);
  return answers.map((answer, i) => ({ key: keyOf(givens[i]), answer }));
}

/** A law holds if the runner says that every case was tried, and held. */
function held(law: Law<unknown>, details: RunDetails<[unknown]>, cases: number): Verdict {
  const { failed, interrupted, numRuns, numSkips } = details;
  if (!failed && !interrupted && numRuns === cases && numSkips === 0) return { state: 'holds' };
  const error = 'errorInstance' in details ? details.errorInstance : undefined;
  throw error ?? new Error(`“${law.title}” was tried on ${numRuns} cases, not on ${cases}.`);
}

/** What is wrong with an answer, if anything is. */
export function findingOf(
  law: Law<unknown>,
  answer: Answer,
  given: unknown,
): Finding | Blank | undefined {
  if (answer.kind !== 'facts') return answer;
  const rows = compare(answer.facts, truthOf(law, given));
  if (rows.every((row) => row.agrees)) return undefined;
  return { kind: 'differs', rows, picture: answer.picture?.text, graph: law.graph?.(given) };
}

/** Whether an answer is what is true of the case. */
export function isRight(answer: Answer, truths: Truths): boolean {
  if (answer.kind !== 'facts') return false;
  return compare(answer.facts, truths).every(({ agrees }) => agrees);
}

export function showCase(law: Law<unknown>, given: unknown): string {
  if (law.show) return law.show(given);
  return showNamed(given);
}

/** A case by the names of its parts: `a = 2, b = 3`. */
export function showNamed(given: unknown, write: (part: unknown) => string = format): string {
  return Object.entries(given as object)
    .map(([name, part]) => `${name} = ${write(part)}`)
    .join(', ');
}
