import type { Example } from './example';
import { normal, type Random } from './random';

/** A straight line y = slope · x + intercept. */
export interface Line {
  readonly slope: number;
  readonly intercept: number;
}

/** `count` points with x evenly drawn from [−1, 1] and y on the line, plus normal `noise`. */
export function pointsOnLine(
  count: number,
  { slope, intercept, noise, random }: Line & { noise: number; random: Random },
): Example[] {
  return Array.from({ length: count }, () => {
    const x = 2 * random() - 1;
    return { x: [x], y: slope * x + intercept + noise * normal(random) };
  });
}
