import { type Options, type Planted, withLayer } from './plant';

/** Wrong layers, and what has to be said of them. */
export const layers: readonly Planted[] = [
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
