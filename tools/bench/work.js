require('../../spec/typescript').loadTypeScript();
const { digits } = require('../../datasets/mnist.ts');
const { moons } = require('../../datasets/moons.ts');
const { seeded } = require('../../datasets/random.ts');

/**
 * A classifier to train: its layers from the inputs to the one output, tanh between them, with the
 * weights that every engine starts from, the examples, the loss and the learning rate.
 */
function task({ sizes, loss, examples }) {
  return { sizes, loss, examples, learningRate: 0.1, layers: startOf(sizes) };
}

/** Weights uniform in ±1/√inputs, as a matrix of inputs × outputs, row by row; biases 0. */
function startOf(sizes) {
  const random = seeded(1);
  return sizes.slice(1).map((outputs, i) => {
    const inputs = sizes[i];
    const draw = () => (2 * random() - 1) / Math.sqrt(inputs);
    const matrix = Array.from({ length: inputs * outputs }, draw);
    return { inputs, outputs, matrix, bias: Array.from({ length: outputs }, () => 0) };
  });
}

/** Handwritten 0 and 1: every `stride`th of the 1,701 training pictures of the `mnist` package. */
exports.mnist = (stride = 1) => {
  const examples = digits([0, 1]).train.filter((_, i) => i % stride === 0);
  return task({ sizes: [784, 8, 8, 1], loss: 'crossEntropy', examples });
};

/** A hundred points on two moons, with the labels −1 and 1 of the hinge loss. */
exports.moons = () => {
  const points = moons(100, { noise: 0.1, random: seeded(1) });
  const examples = points.map(({ x, y }) => ({ x, y: 2 * y - 1 }));
  return task({ sizes: [2, 16, 16, 1], loss: 'hinge', examples });
};

/** A product of 100,000 times the same number, a little below 1: one long chain of nodes. */
exports.chain = { length: 100_000, factor: 1 - 2 ** -16 };

/** The batch sizes that are timed, in this order. */
exports.batchSizes = [1, 16, 32];

/**
 * How much of the work is timed: every `stride`th picture, so many epochs at each batch size, and
 * full-batch steps on moons. One epoch, and half as many steps, go before, unmeasured. Slow engines
 * get less, and are measured as speed all the same.
 */
exports.efforts = {
  full: { stride: 1, epochs: [2, 10, 10], moonsSteps: 100 },
  less: { stride: 4, epochs: [2, 10, 10], moonsSteps: 100 },
  least: { stride: 20, epochs: [1, 1, 1], moonsSteps: 6 },
};

/** How each engine shows that it does the same arithmetic. */
exports.check = {
  /** Steps on MNIST, each on a batch of 16 pictures that lie 100 apart, one further each time. */
  mnistSteps: 5,
  /** Full-batch steps on moons. */
  moonsSteps: 20,
  /** A chain that is short enough for numbers of 32 bits to agree. */
  chain: { length: 1000, factor: 1 - 2 ** -10 },
  batch: (step) => Array.from({ length: 16 }, (_, i) => 100 * i + step),
};
