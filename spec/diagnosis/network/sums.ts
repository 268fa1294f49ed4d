import type { Given } from './parts';

/** A neuron in plain numbers. */
export interface Plain {
  readonly weights: readonly number[];
  readonly bias: number;
}

/** What follows the weighted sum, and how it was given. */
export interface After {
  readonly given: Given;
  readonly of: (sum: number) => number;
}

/** What a neuron may do wrong, and what it then gives. */
export interface NeuronSlip {
  readonly sentence: string;
  output(neuron: Plain, x: readonly number[], after: After): number;
}

/** The sum of some numbers. */
export const add = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
/** Each weight times its input. */
export const products = ({ weights }: Plain, x: readonly number[]) =>
  weights.map((w, i) => w * x[i]);

/** The sum is another one; the activation follows it as it should. */
function sums(sentence: string, sum: (neuron: Plain, x: readonly number[]) => number): NeuronSlip {
  return { sentence, output: (neuron, x, { of }) => of(sum(neuron, x)) };
}

/** As it should be. */
export function weightedSum(neuron: Plain, x: readonly number[]): number {
  return add(products(neuron, x)) + neuron.bias;
}

/** What a neuron may do wrong in its weighted sum. */
export const sumSlips: readonly NeuronSlip[] = [
  sums('the bias is missing from the sum.', (neuron, x) => add(products(neuron, x))),
  sums(
    'the bias is added once for each input, where it belongs in once.',
    (neuron, x) => add(products(neuron, x)) + neuron.bias * x.length,
  ),
  sums('the bias is added twice.', (neuron, x) => weightedSum(neuron, x) + neuron.bias),
  sums('the bias is subtracted.', (neuron, x) => weightedSum(neuron, x) - 2 * neuron.bias),
  sums(
    'the sum is multiplied by the bias, where the bias should be added.',
    (neuron, x) => add(products(neuron, x)) * neuron.bias,
  ),
  sums('the bias is all that comes out: weights and inputs play no part.', ({ bias }) => bias),
  sums(
    'the weights are read in reverse order: the last one meets the first input.',
    ({ weights, bias }, x) => weightedSum({ weights: weights.toReversed(), bias }, x),
  ),
  sums('the last weight and the last input are left out.', (neuron, x) =>
    add([...products(neuron, x).slice(0, -1), neuron.bias]),
  ),
  sums('the first weight and the first input are left out.', (neuron, x) =>
    add([...products(neuron, x).slice(1), neuron.bias]),
  ),
  sums(
    'only the first weight and the first input are read.',
    (neuron, x) => products(neuron, x)[0] + neuron.bias,
  ),
  sums(
    'only the last weight and the last input are left of the sum.',
    (neuron, x) => products(neuron, x)[x.length - 1] + neuron.bias,
  ),
  sums('all weights are multiplied by the first input.', ({ weights, bias }, [first]) =>
    weightedSum({ weights, bias }, Array(weights.length).fill(first)),
  ),
  sums('all inputs are multiplied by the first weight.', ({ weights, bias }, x) =>
    weightedSum({ weights: Array(x.length).fill(weights[0]), bias }, x),
  ),
  sums(
    'weights and inputs are added, where each weight should be multiplied by its input.',
    ({ weights, bias }, x) => add(weights) + add(x) + bias,
  ),
  sums(
    'the inputs play no part: it is the sum of the weights and the bias.',
    ({ weights, bias }) => add(weights) + bias,
  ),
  sums(
    'the weights play no part: it is the sum of the inputs and the bias.',
    ({ bias }, x) => add(x) + bias,
  ),
  sums(
    'the products of weights and inputs are averaged, where they should be added up.',
    (neuron, x) => add(products(neuron, x)) / x.length + neuron.bias,
  ),
  sums(
    'the weighted sum is divided by the number of inputs.',
    (neuron, x) => weightedSum(neuron, x) / x.length,
  ),
  sums(
    'every step multiplies the sum so far by the input. Multiply weight and input first, then add.',
    ({ weights, bias }, x) => weights.reduce((sum, weight, i) => (sum + weight) * x[i], bias),
  ),
];
