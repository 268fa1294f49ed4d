import type { Activation } from '../../contract';
import { dot, type Options, type Planted, withNeuron } from './plant';

/** Wrong neurons, and what has to be said of them. */
export const neurons: readonly Planted[] = [
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
