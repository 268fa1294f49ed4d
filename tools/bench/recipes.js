require('../../spec/typescript').loadTypeScript();
const stage = require('../../solutions/12-ten-digits/ten-digits.ts');

/**
 * The two tasks with the official pictures, and how their networks are trained. What else was tried
 * stands in `candidates`; `node choose.js` compares all on validation pictures, never on the test's.
 */
exports.recipes = {
  mnist: {
    digits: [0, 1],
    sizes: [8, 8, 1],
    loss: stage.binaryCrossEntropy,
    recipe: {
      epochs: 5,
      batchSize: 32,
      learningRate: 1,
      momentum: 0,
      weightDecay: 0,
      moves: true,
    },
    candidates: [
      { moves: false },
      { moves: false, learningRate: 0.1 },
      { learningRate: 0.5 },
      { epochs: 3 },
      { epochs: 8 },
      { epochs: 8, learningRate: 0.5 },
      { weightDecay: 0.0001 },
      { weightDecay: 0.001 },
      { learningRate: 0.1, momentum: 0.9 },
      { learningRate: 0.1, momentum: 0.9, weightDecay: 0.0001 },
      { learningRate: 0.1, momentum: 0.9, epochs: 8 },
    ],
  },
  digits: {
    digits: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    sizes: [32, 10],
    loss: stage.softmaxCrossEntropy,
    recipe: {
      epochs: 10,
      batchSize: 32,
      learningRate: 0.05,
      momentum: 0.9,
      weightDecay: 0,
      moves: true,
    },
    candidates: [
      { moves: false },
      { moves: false, learningRate: 0.02 },
      { moves: false, learningRate: 0.1 },
      { moves: false, weightDecay: 0.0001 },
      { weightDecay: 0.0001 },
      { epochs: 20 },
    ],
  },
};

/** How many pictures a network takes for another digit; one output tells 1 from 0 by its sign. */
exports.errorsOf = (model, pictures) => {
  const { rowsOf } = require('./descent');
  const { data, shape } = model.forward(rowsOf(pictures));
  const columns = shape[1];
  return pictures.filter(({ y }, row) => {
    if (columns === 1) return data[row] > 0 !== (y === 1);
    const own = data.subarray(row * columns, (row + 1) * columns);
    return own.indexOf(Math.max(...own)) !== y;
  }).length;
};
