import type { Kind, Making } from './parts';

/** The numbers of weights of each neuron, layer by layer. */
type Weights = readonly (readonly number[])[];

interface Pattern {
  readonly says: string;
  readonly of: readonly Kind[];
  weights(inputs: number, sizes: readonly number[]): Weights;
}

/** Layers of so many neurons, each of which reads so many numbers. */
function layers(sizes: readonly number[], reads: (i: number) => number): Weights {
  return sizes.map((size, i) => Array(Math.max(0, size)).fill(reads(i)));
}

const right = (inputs: number, sizes: readonly number[]) =>
  layers(sizes, (i) => (i === 0 ? inputs : sizes[i - 1]));

const patterns: readonly Pattern[] = [
  {
    says: 'a neuron has no weights.',
    of: ['neuron'],
    weights: (_, sizes) => layers(sizes, () => 0),
  },
  {
    says: 'every neuron has one weight more than it has inputs.',
    of: ['neuron', 'layer', 'model'],
    weights: (inputs, sizes) => right(inputs, sizes).map((layer) => layer.map((own) => own + 1)),
  },
  {
    says: 'every neuron has one weight fewer than it has inputs.',
    of: ['neuron', 'layer', 'model'],
    weights: (inputs, sizes) => right(inputs, sizes).map((layer) => layer.map((own) => own - 1)),
  },
  {
    says: 'inputs and outputs are exchanged: there is a neuron for each input, with a weight for each output.',
    of: ['layer'],
    weights: (inputs, [outputs]) => layers([inputs], () => outputs),
  },
  {
    says: 'each neuron has as many weights as the layer has outputs. It needs one for each input.',
    of: ['layer'],
    weights: (_, sizes) => layers(sizes, (i) => sizes[i]),
  },
  {
    says: 'there are as many neurons as inputs, where there should be as many as outputs.',
    of: ['layer'],
    weights: (inputs) => layers([inputs], () => inputs),
  },
  {
    says: 'a layer has only one neuron, however many outputs it should have.',
    of: ['layer'],
    weights: (inputs) => layers([1], () => inputs),
  },
  {
    says: 'a layer has one neuron fewer than outputs.',
    of: ['layer'],
    weights: (inputs, [outputs]) => layers([outputs - 1], () => inputs),
  },
  {
    says: 'a layer has one neuron more than outputs.',
    of: ['layer'],
    weights: (inputs, [outputs]) => layers([outputs + 1], () => inputs),
  },
  {
    says: 'there is one layer fewer than sizes: the last is missing.',
    of: ['model'],
    weights: (inputs, sizes) => right(inputs, sizes).slice(0, -1),
  },
  {
    says: 'there is one layer fewer than sizes: the first is missing.',
    of: ['model'],
    weights: (inputs, sizes) => right(inputs, sizes).slice(1),
  },
  {
    says: 'there is one layer fewer than sizes: the first size is taken for the number of inputs.',
    of: ['model'],
    weights: (_, [first, ...sizes]) => right(first, sizes),
  },
  {
    says: 'there is one layer more than sizes: the number of inputs is taken for a size as well.',
    of: ['model'],
    weights: (inputs, sizes) => right(inputs, [inputs, ...sizes]),
  },
  {
    says: 'the layers stand in reverse order: the sizes are read from the last to the first.',
    of: ['model'],
    weights: (inputs, sizes) => right(inputs, sizes.toReversed()),
  },
  {
    says: 'the layers stand in reverse order.',
    of: ['model'],
    weights: (inputs, sizes) => right(inputs, sizes).toReversed(),
  },
  {
    says: 'every layer is made to read the inputs of the network. Each but the first reads the outputs of the layer before it.',
    of: ['model'],
    weights: (inputs, sizes) => layers(sizes, () => inputs),
  },
  {
    says: 'every layer but the first is made to read as many numbers as it has neurons itself, not as many as the layer before it has.',
    of: ['model'],
    weights: (inputs, sizes) => layers(sizes, (i) => (i === 0 ? inputs : sizes[i])),
  },
  {
    says: 'every layer is made to read as many numbers as it has neurons itself, not as many as the layer before it has.',
    of: ['model'],
    weights: (_, sizes) => layers(sizes, (i) => sizes[i]),
  },
  {
    says: 'every layer but the first is made to read as many numbers as the first has neurons, not as many as the layer before it has.',
    of: ['model'],
    weights: (inputs, sizes) => layers(sizes, (i) => (i === 0 ? inputs : sizes[0])),
  },
];

/** What is wrong with the sizes of every object that was made: the one sentence that fits. */
export function slipInSizes(
  made: readonly { readonly given: Making; readonly weights: Weights }[],
): { readonly right: boolean; readonly sentence?: string } {
  const fits = (weights: Pattern['weights']) =>
    made.every(({ given, weights: own }) => {
      return JSON.stringify(own) === JSON.stringify(weights(given.inputs, given.sizes));
    });
  if (fits(right)) return { right: true };
  const { kind } = made[0].given;
  const fitting = patterns.filter(({ of, weights }) => of.includes(kind) && fits(weights));
  return { right: false, sentence: fitting.length === 1 ? fitting[0].says : undefined };
}
