import type { Random } from '../../datasets/random';
import { TensorMLP } from '../../solutions/12-ten-digits/ten-digits';

/** Makes a network of tensors with weights drawn from `random`. */
export type NetworkOf = (inputs: number, sizes: readonly number[], random: Random) => TensorMLP;

/** The networks of tensors that are compared: one for each way to multiply matrices. */
export const networks: readonly { name: string; title: string; networkOf: NetworkOf }[] = [
  {
    name: 'tensors',
    title: 'tensors (solutions 11, 12)',
    networkOf: (inputs, sizes, random) => new TensorMLP(inputs, sizes, { random }),
  },
];

/** The last of them. All compute the same: this one is taken where only the result matters. */
export const fastest = networks[networks.length - 1];
