import { readFileSync } from 'node:fs';

/** A block of bytes: `sizes` are its lengths, the outermost first. */
export interface Idx {
  readonly sizes: number[];
  readonly bytes: Uint8Array;
}

/**
 * Reads an IDX file, the format of the official MNIST files: two zeros, 8 for bytes, the number of
 * dimensions, the size of each as 32 bits with the highest first, then the bytes themselves. Throws
 * a `RangeError` if the file is something else or is cut short.
 * Source: http://yann.lecun.com/exdb/mnist/, "The IDX file format".
 */
export function readIdx(file: string): Idx {
  const content = readFileSync(file);
  const [zero, alsoZero, kind, dimensions] = content;
  if (zero !== 0 || alsoZero !== 0 || kind !== 8 || content.length < 4 + 4 * dimensions) {
    throw new RangeError(`${file} is no IDX file of bytes.`);
  }
  const sizes = Array.from({ length: dimensions }, (_, i) => content.readUInt32BE(4 + 4 * i));
  const bytes = content.subarray(4 + 4 * dimensions);
  const expected = sizes.reduce((product, size) => product * size, 1);
  if (bytes.length === expected) return { sizes, bytes };
  throw new RangeError(`${file} should hold ${expected} bytes, but holds ${bytes.length}.`);
}
