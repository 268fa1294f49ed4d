import { sample } from 'fast-check';
import { type Answer, ask, isRight, usualLimit, usualRuns, type Verdict } from '../law/check';
import { format, type Truths } from '../law/facts';
import type { Law, Stage } from '../law/law';
import { OutOfTime, within } from '../law/time-limit';
import { catalogue } from '../mistakes/catalogue';
import { type Mistake, withMistake } from '../mistakes/mistake';

/** What an implementation answered to one case of a law, and whether that is true. */
interface Answered {
  readonly law: Law<unknown>;
  readonly given: unknown;
  readonly answer: Answer | { readonly kind: 'late' };
  /** Computed once, because it takes longer than most answers. */
  readonly truths: Truths;
  readonly right: boolean;
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
 * failed, to 30 more of that law, and to some of every other law of the same step. The laws of other
 * steps may fail for reasons of their own. So they only rule out a mistake that is wrong where the
 * implementation is right, and decide between mistakes where several are left.
 */
export function diagnose(
  stage: Stage<unknown>,
  law: Law<unknown>,
  implementation: unknown,
  verdict: Extract<Verdict, { state: 'fails' }>,
  seed: number,
  { known = catalogueOf(stage), patience = isQuick(law) ? 2_000 : 6_000 }: Limits = {},
): string | undefined {
  if (verdict.finding.kind === 'late') return hintOf(known.filter((each) => endsNever(each, law)));
  if (lostPatience) return undefined;
  const sameStep = stage.laws.filter(({ step }) => step === law.step);
  const elsewhere = stage.laws.filter((each) => !sameStep.includes(each) && isQuick(each));
  const askedAbout = (laws: readonly Law<unknown>[]) =>
    laws.flatMap((each) => answers(implementation, each, casesOf(each, law, seed)));
  try {
    return within(patience, () => {
      const agreeing = (mistakes: readonly Mistake[], answered: readonly Answered[]) =>
        mistakes.filter((mistake) => answersAs(stage, mistake, answered));
      const first = answers(implementation, law, [verdict.given]);
      const near = [...(isQuick(law) ? first : []), ...askedAbout(sameStep.filter(isQuick))];
      const all = agreeing(known, near);
      const evidence = besides(law, near);
      const similar = all.length > 0 || evidence.length === 0 ? all : agreeing(known, evidence);
      if (similar.length === 0) return undefined;
      const far = askedAbout(elsewhere);
      const possible = agreeing(
        similar,
        far.filter(({ right }) => right),
      );
      if (possible.length === 0) return undefined;
      // What takes long is asked last, when few are left.
      const slow = [
        ...(isQuick(law) ? [] : first),
        ...askedAbout(sameStep.filter((each) => !isQuick(each) && isAsked(each, law))),
      ];
      const left = agreeing(possible, slow);
      return hintOf(hintsOf(left).length < 2 ? left : agreeing(left, far));
    });
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    lostPatience = true;
    return undefined;
  }
}

/**
 * What is left to go by when other laws of the step fail for a reason of their own: a second mistake,
 * or what has not been written yet. Nothing, if the law itself does not say much.
 */
function besides(law: Law<unknown>, answered: readonly Answered[]): Answered[] {
  const wrong = answered.filter((each) => each.law === law && !each.right);
  const different = new Set(
    wrong.map(({ answer }) =>
      answer.kind === 'facts'
        ? Object.values(answer.facts)
            .map((fact) => format(fact))
            .join()
        : '',
    ),
  );
  return different.size >= enough ? answered.filter((each) => each.right || each.law === law) : [];
}

/** So many different wrong answers are no coincidence. */
const enough = 10;

function catalogueOf(stage: Stage<unknown>): readonly Mistake[] {
  return catalogue.find((each) => each.stage === stage.name)?.list ?? [];
}

function endsNever(mistake: Mistake, law: Law<unknown>): boolean {
  return (mistake.late ?? []).some((subject) => law.title.startsWith(subject));
}

/** Laws with few runs are those that take long. */
function isQuick({ runs = usualRuns }: Law<unknown>): boolean {
  return runs >= 10;
}

/** What trains for minutes is not asked, nor a second time what has one case only. */
function isAsked(each: Law<unknown>, failing: Law<unknown>): boolean {
  if (each === failing && each.runs === 1) return false;
  return (each.limit ?? usualLimit) <= 60_000;
}

/** Thirty more cases of the failing law, and some of each other. */
function casesOf(law: Law<unknown>, failing: Law<unknown>, seed: number): unknown[] {
  const numRuns = isQuick(law) ? (law === failing ? 30 : 10) : 1;
  return sample(law.given, { seed, numRuns });
}

/** What an implementation answers; blanks are no answers. */
function answers(
  implementation: unknown,
  law: Law<unknown>,
  cases: readonly unknown[],
): Answered[] {
  try {
    return within(isQuick(law) ? 500 : usualLimit, () =>
      cases.flatMap((given) => {
        const answer = ask(law, implementation, given);
        if (answer.kind === 'not written') return [];
        const truths = law.truth(given);
        return [{ law, given, answer, truths, right: isRight(answer, truths) }];
      }),
    );
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    return [{ law, given: cases[0], answer: { kind: 'late' }, truths: {}, right: false }];
  }
}

/** Where chance plays a part, what is right need not be the same. */
function answersAs(
  stage: Stage<unknown>,
  mistake: Mistake,
  answered: readonly Answered[],
): boolean {
  const mistaken = withMistake(stage.name, mistake);
  return answered.every(({ law, given, answer, truths, right }) => {
    if (endsNever(mistake, law) || answer.kind === 'late') {
      return endsNever(mistake, law) && answer.kind === 'late';
    }
    const other = isQuick(law)
      ? ask(law, mistaken, given)
      : askedOnce(law, mistake, mistaken, given);
    return right ? isRight(other, truths) : sameAnswer(answer, other);
  });
}

const askedBefore = new Map<Mistake, Map<string, Answer>>();

/** What takes long is not asked twice of the same mistake. */
function askedOnce(law: Law<unknown>, mistake: Mistake, mistaken: object, given: unknown): Answer {
  const answers = askedBefore.get(mistake) ?? new Map<string, Answer>();
  askedBefore.set(mistake, answers);
  const question = `${law.title} ${JSON.stringify(given)}`;
  const answer = answers.get(question) ?? ask(law, mistaken, given);
  answers.set(question, answer);
  return answer;
}

/** Mistakes that nothing tells apart share a hint, or are named together. */
function hintOf(mistakes: readonly Mistake[]): string | undefined {
  const hints = hintsOf(mistakes);
  if (hints.length === 0 || hints.length > 2) return undefined;
  return hints.length === 1 ? hints[0] : `either ${hints[0]} Or: ${hints[1]}`;
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
  if (Object.is(one, other)) return true;
  // Infinity is within Infinity of every number.
  return Number.isFinite(one) && Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
