import type { Example } from '../../datasets/example';
import type { Random } from '../../datasets/random';
import { MLP } from '../03-mlp/mlp';
import { type EpochReport, fit, SGD } from '../05-training/training';
import { hinge } from '../07-xor/xor';

/** Parts two moons with one hidden layer. */
export function train(
  examples: readonly Example[],
  random: Random,
): { model: MLP; history: EpochReport[] } {
  const model = new MLP(2, [16, 1], { innerActivation: 'relu', random });
  const optimizer = new SGD(model.parameters(), { learningRate: 0.2, momentum: 0.5 });
  const how = { loss: hinge, optimizer, epochs: 100, batchSize: 10, random };
  return { model, history: fit(model, examples, how) };
}
