import type { Example } from '../../datasets/example';
import type { Random } from '../../datasets/random';
import { MLP } from '../03-mlp/mlp';
import { binaryCrossEntropy } from '../04-losses/losses';
import { type EpochReport, fit, SGD } from '../05-training/training';

/** Tells handwritten 0 from 1, from 784 pixels through two hidden layers of 8. */
export function train(
  examples: readonly Example[],
  random: Random,
): { model: MLP; history: EpochReport[] } {
  const model = new MLP(784, [8, 8, 1], { random });
  const optimizer = new SGD(model.parameters(), { learningRate: 0.1 });
  const options = { loss: binaryCrossEntropy, optimizer, epochs: 3, batchSize: 16, random };
  return { model, history: fit(model, examples, options) };
}
