import type { Random } from '../../datasets/random';
import { NotWritten } from '../../spec/not-written';
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

  /** Weights are drawn from `random`, around 0, and the smaller the more inputs there are. */
  constructor(inputs: number, { activation = 'linear', random }: LayerOptions) {
    throw new NotWritten('new Neuron', 'katas/03-mlp/README.md, step 1');
  }

  /** Throws a `RangeError` when there are not as many numbers as weights. */
  forward(x: Inputs): Value {
    throw new NotWritten('Neuron.forward', 'katas/03-mlp/README.md, step 2');
  }

  /** The weights, then the bias. */
  parameters(): Value[] {
    throw new NotWritten('Neuron.parameters', 'katas/03-mlp/README.md, step 1');
  }
}

/** Several neurons that read the same inputs. */
export class Layer {
  readonly neurons: Neuron[];

  constructor(inputs: number, outputs: number, options: LayerOptions) {
    throw new NotWritten('new Layer', 'katas/03-mlp/README.md, step 3');
  }

  /** The output of each neuron. */
  forward(x: Inputs): Value[] {
    throw new NotWritten('Layer.forward', 'katas/03-mlp/README.md, step 3');
  }

  /** Neuron by neuron. */
  parameters(): Value[] {
    throw new NotWritten('Layer.parameters', 'katas/03-mlp/README.md, step 3');
  }
}

/** The last layer has `finalActivation` ('linear'), all before it `innerActivation` ('tanh'). */
type MLPOptions = { innerActivation?: Activation; finalActivation?: Activation; random: Random };

/** A multi-layer perceptron: each layer reads the outputs of the layer before it. */
export class MLP {
  readonly layers: Layer[];

  /** `sizes`: how many neurons each layer has; the last one is the number of outputs. */
  constructor(inputs: number, sizes: readonly number[], options: MLPOptions) {
    throw new NotWritten('new MLP', 'katas/03-mlp/README.md, step 4');
  }

  /** The outputs of the last layer: a list, also if there is only one. */
  forward(x: Inputs): Value[] {
    throw new NotWritten('MLP.forward', 'katas/03-mlp/README.md, step 4');
  }

  /** Layer by layer. */
  parameters(): Value[] {
    throw new NotWritten('MLP.parameters', 'katas/03-mlp/README.md, step 4');
  }
}
