import { circles } from '../../../../datasets/circles';
import type { Example } from '../../../../datasets/example';
import { pointsOnLine } from '../../../../datasets/linear';
import { moons } from '../../../../datasets/moons';
import { type Random, seeded } from '../../../../datasets/random';
import { spirals } from '../../../../datasets/spirals';
import { xor } from '../../../../datasets/xor';
import type { Region } from '../../drawing/grid';
import { examplesOf } from './points';
import type { Settings, Task } from './settings';

/** What is learned from, and what is only asked. */
export interface Data {
  readonly training: readonly Example[];
  readonly unseen: readonly Example[];
}

type Make = (count: number, options: { noise: number; random: Random }) => Example[];

const makers: Readonly<Record<Exclude<Task, 'own'>, Make>> = {
  line: (count, options) => pointsOnLine(count, { slope: 2, intercept: 1, ...options }),
  xor,
  moons,
  circles,
  spirals,
};

/** Unseen points scatter a little even where those of training do not: the corners of XOR. */
const leastNoise = 0.05;

/** The points of a task, the same for the same settings. */
export function dataOf({ data, count, noise, points, seed }: Settings): Data {
  if (data === 'own') return { training: examplesOf(points), unseen: [] };
  const make = makers[data];
  const fresh = { noise: Math.max(noise, leastNoise), random: seeded(seed + 1000) };
  return {
    training: make(count, { noise, random: seeded(seed) }),
    unseen: make(Math.max(count, 100), fresh),
  };
}

/** The part of the plane that is shown. */
export const regions: Readonly<Record<Task, Region>> = {
  line: { x: [-1.1, 1.1], y: [-1.7, 3.7] },
  xor: { x: [-0.3, 1.3], y: [-0.3, 1.3] },
  moons: { x: [-1.5, 2.5], y: [-1.75, 2.25] },
  circles: { x: [-1.4, 1.4], y: [-1.4, 1.4] },
  spirals: { x: [-1.2, 1.2], y: [-1.2, 1.2] },
  own: { x: [-1, 1], y: [-1, 1] },
};

/** How many numbers go into the network. */
export function inputsOf(data: Task): number {
  return data === 'line' ? 1 : 2;
}
