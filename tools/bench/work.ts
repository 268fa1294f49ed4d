import type { Example } from '../../datasets/example';
import { digits } from '../../datasets/mnist';
import { moons } from '../../datasets/moons';
import { seeded } from '../../datasets/random';

/** The weights of a layer, a matrix of inputs × outputs, row by row, and its biases. */
export type LayerStart = {
  inputs: number;
  outputs: number;
  matrix: readonly number[];
  bias: readonly number[];
};

/**
 * A classifier to train by gradient descent: the sizes of its layers from the inputs to the one
 * output, tanh between them, and the weights that every engine starts from.
 */
export type Task = {
  sizes: readonly number[];
  loss: 'crossEntropy' | 'hinge';
  examples: readonly Example[];
  learningRate: number;
  layers: readonly LayerStart[];
};

/** A product of `length` times the same number: one long chain of nodes. */
export type Chain = { length: number; factor: number };

/** Handwritten 0 and 1: every `stride`th of the 1,701 training pictures of the `mnist` package. */
export function mnistTask(stride = 1): Task {
  const examples = digits([0, 1]).train.filter((_, i) => i % stride === 0);
  return task([784, 8, 8, 1], 'crossEntropy', examples);
}

/** A hundred points on two moons, with the labels −1 and 1 of the hinge loss. */
export function moonsTask(): Task {
  const points = moons(100, { noise: 0.1, random: seeded(1) });
  return task(
    [2, 16, 16, 1],
    'hinge',
    points.map(({ x, y }) => ({ x, y: 2 * y - 1 })),
  );
}

function task(sizes: Task['sizes'], loss: Task['loss'], examples: readonly Example[]): Task {
  return { sizes, loss, examples, learningRate: 0.1, layers: startOf(sizes) };
}

/** Weights uniform in ±1/√inputs, biases 0. */
function startOf(sizes: readonly number[]): LayerStart[] {
  const random = seeded(1);
  return sizes.slice(1).map((outputs, i) => {
    const inputs = sizes[i];
    const draw = () => (2 * random() - 1) / Math.sqrt(inputs);
    const matrix = Array.from({ length: inputs * outputs }, draw);
    return { inputs, outputs, matrix, bias: Array.from({ length: outputs }, () => 0) };
  });
}

/** The chain that is timed; its factor is a little below 1. */
export const timedChain: Chain = { length: 100_000, factor: 1 - 2 ** -16 };

/** The batch sizes that are timed, in this order. */
export const batchSizes = [1, 16, 32];

/** How much of the work is timed: every `stride`th picture, so many epochs at each batch size. */
export type Effort = { stride: number; epochs: readonly number[]; moonsSteps: number };

/**
 * One epoch, and half as many full-batch steps on moons, go before, unmeasured. Slow engines get
 * less, and are measured as speed all the same.
 */
export const efforts = {
  full: { stride: 1, epochs: [2, 10, 10], moonsSteps: 100 },
  less: { stride: 4, epochs: [2, 10, 10], moonsSteps: 100 },
  least: { stride: 20, epochs: [1, 1, 1], moonsSteps: 6 },
} satisfies Record<string, Effort>;
