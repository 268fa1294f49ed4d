import type { Random } from '../../datasets/random';
import { NotWritten } from '../../spec/not-written';
import type { MLP } from '../03-mlp/mlp';
import type { Tensor } from '../11-tensors/tensors';
import { type Activation, type Product, TensorLayer } from './tensor-layer';

/** The last layer has `finalActivation` ('linear'), all before it `innerActivation` ('tanh'). */
type MLPOptions = {
  innerActivation?: Activation;
  finalActivation?: Activation;
  product?: Product;
  random: Random;
};

/** The `MLP` of stage 03 for a whole batch: each layer reads what the layer before it says. */
export class TensorMLP {
  readonly layers: TensorLayer[];

  /** `sizes`: how many neurons each layer has; the last one is the number of outputs. */
  constructor(inputs: number, sizes: readonly number[], options: MLPOptions) {
    throw new NotWritten('new TensorMLP', 'katas/12-ten-digits/README.md, step 1');
  }

  /** Examples × inputs to examples × outputs. */
  forward(x: Tensor): Tensor {
    throw new NotWritten('TensorMLP.forward', 'katas/12-ten-digits/README.md, step 2');
  }

  /** Layer by layer. */
  parameters(): Tensor[] {
    throw new NotWritten('TensorMLP.parameters', 'katas/12-ten-digits/README.md, step 1');
  }

  /** Copies the weights and biases of a scalar `MLP`. Other sizes: a `RangeError`. */
  load(model: MLP): void {
    throw new NotWritten('TensorMLP.load', 'katas/12-ten-digits/README.md, step 3');
  }

  /** Copies its weights and biases into a scalar `MLP`. Other sizes: a `RangeError`. */
  store(model: MLP): void {
    throw new NotWritten('TensorMLP.store', 'katas/12-ten-digits/README.md, step 3');
  }
}
