import { sample } from 'fast-check';
import type { Verdict } from '../law/check';
import { type Door, doorToKnown } from '../law/door';
import { format } from '../law/format';
import { planOf } from '../law/kind';
import type { Law } from '../law/law';
import { Patience } from '../law/time-limit';
import { stageNamed } from '../laws/stages';
import { catalogue } from '../mistakes/catalogue';
import { type Mistake, withMistake } from '../mistakes/mistake';
import { type Answered, answered, answersOf, OutOfPatience } from './answers';
import { answersAs, endsNever } from './same';

/** What a diagnosis goes by; `known` is the catalogue unless given. */
interface Options {
  readonly known?: readonly Mistake[];
  /** How long it may take in all, in milliseconds. */
  readonly patience?: number;
}

/** The processes in which an implementation came to no end are not kept waiting again. */
let lostPatience = false;

/**
 * The hints of the known mistakes that answer as the implementation does: none, one, or two that
 * nothing tells apart. They agree with it on the case in which a law failed, on 30 more of that law,
 * and on some of every other law of the same step. The laws of other steps may fail for reasons of
 * their own. So they only rule out a mistake that is wrong where the implementation is right, and
 * decide between mistakes where several are left.
 */
export async function diagnose(
  stage: string,
  law: Law<unknown>,
  ask: Door,
  verdict: Extract<Verdict, { state: 'fails' }>,
  seed: number,
  { known = catalogueOf(stage), patience = isQuick(law) ? 2_000 : 6_000 }: Options = {},
): Promise<string[]> {
  if (verdict.finding.kind === 'late') return hintsOf(known.filter((each) => endsNever(each, law)));
  if (lostPatience) return [];
  const left = new Patience(patience);
  const agreeing = async (mistakes: readonly Mistake[], answers: readonly Answered[]) => {
    const found: Mistake[] = [];
    for (const mistake of mistakes) {
      if (await answersAs(mistake, doorOf(stage, mistake), answers, left)) found.push(mistake);
    }
    return found;
  };
  const askedAbout = async (laws: readonly Law<unknown>[]) => {
    const lists: Answered[][] = [];
    for (const each of laws) {
      lists.push(await answersOf(ask, each, casesOf(each, law, seed), left));
    }
    return lists.flat();
  };
  try {
    const { laws } = stageNamed(stage);
    const sameStep = laws.filter(({ step }) => step === law.step);
    const elsewhere = laws.filter((each) => !sameStep.includes(each) && isQuick(each));
    const first = [answered(law, verdict.given, verdict.answer)];
    const near = [...(isQuick(law) ? first : []), ...(await askedAbout(sameStep.filter(isQuick)))];
    const all = await agreeing(known, near);
    const evidence = besides(law, near);
    const similar = all.length > 0 || evidence.length === 0 ? all : await agreeing(known, evidence);
    if (similar.length === 0) return [];
    const far = await askedAbout(elsewhere);
    const right = far.filter((each) => each.right);
    // A glance at them first, then what takes long, then all: the more is asked, the fewer are left.
    const possible = await agreeing(
      similar,
      right.filter((_, i) => i % 5 === 0),
    );
    if (possible.length === 0) return [];
    const slow = [
      ...(await askedAbout(sameStep.filter((each) => isAskedOnce(each, law)))),
      ...(isQuick(law) ? [] : first),
    ];
    const same = await agreeing(await agreeing(possible, slow), right);
    if (new Set(same.map(({ hint }) => hint)).size < 2) return hintsOf(same);
    const decided = await agreeing(same, far);
    return hintsOf(decided.length > 0 ? decided : same);
  } catch (error) {
    if (!(error instanceof OutOfPatience)) throw error;
    lostPatience = true;
    return [];
  }
}

const doors = new Map<Mistake, Door>();

/** Where a known mistake is asked. It is made once: what it has trained is not trained again. */
function doorOf(stage: string, mistake: Mistake): Door {
  const door = doors.get(mistake) ?? doorToKnown(withMistake(stage, mistake));
  doors.set(mistake, door);
  return door;
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

function catalogueOf(stage: string): readonly Mistake[] {
  return catalogue.find((each) => each.stage === stage)?.list ?? [];
}

function isQuick(law: Law<unknown>): boolean {
  return planOf(law).asked === 'often';
}

/** What has one case only is not asked a second time. */
function isAskedOnce(each: Law<unknown>, failing: Law<unknown>): boolean {
  const { asked, cases } = planOf(each);
  return asked === 'once' && !(each === failing && cases === 1);
}

/** Thirty more cases of the failing law, and some of each other: more of those in the same step. */
function casesOf(law: Law<unknown>, failing: Law<unknown>, seed: number): unknown[] {
  const numRuns = isQuick(law) ? (law === failing ? 30 : law.step === failing.step ? 10 : 6) : 1;
  return sample(law.given, { seed, numRuns });
}

/** Mistakes that nothing tells apart share a hint, or are named together; more than two are not named. */
function hintsOf(mistakes: readonly Mistake[]): string[] {
  const hints = [...new Set(mistakes.map(({ hint }) => hint))];
  return hints.length > 2 ? [] : hints;
}
