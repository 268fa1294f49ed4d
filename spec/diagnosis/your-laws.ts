import type { Verdict } from '../law/check';
import type { Door } from '../law/door';
import type { Law } from '../law/law';
import type { Cause } from '../law/result';
import { tasks } from '../laws/13-your-laws/stage';
import type { Trial } from '../laws/13-your-laws/task-law';

type Finding = Extract<Cause, { kind: 'finding' }>;

/** How a law that a learner wrote fails: it is too strict, its generator is blind, or it is too weak. */
export async function findInYourLaw(
  law: Law<unknown>,
  ask: Door,
  { given, answer }: Extract<Verdict, { state: 'fails' }>,
): Promise<Finding | undefined> {
  const task = tasks.find(({ name }) => name === law.about);
  if (!task) return undefined;
  if (answer.kind === 'late') {
    return found(
      undefined,
      'if it is not an endless loop: fewer cases, or less in each. `cases: 1` beside `title` has it tried on one.',
    );
  }
  if (answer.kind !== 'facts') return undefined;
  if (law.kind === 'judging') {
    return found(
      'too strict',
      'too strict. Chance alone makes it refuse a right program too often: widen the bounds, and count more to see a wrong one all the same.',
    );
  }
  const trial = given as Trial;
  const { because, cases, showing } = answer.facts;
  const right = task.right.find(({ is }) => is === trial.program);
  if (right) return found('too strict', `too strict. ${whyStrict(because, right.may)}`);
  const wrong = task.wrong.find(({ is }) => is === trial.program);
  if (!wrong) return undefined;
  const shown = await ask(law, { ...trial, shown: true }, 500);
  const sees = shown.kind === 'facts' && shown.facts['your law'] === 'refuses';
  if (!sees) {
    const sentence = 'too weak. Shown that very case, your law finds nothing wrong in it.';
    return found('too weak', `${sentence} ${wrong.idea}`);
  }
  if (task.biased) {
    const sentence = 'too weak. It sees this from one seed and not from another.';
    return found('too weak', `${sentence} ${wrong.idea}`);
  }
  const sentence = 'its generator is blind. Shown that very case, your law sees it,';
  const rest =
    showing === 0 ? `but none of its ${cases} cases has` : 'but too few of its cases have';
  return found('blind', `${sentence} ${rest} ${wrong.needs?.what ?? 'what it takes'}.`);
}

function whyStrict(
  because: unknown,
  may = 'This program is correct: look at what your law asks of it.',
): string {
  switch (because) {
    case 'rounding':
      return 'Both sides differ by rounding alone: say how near is near enough, with `near(value, tolerance)` or `slope`.';
    case 'names':
      return '`yours` and `truth` do not name the same facts: look at the row in which yours is missing.';
    case 'threw':
      return 'This program is correct, and your law throws when it is tried on it.';
    default:
      return may;
  }
}

function found(reason: Finding['reason'], sentence: string): Finding {
  return { kind: 'finding', sentence, reason };
}
