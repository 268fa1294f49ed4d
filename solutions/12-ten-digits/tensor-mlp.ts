import type { Random } from '../../datasets/random';
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
    const { innerActivation = 'tanh', finalActivation = 'linear', product, random } = options;
    this.layers = sizes.map((size, i) => {
      const activation = i === sizes.length - 1 ? finalActivation : innerActivation;
      return new TensorLayer(i === 0 ? inputs : sizes[i - 1], size, {
        activation,
        product,
        random,
      });
    });
  }

  /** Examples × inputs to examples × outputs. */
  forward(x: Tensor): Tensor {
    return this.layers.reduce((signal, layer) => layer.forward(signal), x);
  }

  /** Layer by layer. */
  parameters(): Tensor[] {
    return this.layers.flatMap((layer) => layer.parameters());
  }

  /** Copies the weights and biases of a scalar `MLP`. Other sizes: a `RangeError`. */
  load(model: MLP): void {
    this.refuseOtherSizes(model);
    for (const [i, layer] of this.layers.entries()) layer.load(model.layers[i]);
  }

  /** Copies its weights and biases into a scalar `MLP`. Other sizes: a `RangeError`. */
  store(model: MLP): void {
    this.refuseOtherSizes(model);
    for (const [i, layer] of this.layers.entries()) layer.store(model.layers[i]);
  }

  private refuseOtherSizes(model: MLP): void {
    const own = this.layers.map(({ weights }) => weights.shape.join(' × ')).join(', ');
    const other = model.layers
      .map(({ neurons }) => `${neurons[0].weights.length} × ${neurons.length}`)
      .join(', ');
    if (own !== other) throw new RangeError(`The layers are ${own}, those of the MLP ${other}.`);
  }
}
