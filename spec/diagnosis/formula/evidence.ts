import { sample } from 'fast-check';
import type { Answer } from '../../law/answer';
import type { Verdict } from '../../law/check';
import type { Door } from '../../law/door';
import { accepts } from '../../law/facts';
import type { Formula, Law } from '../../law/law';
import type { Patience } from '../../law/time-limit';
import { keyOf, truthOf } from '../../law/truth';
import { needed } from '../answers';
import type { Numbers } from './expression';

/** What the code says about one fact in many cases: the numbers of a case, and the fact. */
export interface Evidence {
  /** The place of the fact among those of its law. */
  readonly fact: number;
  readonly cases: readonly Case[];
}

export interface Case {
  readonly numbers: Numbers;
  readonly yours: number;
}

type Failure = Extract<Verdict, { state: 'fails' }>;

/** So many fresh cases are asked about: a formula is found in a few of them, and confirmed in all. */
const asked = 300;
const fewest = 40;

/**
 * What the code says about the first fact that is wrong: in the failing case, and in fresh ones.
 * Nothing, if it is no number in one of them, or right in all.
 */
export async function collectEvidence(
  law: Law<unknown>,
  formula: Formula<unknown>,
  ask: Door,
  verdict: Failure,
  seed: number,
  patience: Patience,
): Promise<Evidence | undefined> {
  const { finding, given, answer } = verdict;
  if (finding.kind !== 'differs' || answer.kind !== 'facts') return undefined;
  const wrong = finding.rows.find(({ agrees }) => !agrees);
  const fact = Object.keys(answer.facts).indexOf(wrong?.name ?? '');
  const fresh = unique(sample(law.given, { seed: seed + 1, numRuns: asked }));
  if (fact < 0 || fresh.length < fewest) return undefined;
  const answers = await answersTo(law, fresh, ask, patience);
  const cases: Case[] = [];
  let isWrong = false;
  for (const [i, each] of [given, ...fresh].entries()) {
    const yours = numberIn(i === 0 ? answer : answers[i - 1], fact);
    if (yours === undefined) return undefined;
    cases.push({ numbers: formula.operands(each), yours });
    isWrong ||= !accepts(Object.values(truthOf(law, each))[fact], yours);
  }
  return isWrong ? { fact, cases } : undefined;
}

async function answersTo(
  law: Law<unknown>,
  givens: readonly unknown[],
  ask: Door,
  patience: Patience,
): Promise<Answer[]> {
  if (ask.all) return ask.all(law, givens, needed(patience));
  const answers: Answer[] = [];
  for (const given of givens) answers.push(await ask(law, given, needed(patience)));
  return answers;
}

function numberIn(answer: Answer | undefined, fact: number): number | undefined {
  if (answer?.kind !== 'facts') return undefined;
  const found = Object.values(answer.facts)[fact];
  return typeof found === 'number' ? found : undefined;
}

function unique(givens: readonly unknown[]): unknown[] {
  return [...new Map(givens.map((given) => [keyOf(given), given])).values()];
}

/** So many cases are searched in. */
const searched = 14;

/**
 * The cases to search in: of every combination of signs, with numbers that are not large, not whole
 * and not 0, because these hide what a formula does.
 */
export function chooseCases(cases: readonly Case[]): Case[] {
  const bySigns = new Map<string, Case[]>();
  const finite = cases.filter(({ yours }) => Number.isFinite(yours));
  const without0 = finite.filter(({ numbers }) => !Object.values(numbers).includes(0));
  for (const each of without0.length >= searched ? without0 : finite) {
    const signs = Object.values(each.numbers).map(Math.sign).join();
    bySigns.set(signs, [...(bySigns.get(signs) ?? []), each]);
  }
  const groups = [...bySigns.values()].map((group) =>
    group.toSorted((a, b) => clumsiness(a) - clumsiness(b)),
  );
  const chosen: Case[] = [];
  for (let turn = 0; chosen.length < searched && groups.some((group) => group[turn]); turn++) {
    chosen.push(...groups.flatMap((group) => group.slice(turn, turn + 1)));
  }
  return chosen.toSorted((a, b) => clumsiness(a) - clumsiness(b)).slice(0, searched);
}

function clumsiness({ numbers }: Case): number {
  return Object.values(numbers).reduce((sum, x) => {
    return sum + (Math.abs(x) > 4 ? 10 : 0) + (Number.isInteger(x) ? 1 : 0);
  }, 0);
}
