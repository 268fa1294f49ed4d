import type { Random } from '../../datasets/random';
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
    const draw = () => (2 * random() - 1) / Math.sqrt(inputs);
    const draws = Float64Array.from({ length: inputs * neurons }, draw);
    this.weights = new Tensor(draws, [inputs, neurons]);
    this.bias = new Tensor(new Float64Array(neurons), [1, neurons]);
    this.activation = activation;
    this.product = product;
  }

  /** Examples × inputs to examples × neurons. */
  forward(x: Tensor): Tensor {
    const sums = this.product(x, this.weights).add(this.bias);
    if (typeof this.activation === 'function') return this.activation(sums);
    return this.activation === 'linear' ? sums : sums[this.activation]();
  }

  /** The weights, then the bias. */
  parameters(): Tensor[] {
    return [this.weights, this.bias];
  }

  /** Copies the weights and biases of a scalar layer of the same size. */
  load({ neurons }: Layer): void {
    for (const [column, { weights, bias }] of neurons.entries()) {
      for (const [row, weight] of weights.entries()) {
        this.weights.data[row * neurons.length + column] = weight.data;
      }
      this.bias.data[column] = bias.data;
    }
  }

  /** Copies its weights and biases into a scalar layer of the same size. */
  store({ neurons }: Layer): void {
    for (const [column, { weights, bias }] of neurons.entries()) {
      for (const [row, weight] of weights.entries()) {
        weight.data = this.weights.data[row * neurons.length + column];
      }
      bias.data = this.bias.data[column];
    }
  }
}
