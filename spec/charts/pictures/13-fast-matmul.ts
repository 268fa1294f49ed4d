import { digits } from '../../../datasets/mnist';
import type { FastMatmulModule } from '../../contract';
import { batchSize, epochWith, perSecond, speedLine } from './tensor-speed';

/** How many pictures a second a network learns from, with either product: in turns, medians. */
export function picture(module: FastMatmulModule): string {
  const examples = digits([0, 1]).train.slice(600, 1000);
  const plain = epochWith(module, examples, (x, weights) => x.matmul(weights));
  const fast = epochWith(module, examples, module.fastMatmul);
  const turns = Array.from({ length: 5 }, () =>
    [plain, fast].map((epoch) => perSecond(epoch, 4, examples.length)),
  );
  const [before, after] = [0, 1].map((which) => median(turns.map((speeds) => speeds[which])));
  return [
    `Your tensors learn from handwritten digits, 784-8-8-1, in batches of ${batchSize}:`,
    speedLine('a.matmul(b)', before),
    `${speedLine('fastMatmul(a, b)', after)}, ${(after / before).toFixed(1)} times as many`,
  ].join('\n');
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
