import type { Answer } from '../law/answer';
import { isRight } from '../law/check';
import type { Door } from '../law/door';
import type { Truths } from '../law/facts';
import { planOf } from '../law/kind';
import type { Law } from '../law/law';
import { Patience } from '../law/time-limit';
import { truthOf } from '../law/truth';

/** What an implementation answered to one case of a law, and whether that is true. */
export interface Answered {
  readonly law: Law<unknown>;
  readonly given: unknown;
  readonly answer: Answer;
  /** Computed once, because it takes longer than most answers. */
  readonly truths: Truths;
  readonly right: boolean;
}

/** Thrown when a diagnosis has taken all the time that it may. */
export class OutOfPatience extends Error {}

/** The milliseconds that a diagnosis has left, if it has some. @throws {OutOfPatience} otherwise */
export function needed(patience: Patience): number {
  const { left } = patience;
  if (left < 1) throw new OutOfPatience();
  return left;
}

/** What an implementation answers to some cases of a law; blanks are no answers. */
export async function answersOf(
  ask: Door,
  law: Law<unknown>,
  cases: readonly unknown[],
  patience: Patience,
): Promise<Answered[]> {
  const answers: Answered[] = [];
  const { trains, limit } = planOf(law);
  // What comes to no end does so in a second as well.
  const own = new Patience(trains ? limit : 1000);
  for (const given of cases) {
    const answer = await ask(law, given, Math.max(1, Math.min(needed(patience), own.left)));
    // What is late says nothing: it may be endless, or slow.
    if (answer.kind === 'late') return answers;
    if (answer.kind === 'not written') continue;
    answers.push(answered(law, given, answer));
  }
  return answers;
}

/** An answer, and whether it is true. */
export function answered(law: Law<unknown>, given: unknown, answer: Answer): Answered {
  const truths = truthOf(law, given);
  return { law, given, answer, truths, right: isRight(answer, truths) };
}
