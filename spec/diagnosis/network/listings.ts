import type { Kind } from './parts';
import { copy, type Listed } from './structure';

/** A neuron’s parameters by their places. */
interface Own {
  readonly weights: readonly number[];
  readonly bias: number;
}

/** All parameters of an object. */
export type Layers = readonly (readonly Own[])[];

/** What `parameters()` may do wrong; a sentence without the name of the object. */
export interface Pattern {
  readonly says: string;
  /** Whose it may be, where it means nothing else: a neuron has no layers. All, unless given. */
  readonly of?: readonly Kind[];
  listed(layers: Layers): Listed;
}

const all = ({ weights, bias }: Own) => [...weights, bias];
/** As it should be. */
export const flat = (layers: Layers) => layers.flat().flatMap(all);
const weightsOf = (own: readonly Own[]) => own.flatMap(({ weights }) => weights);
const biasesOf = (own: readonly Own[]) => own.map(({ bias }) => bias);

const several: readonly Kind[] = ['layer', 'model'];
const model: readonly Kind[] = ['model'];

/** What `parameters()` may do wrong. */
export const patterns: readonly Pattern[] = [
  {
    says: 'gives copies: they are not the values that forward computes with',
    listed: (layers) => flat(layers).map(() => copy),
  },
  { says: 'is an empty list', listed: () => [] },
  {
    says: 'leaves the bias out',
    of: ['neuron'],
    listed: (layers) => weightsOf(layers.flat()),
  },
  { says: 'leaves the biases out', of: several, listed: (layers) => weightsOf(layers.flat()) },
  { says: 'leaves the weights out', listed: (layers) => biasesOf(layers.flat()) },
  {
    says: 'is a list of lists: it should be one flat list',
    of: several,
    listed: (layers) => layers.map((layer) => layer.flatMap(all)),
  },
  {
    says: 'is a list of lists: it should be one flat list',
    of: several,
    listed: (layers) => layers.flat().map(all),
  },
  {
    says: 'is a list of lists: it should be one flat list',
    of: several,
    listed: (layers) => layers.map((layer) => layer.map(all)),
  },
  {
    says: 'is a list with a list in it: the weights should stand in it one by one',
    listed: (layers) => layers.flat().flatMap(({ weights, bias }) => [weights, bias]),
  },
  {
    says: 'lists all weights, and then all biases: it should go neuron by neuron',
    of: several,
    listed: (layers) => [...weightsOf(layers.flat()), ...biasesOf(layers.flat())],
  },
  {
    says: 'lists all weights of a layer, and then its biases: it should go neuron by neuron',
    of: model,
    listed: (layers) => layers.flatMap((layer) => [...weightsOf(layer), ...biasesOf(layer)]),
  },
  {
    says: 'lists the bias first: the weights come before it',
    of: ['neuron'],
    listed: (layers) => layers.flat().flatMap(({ weights, bias }) => [bias, ...weights]),
  },
  {
    says: 'lists each bias before the weights of its neuron',
    of: several,
    listed: (layers) => layers.flat().flatMap(({ weights, bias }) => [bias, ...weights]),
  },
  {
    says: 'lists the weights of each neuron from the last to the first',
    listed: (layers) =>
      layers.flat().flatMap(({ weights, bias }) => [...weights.toReversed(), bias]),
  },
  {
    says: 'lists everything from the last to the first',
    listed: (layers) => flat(layers).toReversed(),
  },
  {
    says: 'lists the neurons of each layer from the last to the first',
    of: several,
    listed: (layers) => layers.flatMap((layer) => layer.toReversed().flatMap(all)),
  },
  {
    says: 'lists the layers from the last to the first',
    of: model,
    listed: (layers) => flat(layers.toReversed()),
  },
  {
    says: 'lists the layers, and the neurons in each, from the last to the first',
    of: model,
    listed: (layers) => layers.flat().toReversed().flatMap(all),
  },
  { says: 'leaves the last layer out', of: model, listed: (layers) => flat(layers.slice(0, -1)) },
  { says: 'leaves the first layer out', of: model, listed: (layers) => flat(layers.slice(1)) },
  {
    says: 'has only the first layer in it',
    of: model,
    listed: (layers) => flat(layers.slice(0, 1)),
  },
  { says: 'has only the last layer in it', of: model, listed: (layers) => flat(layers.slice(-1)) },
  {
    says: 'leaves the last neuron of each layer out',
    of: several,
    listed: (layers) => flat(layers.map((layer) => layer.slice(0, -1))),
  },
  {
    says: 'leaves the first neuron of each layer out',
    of: several,
    listed: (layers) => flat(layers.map((layer) => layer.slice(1))),
  },
  {
    says: 'has only the first neuron of each layer in it',
    of: several,
    listed: (layers) => flat(layers.map((layer) => layer.slice(0, 1))),
  },
  {
    says: 'has only the last neuron of each layer in it',
    of: several,
    listed: (layers) => flat(layers.map((layer) => layer.slice(-1))),
  },
  {
    says: 'lists everything twice',
    listed: (layers) => [...flat(layers), ...flat(layers)],
  },
];
