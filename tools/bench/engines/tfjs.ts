import { type Backend, loadTensorFlow, type TensorFlow, type TfTensor } from '../tensorflow';
import type { Chain, Task } from '../work';
import type { Engine, Step } from './engine';

/** TensorFlow.js with one of its back ends. Throws a `UserError` where it is not installed. */
export async function tensorFlowEngine(backend: Backend): Promise<Engine> {
  const tf = await loadTensorFlow(backend);
  return { trainer: (task) => trainer(tf, task), chain: (links) => chain(tf, links) };
}

/** All pictures are one tensor, and a batch is gathered from it, which is its natural form. */
function trainer(tf: TensorFlow, { sizes, examples, layers, loss, learningRate }: Task): Step {
  const variables = layers.map(({ inputs, outputs, matrix, bias }) => ({
    matrix: tf.variable(tf.tensor2d(matrix, [inputs, outputs])),
    bias: tf.variable(tf.tensor1d(bias)),
  }));
  const pixels = Float32Array.from(examples.flatMap(({ x }) => x));
  const x = tf.tensor2d(pixels, [examples.length, sizes[0]]);
  const y = tf.tensor2d(
    examples.map((example) => example.y),
    [examples.length, 1],
  );
  const optimizer = tf.train.sgd(learningRate);
  const forward = (rows: TfTensor) =>
    variables.reduce((signal, { matrix, bias }, i) => {
      const sums = tf.add(tf.matMul(signal, matrix), bias);
      return i === layers.length - 1 ? sums : tf.tanh(sums);
    }, rows);
  return (batch) =>
    tf.tidy(() => {
      const places = tf.tensor1d(Int32Array.from(batch), 'int32');
      const [rows, labels] = [tf.gather(x, places), tf.gather(y, places)];
      return optimizer.minimize(() => losses[loss](tf, forward(rows), labels), true).dataSync()[0];
    });
}

type Loss = (tf: TensorFlow, scores: TfTensor, labels: TfTensor) => TfTensor;

const losses: Record<Task['loss'], Loss> = {
  crossEntropy: (tf, z, y) =>
    tf.mean(tf.sub(tf.add(tf.relu(z), tf.log1p(tf.exp(tf.neg(tf.abs(z))))), tf.mul(z, y))),
  hinge: (tf, scores, y) => tf.mean(tf.relu(tf.sub(1, tf.mul(scores, y)))),
};

function chain(tf: TensorFlow, { length, factor }: Chain): number {
  const slope = tf.grad((w) => {
    let last = tf.scalar(1);
    for (let i = 0; i < length; i++) last = tf.mul(last, w);
    return last;
  });
  return tf.tidy(() => slope(tf.scalar(factor)).dataSync()[0]);
}
