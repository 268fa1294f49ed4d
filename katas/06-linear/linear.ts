import type { Example } from '../../datasets/example';
import type { Random } from '../../datasets/random';
import { NotWritten } from '../../spec/not-written';
import { type Activation, MLP } from '../03-mlp/mlp';
import { meanSquaredError } from '../04-losses/losses';
import { type EpochReport, fit, SGD } from '../05-training/training';

/** Fits a line with a single neuron; another `finalActivation` shows why it has to be linear. */
export function train(
  examples: readonly Example[],
  random: Random,
  { finalActivation = 'linear' }: { finalActivation?: Activation } = {},
): { model: MLP; history: EpochReport[] } {
  throw new NotWritten('train', 'katas/06-linear/README.md, step 1');
}
