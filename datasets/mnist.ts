import { readFileSync } from 'node:fs';
import { type Digits, side, splitDigits } from './split';

export { type Digits, side };

/**
 * The pictures of the given digits in the `mnist` package: x is the 784 pixels in [0, 1], row by
 * row from the top left, and y is the place of the digit in `wanted`, so that `digits([0, 1])` is a
 * two-class task. The first 80 % of each digit's file are for training, the rest for the test.
 */
export function digits(wanted: readonly number[]): Digits {
  return splitDigits(wanted.map(pictures));
}

const [zero, dot, comma, bracket] = Buffer.from('0.,]');

/**
 * All pictures of a digit. Reads its file only, because the package's own entry loads all ten, and byte by byte,
 * because `JSON.parse` takes three times the memory: it is one list of numbers without exponents.
 */
export function pictures(digit: number): number[][] {
  const bytes = readFileSync(require.resolve(`mnist/src/digits/${digit}.json`));
  const end = bytes.indexOf(bracket);
  const pictures: number[][] = [];
  let pixels: number[] = [];
  let value = 0;
  let scale = 0;
  for (let at = bytes.indexOf('[') + 1; at <= end; at++) {
    if (bytes[at] === dot) {
      scale = 1;
    } else if (bytes[at] === comma || bytes[at] === bracket) {
      pixels.push(value / (scale || 1));
      value = scale = 0;
    } else {
      value = 10 * value + bytes[at] - zero;
      scale *= 10;
    }
    if (pixels.length === side ** 2) {
      pictures.push(pixels);
      pixels = [];
    }
  }
  return pictures;
}
