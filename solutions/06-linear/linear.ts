import type { Example } from '../../datasets/example';
import type { Random } from '../../datasets/random';
import { type Activation, MLP } from '../03-mlp/mlp';
import { meanSquaredError } from '../04-losses/losses';
import { type EpochReport, fit, SGD } from '../05-training/training';

/** Fits a line with a single neuron; another `finalActivation` shows why it has to be linear. */
export function train(
  examples: readonly Example[],
  random: Random,
  { finalActivation = 'linear' }: { finalActivation?: Activation } = {},
): { model: MLP; history: EpochReport[] } {
  const model = new MLP(1, [1], { finalActivation, random });
  const optimizer = new SGD(model.parameters(), { learningRate: 0.1 });
  const options = { loss: meanSquaredError, optimizer, epochs: 30, batchSize: 10, random };
  return { model, history: fit(model, examples, options) };
}
