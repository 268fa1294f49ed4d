import fc from 'fast-check';
import { moons } from '../../../datasets/moons';
import { seeded } from '../../../datasets/random';
import type { TaskModule } from '../../contract';
import { atLeast } from '../../law/facts';
import { law, type Stage } from '../../law/law';
import { accuracy, type Remembered, trained } from '../../law/trained';
import { trainLaw } from '../train-law';

export const threshold = 0.98;
const noise = 0.1;

/** The accuracy on 1,000 points that training never saw. */
export function onFreshPoints({ model, seed }: Remembered): number {
  return accuracy(model, moons(1000, { noise, random: seeded(seed + 1) }));
}

/** Stage 08: a boundary that has to bend. */
export const stage: Stage<TaskModule> = {
  name: '08-moons',
  uses: ['01-value', '02-backprop', '03-mlp', '04-losses', '05-training', '07-xor'],
  laws: [
    trainLaw(moons(8, { noise, random: seeded(1) })),
    law({
      title: `two moons: ${100 * threshold} % of 1,000 points that training never saw are right`,
      step: 1,
      kind: 'training',
      given: fc.noShrink(fc.record({ seed: fc.nat(99_999) })),
      show: ({ seed }) => `200 points on two moons, noise ${noise}, seed ${seed}`,
      yours: (module, { seed }) => {
        const examples = moons(200, { noise, random: seeded(seed) });
        const network = trained(module, 'moons', examples, seed);
        return { 'accuracy on 1,000 new points': onFreshPoints(network) };
      },
      // The reference: 500 of 500 seeds, from 0.983 (npm run calibrate).
      truth: () => ({ 'accuracy on 1,000 new points': atLeast(threshold) }),
    }),
  ],
};
