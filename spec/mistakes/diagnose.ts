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

/** How long a diagnosis may take in all, in milliseconds; `known` is the catalogue unless given. */
interface Limits {
  readonly known?: readonly Mistake[];
  readonly patience?: number;
}

/** The processes in which an implementation came to no end are not kept waiting again. */
let lostPatience = false;

/**
 * The hint of the known mistake that answers as the implementation does: to the case in which a law
 * failed, to 30 more of that law, and to some of every other law of the same step. Where several
 * do, the laws of the other steps decide between them. Nothing is said unless one hint is left.
 */
export function diagnose(
  stage: Stage<unknown>,
  law: Law<unknown>,
  implementation: unknown,
  verdict: Extract<Verdict, { state: 'fails' }>,
  seed: number,
  { known = catalogueOf(stage), patience = 2_000 }: Limits = {},
): string | undefined {
  if (verdict.finding.kind === 'late') return hintOf(known.filter((each) => endsNever(each, law)));
  if (lostPatience) return undefined;
  // Laws with few runs are those that take long: what is quick excludes most mistakes before.
  const quick = stage.laws.filter(({ runs = 100 }) => runs >= 10);
  const sameStep = quick.filter(({ step }) => step === law.step);
  const near = sameStep.length > 0 ? sameStep : quick;
  const first = { law, given: verdict.given };
  const further = furtherQuestions(near, law, seed);
  const questions = near.includes(law) ? [first, ...further] : [...further, first];
  try {
    return within(patience, () => {
      const candidates = agreeing(stage, implementation, known, questions);
      if (hintsOf(candidates).length < 2) return hintOf(candidates);
      const before = stage.laws.slice(0, stage.laws.indexOf(law));
      const far = stage.laws.filter(
        (each) => !near.includes(each) && (quick.includes(each) || before.includes(each)),
      );
      return hintOf(agreeing(stage, implementation, candidates, furtherQuestions(far, law, seed)));
    });
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    lostPatience = true;
    return undefined;
  }
}

function catalogueOf(stage: Stage<unknown>): readonly Mistake[] {
  return catalogue.find((each) => each.stage === stage.name)?.list ?? [];
}

function endsNever(mistake: Mistake, law: Law<unknown>): boolean {
  return (mistake.late ?? []).some((subject) => law.title.startsWith(subject));
}

/** The mistakes that answer every question as the implementation does; blanks are no answers. */
function agreeing(
  stage: Stage<unknown>,
  implementation: unknown,
  mistakes: readonly Mistake[],
  questions: readonly Question[],
): Mistake[] {
  const answered = questions
    .map((question) => ({ question, answer: ask(question.law, implementation, question.given) }))
    .filter(({ answer }) => answer.kind !== 'not written');
  return mistakes.filter((mistake) => {
    const mistaken = withMistake(stage.name, mistake);
    return answered.every(
      ({ question: { law, given }, answer }) =>
        !endsNever(mistake, law) && sameAnswer(answer, ask(law, mistaken, given)),
    );
  });
}

/** Thirty more cases of the failing law, and some of each other. */
function furtherQuestions(
  laws: readonly Law<unknown>[],
  failing: Law<unknown>,
  seed: number,
): Question[] {
  return laws.flatMap((law) =>
    sample(law.given, { seed, numRuns: law === failing ? 30 : Math.min(10, law.runs ?? 10) }).map(
      (given) => ({
        law,
        given,
      }),
    ),
  );
}

/** Mistakes that nothing tells apart share a hint, or are named together. */
function hintOf(mistakes: readonly Mistake[]): string | undefined {
  const hints = hintsOf(mistakes);
  if (hints.length === 0 || hints.length > 2) return undefined;
  return hints.length === 1 ? hints[0] : `either ${hints[0]}\n            Or ${hints[1]}`;
}

function hintsOf(mistakes: readonly Mistake[]): string[] {
  return [...new Set(mistakes.map(({ hint }) => hint))];
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
