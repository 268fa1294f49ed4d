import type { Example } from '../../datasets/example';
import type { Random } from '../../datasets/random';
import type { Value } from '../01-value/value';
import { MLP } from '../03-mlp/mlp';
import { binaryCrossEntropy, hingeLoss } from '../04-losses/losses';
import { type EpochReport, fit, SGD } from '../05-training/training';

/** `hingeLoss` for the labels 0 and 1, which it needs as −1 and 1. */
export function hinge(scores: readonly Value[], labels: readonly number[]): Value {
  return hingeLoss(
    scores,
    labels.map((label) => 2 * label - 1),
  );
}

/** Solves XOR with one hidden layer. */
export function train(
  examples: readonly Example[],
  random: Random,
  { loss = 'hinge' }: { loss?: 'hinge' | 'crossEntropy' } = {},
): { model: MLP; history: EpochReport[] } {
  const model = new MLP(2, [8, 1], { random });
  const optimizer = new SGD(model.parameters(), { learningRate: 0.1, momentum: 0.9 });
  const losses = { hinge, crossEntropy: binaryCrossEntropy };
  const options = { loss: losses[loss], optimizer, epochs: 50, batchSize: 20, random };
  return { model, history: fit(model, examples, options) };
}
