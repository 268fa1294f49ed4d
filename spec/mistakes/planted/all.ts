import { valuePlants } from './01-value';
import { backpropPlants } from './02-backprop';
import { networkPlants } from './03-mlp';
import { lossPlants } from './04-losses';
import { trainingPlants } from './05-training';
import type { Planted } from './plant';

/** All pairs of a known mistake and a program of another design in which it is made. */
export const planted: readonly Planted[] = [
  ...valuePlants,
  ...backpropPlants,
  ...networkPlants,
  ...lossPlants,
  ...trainingPlants,
];
