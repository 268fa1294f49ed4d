import fc from 'fast-check';
import { seeded } from '../../../datasets/random';
import { corners, xor } from '../../../datasets/xor';
import type { TaskModule, Value, ValueModule } from '../../contract';
import { averaged, type Goal, reachedFrom } from '../../law/average';
import { atLeast } from '../../law/facts';
import { type Law, law, type Stage } from '../../law/law';
import { operation } from '../../law/operation';
import { Unfit } from '../../law/received';
import { accuracy, type Remembered, score, trained } from '../../law/trained';
import { hingeLoss } from '../../oracle/losses';
import { decimal } from '../../oracle/numbers';
import { trainLaw } from '../train-law';

export type Loss = 'hinge' | 'crossEntropy';
export type Xor = TaskModule<{ loss?: Loss }> &
  ValueModule & {
    hinge(scores: readonly Value[], labels: readonly number[]): Value;
  };

/** Hinge loss has its kink at ±1. */
const awayFromKinks = (score: number) => Math.abs(Math.abs(score) - 1) >= 0.1;

/**
 * What the networks have to reach on average. All of 120 of the reference reach 99.7 %; two hidden
 * neurons 90 % with cross-entropy, and 95 % with hinge (npm run calibrate).
 */
export const goal: Goal = { threshold: 0.98, least: 32, most: 32 };
const noise = 0.1;
const count = 200;

function learned(module: Xor, loss: Loss, seed: number): Remembered {
  const examples = xor(count, { noise, random: seeded(seed) });
  return trained(module, loss, examples, seed, { loss });
}

/** What the network from one seed makes of 1,000 points that training never saw. */
export function reachedBy(module: Xor, loss: Loss, seed: number): number {
  const { model } = learned(module, loss, seed);
  return accuracy(model, xor(1000, { noise, random: seeded(seed + 1) }));
}

function thresholdLaw(loss: Loss, title: string, step: number): Law<Xor> {
  return law({
    title,
    step,
    kind: 'long training',
    cases: 1,
    given: fc.noShrink(fc.record({ seed: fc.nat(99_999) })),
    show: ({ seed }) =>
      `networks trained on ${count} points around the corners, loss: '${loss}', from seed ${seed} on`,
    yours: (module, { seed }) => {
      const { train } = module;
      const reached = reachedFrom(train, loss, seed, goal, (each) => reachedBy(module, loss, each));
      return averaged('mean accuracy on 1,000 new points', reached, goal);
    },
    truth: () => ({ 'mean accuracy on 1,000 new points': atLeast(goal.threshold) }),
  });
}

/** Stage 07: what no single layer can do, learned with two losses. */
export const stage: Stage<Xor> = {
  name: '07-xor',
  uses: ['01-value', '02-backprop', '03-mlp', '04-losses', '05-training'],
  laws: [
    operation<readonly (readonly [score: number, label: number])[], Xor>({
      title: 'hinge: is hingeLoss for the labels 0 and 1, turned into −1 and 1',
      step: 1,
      given: fc.array(fc.tuple(decimal(-20, 20).filter(awayFromKinks), fc.constantFrom(0, 1)), {
        minLength: 1,
        maxLength: 4,
      }),
      show: (pairs) =>
        `scores = [${pairs.map(([score]) => score).join(', ')}], labels = [${pairs.map(([, label]) => label).join(', ')}]`,
      name: () => 'hinge(scores, labels)',
      operands: (pairs) => Object.fromEntries(pairs.map(([score], i) => [`scores[${i}]`, score])),
      yours: (scores, pairs, { hinge }) => {
        const labels = pairs.map(([, label]) => label);
        const loss = hinge(scores, labels);
        if (labels.some((label, i) => label !== pairs[i][1])) {
          throw new Unfit('hinge changed the list of labels that it was given.');
        }
        return loss;
      },
      truth: (scores, pairs) =>
        hingeLoss(
          scores,
          pairs.map(([, label]) => 2 * label - 1),
        ),
    }),
    trainLaw(corners, 2),
    thresholdLaw(
      'crossEntropy',
      'XOR with cross-entropy: on average, 98 % of new points around the corners',
      2,
    ),
    thresholdLaw(
      'hinge',
      'XOR with hinge loss: on average, 98 % of new points around the corners',
      2,
    ),
    law({
      title: 'two losses: train two different networks, and hinge is the default',
      step: 2,
      kind: 'training',
      cases: 1,
      given: fc.noShrink(fc.record({ seed: fc.nat(99_999) })),
      show: ({ seed }) => `${count} points around the corners, seed ${seed}`,
      yours: (module, { seed }) => {
        const outputs = ({ model }: Remembered) => String(corners.map(({ x }) => score(model, x)));
        const hinge = outputs(learned(module, 'hinge', seed));
        const examples = xor(count, { noise, random: seeded(seed) });
        return {
          'hinge and crossEntropy give the same outputs':
            hinge === outputs(learned(module, 'crossEntropy', seed)),
          'no loss given is the same as hinge':
            hinge === outputs(trained(module, 'by default', examples, seed)),
        };
      },
      truth: () => ({
        'hinge and crossEntropy give the same outputs': false,
        'no loss given is the same as hinge': true,
      }),
    }),
  ],
};
