import type { Example } from '../../datasets/example';
import type { Random } from '../../datasets/random';
import type { Value } from '../01-value/value';
import { backward, zeroGrad } from '../02-backprop/backprop';

/** A new array with the same items, every order equally likely (Fisher–Yates). */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const chosen = Math.floor(random() * (last + 1));
    [result[last], result[chosen]] = [result[chosen], result[last]];
  }
  return result;
}

/** The items in order, `size` at a time; the last batch holds what is left. */
export function batches<Item>(items: readonly Item[], size: number): Item[][] {
  if (!Number.isInteger(size) || size < 1) {
    throw new RangeError(`A batch size must be a positive integer, not ${size}.`);
  }
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, i) => items.slice(i * size, (i + 1) * size));
}

/** Stochastic gradient descent: v ← momentum · v + grad, then data ← data − learningRate · v. */
export class SGD {
  private readonly velocities: number[];

  constructor(
    readonly parameters: readonly Value[],
    readonly options: { learningRate: number; momentum?: number },
  ) {
    this.velocities = parameters.map(() => 0);
  }

  /** Sets every gradient to 0 and leaves the velocities alone. */
  zeroGrad(): void {
    zeroGrad(this.parameters);
  }

  /** Moves every parameter one step against its gradient, and leaves the gradients alone. */
  step(): void {
    const { learningRate, momentum = 0 } = this.options;
    this.parameters.forEach((parameter, i) => {
      this.velocities[i] = momentum * this.velocities[i] + parameter.grad;
      parameter.data -= learningRate * this.velocities[i];
    });
  }
}

/** The fraction of scores on their label's side of 0; labels are 0 and 1, or −1 and 1. */
export function accuracy(scores: readonly number[], labels: readonly number[]): number {
  if (scores.length !== labels.length || scores.length === 0) {
    throw new RangeError(`${scores.length} scores but ${labels.length} labels: need one each.`);
  }
  return scores.filter((score, i) => score > 0 === labels[i] > 0).length / scores.length;
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
  if (examples.length === 0) throw new RangeError('There are no examples to learn from.');
  const history: EpochReport[] = [];
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const order = shuffled(examples, random);
    const scores: number[] = [];
    const losses: number[] = [];
    for (const batch of batches(order, batchSize)) {
      const outputs = batch.map(({ x }) => model.forward(x)[0]);
      const labels = batch.map(({ y }) => y);
      const batchLoss = loss(outputs, labels);
      scores.push(...outputs.map(({ data }) => data));
      losses.push(batchLoss.data);
      optimizer.zeroGrad();
      backward(batchLoss);
      optimizer.step();
    }
    const labels = order.map(({ y }) => y);
    const meanLoss = losses.reduce((sum, each) => sum + each, 0) / losses.length;
    const report = { epoch, loss: meanLoss, accuracy: accuracy(scores, labels) };
    history.push(report);
    onEpoch?.(report);
  }
  return history;
}
