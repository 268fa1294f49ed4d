import type { Random } from '../../../../datasets/random';
import { side } from '../../../../datasets/split';

/** Writes a picture to `data`, shifted by at most one pixel each way, as stage 12 does it. */
export function setShifted(
  data: Float64Array,
  start: number,
  picture: readonly number[],
  random: Random,
): void {
  const down = Math.floor(3 * random()) - 1;
  const right = Math.floor(3 * random()) - 1;
  for (let row = Math.max(0, down); row < Math.min(side, side + down); row++) {
    for (let column = Math.max(0, right); column < Math.min(side, side + right); column++) {
      data[start + row * side + column] = picture[(row - down) * side + column - right];
    }
  }
}
