import { activate } from '../../alternatives/activate';
import type { Activation, Layer, MLP, MlpModule, Neuron, Value } from '../../contract';

/** A kit with something wrong, made from outside so that it can be made in every design. */
export type Planted = readonly [sentence: string, plant: (kit: MlpModule) => MlpModule];

/** What a neuron reads. */
export type X = readonly (Value | number)[];
/** How a neuron or a layer is made. */
export type Options = ConstructorParameters<MlpModule['Layer']>[2];
/** How a network is made. */
export type MLPOptions = ConstructorParameters<MlpModule['MLP']>[2];

/** A kit whose neurons compute otherwise; its layers are lists of these. */
export function withNeuron(
  kit: MlpModule,
  forward: (neuron: Neuron, x: X, act: (sum: Value) => Value) => Value,
): MlpModule {
  class Own extends kit.Neuron {
    readonly own: Activation;

    constructor(inputs: number, options: Options) {
      super(inputs, options);
      this.own = options.activation ?? 'linear';
    }

    override forward(x: X) {
      // For the error about wrong numbers.
      super.forward(x);
      return forward(this, x, (sum) => activate(this.own, sum));
    }
  }
  return { ...kit, Neuron: Own };
}

/** A kit whose layers have something of their own. */
export function withLayer(kit: MlpModule, change: (layer: Layer) => Partial<Layer>): MlpModule {
  class Own extends kit.Layer {
    constructor(inputs: number, outputs: number, options: Options) {
      super(inputs, outputs, options);
      Object.assign(this, change(this));
    }
  }
  return { ...kit, Layer: Own };
}

/** A kit whose networks have something of their own, or are made with other options. */
export function withModel(
  kit: MlpModule,
  change: (model: MLP) => Partial<MLP>,
  options = (given: MLPOptions) => given,
): MlpModule {
  class Own extends kit.MLP {
    constructor(inputs: number, sizes: readonly number[], given: MLPOptions) {
      super(inputs, sizes, options(given));
      Object.assign(this, change(this));
    }
  }
  return { ...kit, MLP: Own };
}

/** The weighted sum, from `start`. */
export const dot = (weights: readonly Value[], x: X, start: Value) =>
  weights.reduce((sum, weight, i) => sum.add(weight.mul(x[i])), start);

/** What comes out of some layers, one after the other. */
export const through = (layers: readonly Layer[], x: X) =>
  layers.reduce<X>((signal, layer) => layer.forward(signal), x) as Value[];
