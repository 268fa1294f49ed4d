import fc from 'fast-check';
import { moons } from '../../../datasets/moons';
import { seeded } from '../../../datasets/random';
import type { TaskModule } from '../../contract';
import { averaged, type Goal, reachedFrom } from '../../law/average';
import { atLeast } from '../../law/facts';
import { law, type Stage } from '../../law/law';
import { accuracy, trained } from '../../law/trained';
import { trainLaw } from '../train-law';

/**
 * What the networks have to reach on average. One of the reference reaches 99.8 ± 0.2 %, a straight
 * line 87.9 ± 0.5 % (npm run calibrate).
 */
export const goal: Goal = { threshold: 0.98, least: 16, most: 16 };
const noise = 0.1;

/** What the network from one seed makes of 1,000 points that training never saw. */
export function reachedBy(module: TaskModule, seed: number): number {
  const examples = moons(200, { noise, random: seeded(seed) });
  const { model } = trained(module, 'moons', examples, seed);
  return accuracy(model, moons(1000, { noise, random: seeded(seed + 1) }));
}

/** Stage 08: a boundary that has to bend. */
export const stage: Stage<TaskModule> = {
  name: '08-moons',
  uses: ['01-value', '02-backprop', '03-mlp', '04-losses', '05-training', '07-xor'],
  laws: [
    trainLaw(moons(8, { noise, random: seeded(1) })),
    law({
      title: `two moons: on average, ${100 * goal.threshold} % of 1,000 points that training never saw`,
      step: 1,
      kind: 'long training',
      cases: 1,
      given: fc.noShrink(fc.record({ seed: fc.nat(99_999) })),
      show: ({ seed }) =>
        `networks trained on 200 points on two moons, noise ${noise}, from seed ${seed} on`,
      yours: (module, { seed }) => {
        const { train } = module;
        const reached = reachedFrom(train, 'moons', seed, goal, (each) => reachedBy(module, each));
        return averaged('mean accuracy on new points', reached, goal);
      },
      truth: () => ({ 'mean accuracy on new points': atLeast(goal.threshold) }),
    }),
  ],
};
