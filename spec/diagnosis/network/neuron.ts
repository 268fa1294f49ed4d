import { activations, type Named } from '../../oracle/network';
import type { Given } from './parts';
import { kinds } from './running';
import {
  type After,
  add,
  type NeuronSlip,
  type Plain,
  products,
  sumSlips,
  weightedSum,
} from './sums';

/** What may happen to the activation; the sentences are about “the activation”. */
const wrongUses: readonly NeuronSlip[] = [
  {
    sentence: 'the activation is applied before the bias is added.',
    output: (neuron, x, { of }) => of(add(products(neuron, x))) + neuron.bias,
  },
  {
    sentence: 'the activation is applied twice.',
    output: (neuron, x, { of }) => of(of(weightedSum(neuron, x))),
  },
  {
    sentence: 'the activation is not applied: what comes out is the weighted sum.',
    output: weightedSum,
  },
  {
    sentence: 'the activation is applied to each product, and not to their sum.',
    output: (neuron, x, { of }) => add(products(neuron, x).map(of)) + neuron.bias,
  },
  {
    sentence: 'the activation is applied to each product, and then to their sum again.',
    output: (neuron, x, { of }) => of(add(products(neuron, x).map(of)) + neuron.bias),
  },
  {
    sentence: 'the output has the wrong sign.',
    output: (neuron, x, { of }) => -of(weightedSum(neuron, x)),
  },
];

/** The same of those activations only that are given by their names, and right for functions. */
const ofNamed: readonly NeuronSlip[] = wrongUses.map(({ sentence, output }) => ({
  sentence: sentence.replace('the activation', 'an activation that is given by its name'),
  output: (neuron, x, after) =>
    after.given === 'a function' ? after.of(weightedSum(neuron, x)) : output(neuron, x, after),
}));

const named = Object.keys(activations) as Named[];

/** The activation is another than the one that was asked for. */
const anotherActivation: readonly NeuronSlip[] = [
  ...named.map(
    (other): NeuronSlip => ({
      sentence: `the activation is ${other} whatever is asked for.`,
      output: (neuron, x) => activations[other](weightedSum(neuron, x)),
    }),
  ),
  ...named.map(
    (other): NeuronSlip => ({
      sentence: `the activation is ${other} whatever name is given.`,
      output: (neuron, x, { given, of }) =>
        (given === 'a function' ? of : activations[other])(weightedSum(neuron, x)),
    }),
  ),
  ...kinds.flatMap((asked) =>
    named
      .filter((other) => other !== asked)
      .map((other) => ({
        sentence: `${asking(asked)}, the output is that of ${other}.`,
        output: (neuron: Plain, x: readonly number[], { given, of }: After) =>
          (given === asked ? activations[other] : of)(weightedSum(neuron, x)),
      })),
  ),
];

/** `with the activation tanh`. */
export function asking(given: Given, option = 'activation'): string {
  if (given === 'none') return `where no ${option} is given`;
  return given === 'a function'
    ? `with a function of your own as ${option}`
    : `with the ${option} ${given}`;
}

/** What a neuron may do wrong. */
export const neuronSlips: readonly NeuronSlip[] = [
  ...sumSlips,
  ...wrongUses,
  ...ofNamed,
  // Always linear is not applied at all.
  ...anotherActivation.filter(({ sentence }) => !sentence.startsWith('the activation is linear')),
];
