import { unary } from './operations';

/** The activations that have names. */
export const activations = {
  linear: (x: number) => x,
  tanh: unary.tanh,
  sigmoid: unary.sigmoid,
  relu: unary.relu,
  leakyRelu: unary.leakyRelu,
};

/** The name of an activation. */
export type Named = keyof typeof activations;

/** What a network is made of: numbers of inputs and neurons, and what follows each weighted sum. */
export interface Shape {
  readonly sizes: readonly number[];
  readonly inner: (x: number) => number;
  readonly final: (x: number) => number;
}

/** How many parameters such a network has. */
export function countParameters(inputs: number, sizes: readonly number[]): number {
  const before = [inputs, ...sizes];
  return sizes.reduce((sum, size, i) => sum + size * (before[i] + 1), 0);
}

/** The parameters of a case, for its reader. */
export function parametersLine(parameters: readonly number[]): string {
  const alike = parameters.length > 4 && new Set(parameters).size === 1;
  if (alike) return `its ${parameters.length} parameters are all ${parameters[0]}`;
  return `its parameters (each neuron’s weights, then its bias): [${parameters.join(', ')}]`;
}

/**
 * The outputs of a network in plain numbers. `parameters` are flat: layer by layer, neuron by
 * neuron, the weights and then the bias.
 */
export function forward(
  { sizes, inner, final }: Shape,
  parameters: readonly number[],
  x: readonly number[],
): number[] {
  let signal = x;
  let next = 0;
  sizes.forEach((size, i) => {
    const activation = i === sizes.length - 1 ? final : inner;
    const inputs = signal;
    signal = Array.from({ length: size }, () => {
      const weights = parameters.slice(next, next + inputs.length);
      const bias = parameters[next + inputs.length];
      next += inputs.length + 1;
      return activation(inputs.reduce((sum, input, j) => sum + weights[j] * input, bias));
    });
  });
  return [...signal];
}
