import type { Example } from '../../datasets/example';
import type { Random } from '../../datasets/random';
import { MLP } from '../03-mlp/mlp';
import { type EpochReport, fit, SGD } from '../05-training/training';
import { hinge } from '../07-xor/xor';

/** Parts two moons with two hidden layers. */
export function train(
  examples: readonly Example[],
  random: Random,
): { model: MLP; history: EpochReport[] } {
  const model = new MLP(2, [16, 16, 1], { innerActivation: 'leakyRelu', random });
  const optimizer = new SGD(model.parameters(), { learningRate: 0.1, momentum: 0.9 });
  const how = { loss: hinge, optimizer, epochs: 80, batchSize: 40, random };
  return { model, history: fit(model, examples, how) };
}
