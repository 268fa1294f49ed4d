import { unpacked } from '../../../datasets/packed';
import { type Digits, side, splitDigits } from '../../../datasets/split';

export { type Digits, side };

/** How many pictures there are of each digit, and their pixels, a character for each: from the runner. */
declare const counts: readonly number[];
declare const pixels: string;

/** As in `datasets/mnist.ts`, in whose place this stands. */
export function digits(wanted: readonly number[]): Digits {
  return splitDigits(wanted.map(pictures));
}

/** All pictures of a digit; none, in stages that read none. */
export function pictures(digit: number): number[][] {
  const before = counts.slice(0, digit).reduce((sum, count) => sum + count, 0);
  const from = before * side ** 2;
  const bytes = new Uint8Array((counts[digit] ?? 0) * side ** 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = pixels.charCodeAt(from + i);
  return unpacked(bytes, side ** 2);
}
