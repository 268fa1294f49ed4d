import type { Example } from '../../../../datasets/example';
import type { Plates } from './messages';

/** Says how much is done, and lets others speak. */
export type After = (done: number) => Promise<void> | undefined;

/** A learner's network, as this room trains it and asks it. */
export interface Network {
  /** The examples in a new order. */
  shuffled(examples: readonly Example[]): readonly Example[];
  /** Learns from some examples: the sum of the losses of all, and how many were right before. */
  learn(examples: readonly Example[]): { readonly loss: number; readonly right: number };
  /** For each picture, the probability of each digit. */
  read(pictures: readonly (readonly number[])[]): number[][];
  /** What each neuron looks for. `after` is called after each little piece of work. */
  plates(after: After): Promise<Plates[]>;
}

/** The plates of a layer, from a list of numbers for each neuron. */
export function platesOf(
  title: string,
  names: readonly string[],
  neurons: readonly (readonly number[])[],
): Plates {
  const pixels = neurons.map((each) => Float32Array.from(each));
  let limit = 0;
  for (const neuron of pixels)
    for (const each of neuron) limit = Math.max(limit, Math.abs(each) || 0);
  return { title, names, pixels, limit: Number.isFinite(limit) && limit > 0 ? limit : 1 };
}

/** Pictures in a batch. */
export const batchSize = 16;

/** Where the largest number is. */
export function argmax(numbers: readonly number[]): number {
  return numbers.reduce((best, each, i) => (each > numbers[best] ? i : best), 0);
}
