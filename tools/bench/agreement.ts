import type { Engine } from './engines/engine';
import { type Chain, mnistTask, moonsTask } from './work';

/** Some of the work, by which engines show that they do the same arithmetic. */
export type Sample = { mnistBatches: number[][]; moonsSteps: number; chain: Chain };

/**
 * Five batches of 16 pictures that lie 100 apart, each one picture further, full-batch steps on moons,
 * and a chain that is short enough for numbers of 32 bits to agree.
 */
export const sample: Sample = {
  mnistBatches: Array.from({ length: 5 }, (_, step) =>
    Array.from({ length: 16 }, (_, i) => 100 * i + step),
  ),
  moonsSteps: 20,
  chain: { length: 1000, factor: 1 - 2 ** -10 },
};

/** The loss of each step, and the slope of the chain towards its factor. */
export type Answers = { mnist: number[]; moons: number[]; chain: number };

/** What an engine computes; each step's loss shows the gradients of the steps before it. */
export function answersOf(engine: Engine, { mnistBatches, moonsSteps, chain }: Sample): Answers {
  const moons = moonsTask();
  const [mnistStep, moonsStep] = [engine.trainer(mnistTask()), engine.trainer(moons)];
  const all = [...moons.examples.keys()];
  return {
    mnist: mnistBatches.map((batch) => mnistStep(batch)),
    moons: Array.from({ length: moonsSteps }, () => moonsStep(all)),
    chain: engine.chain(chain),
  };
}

/** What is not the same to four digits, in one sentence; undefined where all is. */
export function differenceOf(came: Answers, expected: Answers): string | undefined {
  const numbers = ({ mnist, moons, chain }: Answers) => [...mnist, ...moons, chain];
  const [its, others] = [numbers(came), numbers(expected)];
  const i = others.findIndex((other, k) => !(Math.abs(its[k] / other - 1) < 1e-4));
  return i < 0 ? undefined : `it computes ${its[i]} where the reference computes ${others[i]}.`;
}
