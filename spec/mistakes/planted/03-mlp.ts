import type { Activation, Value, ValueModule } from '../../contract';
import { networkChanges } from './03-mlp-text';
import type { Kit, Planted } from './plant';

type Class = ValueModule['Value'];
type Inputs = readonly (Value | number)[];
type Neuron = InstanceType<Kit['Neuron']>;
type Layer = InstanceType<Kit['Layer']>;
type MLP = InstanceType<Kit['MLP']>;
type Wrong = readonly [id: string, outside: (kit: Kit) => void];

/** What a neuron is asked, with its weighted sum, and what follows it. */
interface Asked {
  readonly neuron: Neuron;
  readonly x: Inputs;
  readonly Value: Class;
  readonly sum: Value;
  readonly activation: Activation;
  activate(sum: Value, activation?: Activation): Value;
}

const forwards: readonly Wrong[] = [
  withForward('the bias is not added', ({ neuron, x, Value, activate }) =>
    activate(Value.dot(neuron.weights, x)),
  ),
  withForward('only the bias is left', ({ neuron, activate }) => activate(neuron.bias.add(0))),
  withForward('the graph is cut', ({ sum, Value, activate }) => activate(new Value(sum.data))),
  withForward('forward moves the bias', ({ neuron, sum, activate }) => {
    neuron.bias.data = sum.data;
    return activate(sum);
  }),
  withForward('the sum is nested wrongly', ({ neuron, x, activate }) =>
    activate(neuron.weights.reduce((sum, weight, i) => sum.add(weight).mul(x[i]), neuron.bias)),
  ),
  withForward('only the first input is read', ({ neuron, x, activate }) =>
    activate(neuron.weights[0].mul(x[0]).add(neuron.bias)),
  ),
  withForward('the activation is forgotten', ({ sum }) => sum),
  withForward('always tanh', ({ sum }) => sum.tanh()),
  withForward('relu leaks', ({ sum, activation, activate }) =>
    activate(sum, activation === 'relu' ? 'leakyRelu' : activation),
  ),
  withForward('the bias is a constant', ({ neuron, x, Value, activate }) =>
    activate(Value.dot(neuron.weights, x).add(neuron.bias.data)),
  ),
  withForward('the activation comes twice', ({ sum, activate }) => activate(activate(sum))),
  withForward('own activations are ignored', ({ sum, activation, activate }) =>
    typeof activation === 'function' ? sum : activate(sum),
  ),
  withForward('own activations get the number', ({ sum, Value, activation, activate }) =>
    activate(typeof activation === 'function' ? new Value(sum.data) : sum),
  ),
  withForward('the activation before the bias', ({ neuron, x, Value, activate }) =>
    activate(Value.dot(neuron.weights, x)).add(neuron.bias),
  ),
  withForward('the first input decides', ({ neuron, x, Value, activate }) => {
    const all = typeof x[0] === 'number' ? x.map((each) => numberOf(each)) : x;
    return activate(Value.dot(neuron.weights, all, neuron.bias));
  }),
  withForward('the sum is kept', ({ neuron, sum, activate }) => {
    kept.set(neuron, kept.get(neuron) ?? sum);
    return activate(kept.get(neuron) as Value);
  }),
  [
    'the number of inputs is not checked',
    ({ Neuron, Layer, Value }) => {
      Neuron.prototype.forward = function (x) {
        const n = Math.min(this.weights.length, x.length);
        const sum = Value.dot(this.weights.slice(0, n), x.slice(0, n), this.bias);
        return follow(activationOf(this), sum);
      };
      Layer.prototype.forward = function (x) {
        return this.neurons.map((neuron) => neuron.forward(x));
      };
    },
  ],
];

