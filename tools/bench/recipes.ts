import { binaryCrossEntropy, softmaxCrossEntropy } from '../../solutions/12-ten-digits/ten-digits';
import type { Loss } from './training';

/** How a network is trained; with `moves`, every batch is moved by at most one pixel each way. */
export type Recipe = {
  epochs: number;
  batchSize: number;
  learningRate: number;
  momentum: number;
  weightDecay: number;
  moves: boolean;
};

/** Which digits are told apart, by a network of which sizes, and what else was tried. */
export type DigitsTask = {
  digits: readonly number[];
  sizes: readonly number[];
  loss: Loss;
  recipe: Recipe;
  candidates: readonly Partial<Recipe>[];
};

/** The names of the two tasks with the official pictures. */
export const taskNames = ['mnist', 'digits'] as const;

/**
 * The two tasks. `npm run bench:choose` compares the recipe and its candidates on validation
 * pictures, never on those of the test.
 */
export const tasks: Record<(typeof taskNames)[number], DigitsTask> = {
  mnist: {
    digits: [0, 1],
    sizes: [8, 8, 1],
    loss: binaryCrossEntropy,
    recipe: {
      epochs: 5,
      batchSize: 32,
      learningRate: 1,
      momentum: 0,
      weightDecay: 0,
      moves: true,
    },
    candidates: [
      { moves: false },
      { moves: false, learningRate: 0.1 },
      { learningRate: 0.5 },
      { epochs: 3 },
      { epochs: 8 },
      { epochs: 8, learningRate: 0.5 },
      { weightDecay: 0.0001 },
      { weightDecay: 0.001 },
      { learningRate: 0.1, momentum: 0.9 },
      { learningRate: 0.1, momentum: 0.9, weightDecay: 0.0001 },
      { learningRate: 0.1, momentum: 0.9, epochs: 8 },
    ],
  },
  digits: {
    digits: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    sizes: [32, 10],
    loss: softmaxCrossEntropy,
    recipe: {
      epochs: 10,
      batchSize: 32,
      learningRate: 0.05,
      momentum: 0.9,
      weightDecay: 0,
      moves: true,
    },
    candidates: [
      { moves: false },
      { moves: false, learningRate: 0.02 },
      { moves: false, learningRate: 0.1 },
      { moves: false, weightDecay: 0.0001 },
      { weightDecay: 0.0001 },
      { epochs: 20 },
    ],
  },
};
