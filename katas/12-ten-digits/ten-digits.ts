import type { Example } from '../../datasets/example';
import type { Random } from '../../datasets/random';
import { NotWritten } from '../../spec/not-written';
import type { MLP } from '../03-mlp/mlp';
import { batches, type EpochReport, shuffled } from '../05-training/training';
import { backward, Tensor } from '../11-tensors/tensors';

/** What follows the weighted sums: nothing, a method of `Tensor` by its name, or your own function. */
export type Activation = 'linear' | 'tanh' | 'sigmoid' | 'relu' | ((x: Tensor) => Tensor);

type Options = { innerActivation?: Activation; finalActivation?: Activation; random: Random };

/** A layer's weights, inputs × neurons, and its biases, 1 × neurons. */
type Layer = { weights: Tensor; bias: Tensor; activation: Activation };

/** The `MLP` of stage 03 with two tensors a layer, for many examples at once. */
export class TensorMLP {
  readonly layers: Layer[];

  /** As `MLP`: weights as moderate as there, biases 0. */
  constructor(inputs: number, sizes: readonly number[], options: Options) {
    throw new NotWritten('new TensorMLP', 'katas/12-ten-digits/README.md, step 1');
  }

  /** Examples × inputs to examples × outputs. */
  forward(x: Tensor): Tensor {
    throw new NotWritten('TensorMLP.forward', 'katas/12-ten-digits/README.md, step 2');
  }

  /** Layer by layer: the weights, then the biases. */
  parameters(): Tensor[] {
    throw new NotWritten('TensorMLP.parameters', 'katas/12-ten-digits/README.md, step 1');
  }

  /** Takes over the weights and biases of an `MLP` of the same sizes; others throw a `RangeError`. */
  load(model: MLP): void {
    throw new NotWritten('TensorMLP.load', 'katas/12-ten-digits/README.md, step 3');
  }

  /** Gives its weights and biases to an `MLP` of the same sizes; others throw a `RangeError`. */
  store(model: MLP): void {
    throw new NotWritten('TensorMLP.store', 'katas/12-ten-digits/README.md, step 3');
  }
}

/** The mean of −y log σ(z) − (1 − y) log(1 − σ(z)); logits are n × 1, and labels in [0, 1]. */
export function binaryCrossEntropy(logits: Tensor, labels: readonly number[]): Tensor {
  throw new NotWritten('binaryCrossEntropy', 'katas/12-ten-digits/README.md, step 4');
}

/** The mean of max(0, 1 − y · score); scores are n × 1, and labels −1 or 1. */
export function hingeLoss(scores: Tensor, labels: readonly number[]): Tensor {
  throw new NotWritten('hingeLoss', 'katas/12-ten-digits/README.md, step 4');
}

/** The mean of −log softmax(row)[class]: a row of logits for each example, a logit for each class. */
export function softmaxCrossEntropy(logits: Tensor, classes: readonly number[]): Tensor {
  throw new NotWritten('softmaxCrossEntropy', 'katas/12-ten-digits/README.md, step 5');
}

/** Reads all ten digits; y of an example is its class. */
export function train(
  examples: readonly Example[],
  random: Random,
): { model: TensorMLP; history: EpochReport[] } {
  throw new NotWritten('train', 'katas/12-ten-digits/README.md, step 6');
}

/** Lists of numbers as the rows of a tensor. */
function rowsOf(lists: readonly (readonly number[])[]): Tensor {
  const width = lists[0].length;
  const data = new Float64Array(lists.length * width);
  for (const [row, list] of lists.entries()) data.set(list, row * width);
  return Tensor.constant(data, [lists.length, width]);
}

/** The class with the largest logit. */
function likeliest({ data, shape: [, columns] }: Tensor, row: number): number {
  const own = data.subarray(row * columns, (row + 1) * columns);
  return own.indexOf(Math.max(...own));
}
