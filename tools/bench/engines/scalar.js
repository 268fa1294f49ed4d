/** The stages 01 to 05 of a tree: the learner's own in `katas`, the reference in `solutions`. */
exports.load = (tree) => {
  const { Value } = require(`../../${tree}/01-value/value.ts`);
  const { backward } = require(`../../${tree}/02-backprop/backprop.ts`);
  const { MLP } = require(`../../${tree}/03-mlp/mlp.ts`);
  const losses = require(`../../${tree}/04-losses/losses.ts`);
  const { SGD, batches, shuffled } = require(`../../${tree}/05-training/training.ts`);
  const lossOf = { crossEntropy: losses.binaryCrossEntropy, hinge: losses.hingeLoss };

  function trainer({ sizes, examples, layers, loss, learningRate }) {
    const [inputs, ...outputs] = sizes;
    const model = new MLP(inputs, outputs, { random: () => 0.5 });
    takeOver(model, layers);
    const optimizer = new SGD(model.parameters(), { learningRate });
    const step = (batch) => {
      const scores = batch.map(({ x }) => model.forward(x)[0]);
      const labels = batch.map(({ y }) => y);
      const total = lossOf[loss](scores, labels);
      optimizer.zeroGrad();
      backward(total);
      optimizer.step();
      return total.data;
    };
    return { items: examples, step };
  }

  function chain({ length, factor }) {
    const w = new Value(factor);
    let last = new Value(1);
    for (let i = 0; i < length; i++) last = last.mul(w);
    backward(last);
    return w.grad;
  }

  return { trainer, chain, batches, shuffled };
};

/** Gives a network its weights: neuron by neuron, the column of the matrix and the bias. */
function takeOver(model, layers) {
  const numbers = layers.flatMap(({ inputs, outputs, matrix, bias }) =>
    bias.flatMap((b, column) => [
      ...Array.from({ length: inputs }, (_, row) => matrix[row * outputs + column]),
      b,
    ]),
  );
  for (const [i, parameter] of model.parameters().entries()) parameter.data = numbers[i];
}
