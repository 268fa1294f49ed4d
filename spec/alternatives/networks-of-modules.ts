/**
 * As in PyTorch: everything is a module with parts, and what is common, the list of parameters, is
 * inherited. Weights are normal with variance 1 / inputs (LeCun), and multiplied one by one.
 */
import { normal } from '../../datasets/random';
import type { MlpModule, Value, ValueModule } from '../contract';
import { activate } from './activate';
import { requireEqual } from './lengths';

type Inputs = readonly (Value | number)[];
type LayerOptions = ConstructorParameters<MlpModule['Layer']>[2];
type MLPOptions = ConstructorParameters<MlpModule['MLP']>[2];

/** Something with parameters, its own or those of its parts. */
abstract class Module {
  abstract parts(): readonly (Module | Value)[];

  parameters(): Value[] {
    return this.parts().flatMap((part) => (part instanceof Module ? part.parameters() : [part]));
  }
}

/** Stage 03 on any `Value`. */
export function networksOfModules({ Value }: ValueModule) {
  class Neuron extends Module {
    readonly weights: Value[] = [];
    readonly bias = new Value(0);

    constructor(
      readonly inputs: number,
      readonly options: LayerOptions,
    ) {
      super();
      const deviation = 1 / Math.sqrt(inputs);
      for (let i = 0; i < inputs; i++) {
        this.weights.push(new Value(deviation * normal(options.random)));
      }
    }

    parts() {
      return [...this.weights, this.bias];
    }

    forward(x: Inputs): Value {
      requireEqual(this.inputs, x.length);
      let sum = this.bias;
      this.weights.forEach((weight, i) => {
        sum = sum.add(weight.mul(x[i]));
      });
      return activate(this.options.activation ?? 'linear', sum);
    }
  }

  class Layer extends Module {
    readonly neurons: Neuron[] = [];

    constructor(inputs: number, outputs: number, options: LayerOptions) {
      super();
      while (this.neurons.length < outputs) this.neurons.push(new Neuron(inputs, options));
    }

    parts() {
      return this.neurons;
    }

    forward(x: Inputs): Value[] {
      return this.neurons.map((neuron) => neuron.forward(x));
    }
  }

  class MLP extends Module {
    readonly layers: Layer[] = [];

    constructor(inputs: number, sizes: readonly number[], options: MLPOptions) {
      super();
      const { innerActivation = 'tanh', finalActivation = 'linear', random } = options;
      const inner = sizes.slice(0, -1);
      let width = inputs;
      for (const size of inner) {
        this.layers.push(new Layer(width, size, { activation: innerActivation, random }));
        width = size;
      }
      for (const size of sizes.slice(inner.length)) {
        this.layers.push(new Layer(width, size, { activation: finalActivation, random }));
      }
    }

    parts() {
      return this.layers;
    }

    forward(x: Inputs): Value[] {
      let signal: Inputs = x;
      for (const layer of this.layers) signal = layer.forward(signal);
      return signal as Value[];
    }
  }

  return { Neuron, Layer, MLP };
}