const lists: readonly Wrong[] = [
  ofNeuron('the bias is no parameter', ({ weights }) => [...weights]),
  ofNeuron('the bias comes first', ({ weights, bias }) => [bias, ...weights]),
  ofNeuron('parameters grow the weights', ({ weights, bias }) => {
    weights.push(bias);
    return weights;
  }),
  ofNeuron('parameters are copies', ({ weights, bias }, Value) =>
    [...weights, bias].map(({ data }) => new Value(data)),
  ),
  ofLayer('a layer’s parameters are nested', ({ neurons }) =>
    neurons.map((neuron) => neuron.parameters()),
  ),
  ofLayer('a layer’s biases come last', ({ neurons }) => [
    ...neurons.flatMap(({ weights }) => weights),
    ...neurons.map(({ bias }) => bias),
  ]),
  ofLayer('a layer’s parameters backwards', ({ neurons }) =>
    [...neurons].reverse().flatMap((neuron) => neuron.parameters()),
  ),
  ofNetwork('a network’s parameters are nested', ({ layers }) =>
    layers.map((layer) => layer.parameters()),
  ),
  ofNetwork('a network’s parameters backwards', ({ layers }) =>
    [...layers].reverse().flatMap((layer) => layer.parameters()),
  ),
  ofNetwork('a layer is no parameter', ({ layers }) =>
    layers.slice(0, -1).flatMap((layer) => layer.parameters()),
  ),
];

const signals: readonly Wrong[] = [
  [
    'a layer unwraps its only output',
    ({ Layer }) => {
      Layer.prototype.forward = unwrapping(Layer.prototype.forward);
    },
  ],
  [
    'the network unwraps its only output',
    ({ MLP }) => {
      MLP.prototype.forward = unwrapping(MLP.prototype.forward);
    },
  ],
  [
    'only the first layer runs',
    ({ MLP }) => {
      MLP.prototype.forward = function (x) {
        return this.layers[0].forward(x);
      };
    },
  ],
  [
    'only numbers between the layers',
    ({ MLP }) => {
      MLP.prototype.forward = function (x) {
        const [first, ...rest] = this.layers;
        return rest.reduce(
          (signal, layer) => layer.forward(signal.map(numberOf)),
          first.forward(x),
        );
      };
    },
  ],
];

/** The mistakes of stage 03. */
export const networkPlants: readonly Planted[] = [
  ...[...forwards, ...lists, ...signals].flatMap(([id, outside]) =>
    ['networks-of-modules', 'networks-of-one-list', 'hurried', 'thrifty'].map((alternative) => ({
      stage: '03-mlp',
      id,
      alternative,
      how: 'outside',
      outside,
    })),
  ),
  ...networkChanges.map(([id, alternative, ...changes]) => ({
    stage: '03-mlp',
    id,
    alternative,
    how: 'text',
    changes,
  })),
];

const kept = new WeakMap<object, Value>();

function withForward(id: string, wrong: (asked: Asked) => Value): Wrong {
  return [
    id,
    ({ Neuron, Value }) => {
      const right = Neuron.prototype.forward;
      Neuron.prototype.forward = function (x) {
        if (x.length !== this.weights.length) return right.call(this, x);
        const activation = activationOf(this);
        const sum = Value.dot(this.weights, x, this.bias);
        const activate = (value: Value, other = activation) => follow(other, value);
        return wrong({ neuron: this, x, Value, sum, activation, activate });
      };
    },
  ];
}

/** Where the alternatives keep it. */
function activationOf(neuron: Neuron): Activation {
  const { activation, options } = neuron as {
    activation?: Activation;
    options?: { activation?: Activation };
  };
  return activation ?? options?.activation ?? 'linear';
}

function follow(activation: Activation, sum: Value): Value {
  if (typeof activation === 'function') return activation(sum);
  return activation === 'linear' ? sum : sum[activation]();
}

function ofNeuron(id: string, wrong: (neuron: Neuron, Value: Class) => unknown[]): Wrong {
  return [
    id,
    ({ Neuron, Value }) => {
      Neuron.prototype.parameters = function () {
        return wrong(this, Value) as Value[];
      };
    },
  ];
}

function ofLayer(id: string, wrong: (layer: Layer) => unknown[]): Wrong {
  return [
    id,
    ({ Layer }) => {
      Layer.prototype.parameters = function () {
        return wrong(this) as Value[];
      };
    },
  ];
}

function ofNetwork(id: string, wrong: (model: MLP) => unknown[]): Wrong {
  return [
    id,
    ({ MLP }) => {
      MLP.prototype.parameters = function () {
        return wrong(this) as Value[];
      };
    },
  ];
}

function unwrapping<Part>(right: (this: Part, x: Inputs) => Value[]) {
  return function (this: Part, x: Inputs): Value[] {
    const outputs = right.call(this, x);
    return outputs.length === 1 ? (outputs[0] as unknown as Value[]) : outputs;
  };
}

function numberOf(each: Value | number): number {
  return typeof each === 'number' ? each : each.data;
}
