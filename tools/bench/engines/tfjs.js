const { dirname, join, sep } = require('node:path');
const { scriptOf } = require('../../../spec/typescript');

/**
 * TensorFlow.js with one of its back ends. All pictures are one tensor, and a batch is gathered from
 * it, which is its natural form.
 */
exports.load = async (backend) => {
  const tf = require('@tensorflow/tfjs-core');
  loadGradients();
  if (backend === 'wasm') {
    const wasm = require('@tensorflow/tfjs-backend-wasm');
    wasm.setWasmPaths(dirname(require.resolve('@tensorflow/tfjs-backend-wasm')) + sep);
    wasm.setThreadsCount(1);
  } else {
    require('@tensorflow/tfjs-backend-cpu');
  }
  await tf.setBackend(backend);
  await tf.ready();
  return { trainer: (task) => trainer(tf, task), chain: (links) => chain(tf, links) };
};

/**
 * The package brings its gradients as ES modules only, and their imports lack the endings that Node
 * asks for. They register themselves with the copy of the library that is already loaded.
 */
function loadGradients() {
  const folder = dirname(require.resolve('@tensorflow/tfjs-core'));
  const plain = require.extensions['.js'];
  require.extensions['.js'] = (module, file) =>
    file.startsWith(folder) ? module._compile(scriptOf(file), file) : plain(module, file);
  require(join(folder, 'register_all_gradients.js'));
  require.extensions['.js'] = plain;
}

function trainer(tf, { sizes, examples, layers, loss, learningRate }) {
  const variables = layers.map(({ inputs, outputs, matrix, bias }) => ({
    matrix: tf.variable(tf.tensor2d(matrix, [inputs, outputs])),
    bias: tf.variable(tf.tensor1d(bias)),
  }));
  const [width] = sizes;
  const pixels = Float32Array.from(examples.flatMap(({ x }) => x));
  const x = tf.tensor2d(pixels, [examples.length, width]);
  const y = tf.tensor2d(
    examples.map((example) => example.y),
    [examples.length, 1],
  );
  const optimizer = tf.train.sgd(learningRate);
  const forward = (rows) =>
    variables.reduce((signal, { matrix, bias }, i) => {
      const sums = tf.add(tf.matMul(signal, matrix), bias);
      return i === layers.length - 1 ? sums : tf.tanh(sums);
    }, rows);
  const step = (batch) =>
    tf.tidy(() => {
      const places = tf.tensor1d(Int32Array.from(batch), 'int32');
      const [rows, labels] = [tf.gather(x, places), tf.gather(y, places)];
      return optimizer.minimize(() => losses[loss](tf, forward(rows), labels), true).dataSync()[0];
    });
  return { items: examples.map((_, i) => i), step };
}

const losses = {
  crossEntropy: (tf, z, y) =>
    tf.mean(tf.sub(tf.add(tf.relu(z), tf.log1p(tf.exp(tf.neg(tf.abs(z))))), tf.mul(z, y))),
  hinge: (tf, scores, y) => tf.mean(tf.relu(tf.sub(1, tf.mul(scores, y)))),
};

function chain(tf, { length, factor }) {
  const slope = tf.grad((w) => {
    let last = tf.scalar(1);
    for (let i = 0; i < length; i++) last = tf.mul(last, w);
    return last;
  });
  return tf.tidy(() => slope(tf.scalar(factor)).dataSync()[0]);
}
