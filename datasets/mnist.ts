import { readFileSync } from 'node:fs';
import type { Example } from './example';

/** Pixels in a row, and rows in a picture. */
export const side = 28;

/** Handwritten digits, split once and for all: nothing learned from `test` counts. */
export interface Digits {
  readonly train: Example[];
  readonly test: Example[];
}

/**
 * The pictures of the given digits in the `mnist` package: x is the 784 pixels in [0, 1], row by
 * row from the top left, and y is the place of the digit in `wanted`, so that `digits([0, 1])` is a
 * two-class task. The first 80 % of each digit's file are for training, the rest for the test.
 */
export function digits(wanted: readonly number[]): Digits {
  const files = wanted.map((digit, y) => pictures(digit).map((x) => ({ x, y })));
  const cut = (examples: Example[]) => Math.floor(0.8 * examples.length);
  return {
    train: files.flatMap((examples) => examples.slice(0, cut(examples))),
    test: files.flatMap((examples) => examples.slice(cut(examples))),
  };
}

/** Reads one digit's file only: the package's own entry loads all ten. */
function pictures(digit: number): number[][] {
  const file = require.resolve(`mnist/src/digits/${digit}.json`);
  const pixels: number[] = JSON.parse(readFileSync(file, 'utf8')).data;
  return Array.from({ length: pixels.length / side ** 2 }, (_, i) =>
    pixels.slice(i * side ** 2, (i + 1) * side ** 2),
  );
}
