import type { Example } from '../../datasets/example';
import type { Random } from '../../datasets/random';
import { NotWritten } from '../../spec/not-written';
import type { Value } from '../01-value/value';
import { backward, zeroGrad } from '../02-backprop/backprop';

/** A new array with the same items, every order equally likely (Fisher–Yates). */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  throw new NotWritten('shuffled', 'katas/05-training/README.md, step 1');
}

/** The items in order, `size` at a time; the last batch holds what is left. */
export function batches<Item>(items: readonly Item[], size: number): Item[][] {
  throw new NotWritten('batches', 'katas/05-training/README.md, step 2');
}

/** Stochastic gradient descent: v ← momentum · v + grad, then data ← data − learningRate · v. */
export class SGD {
  constructor(
    readonly parameters: readonly Value[],
    readonly options: { learningRate: number; momentum?: number },
  ) {
    throw new NotWritten('new SGD', 'katas/05-training/README.md, step 3');
  }

  /** Sets every gradient to 0 and leaves the velocities alone. */
  zeroGrad(): void {
    throw new NotWritten('SGD.zeroGrad', 'katas/05-training/README.md, step 3');
  }

  /** Moves every parameter one step against its gradient, and leaves the gradients alone. */
  step(): void {
    throw new NotWritten('SGD.step', 'katas/05-training/README.md, step 3');
  }
}

/** The fraction of scores on their label's side of 0; labels are 0 and 1, or −1 and 1. */
export function accuracy(scores: readonly number[], labels: readonly number[]): number {
  throw new NotWritten('accuracy', 'katas/05-training/README.md, step 4');
}

/** What `fit` trains: the first of its outputs is the score of an example. */
export type Model = { forward(x: readonly number[]): Value[] };

/** One epoch: its mean batch loss and its accuracy, both from before the updates. */
export type EpochReport = { epoch: number; loss: number; accuracy: number };

/** How to train. `onEpoch` is called after every epoch, with its report. */
export type FitOptions = {
  loss: (scores: Value[], labels: number[]) => Value;
  optimizer: { zeroGrad(): void; step(): void };
  epochs: number;
  batchSize: number;
  random: Random;
  onEpoch?: (report: EpochReport) => void;
};

/** Trains `model` in place and returns a report of every epoch. No examples: a `RangeError`. */
export function fit(
  model: Model,
  examples: readonly Example[],
  { loss, optimizer, epochs, batchSize, random, onEpoch }: FitOptions,
): EpochReport[] {
  throw new NotWritten('fit', 'katas/05-training/README.md, step 5');
}
