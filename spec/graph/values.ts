import { processorTime } from '../law/time-limit';
import type { Recorded } from './snapshot';

/** A value as bare data, for tests. */
export function made(
  data: number,
  parents: readonly Recorded[] = [],
  localGradients: readonly number[] = parents.map(() => 1),
): Recorded {
  return { data, grad: 0, parents, localGradients };
}

/** A chain of `length` values, each made of the two before it: nothing in it can be left out. */
export function chain(length: number): Recorded {
  let [before, last] = [made(1), made(1)];
  for (let i = 2; i < length; i++) [before, last] = [last, made(i, [last, before])];
  return last;
}

/** A network of neurons, each a sum of products and one more step, as micrograd builds them. */
export function network(inputs: readonly Recorded[], ...sizes: readonly number[]): Recorded[] {
  return sizes.reduce<Recorded[]>(
    (before, size) => Array.from({ length: size }, () => neuron(before)),
    [...inputs],
  );
}

function neuron(inputs: readonly Recorded[]): Recorded {
  const sum = inputs.reduce((sum, x) => made(0, [sum, made(0, [x, made(0.5)])]), made(0.1));
  return made(0.2, [sum]);
}

/** How many milliseconds of the processor something takes at its best: others may be at work too. */
export async function quickest(act: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    const before = processorTime();
    await act();
    times.push(processorTime() - before);
  }
  return Math.min(...times);
}
