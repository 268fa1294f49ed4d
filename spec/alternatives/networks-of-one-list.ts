/**
 * A network's parameters are one flat list, and its layers and neurons are views of parts of it.
 * A layer works column by column: each input in turn is added to all sums. Weights are uniform
 * with a bound that looks at both sides of the layer (Glorot).
 */
import type { Random } from '../../datasets/random';
import type { MlpModule, Value, ValueModule } from '../contract';
import { activate } from './activate';
import { requireEqual } from './lengths';

type Inputs = readonly (Value | number)[];
type LayerOptions = ConstructorParameters<MlpModule['Layer']>[2];
type MLPOptions = ConstructorParameters<MlpModule['MLP']>[2];

/** Stage 03 on any `Value`. */
export function networksOfOneList({ Value }: ValueModule) {
  /** Neuron by neuron: the weights, then the bias. */
  function drawn(inputs: number, outputs: number, random: Random): Value[] {
    const bound = Math.sqrt(6 / (inputs + outputs));
    return Array.from({ length: outputs * (inputs + 1) }, (_, i) => {
      const isBias = i % (inputs + 1) === inputs;
      return new Value(isBias ? 0 : bound * (2 * random() - 1));
    });
  }

  class Neuron {
    readonly weights: Value[];
    readonly bias: Value;

    constructor(
      inputs: number,
      readonly options: LayerOptions,
      readonly list = drawn(inputs, 1, options.random),
    ) {
      this.weights = list.slice(0, inputs);
      this.bias = list[inputs];
    }

    forward(x: Inputs): Value {
      return activate(this.options.activation ?? 'linear', Value.dot(this.weights, x, this.bias));
    }

    parameters(): Value[] {
      return [...this.list];
    }
  }

  class Layer {
    readonly neurons: Neuron[];

    constructor(
      readonly inputs: number,
      outputs: number,
      readonly options: LayerOptions,
      readonly list = drawn(inputs, outputs, options.random),
    ) {
      this.neurons = Array.from({ length: outputs }, (_, i) => {
        const row = list.slice(i * (inputs + 1), (i + 1) * (inputs + 1));
        return new Neuron(inputs, options, row);
      });
    }

    forward(x: Inputs): Value[] {
      requireEqual(this.inputs, x.length);
      const start = this.neurons.map(({ bias }) => bias);
      const sums = x.reduce<Value[]>(
        (sums, input, i) =>
          this.neurons.map(({ weights }, row) => sums[row].add(weights[i].mul(input))),
        start,
      );
      return sums.map((sum) => activate(this.options.activation ?? 'linear', sum));
    }

    parameters(): Value[] {
      return [...this.list];
    }
  }

  class MLP {
    readonly layers: Layer[];
    readonly list: Value[];

    constructor(inputs: number, sizes: readonly number[], options: MLPOptions) {
      const { innerActivation = 'tanh', finalActivation = 'linear', random } = options;
      const widths = [inputs, ...sizes];
      const lists = sizes.map((size, i) => drawn(widths[i], size, random));
      this.list = lists.flat();
      this.layers = lists.map((list, i) => {
        const activation = i + 1 < lists.length ? innerActivation : finalActivation;
        return new Layer(widths[i], sizes[i], { activation, random }, list);
      });
    }

    forward([...x]: Inputs): Value[] {
      return this.layers.reduce<Inputs>((signal, layer) => layer.forward(signal), x) as Value[];
    }

    parameters(): Value[] {
      return [...this.list];
    }
  }

  return { Neuron, Layer, MLP };
}
