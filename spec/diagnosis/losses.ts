import { seeded } from '../../datasets/random';
import type { LossesModule, Value } from '../contract';
import type { Verdict } from '../law/check';
import type { Door } from '../law/door';
import { accepts } from '../law/facts';
import type { Law } from '../law/law';
import { mean } from '../law/numbers';
import { recordedSlope } from '../law/recorded';
import type { Cause } from '../law/result';
import { Patience } from '../law/time-limit';
import {
  binaryCrossEntropy,
  hingeLoss,
  meanSquaredError,
  softmaxCrossEntropy,
} from '../oracle/losses';
import { slopes } from '../oracle/slope';
import { answersAsBefore, findings, isSame, probe, same } from './probe';

/** An example: its outputs, one but for softmax, and its label. */
interface Example {
  readonly outputs: readonly number[];
  readonly label: number;
}

/** What a loss gave: its value, and its slopes with respect to all outputs. */
interface Judged {
  readonly loss: number;
  readonly slopes: readonly number[];
}

const ofPairs = { meanSquaredError, binaryCrossEntropy, hingeLoss };
const names = [
  'meanSquaredError',
  'binaryCrossEntropy',
  'hingeLoss',
  'softmaxCrossEntropy',
] as const;
type Name = (typeof names)[number];

export const judging = probe(
  (module: LossesModule, given: { name: Name; examples: Example[] }): Judged => {
    const rows = given.examples.map(({ outputs }) => outputs.map((z) => new module.Value(z)));
    const labels = given.examples.map(({ label }) => label);
    const loss =
      given.name === 'softmaxCrossEntropy'
        ? module.softmaxCrossEntropy(rows, labels)
        : module[given.name](rows.flat(), labels);
    const slopeOf = (output: Value) => recordedSlope(loss, output, given.name);
    return { loss: loss.data, slopes: rows.flat().map(slopeOf) };
  },
);

/**
 * What a loss makes of several examples, where it is right about each alone: an example that leaves
 * something behind for the next, or a mean that is none.
 */
export async function findInLoss(
  stage: string,
  law: Law<unknown>,
  ask: Door,
  verdict: Extract<Verdict, { state: 'fails' }>,
  seed: number,
): Promise<Cause | undefined> {
  const name = names[law.step - 1];
  if (stage !== '04-losses' || law.kind === 'refusal' || !name) return undefined;
  if (verdict.finding.kind === 'late' || !(await answersAsBefore(ask, law, verdict))) {
    return undefined;
  }
  const patience = new Patience(900);
  const judge = async (examples: Example[]) => {
    const [probed] = (await findings(ask, judging, [{ name, examples }], patience)) ?? [];
    return probed?.found;
  };
  const lists = listsFor(name, seed);
  const said: (string | undefined)[] = [];
  for (const examples of lists) {
    const alone: Judged[] = [];
    for (const each of examples) {
      const judged = await judge([each]);
      if (!judged || !isTrue(name, each, judged)) return undefined;
      alone.push(judged);
    }
    const together = await judge(examples);
    const reversed = await judge(examples.toReversed());
    if (!together || !reversed) return undefined;
    said.push(slipIn(alone, together, reversed));
  }
  const sentence = sentences.find((each) => said.includes(each));
  return sentence ? { kind: 'finding', sentence } : undefined;
}

const sentences = [
  'each example alone is right, but several depend on their order: something of one is left over for the next. Begin anew for each example.',
  'each example alone is right. Several are not: add up the losses of all, then divide by how many there are.',
  'the loss is right, and so are the slopes of each example alone. Of several, each slope has to be divided by how many there are.',
] as const;

/** What is wrong with several examples that are right alone: the first of the sentences that is true. */
function slipIn(alone: readonly Judged[], together: Judged, reversed: Judged): string | undefined {
  const [order, value, slope] = sentences;
  if (!isSame(together.loss, reversed.loss)) return order;
  if (!isSame(together.loss, mean(alone.map(({ loss }) => loss)))) return value;
  const expected = alone.flatMap(({ slopes }) => slopes.map((each) => each / alone.length));
  return same(together.slopes, expected) ? undefined : slope;
}

/** Whether a loss is right about one example. */
function isTrue(name: Name, { outputs, label }: Example, { loss, slopes: found }: Judged): boolean {
  const f = (...z: number[]) =>
    name === 'softmaxCrossEntropy' ? softmaxCrossEntropy([z], [label]) : ofPairs[name](z, [label]);
  const expected = slopes(f, outputs);
  return accepts(f(...outputs), loss) && expected.every((each, i) => accepts(each, found[i]));
}

/** Ten lists of three examples, no two alike; labels and scores keep away from the kink of hinge. */
function listsFor(name: Name, seed: number): Example[][] {
  const random = seeded(seed);
  const output = () => Math.round(400 * random() - 200) / 100 + 0.005;
  const example = (): Example => {
    if (name === 'softmaxCrossEntropy') {
      return { outputs: [output(), output(), output()], label: Math.floor(3 * random()) };
    }
    const label = name === 'hingeLoss' ? (random() < 0.5 ? 1 : -1) : random() < 0.5 ? 1 : 0;
    return { outputs: [output()], label };
  };
  return Array.from({ length: 10 }, () => [example(), example(), example()]);
}
