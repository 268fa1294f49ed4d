const { backward, Tensor } = require('../../../solutions/11-tensors/tensors.ts');
const stage = require('../../../solutions/12-ten-digits/ten-digits.ts');

const lossOf = { crossEntropy: stage.binaryCrossEntropy, hinge: stage.hingeLoss };

/** The tensors of stage 11 and the network of stage 12. A picture is a `Float64Array`. */
exports.load = () => ({ trainer, chain });

function trainer({ sizes, examples, layers, loss, learningRate }) {
  const [inputs, ...outputs] = sizes;
  const model = new stage.TensorMLP(inputs, outputs, { random: () => 0.5 });
  const parameters = model.parameters();
  const numbers = layers.flatMap(({ matrix, bias }) => [matrix, bias]);
  for (const [i, { data }] of parameters.entries()) data.set(numbers[i]);
  const step = (batch) => {
    const rows = new Float64Array(batch.length * inputs);
    for (const [row, { x }] of batch.entries()) rows.set(x, row * inputs);
    const scores = model.forward(Tensor.constant(rows, [batch.length, inputs]));
    const labels = batch.map(({ y }) => y);
    const total = lossOf[loss](scores, labels);
    for (const { grad } of parameters) grad.fill(0);
    backward(total);
    for (const { data, grad } of parameters) {
      for (let i = 0; i < data.length; i++) data[i] -= learningRate * grad[i];
    }
    return total.data[0];
  };
  return { items: examples.map(({ x, y }) => ({ x: Float64Array.from(x), y })), step };
}

function chain({ length, factor }) {
  const number = (x) => new Tensor(Float64Array.of(x), [1, 1]);
  const w = number(factor);
  let last = number(1);
  for (let i = 0; i < length; i++) last = last.mul(w);
  backward(last);
  return w.grad[0];
}
