import fc from 'fast-check';
import { pointsOnLine } from '../../../datasets/linear';
import { seeded } from '../../../datasets/random';
import type { Activation, TaskModule, Trained } from '../../contract';
import { atLeast, atMost, between } from '../../law/facts';
import { type Law, law, type Stage } from '../../law/law';
import { rSquared, score, trained } from '../../law/trained';
import { trainLaw } from '../train-law';

export type Linear = TaskModule<{ finalActivation?: Activation }>;

const threshold = 0.99;
const noise = 0.05;

/** Lines that leave the range of tanh, which is −1 to 1, on at least one side. */
const lines = fc.noShrink(
  fc.record({
    slope: fc.constantFrom(2, 2.5, 3, -2, -2.5, -3),
    intercept: fc.integer({ min: -4, max: 4 }).map((half) => half / 2),
    seed: fc.nat(99_999),
  }),
);

type Line = typeof lines extends fc.Arbitrary<infer Case> ? Case : never;

function show({ slope, intercept, seed }: Line): string {
  const sign = intercept < 0 ? '−' : '+';
  return `100 points around y = ${slope}x ${sign} ${Math.abs(intercept)}, noise ${noise}, seed ${seed}`;
}

function learned(module: Linear, line: Line, finalActivation: 'linear' | 'tanh'): Trained {
  const examples = pointsOnLine(100, { ...line, noise, random: seeded(line.seed) });
  const { slope, intercept, seed } = line;
  const name = `${finalActivation} ${slope} ${intercept}`;
  return trained(module, name, examples, seed, { finalActivation });
}

/** R² on 1,000 new points. */
function onFreshPoints(line: Line, { model }: Trained): number {
  const fresh = pointsOnLine(1000, { ...line, noise, random: seeded(line.seed + 1) });
  return rSquared(model, fresh);
}

const laws: Law<Linear>[] = [
  trainLaw(pointsOnLine(8, { slope: 2, intercept: 1, noise, random: seeded(1) })),
  law({
    title: `a line: R² is at least ${threshold} on 1,000 points that training never saw`,
    step: 1,
    kind: 'training',
    given: lines,
    show,
    yours: (module, line) => ({
      'R² on new points': onFreshPoints(line, learned(module, line, 'linear')),
    }),
    // The reference: 200 of 200 seeds, R² 0.9978 to 0.9992 (npm run calibrate).
    truth: () => ({ 'R² on new points': atLeast(threshold) }),
  }),
  law({
    title: `tanh at the end: cannot leave −1 to 1, so R² stays below ${threshold}`,
    step: 2,
    kind: 'training',
    given: lines,
    show: (line) => `${show(line)}, finalActivation: 'tanh'`,
    yours: (module, line) => {
      const tanh = learned(module, line, 'tanh');
      return {
        'largest output, up or down': Math.max(
          Math.abs(score(tanh.model, [1])),
          Math.abs(score(tanh.model, [-1])),
        ),
        'R² on new points': onFreshPoints(line, tanh),
      };
    },
    // However well it is trained: the best tanh for y = 2x has R² 0.865. The reference goes out to
    // 0.991 and further from 200 of 200 seeds (npm run calibrate).
    truth: () => ({
      'largest output, up or down': between(0.9, 1),
      'R² on new points': atMost(threshold),
    }),
  }),
];

/** Stage 06: a single neuron fits a line, and shows why its output has to be linear. */
export const stage: Stage<Linear> = {
  name: '06-linear',
  uses: ['01-value', '02-backprop', '03-mlp', '04-losses', '05-training'],
  laws,
};
