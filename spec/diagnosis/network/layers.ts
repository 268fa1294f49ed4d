import { type After, type NeuronSlip, type Plain, weightedSum } from './sums';

/** A layer in plain numbers. */
export interface PlainLayer {
  readonly neurons: readonly Plain[];
  readonly after: After;
}

type Numbers = readonly number[];

/** What a layer or a network may do wrong: other layers, or another way through them. */
export interface NetworkSlip {
  readonly sentence: string;
  output(layers: readonly PlainLayer[], x: Numbers): Numbers | undefined;
}

/** The outputs of a layer: nothing, where the weights are not as many as the inputs. */
function through(
  { neurons, after }: PlainLayer,
  x: Numbers,
  output: NeuronSlip['output'] = plainly,
): Numbers | undefined {
  if (neurons.some(({ weights }) => weights.length !== x.length)) return undefined;
  return neurons.map((neuron) => output(neuron, x, after));
}

const plainly: NeuronSlip['output'] = (neuron, x, { of }) => of(weightedSum(neuron, x));

/** The outputs of several layers, each of which reads those of the one before it. */
export function throughAll(
  layers: readonly PlainLayer[],
  x: Numbers,
  output?: NeuronSlip['output'],
): Numbers | undefined {
  return layers.reduce<Numbers | undefined>(
    (signal, layer) => signal && through(layer, signal, output),
    x,
  );
}

/** The network has other layers than it should have. */
function layers(
  sentence: string,
  instead: (layers: readonly PlainLayer[]) => readonly PlainLayer[],
): NetworkSlip {
  return { sentence, output: (own, x) => throughAll(instead(own), x) };
}

const linear: After = { given: 'linear', of: (sum) => sum };
const last = (own: readonly PlainLayer[]) => own[own.length - 1];
const withAfter = (layer: PlainLayer, after: After) => ({ ...layer, after });
const innerOf = (own: readonly PlainLayer[]) => own.slice(0, -1);

/** What a network may do wrong. */
export const networkSlips: readonly NetworkSlip[] = [
  layers('the outputs are those of a network without its last layer.', innerOf),
  layers('the outputs are those of a network without its first layer.', (own) => own.slice(1)),
  layers('the outputs are those of the first layer alone.', (own) => own.slice(0, 1)),
  layers('the outputs are those of a network whose layers stand in reverse order.', (own) =>
    own.toReversed(),
  ),
  layers('the outputs are those of a network whose last layer is used twice.', (own) => [
    ...own,
    last(own),
  ]),
  layers('the outputs are those of a network whose first layer is used twice.', (own) => [
    own[0],
    ...own,
  ]),
  layers('the outputs are those of a network whose first layer stands in every place.', (own) =>
    own.map((layer) => withAfter(own[0], layer.after)),
  ),
  layers(
    'innerActivation is used in every layer, also at the end, where finalActivation belongs.',
    (own) => own.map((layer) => withAfter(layer, own[0].after)),
  ),
  layers('finalActivation is used in every layer. It belongs to the last one only.', (own) =>
    own.map((layer) => withAfter(layer, last(own).after)),
  ),
  layers('the outputs are those of a network without an activation inside.', (own) => [
    ...innerOf(own).map((layer) => withAfter(layer, linear)),
    last(own),
  ]),
  layers('the outputs are those of a network without an activation at the end.', (own) => [
    ...innerOf(own),
    withAfter(last(own), linear),
  ]),
  layers('the outputs are those of a network without any activation.', (own) =>
    own.map((layer) => withAfter(layer, linear)),
  ),
  layers('innerActivation and finalActivation are exchanged.', (own) => [
    ...innerOf(own).map((layer) => withAfter(layer, last(own).after)),
    withAfter(last(own), own[0].after),
  ]),
  layers('the first layer has finalActivation, and the last has innerActivation.', (own) =>
    own.map((layer, i) => withAfter(layer, i === 0 ? last(own).after : own[0].after)),
  ),
  layers('every layer with as many neurons as the last has finalActivation.', (own) =>
    own.map((layer) =>
      layer.neurons.length === last(own).neurons.length ? withAfter(layer, last(own).after) : layer,
    ),
  ),
  {
    sentence: 'the outputs are those of the last layer reading x itself.',
    output: (own, x) => own.map((layer) => through(layer, x)).at(-1),
  },
  {
    sentence: 'the outputs come in reverse order: that of the last neuron first.',
    output: (own, x) => throughAll(own, x)?.toReversed(),
  },
  layers('the neurons of the hidden layers stand in reverse order.', (own) => [
    ...innerOf(own).map(({ neurons, after }) => ({ neurons: neurons.toReversed(), after })),
    last(own),
  ]),
];

/** What a layer may do wrong with its neurons. */
export const layerSlips: readonly NetworkSlip[] = [
  {
    sentence: 'the outputs come in reverse order: that of the last neuron first.',
    output: (own, x) => throughAll(own, x)?.toReversed(),
  },
  layers('every output is that of the first neuron.', ([{ neurons, after }]) => [
    { neurons: neurons.map(() => neurons[0]), after },
  ]),
  layers('every output is that of the last neuron.', ([{ neurons, after }]) => [
    { neurons: neurons.map(() => neurons[neurons.length - 1]), after },
  ]),
  layers('the output of the last neuron is missing.', ([{ neurons, after }]) => [
    { neurons: neurons.slice(0, -1), after },
  ]),
  layers('the output of the first neuron is missing.', ([{ neurons, after }]) => [
    { neurons: neurons.slice(1), after },
  ]),
  layers('only the output of the first neuron comes back.', ([{ neurons, after }]) => [
    { neurons: neurons.slice(0, 1), after },
  ]),
  layers('only the output of the last neuron comes back.', ([{ neurons, after }]) => [
    { neurons: neurons.slice(-1), after },
  ]),
  layers('all neurons compute with the weights of the first.', ([{ neurons, after }]) => [
    { neurons: neurons.map(({ bias }) => ({ weights: neurons[0].weights, bias })), after },
  ]),
  layers('all neurons compute with the bias of the first.', ([{ neurons, after }]) => [
    { neurons: neurons.map(({ weights }) => ({ weights, bias: neurons[0].bias })), after },
  ]),
];
