import type { Example } from '../../datasets/example';
import type { Random } from '../../datasets/random';
import { batches, type EpochReport, shuffled } from '../05-training/training';
import { fastMatmul } from '../11-tensors/fast-matmul';
import { backward, Tensor } from '../11-tensors/tensors';
import { shifted } from './augment';
import { softmaxCrossEntropy } from './tensor-losses';
import { TensorMLP } from './tensor-mlp';

/** Trains a network to read all ten digits; y of an example is its class. */
export function train(
  examples: readonly Example[],
  random: Random,
): { model: TensorMLP; history: EpochReport[] } {
  // The learning rate falls from epoch to epoch; each picture is shifted, another way every time.
  const epochs = 5;
  // The product of stage 11's last step computes the same, sooner; without it, leave it out.
  const model = new TensorMLP(784, [32, 10], { product: fastMatmul, random });
  const history: EpochReport[] = [];
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const learningRate = 0.3 * (1 - (epoch - 1) / epochs);
    const losses: number[] = [];
    let right = 0;
    for (const batch of batches(shuffled(examples, random), 16)) {
      const logits = model.forward(stack(batch.map(({ x }) => shifted(x, random))));
      const classes = batch.map(({ y }) => y);
      const loss = softmaxCrossEntropy(logits, classes);
      losses.push(loss.data[0]);
      right += classes.filter((label, row) => argmax(logits, row) === label).length;
      descend(model.parameters(), loss, learningRate);
    }
    const mean = losses.reduce((sum, each) => sum + each, 0) / losses.length;
    history.push({ epoch, loss: mean, accuracy: right / examples.length });
  }
  return { model, history };
}

/** One step of gradient descent. */
function descend(parameters: readonly Tensor[], loss: Tensor, learningRate: number): void {
  for (const { grad } of parameters) grad.fill(0);
  backward(loss);
  for (const { data, grad } of parameters) {
    for (let i = 0; i < data.length; i++) data[i] -= learningRate * grad[i];
  }
}

/** A batch as one tensor: each list of numbers becomes a row. */
function stack(lists: readonly (readonly number[])[]): Tensor {
  const width = lists[0].length;
  const data = new Float64Array(lists.length * width);
  for (const [row, list] of lists.entries()) data.set(list, row * width);
  return Tensor.constant(data, [lists.length, width]);
}

/** The column in which a row has its largest entry: the class that the network takes it for. */
function argmax({ data, shape: [, columns] }: Tensor, row: number): number {
  const own = data.subarray(row * columns, (row + 1) * columns);
  return own.indexOf(Math.max(...own));
}
