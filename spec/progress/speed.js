const { join } = require('node:path');
const { loadTypeScript } = require('../typescript');
const { root } = require('./run');

/**
 * How fast the learner's engine (stages 01 and 02) is beside the solution's: forward and backward
 * through 200 neurons of 50 inputs, in turns, medians.
 */
exports.engineSpeed = () => {
  loadTypeScript();
  const engines = ['katas', 'solutions'].map((tree) => ({
    ...require(join(root, tree, '01-value', 'value.ts')),
    ...require(join(root, tree, '02-backprop', 'backprop.ts')),
  }));
  const times = engines.map(() => []);
  try {
    for (let turn = 0; turn < 15; turn++) {
      for (const [i, engine] of engines.entries()) times[i].push(timeOf(engine));
    }
  } catch {
    return 'Speed: it can be compared when stages 01 and 02 are finished.';
  }
  const [yours, theirs] = times.map((each) => each.sort((a, b) => a - b)[7]);
  const ratio = theirs / yours;
  return `Speed of your engine: ${ratio.toFixed(2)} times the solution's, on the same graph of 200 neurons.`;
};

function timeOf({ Value, backward }) {
  const weights = Array.from({ length: 50 }, (_, i) => new Value(Math.sin(i)));
  const inputs = weights.map((_, i) => Math.cos(i));
  const before = performance.now();
  let sum = new Value(0);
  for (let neuron = 0; neuron < 200; neuron++) sum = sum.add(Value.dot(weights, inputs).tanh());
  backward(sum);
  return performance.now() - before;
}
