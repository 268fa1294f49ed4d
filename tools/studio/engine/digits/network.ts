import type { Example } from '../../../../datasets/example';
import type { Plates } from './messages';

/** A learner's network, as this room trains it and asks it. */
export interface Network {
  /** The examples in a new order. */
  shuffled(examples: readonly Example[]): readonly Example[];
  /** Learns from some examples: the sum of the losses of all, and how many were right before. */
  learn(examples: readonly Example[]): { readonly loss: number; readonly right: number };
  /** For each picture, the probability of each digit. */
  read(pictures: readonly (readonly number[])[]): number[][];
  /** What each neuron looks for. */
  plates(): Promise<Plates[]>;
}

/** Pictures in a batch. */
export const batchSize = 16;

/** Where the largest number is. */
export function argmax(numbers: readonly number[]): number {
  return numbers.reduce((best, each, i) => (each > numbers[best] ? i : best), 0);
}
