import { sample } from 'fast-check';
import { type Answer, ask, type Verdict } from '../law/check';
import { format } from '../law/facts';
import type { Law, Stage } from '../law/law';
import { OutOfTime, within } from '../law/time-limit';
import { catalogue } from './catalogue';
import { type Mistake, withMistake } from './mistake';

/** One question to an implementation: a law, and a case of it. */
interface Question {
  readonly law: Law<unknown>;
  readonly given: unknown;
}

const patience = 2_000;

/**
 * The hint of the known mistake that answers every question as the implementation does: the case
 * in which a law failed, 30 more of that law, and some of every other law of the stage. Nothing is
 * said unless a mistake agrees on all of them.
 */
export function diagnose(
  stage: Stage<unknown>,
  law: Law<unknown>,
  implementation: unknown,
  verdict: Extract<Verdict, { state: 'fails' }>,
  seed: number,
  known: readonly Mistake[] = catalogue.find((each) => each.stage === stage.name)?.list ?? [],
): string | undefined {
  const endsNever = (mistake: Mistake, at: Law<unknown>) =>
    (mistake.late ?? []).some((subject) => at.title.startsWith(subject));
  if (verdict.finding.kind === 'late') return hintOf(known.filter((each) => endsNever(each, law)));
  // Laws with few runs are those that take long: what is quick excludes most mistakes before.
  const quick = stage.laws.filter(({ runs = 100 }) => runs >= 10);
  const first = { law, given: verdict.given };
  const further = furtherQuestions(quick, law, seed);
  const questions = quick.includes(law) ? [first, ...further] : [...further, first];
  try {
    return within(patience, () => {
      const asked = questions
        .map((question) => ({
          question,
          answer: ask(question.law, implementation, question.given),
        }))
        .filter(({ answer }) => answer.kind !== 'not written');
      const agrees = (mistake: Mistake) => {
        const mistaken = withMistake(stage.name, mistake);
        return asked.every(
          ({ question: { law, given }, answer }) =>
            !endsNever(mistake, law) && sameAnswer(answer, ask(law, mistaken, given)),
        );
      };
      return hintOf(known.filter(agrees));
    });
  } catch (error) {
    if (error instanceof OutOfTime) return undefined;
    throw error;
  }
}

/** Thirty more cases of the failing law, and some of each other. */
function furtherQuestions(
  laws: readonly Law<unknown>[],
  failing: Law<unknown>,
  seed: number,
): Question[] {
  return laws
    .filter(({ runs }) => runs !== 1)
    .flatMap((law) =>
      sample(law.given, { seed, numRuns: law === failing ? 30 : 10 }).map((given) => ({
        law,
        given,
      })),
    );
}

/** Mistakes that nothing tells apart share a hint, or are named together. */
function hintOf(mistakes: readonly Mistake[]): string | undefined {
  const hints = [...new Set(mistakes.map(({ hint }) => hint))];
  if (hints.length === 0 || hints.length > 2) return undefined;
  return hints.length === 1 ? hints[0] : `either ${hints[0]}\n            Or ${hints[1]}`;
}

function sameAnswer(one: Answer, other: Answer): boolean {
  if (one.kind === 'facts' && other.kind === 'facts') {
    const names = Object.keys(one.facts);
    return (
      names.length === Object.keys(other.facts).length &&
      names.every((name) => sameFact(one.facts[name], other.facts[name]))
    );
  }
  if (one.kind === 'threw' && other.kind === 'threw') {
    return nameOf(one.error) === nameOf(other.error);
  }
  return one.kind === 'unfit' && other.kind === 'unfit' && one.sentence === other.sentence;
}

function sameFact(one: unknown, other: unknown): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return format(one) === format(other);
  return Object.is(one, other) || Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
