import type { Example } from '../../datasets/example';
import { NotWritten } from '../../spec/not-written';
import type { Inputs } from '../01-value/value';
import type { MLP } from '../03-mlp/mlp';

/** Activations of a network: `maps[layer][neuron][i]` is that neuron's output for the i-th input. */
export type Maps = number[][][];

/** An example that a network puts in the wrong class; a score far from 0 is a confident one. */
export type Misread = { example: Example; score: number };

/** The output of every neuron when one pixel is 1 and all others are 0: `[layer][neuron][pixel]`. */
export function pixelActivations(model: MLP, pixels: number): Maps {
  throw new NotWritten('pixelActivations', 'katas/10-look-inside/README.md, step 1');
}

/** The output of every neuron at every point of a grid: `[layer][neuron][point]`. */
export function activationMap(model: MLP, grid: readonly (readonly number[])[]): Maps {
  throw new NotWritten('activationMap', 'katas/10-look-inside/README.md, step 2');
}

/** The examples whose score is on the wrong side of 0, the most confident mistake first. */
export function misread(
  model: { forward(x: readonly number[]): { data: number }[] },
  examples: readonly Example[],
): Misread[] {
  throw new NotWritten('misread', 'katas/10-look-inside/README.md, step 3');
}
