import type { Example } from './example';

/** Pixels in a row, and rows in a picture. */
export const side = 28;

/** Handwritten digits, split once and for all: nothing learned from `test` counts. */
export interface Digits {
  readonly train: Example[];
  readonly test: Example[];
}

/**
 * Some digits' pictures as examples; y is the place of the digit in the list. The first 80 % of
 * each digit's pictures are for training, the rest for the test.
 */
export function splitDigits(pictures: readonly (readonly (readonly number[])[])[]): Digits {
  const files = pictures.map((ofDigit, y) => ofDigit.map((x) => ({ x, y })));
  const cut = (examples: Example[]) => Math.floor(0.8 * examples.length);
  return {
    train: files.flatMap((examples) => examples.slice(0, cut(examples))),
    test: files.flatMap((examples) => examples.slice(cut(examples))),
  };
}
