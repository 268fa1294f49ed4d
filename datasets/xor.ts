import type { Example } from './example';
import { normal, type Random } from './random';

/** The four corners of the unit square; y is 1 where exactly one coordinate is 1. */
export const corners: readonly Example[] = [
  { x: [0, 0], y: 0 },
  { x: [0, 1], y: 1 },
  { x: [1, 0], y: 1 },
  { x: [1, 1], y: 0 },
];

/** `count` points around the corners, each corner in its turn; `noise` is the standard deviation. */
export function xor(
  count: number,
  { noise, random }: { noise: number; random: Random },
): Example[] {
  return Array.from({ length: count }, (_, i) => {
    const { x, y } = corners[i % corners.length];
    return { x: x.map((coordinate) => coordinate + noise * normal(random)), y };
  });
}
