import { sample } from 'fast-check';
import { diagnose } from '../diagnosis/diagnose';
import { findFormula } from '../diagnosis/formula/find-formula';
import { findInGraph } from '../diagnosis/graph/find';
import { findInnerPart } from '../diagnosis/inner';
import { findInLoss } from '../diagnosis/losses';
import { findInNetwork } from '../diagnosis/network/find';
import { findInTraining } from '../diagnosis/training/find';
import type { Answer } from '../law/answer';
import { check, type Verdict } from '../law/check';
import { type Door, doorTo, doorToKnown } from '../law/door';
import { failureText } from '../law/explain';
import type { Row } from '../law/facts';
import { planOf } from '../law/kind';
import type { Law } from '../law/law';
import { stageNamed } from '../laws/stages';

type Failure = Extract<Verdict, { state: 'fails' }>;

/** A law and its stage. */
interface LawOfStage {
  readonly stage: string;
  readonly law: Law<unknown>;
}

export const stages = ['01-value', '02-backprop', '03-mlp', '04-losses', '05-training'] as const;

/** The laws of stages 01 to 05. None of them trains for long. */
export const laws: readonly LawOfStage[] = stages.flatMap((stage) =>
  stageNamed(stage).laws.map((law) => ({ stage, law: law as Law<unknown> })),
);

/** A law of a stage: with every number the next one, and the first again after the last. */
export function lawOf(stage: string, number: number): LawOfStage {
  const own = laws.filter((each) => each.stage === stage);
  return own[number % own.length];
}

/** What a law says against a program, in so many cases, if it says something. */
export async function refusal(
  { stage, law }: LawOfStage,
  kit: object,
  seed: number,
  most: number,
): Promise<string | undefined> {
  const { cases, limit } = planOf(law);
  const verdict = await check(law, doorToKnown(kit), seed, { cases: Math.min(most, cases), limit });
  if (verdict.state === 'holds') return undefined;
  return `${stage} ${law.title}\n${verdict.state === 'fails' ? failureText(verdict) : verdict.state}`;
}

/** What is said of a program that is right, as if a law had failed: nothing, if all is well. */
export async function alarms(
  { stage, law }: LawOfStage,
  kit: object,
  seed: number,
): Promise<string[]> {
  const ask = doorTo(kit);
  const [given] = sample(law.given, { seed, numRuns: 1 });
  const answer = await ask(law, given, 20_000);
  const said: object[] = [];
  const hear = async (finding: Promise<object | undefined>) => {
    const found = await finding;
    if (found) said.push(found);
  };
  for (const verdict of failures(law, given, answer)) {
    await hear(findFormula(law, ask, verdict, seed));
  }
  const [gradient] = failures(law, given, answer);
  await hear(findInnerPart(stage, law, ask, gradient, seed));
  for (const find of [findInGraph, findInNetwork, findInLoss, findInTraining]) {
    await hear(find(stage, law, ask, gradient, seed));
  }
  said.push(...(await hintsFor(stage, law, ask, offBy(gradient), seed)));
  return said.map((each) => `${stage} ${law.title}: ${JSON.stringify(each)}`);
}

async function hintsFor(
  stage: string,
  law: Law<unknown>,
  ask: Door,
  verdict: Failure,
  seed: number,
) {
  const hints = await diagnose(stage, law, ask, verdict, seed);
  return hints.map((hint) => ({ hint }));
}

/** Right answers as if they were wrong: in a gradient, and in each of the facts that have a formula. */
function failures(law: Law<unknown>, given: unknown, answer: Answer): Failure[] {
  const facts = answer.kind === 'facts' ? Object.keys(answer.facts) : [];
  const names = law.formula ? facts : [];
  return ['a.grad', ...names].map((name) =>
    failure(given, answer, { name, yours: 1, truth: 2, agrees: false }),
  );
}

function failure(given: unknown, answer: Answer, row: Row): Failure {
  const finding = { kind: 'differs', rows: [row] } as const;
  return { state: 'fails', given, answer, smaller: false, shown: '', finding };
}

/** A failure in which every fact is another one: known mistakes go by the answer. */
function offBy(verdict: Failure): Failure {
  const { answer } = verdict;
  if (answer.kind !== 'facts') return verdict;
  const facts = Object.entries(answer.facts).map(([name, fact]) => {
    return [name, typeof fact === 'number' ? fact + 1.2345 : 'something else'];
  });
  return { ...verdict, answer: { ...answer, facts: Object.fromEntries(facts) } };
}
