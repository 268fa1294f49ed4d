import type { Random } from '../../datasets/random';

const side = 28;

/** A picture of 28 × 28 pixels, shifted by at most one pixel each way. What leaves it is lost. */
export function shifted(pixels: readonly number[], random: Random): number[] {
  const down = Math.floor(3 * random()) - 1;
  const right = Math.floor(3 * random()) - 1;
  return pixels.map((_, i) => {
    const row = Math.floor(i / side) - down;
    const column = (i % side) - right;
    const isInside = row >= 0 && row < side && column >= 0 && column < side;
    return isInside ? pixels[row * side + column] : 0;
  });
}
