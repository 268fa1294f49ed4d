import fc from 'fast-check';
import { digits } from '../../../datasets/mnist';
import type { MLP, Model, TaskModule } from '../../contract';
import { atMost } from '../../law/facts';
import { listed } from '../../law/format';
import { law, type Stage } from '../../law/law';
import { accuracy, score, trained } from '../../law/trained';
import { trainLaw } from '../train-law';

export const most = 2;
export const { train, test } = digits([0, 1]);
/** What the README asks for. */
const sizes = [8, 8, 1];
const few = [...train.slice(0, 4), ...train.slice(-4)];

/**
 * Whether there are two pictures with the same score, and another score half-way between them. For a
 * linear network there are none, whatever rising function is at the end.
 */
function bends(model: Model): boolean {
  const scored = few.map(({ x }) => ({ x, own: score(model, x) })).sort((a, b) => a.own - b.own);
  const [lowest, highest] = [scored[0], scored[scored.length - 1]];
  const span = highest.own - lowest.own;
  return scored.slice(1, -1).some(({ x, own }) => {
    let [below, above] = [lowest.x, highest.x];
    for (let i = 0; i < 30; i++) {
      const middle = halfWay(below, above);
      if (score(model, middle) < own) below = middle;
      else above = middle;
    }
    return Math.abs(score(model, halfWay(x, above)) - own) > 1e-6 * span;
  });
}

function halfWay(a: readonly number[], b: readonly number[]): number[] {
  return a.map((pixel, i) => (pixel + b[i]) / 2);
}

/** How many neurons each layer of a network has. A model of one's own need not have layers to show. */
function sizesOf(model: Model & Partial<Pick<MLP, 'layers'>>): readonly number[] {
  const { layers } = model;
  const isShown = Array.isArray(layers) && layers.every((layer) => Array.isArray(layer?.neurons));
  return isShown ? layers.map(({ neurons }) => neurons.length) : sizes;
}

/** Stage 09: handwritten 0 and 1, through the engine of stages 01 to 05. */
export const stage: Stage<TaskModule> = {
  name: '09-mnist',
  uses: ['01-value', '02-backprop', '03-mlp', '04-losses', '05-training'],
  laws: [
    trainLaw(few),
    law({
      title: 'the layers: two hidden ones of 8 neurons, then 1 output',
      step: 1,
      kind: 'trial',
      given: fc.noShrink(fc.record({ seed: fc.nat(99_999) })),
      show: ({ seed }) => `a network trained on ${few.length} digits, seed ${seed}`,
      yours: (module, { seed }) => ({
        'neurons in each layer': listed(sizesOf(trained(module, 'few', few, seed).model)),
      }),
      truth: () => ({ 'neurons in each layer': listed(sizes) }),
    }),
    law({
      title: 'the network: is not linear',
      step: 1,
      kind: 'trial',
      given: fc.noShrink(fc.record({ seed: fc.nat(99_999) })),
      show: ({ seed }) => `a network trained on ${few.length} digits, seed ${seed}`,
      yours: (module, { seed }) => {
        const { model } = trained(module, 'few', few, seed);
        return { 'another score half-way between two equal ones': bends(model) };
      },
      truth: () => ({ 'another score half-way between two equal ones': true }),
    }),
    law({
      title: `0 or 1: at most ${most} errors in ${test.length} digits that training never saw`,
      step: 1,
      kind: 'long training',
      given: fc.noShrink(fc.record({ seed: fc.nat(99_999) })),
      show: ({ seed }) => `${train.length} digits to learn from, seed ${seed}`,
      yours: (module, { seed }) => {
        const { model } = trained(module, 'digits', train, seed);
        return { 'errors in unseen digits': Math.round((1 - accuracy(model, test)) * test.length) };
      },
      // The reference: 200 of 200 seeds, 1 error from each (npm run calibrate).
      truth: () => ({ 'errors in unseen digits': atMost(most) }),
    }),
  ],
};
