import type { Random } from '../../datasets/random';
import { NotWritten } from '../../spec/not-written';
import type { Layer } from '../03-mlp/mlp';
import { Tensor } from '../11-tensors/tensors';

/** What becomes of the weighted sums: nothing, a method of `Tensor` by its name, or your own function. */
export type Activation = 'linear' | 'tanh' | 'sigmoid' | 'relu' | ((sums: Tensor) => Tensor);

/** How inputs are multiplied by weights: with `matmul`, unless another function is given. */
export type Product = (x: Tensor, weights: Tensor) => Tensor;

/** `random` returns a number in [0, 1); `activation` is 'linear' unless given. */
type LayerOptions = { activation?: Activation; product?: Product; random: Random };

/** The `Layer` of stage 03 for a whole batch: activation(x · weights + bias). */
export class TensorLayer {
  /** Inputs × neurons: each neuron is a column. */
  readonly weights: Tensor;
  /** 1 × neurons. */
  readonly bias: Tensor;
  readonly activation: Activation;
  readonly product: Product;

  /** As in stage 03: moderate weights from `random`, and biases of 0. */
  constructor(inputs: number, neurons: number, options: LayerOptions) {
    const { activation = 'linear', product = (x, weights) => x.matmul(weights), random } = options;
    throw new NotWritten('new TensorLayer', 'katas/12-ten-digits/README.md, step 1');
  }

  /** Examples × inputs to examples × neurons. */
  forward(x: Tensor): Tensor {
    throw new NotWritten('TensorLayer.forward', 'katas/12-ten-digits/README.md, step 2');
  }

  /** The weights, then the bias. */
  parameters(): Tensor[] {
    throw new NotWritten('TensorLayer.parameters', 'katas/12-ten-digits/README.md, step 1');
  }

  /** Copies the weights and biases of a scalar layer of the same size. */
  load({ neurons }: Layer): void {
    throw new NotWritten('TensorLayer.load', 'katas/12-ten-digits/README.md, step 3');
  }

  /** Copies its weights and biases into a scalar layer of the same size. */
  store({ neurons }: Layer): void {
    throw new NotWritten('TensorLayer.store', 'katas/12-ten-digits/README.md, step 3');
  }
}
