import type { Candidate } from './candidates';
import type { Kind } from './parts';
import type { Running } from './running';
import { trueGradients } from './true-gradients';

/** What a gradient belongs to. */
interface Owner {
  readonly kind: 'weight' | 'bias' | 'input';
  /** Which layer it is in; inputs are before the first. */
  readonly layer: number;
  readonly layers: number;
  /** Its place among the weights of a neuron or the inputs, and how many there are. */
  readonly place: number;
  readonly count: number;
}

/** Which gradients stay 0. */
interface Cut {
  readonly from: string;
  readonly of?: readonly Kind[];
  stays0(owner: Owner): boolean;
}

const cuts: readonly Cut[] = [
  { from: 'the weights', stays0: ({ kind }) => kind === 'weight' },
  { from: 'the biases', stays0: ({ kind }) => kind === 'bias' },
  { from: 'the inputs', stays0: ({ kind }) => kind === 'input' },
  { from: 'the weights and the biases', stays0: ({ kind }) => kind !== 'input' },
  { from: 'the weights and the inputs', stays0: ({ kind }) => kind !== 'bias' },
  { from: 'the biases and the inputs', stays0: ({ kind }) => kind !== 'weight' },
  { from: 'the weights, the biases and the inputs', stays0: () => true },
  {
    from: 'the first weight of a neuron',
    stays0: ({ kind, place }) => kind === 'weight' && place === 0,
  },
  {
    from: 'the last weight of a neuron',
    stays0: ({ kind, place, count }) => kind === 'weight' && place === count - 1,
  },
  { from: 'the first input, x[0],', stays0: ({ kind, place }) => kind === 'input' && place === 0 },
  {
    from: 'the last input',
    stays0: ({ kind, place, count }) => kind === 'input' && place === count - 1,
  },
  {
    from: 'the first input and its weights',
    stays0: ({ kind, layer, place }) => place === 0 && layer <= 0 && kind !== 'bias',
  },
  {
    from: 'the last input and its weights',
    stays0: ({ kind, layer, place, count }) => place === count - 1 && layer <= 0 && kind !== 'bias',
  },
  {
    from: 'what is before the last layer',
    of: ['model'],
    stays0: ({ layer, layers }) => layer < layers - 1,
  },
  {
    from: 'the parameters of the hidden layers',
    of: ['model'],
    stays0: ({ kind, layer, layers }) => kind !== 'input' && layer < layers - 1,
  },
  {
    from: 'the parameters of the first layer',
    of: ['model'],
    stays0: ({ kind, layer }) => kind !== 'input' && layer === 0,
  },
  {
    from: 'the parameters of the last layer',
    of: ['model'],
    stays0: ({ kind, layer, layers }) => kind !== 'input' && layer === layers - 1,
  },
  {
    from: 'the weights of the hidden layers',
    of: ['model'],
    stays0: ({ kind, layer, layers }) => kind === 'weight' && layer < layers - 1,
  },
];

/** The words for one neuron, which has one bias and one output. */
function worded(sentence: string, kind: Kind): string {
  if (kind !== 'neuron') return sentence;
  return sentence
    .replace('outputs are', 'output is')
    .replace('outputs', 'output')
    .replace('biases', 'bias')
    .replace('its weights', 'its weight');
}

/** What may be cut off from the outputs of an object of a kind. */
export function cutsFor(kind: Kind): readonly Candidate<Running>[] {
  const reaching = cutsOf(kind).map(({ from, stays0 }): Candidate<Running> => {
    const sentence = `the outputs are right, but no gradient reaches ${from}. Is .data read somewhere on the way?`;
    return { sentence: worded(sentence, kind), facts: (given) => without(given, stays0) };
  });
  return kind === 'model' ? reaching : [...reaching, cutByFunctions];
}

const cutByFunctions: Candidate<Running> = {
  sentence:
    'the output is right, but with a function of your own as activation no gradient comes through. Does it get the sum itself, which is a Value?',
  facts: (given) =>
    given.final === 'a function' ? without(given, () => true) : trueGradients(given),
};

function without(given: Running, stays0: Cut['stays0']): number[] {
  const owners = ownersIn(given);
  return trueGradients(given).map((gradient, i) => (stays0(owners[i]) ? 0 : gradient));
}

/** What may have no influence on the outputs of an object of a kind, as a list of 0 and 1. */
export function silencesFor(kind: Kind): readonly Candidate<Running>[] {
  return cutsOf(kind).map(({ from, stays0 }) => ({
    sentence: worded(`nothing of ${from} reaches the outputs.`, kind),
    facts: (given) => ownersIn(given).map((owner) => (stays0(owner) ? 0 : 1)),
  }));
}

function cutsOf(kind: Kind): readonly Cut[] {
  return cuts.filter(({ of }) => of?.includes(kind) ?? true);
}

function ownersIn({ inputs, sizes }: Running): Owner[] {
  const layers = sizes.length;
  const own = sizes.flatMap((size, layer) => {
    const count = layer === 0 ? inputs : sizes[layer - 1];
    const neuron = Array.from({ length: count + 1 }, (_, place): Owner => {
      return { kind: place < count ? 'weight' : 'bias', layer, layers, place, count };
    });
    return Array.from({ length: size }, () => neuron).flat();
  });
  const x = Array.from({ length: inputs }, (_, place): Owner => {
    return { kind: 'input', layer: -1, layers, place, count: inputs };
  });
  return [...own, ...x];
}
