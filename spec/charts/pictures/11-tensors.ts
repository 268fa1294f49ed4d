import { digits } from '../../../datasets/mnist';
import { seeded } from '../../../datasets/random';
import type { FastMatmulModule, Tensor, TrainingModule } from '../../contract';
import { median } from '../../law/numbers';
import { isWritten } from '../../law/optional';
import { stage } from '../../laws/11-tensors/stage';
import { batchSize, epochWith, perSecond, speedLine } from './tensor-speed';

type Product = (a: Tensor, b: Tensor) => Tensor;

/** How many pictures a second a network learns from: number by number, and with tensors. */
export function picture(module: FastMatmulModule & TrainingModule): string {
  const examples = digits([0, 1]).train.slice(600, 1000);
  const values = perSecond(epochOfValues(module, examples), 2, examples.length);
  const tensorsWith = (product: Product) => epochWith(module, examples, product);
  const plain = tensorsWith((a, b) => a.matmul(b));
  const fast = stage.laws.every((law) => isWritten(law, module))
    ? [tensorsWith(module.fastMatmul)]
    : [];
  // In turns, because other programs take their time as well.
  const turns = Array.from({ length: 5 }, () =>
    [plain, ...fast].map((epoch) => perSecond(epoch, 2, examples.length)),
  );
  const [tensors, after] = [0, ...fast.map(() => 1)].map((which) =>
    median(turns.map((speeds) => speeds[which])),
  );
  const times = (faster: number, slower: number) =>
    `, ${(faster / slower).toFixed(1)} times as many`;
  return [
    `Your engines learn from handwritten digits, 784-8-8-1, in batches of ${batchSize}:`,
    speedLine('number by number', values),
    `${speedLine('with tensors', tensors)}${times(tensors, values)}`,
    ...(after ? [`${speedLine('with fastMatmul', after)}${times(after, tensors)} again`] : []),
  ].join('\n');
}

function epochOfValues(
  { MLP, SGD, fit, meanSquaredError }: TrainingModule,
  examples: Parameters<TrainingModule['fit']>[1],
): () => void {
  const random = seeded(1);
  const model = new MLP(784, [8, 8, 1], { random });
  const optimizer = new SGD(model.parameters(), { learningRate: 0.01 });
  const how = { optimizer, loss: meanSquaredError, epochs: 1, batchSize, random };
  return () => fit(model, examples, how);
}
