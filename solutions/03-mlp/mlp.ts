import type { Random } from '../../datasets/random';
import { type Inputs, Value } from '../01-value/value';

/** What follows the weighted sum: nothing, a method of `Value` by its name, or your own function. */
export type Activation = Named | ((x: Value) => Value);
type Named = 'linear' | 'tanh' | 'sigmoid' | 'relu' | 'leakyRelu';

/** `random` returns a number in [0, 1); `activation` is 'linear' unless given. */
type LayerOptions = { activation?: Activation; random: Random };

/** One number from several: activation(w · x + b). */
export class Neuron {
  readonly weights: Value[];
  readonly bias = new Value(0);
  private readonly activation: Activation;

  /** Weights are drawn from `random`, around 0, and the smaller the more inputs there are. */
  constructor(inputs: number, { activation = 'linear', random }: LayerOptions) {
    // Uniform in ±1/√inputs, as in PyTorch's `Linear`, so that the sum stays moderate.
    const scale = 1 / Math.sqrt(inputs);
    this.weights = Array.from({ length: inputs }, () => new Value((2 * random() - 1) * scale));
    this.activation = activation;
  }

  /** Throws a `RangeError` when there are not as many numbers as weights. */
  forward(x: Inputs): Value {
    const sum = Value.dot(this.weights, x, this.bias);
    if (typeof this.activation === 'function') return this.activation(sum);
    return this.activation === 'linear' ? sum : sum[this.activation]();
  }

  /** The weights, then the bias. */
  parameters(): Value[] {
    return [...this.weights, this.bias];
  }
}

/** Several neurons that read the same inputs. */
export class Layer {
  readonly neurons: Neuron[];

  constructor(inputs: number, outputs: number, options: LayerOptions) {
    this.neurons = Array.from({ length: outputs }, () => new Neuron(inputs, options));
  }

  /** The output of each neuron. */
  forward(x: Inputs): Value[] {
    return this.neurons.map((neuron) => neuron.forward(x));
  }

  /** Neuron by neuron. */
  parameters(): Value[] {
    return this.neurons.flatMap((neuron) => neuron.parameters());
  }
}

/** The last layer has `finalActivation` ('linear'), all before it `innerActivation` ('tanh'). */
type MLPOptions = { innerActivation?: Activation; finalActivation?: Activation; random: Random };

/** A multi-layer perceptron: each layer reads the outputs of the layer before it. */
export class MLP {
  readonly layers: Layer[];

  /** `sizes`: how many neurons each layer has; the last one is the number of outputs. */
  constructor(inputs: number, sizes: readonly number[], options: MLPOptions) {
    const { innerActivation = 'tanh', finalActivation = 'linear', random } = options;
    this.layers = sizes.map((size, i) => {
      const activation = i === sizes.length - 1 ? finalActivation : innerActivation;
      return new Layer(i === 0 ? inputs : sizes[i - 1], size, { activation, random });
    });
  }

  /** The outputs of the last layer: a list, also if there is only one. */
  forward(x: Inputs): Value[] {
    let signal = this.layers[0].forward(x);
    for (const layer of this.layers.slice(1)) signal = layer.forward(signal);
    return signal;
  }

  /** Layer by layer. */
  parameters(): Value[] {
    return this.layers.flatMap((layer) => layer.parameters());
  }
}
