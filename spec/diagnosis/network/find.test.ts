import { activate } from '../../alternatives/activate';
import { alternatives } from '../../alternatives/all';
import type { Activation, Layer, MLP, MlpModule, Neuron, Value } from '../../contract';
import { stageNamed } from '../../laws/stages';
import { some } from '../../some';
import { implementationOf } from '../../trees';
import { saidAsIfFailed, saidAtFirstFailure } from '../as-if-failed';
import { findInNetwork } from './find';

const stage = '03-mlp';
const solution = implementationOf('solutions', stage) as MlpModule;
const kits: [string, MlpModule][] = [
  ['solution', solution],
  ['closures', alternatives.closures],
  ['tape', alternatives.tape],
];

type X = readonly (Value | number)[];
type Options = ConstructorParameters<MlpModule['Layer']>[2];
type MLPOptions = ConstructorParameters<MlpModule['MLP']>[2];

/** A kit whose neurons compute otherwise; its layers are lists of these. */
function withNeuron(
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

function withLayer(kit: MlpModule, change: (layer: Layer) => Partial<Layer>): MlpModule {
  class Own extends kit.Layer {
    constructor(inputs: number, outputs: number, options: Options) {
      super(inputs, outputs, options);
      Object.assign(this, change(this));
    }
  }
  return { ...kit, Layer: Own };
}

function withModel(
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

const dot = (weights: readonly Value[], x: X, start: Value) =>
  weights.reduce((sum, weight, i) => sum.add(weight.mul(x[i])), start);

const through = (layers: readonly Layer[], x: X) =>
  layers.reduce<X>((signal, layer) => layer.forward(signal), x) as Value[];

type Planted = [sentence: string, (kit: MlpModule) => MlpModule];

const neurons: Planted[] = [
  [
    'the weights are read in reverse order',
    (kit) =>
      withNeuron(kit, ({ weights, bias }, x, act) => act(dot([...weights].reverse(), x, bias))),
  ],
  [
    'the last weight and the last input are left out',
    (kit) =>
      withNeuron(kit, ({ weights, bias }, x, act) => act(dot(weights.slice(0, -1), x, bias))),
  ],
  [
    'the first weight and the first input are left out',
    (kit) =>
      withNeuron(kit, ({ weights, bias }, x, act) => act(dot(weights.slice(1), x.slice(1), bias))),
  ],
  [
    'the bias is added once for each input',
    (kit) =>
      withNeuron(kit, ({ weights, bias }, x, act) =>
        act(weights.reduce((sum, w, i) => sum.add(w.mul(x[i])).add(bias), bias.sub(bias))),
      ),
  ],
  [
    'the activation is applied before the bias',
    (kit) =>
      withNeuron(kit, ({ weights, bias }, x, act) =>
        act(dot(weights, x, new kit.Value(0))).add(bias),
      ),
  ],
  [
    'the activation is applied twice',
    (kit) => withNeuron(kit, ({ weights, bias }, x, act) => act(act(dot(weights, x, bias)))),
  ],
  [
    'the activation is not applied',
    (kit) => withNeuron(kit, ({ weights, bias }, x) => dot(weights, x, bias)),
  ],
  [
    'no gradient reaches the weights. ',
    (kit) =>
      withNeuron(kit, ({ weights, bias }, x, act) =>
        act(
          dot(
            weights.map(({ data }) => new kit.Value(data)),
            x,
            bias,
          ),
        ),
      ),
  ],
  [
    'with a function of your own as activation no gradient comes through',
    (kit) => {
      const cut = (given: Activation | undefined): Activation | undefined =>
        typeof given === 'function' ? ({ data }) => given(new kit.Value(data)) : given;
      class Own extends kit.Neuron {
        constructor(inputs: number, options: Options) {
          super(inputs, { ...options, activation: cut(options.activation) });
        }
      }
      return { ...kit, Neuron: Own };
    },
  ],
  [
    'nothing of the first input and its weight reaches the output',
    (kit) =>
      withNeuron(kit, ({ weights, bias }, x, act) =>
        act(dot(weights.slice(1), x.slice(1), bias.mul(3).add(1))),
      ),
  ],
  [
    'neuron.parameters() leaves the bias out',
    (kit) => {
      class Own extends kit.Neuron {
        override parameters() {
          return [...this.weights];
        }
      }
      return { ...kit, Neuron: Own };
    },
  ],
  [
    'neuron.parameters() gives copies',
    (kit) => {
      class Own extends kit.Neuron {
        override parameters() {
          return super.parameters().map(({ data }) => new kit.Value(data));
        }
      }
      return { ...kit, Neuron: Own };
    },
  ],
  [
    'the weights of a neuron are one and the same object in every place',
    (kit) => {
      class Own extends kit.Neuron {
        constructor(inputs: number, options: Options) {
          super(inputs, options);
          this.weights.fill(this.weights[0]);
        }

        override parameters() {
          return [...this.weights, this.bias];
        }
      }
      return { ...kit, Neuron: Own };
    },
  ],
];

const layers: Planted[] = [
  [
    'all neurons of a layer are one and the same object',
    (kit) => withLayer(kit, ({ neurons }) => ({ neurons: neurons.map(() => neurons[0]) })),
  ],
  [
    'the neurons of a layer share one bias',
    (kit) =>
      withLayer(kit, ({ neurons }) => {
        for (const each of neurons) Object.assign(each, { bias: neurons[0].bias });
        return {};
      }),
  ],
  [
    'the outputs come in reverse order',
    (kit) =>
      withLayer(kit, ({ neurons }) => ({
        forward: (x) => neurons.map((neuron) => neuron.forward(x)).reverse(),
      })),
  ],
  [
    'layer.parameters() lists all weights, and then all biases',
    (kit) =>
      withLayer(kit, ({ neurons }) => ({
        parameters: () => [
          ...neurons.flatMap(({ weights }) => weights),
          ...neurons.map(({ bias }) => bias),
        ],
      })),
  ],
  [
    'one neuron fewer than outputs',
    (kit) => {
      class Own extends kit.Layer {
        constructor(inputs: number, outputs: number, options: Options) {
          super(inputs, outputs - 1, options);
        }
      }
      return { ...kit, Layer: Own };
    },
  ],
];

const models: Planted[] = [
  [
    'the outputs are those of a network without its last layer',
    (kit) => withModel(kit, (model) => ({ forward: (x) => through(model.layers.slice(0, -1), x) })),
  ],
  [
    'the outputs are those of the first layer alone',
    (kit) => withModel(kit, ({ layers }) => ({ forward: (x) => layers[0].forward(x) })),
  ],
  [
    'whose layers stand in reverse order',
    (kit) =>
      withModel(kit, ({ layers }) => ({ forward: (x) => through([...layers].reverse(), x) })),
  ],
  [
    'the outputs are those of the last layer reading x itself',
    (kit) =>
      withModel(kit, ({ layers }) => ({
        forward: (x) => layers.map((layer) => layer.forward(x)).at(-1) as Value[],
      })),
  ],
  [
    'innerActivation is used in every layer',
    (kit) =>
      withModel(
        kit,
        () => ({}),
        (given) => ({ ...given, finalActivation: given.innerActivation ?? 'tanh' }),
      ),
  ],
  [
    'without an activation inside',
    (kit) =>
      withModel(
        kit,
        () => ({}),
        (given) => ({ ...given, innerActivation: 'linear' }),
      ),
  ],
  [
    'innerActivation and finalActivation are exchanged',
    (kit) =>
      withModel(
        kit,
        () => ({}),
        ({ random, innerActivation = 'tanh', finalActivation = 'linear' }) => ({
          random,
          innerActivation: finalActivation,
          finalActivation: innerActivation,
        }),
      ),
  ],
  [
    'no gradient reaches what is before the last layer',
    (kit) =>
      withModel(kit, ({ layers }) => ({
        forward: (x) =>
          layers.reduce<X>(
            (signal, layer, i) =>
              layer.forward(i === 0 ? signal : (signal as Value[]).map(({ data }) => data)),
            x,
          ) as Value[],
      })),
  ],
  [
    'model.parameters() leaves the last layer out',
    (kit) =>
      withModel(kit, ({ layers }) => ({
        parameters: () => layers.slice(0, -1).flatMap((layer) => layer.parameters()),
      })),
  ],
  [
    'model.parameters() lists everything twice',
    (kit) =>
      withModel(kit, ({ layers }) => ({
        parameters: () => [...layers, ...layers].flatMap((layer) => layer.parameters()),
      })),
  ],
  [
    'the last is missing',
    (kit) => {
      class Own extends kit.MLP {
        constructor(inputs: number, sizes: readonly number[], options: MLPOptions) {
          super(inputs, sizes.length > 1 ? sizes.slice(0, -1) : sizes, options);
        }
      }
      return { ...kit, MLP: Own };
    },
  ],
];

describe.each(some(kits, 1, jest.getSeed()))('something wrong with %s', (_, kit) => {
  test.each(some([...neurons, ...layers, ...models], 8, jest.getSeed()))(
    '%s',
    async (sentence, plant) => {
      expect(await saidAtFirstFailure(findInNetwork, stage, plant(kit), 1)).toContain(sentence);
    },
  );
});

test('no network is blamed for an engine whose backward is broken', async () => {
  const law = stageNamed(stage).laws.find(({ title }) => title.startsWith('a network’s gradients'));
  for (const [, kit] of kits) {
    const broken = { ...kit, backward: () => {} };
    const said = await saidAsIfFailed(
      findInNetwork,
      stage,
      law as NonNullable<typeof law>,
      broken,
      1,
    );
    expect(said).toBeUndefined();
  }
});

const right = { solution, ...alternatives };

test.each(some(Object.entries(right), 1, jest.getSeed()))(
  'nothing is said of %s, which is right',
  async (_, kit) => {
    for (const [i, each] of stageNamed(stage).laws.entries()) {
      expect(await saidAsIfFailed(findInNetwork, stage, each, kit, i)).toBeUndefined();
    }
  },
);
