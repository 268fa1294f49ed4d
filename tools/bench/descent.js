require('../../spec/typescript').loadTypeScript();
const { batches, shuffled } = require('../../solutions/05-training/training.ts');
const { backward, Tensor } = require('../../solutions/11-tensors/tensors.ts');
const { side } = require('../../datasets/mnist.ts');

const size = side ** 2;

/**
 * Trains a network of tensors on pictures by gradient descent with momentum. The learning rate falls
 * in a straight line to 0. With `moves`, each batch is moved by at most one pixel each way, as a
 * whole. Calls `onEpoch` with the number of each epoch when it is over.
 */
exports.train = (model, pictures, { loss, recipe, random, onEpoch }) => {
  const { epochs, batchSize, learningRate, momentum, weightDecay, moves } = recipe;
  const parameters = model.parameters();
  const velocities = parameters.map(({ data }) => new Float64Array(data.length));
  const steps = epochs * Math.ceil(pictures.length / batchSize);
  let done = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    for (const batch of batches(shuffled(pictures, random), batchSize)) {
      const [down, right] = moves ? [oneOfThree(random), oneOfThree(random)] : [0, 0];
      const labels = batch.map(({ y }) => y);
      for (const { grad } of parameters) grad.fill(0);
      backward(loss(model.forward(exports.rowsOf(batch, down, right)), labels));
      descend(parameters, velocities, learningRate * (1 - done / steps), momentum, weightDecay);
      done++;
    }
    onEpoch?.(epoch);
  }
};

/** −1, 0 or 1. */
function oneOfThree(random) {
  return Math.floor(3 * random()) - 1;
}

/** As PyTorch's SGD: v ← momentum · v + grad + weightDecay · data, then data ← data − rate · v. */
function descend(parameters, velocities, rate, momentum, weightDecay) {
  for (const [k, { data, grad }] of parameters.entries()) {
    const velocity = velocities[k];
    for (let i = 0; i < data.length; i++) {
      velocity[i] = momentum * velocity[i] + grad[i] + weightDecay * data[i];
      data[i] -= rate * velocity[i];
    }
  }
}

/**
 * Pictures as the rows of a tensor, moved by at most a pixel; what leaves a picture is lost. To move
 * it is to copy it a little later or earlier; then one column has come in from the other side.
 */
exports.rowsOf = (pictures, down = 0, right = 0) => {
  const data = new Float64Array(pictures.length * size);
  const shift = down * side + right;
  for (const [i, { x }] of pictures.entries()) {
    const kept = x.subarray(Math.max(0, -shift), size - Math.max(0, shift));
    data.set(kept, i * size + Math.max(0, shift));
    if (right === 0) continue;
    const wrong = right > 0 ? 0 : side - 1;
    for (let row = 0; row < side; row++) data[i * size + row * side + wrong] = 0;
  }
  return Tensor.constant(data, [pictures.length, size]);
};
