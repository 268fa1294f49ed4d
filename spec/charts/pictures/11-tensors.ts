import { digits } from '../../../datasets/mnist';
import { seeded } from '../../../datasets/random';
import type { TensorsModule, TrainingModule } from '../../contract';
import { batchSize, epochWith, perSecond, speedLine } from './tensor-speed';

/** How many pictures a second a network learns from: number by number, and with tensors. */
export function picture(module: TensorsModule & TrainingModule): string {
  const { MLP, SGD, fit, meanSquaredError } = module;
  const examples = digits([0, 1]).train.slice(600, 1000);
  const random = seeded(1);
  const model = new MLP(784, [8, 8, 1], { random });
  const optimizer = new SGD(model.parameters(), { learningRate: 0.01 });
  const how = { optimizer, loss: meanSquaredError, epochs: 1, batchSize, random };
  const values = perSecond(() => fit(model, examples, how), 2, examples.length);
  const epoch = epochWith(module, examples, (x, weights) => x.matmul(weights));
  const tensors = perSecond(epoch, 10, examples.length);
  return [
    `Your engines learn from handwritten digits, 784-8-8-1, in batches of ${batchSize}:`,
    speedLine('number by number', values),
    `${speedLine('with tensors', tensors)}, ${(tensors / values).toFixed(1)} times as many`,
  ].join('\n');
}
