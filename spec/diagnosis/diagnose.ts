import type { Verdict } from '../law/check';
import type { Door } from '../law/door';
import type { Law } from '../law/law';
import { Patience } from '../law/time-limit';
import { stageNamed } from '../laws/stages';
import { mistakesIn } from '../mistakes/catalogue';
import { doorToMistake } from '../mistakes/door';
import type { Mistake } from '../mistakes/mistake';
import { type Answered, answered, OutOfPatience } from './answers';
import { calm, evidenceFrom, homeOf, isAskedOnce, isQuick, partOf, saysMuch } from './evidence';
import { answersAs, endsNever } from './same';

/** What a diagnosis goes by; `known` is the catalogue unless given. */
interface Options {
  readonly known?: readonly Mistake[];
  /** How long it may take in all, in milliseconds. */
  readonly patience?: number;
}

/** Those that have taken all the time that a diagnosis may are not waited for again. */
const tooSlow = new WeakSet<Door>();

/**
 * The hints of the known mistakes that answer as the implementation does: none, one, or two that
 * nothing tells apart.
 */
export async function diagnose(
  stage: string,
  law: Law<unknown>,
  ask: Door,
  verdict: Extract<Verdict, { state: 'fails' }>,
  seed: number,
  { known = mistakesIn(stage), patience = isQuick(law) ? 2_000 : 6_000 }: Options = {},
): Promise<string[]> {
  if (verdict.finding.kind === 'late') return hintsOf(known.filter((each) => endsNever(each, law)));
  if (tooSlow.has(ask)) return [];
  try {
    return hintsOf(
      await findMistakes(stage, law, ask, verdict, seed, known, new Patience(patience)),
    );
  } catch (error) {
    if (!(error instanceof OutOfPatience)) throw error;
    tooSlow.add(ask);
    return [];
  }
}

/**
 * They agree with it on the case in which a law failed, on 30 more of that law, and on some of every
 * other law of the same step about the same part. In other steps, they are right about that part
 * where the implementation is. Other parts are no evidence: what else the solution builds on a rule,
 * another design does not. They only decide between mistakes where several are left.
 */
async function findMistakes(
  stage: string,
  law: Law<unknown>,
  ask: Door,
  verdict: Extract<Verdict, { state: 'fails' }>,
  seed: number,
  known: readonly Mistake[],
  patience: Patience,
): Promise<readonly Mistake[]> {
  const { laws } = stageNamed(stage);
  const told = (about: readonly Law<unknown>[]) => evidenceFrom(about, law, ask, seed, patience);
  const doorOf = (mistake: Mistake) => doorToMistake(stage, mistake, ask.implementation);
  const agreeing = (mistakes: readonly Mistake[], answers: readonly Answered[]) =>
    keep(mistakes, (each) => answersAs(each, doorOf(each), answers, patience));

  const samePart = laws.filter((each) => partOf(each) === partOf(law));
  const sameStep = samePart.filter(({ step }) => step === law.step);
  const first = [answered(law, verdict.given, verdict.answer)];
  const near = [...(isQuick(law) ? first : []), ...(await told(sameStep.filter(isQuick)))];
  let similar = await agreeing(known, near);
  // Another law about the part may fail for a reason of its own, and so may some cases of this one.
  const besides = saysMuch(law, near) ? near.filter((each) => each.right || each.law === law) : [];
  if (similar.length === 0 && besides.length > 0) similar = await agreeing(known, besides);
  if (similar.length === 0 && besides.length > 0) {
    const certain = [...first, ...besides.filter(({ right }) => right)];
    const wrong = besides.filter(({ right }) => !right);
    similar = await keep(await agreeing(known, certain), async (each) => {
      const alike = await keep(wrong, async (one) => (await agreeing([each], [one])).length > 0);
      return alike.length >= 0.75 * wrong.length && saysMuch(law, alike);
    });
  }
  if (similar.length === 0 && law.calm) {
    const alike = await told(sameStep.filter(isQuick).map(calm));
    const isSeen = alike.some((each) => !each.right && each.law === calm(law));
    similar = isSeen ? await agreeing(known, alike) : [];
  }
  if (similar.length === 0) return [];

  const otherSteps = samePart.filter((each) => !sameStep.includes(each) && isQuick(each));
  const right = (await told(otherSteps)).filter((each) => each.right);
  const answersAbout = new Map<string, Promise<Answered[]>>();
  const possible = await keep(await agreeing(similar, right), async (each) => {
    const home = each.shared || each.late ? undefined : await homeOf(doorOf(each), stage);
    if (home === undefined || home === partOf(law)) return true;
    const about = laws.filter((other) => partOf(other) === home && isQuick(other));
    const answers = answersAbout.get(home) ?? told(about);
    answersAbout.set(home, answers);
    return (await agreeing([each], await answers)).length > 0;
  });
  // What takes long is asked last: the case itself, then the other laws of its kind.
  const likely = isQuick(law) ? possible : await agreeing(possible, first);
  if (likely.length === 0) return [];
  // How its work grows tells nothing apart where quick answers leave one hint.
  if (isQuick(law) && new Set(likely.map(({ hint }) => hint)).size < 2) return likely;
  const slow = await told(sameStep.filter((each) => isAskedOnce(each, law)));
  const same = await agreeing(likely, slow);
  if (new Set(same.map(({ hint }) => hint)).size < 2) return same;
  const isCheap = (each: Law<unknown>) => isQuick(each) || each.kind === 'chance';
  const far = await told(laws.filter((each) => !sameStep.includes(each) && isCheap(each)));
  const decided = await agreeing(same, far);
  return decided.length > 0 ? decided : same;
}

async function keep<Item>(
  items: readonly Item[],
  test: (item: Item) => Promise<boolean>,
): Promise<Item[]> {
  const kept: Item[] = [];
  for (const item of items) if (await test(item)) kept.push(item);
  return kept;
}

/** Mistakes that nothing tells apart share a hint, or are named together; more than two are not named. */
function hintsOf(mistakes: readonly Mistake[]): string[] {
  const hints = [...new Set(mistakes.map(({ hint }) => hint))];
  return hints.length > 2 ? [] : hints;
}
