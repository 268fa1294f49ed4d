import type { Mistake, Mistakes } from './mistake';

const inFile = (file: string, list: readonly Mistake[]) =>
  list.map((mistake) => ({ ...mistake, file }));

const column = 'this.weights.data[row * neurons.length + column]';
const row = 'this.weights.data[column * weights.length + row]';
const loadWeight = `${column} = weight.data;`;
const storeWeight = `weight.data = ${column};`;
const loadBias = 'this.bias.data[column] = bias.data;';
const storeBias = 'bias.data = this.bias.data[column];';

/** `load` and `store`, with the place of a weight in the tensor, and what they do about the bias. */
function loadAndStore(place: string, load: string, store: string): string {
  const loops = (weight: string, bias: string) => `{
        for (const [column, { weights, bias }] of neurons.entries()) {
            for (const [row, weight] of weights.entries()) {
                ${weight}
            }
            ${bias}
        }
    }`;
  return `load({ neurons }) ${loops(`${place} = weight.data;`, load)}
    /** Copies its weights and biases into a scalar layer of the same size. */
    store({ neurons }) ${loops(`weight.data = ${place};`, store)}`;
}

const layer = inFile('tensor-layer', [
  {
    id: 'weights are unscaled',
    hint: 'divide the weights by the square root of the number of inputs, or a sum of 784 of them is far too large.',
    change: ['(2 * random() - 1) / Math.sqrt(inputs)', '2 * random() - 1'],
  },
  {
    id: 'weights are positive',
    hint: 'random() is between 0 and 1: take 2 · random() − 1, so that weights lie around 0.',
    change: ['(2 * random() - 1) / Math', 'random() / Math'],
  },
  {
    id: 'weights are bare draws',
    hint: 'random() is between 0 and 1, so the weights are all positive, and far too large for 784 inputs: take (2 · random() − 1) / √inputs.',
    change: ['(2 * random() - 1) / Math.sqrt(inputs)', 'random()'],
  },
  {
    id: 'weights are drawn once',
    hint: 'one draw is used for all weights, so all neurons stay alike. Call random anew for each entry.',
    change: [
      'Float64Array.from({ length: inputs * neurons }, draw)',
      'new Float64Array(inputs * neurons).fill(draw())',
    ],
  },
  {
    id: 'weights are 0',
    hint: 'the weights are all 0, so all neurons stay alike. Draw them from random, in ±1/√inputs as in stage 03.',
    change: [
      'Float64Array.from({ length: inputs * neurons }, draw)',
      'new Float64Array(inputs * neurons)',
    ],
  },
  {
    id: 'weights from Math.random',
    hint: 'draw the weights from the random that was passed in: Math.random gives others every time.',
    change: ['(2 * random() - 1)', '(2 * Math.random() - 1)'],
  },
  {
    id: 'biases are random',
    hint: 'biases start at 0; only the weights are drawn.',
    change: ['new Float64Array(neurons)', 'Float64Array.from({ length: neurons }, draw)'],
  },
  {
    id: 'parameters without biases',
    hint: 'the biases are parameters too: two tensors for each layer.',
    change: ['return [this.weights, this.bias];', 'return [this.weights];'],
  },
  {
    id: 'no bias',
    hint: 'the bias is missing in forward: add it to the product, as a row that is broadcast to all rows.',
    change: [
      'this.product(x, this.weights).add(this.bias)',
      'this.product(x, this.weights).add(new tensors_1.Tensor(new Float64Array(this.bias.data.length), this.bias.shape))',
    ],
  },
  {
    id: 'the activation before the bias',
    hint: 'the activation follows the sum with the bias in it: add the bias first.',
    change: [
      `const sums = this.product(x, this.weights).add(this.bias);
        if (typeof this.activation === 'function')
            return this.activation(sums);
        return this.activation === 'linear' ? sums : sums[this.activation]();`,
      `const sums = this.product(x, this.weights);
        if (typeof this.activation === 'function')
            return this.activation(sums).add(this.bias);
        return (this.activation === 'linear' ? sums : sums[this.activation]()).add(this.bias);`,
    ],
  },
  {
    id: 'no activation',
    hint: 'the activations are missing in forward: without them all layers together are one.',
    change: ['sums : sums[this.activation]()', 'sums : sums'],
  },
  {
    id: 'own activations are ignored',
    hint: 'an activation may be a function of your own: call it with the tensor of sums.',
    change: ['return this.activation(sums);', 'return sums;'],
  },
  {
    id: 'weights are not transposed',
    hint: 'a neuron is a column: its weight number row is at row · neurons + column. Yours makes it a row.',
    change: [loadAndStore(column, loadBias, storeBias), loadAndStore(row, loadBias, storeBias)],
  },
  {
    id: 'load does not transpose',
    hint: 'in load, a neuron is a column: its weight number row goes to row · neurons + column. Yours makes it a row.',
    change: [loadWeight, `${row} = weight.data;`],
  },
  {
    id: 'store does not transpose',
    hint: 'in store, a neuron is a column: its weight number row is at row · neurons + column. Yours makes it a row.',
    change: [storeWeight, `weight.data = ${row};`],
  },
  {
    id: 'load and store without biases',
    hint: 'load and store copy the biases too, not only the weights.',
    change: [loadAndStore(column, loadBias, storeBias), loadAndStore(column, '', '')],
  },
]);

const mlp = inFile('tensor-mlp', [
  {
    id: 'a network remembers each batch',
    hint: 'forward remembers the outputs for a batch. When its numbers or the parameters change, these are old: compute them in every call.',
    change: [
      'return this.layers.reduce((signal, layer) => layer.forward(signal), x);',
      `const known = (this.known ??= new WeakMap());
if (!known.has(x)) known.set(x, this.layers.reduce((signal, layer) => layer.forward(signal), x));
return known.get(x);`,
    ],
  },
  {
    id: 'every layer reads the inputs',
    hint: 'only the first layer reads the inputs: layer i has as many rows as layer i − 1 has neurons.',
    change: ['i === 0 ? inputs : sizes[i - 1]', 'inputs'],
  },
  {
    id: 'weights before biases',
    hint: 'parameters go layer by layer: weights, bias, weights, bias. Yours are all the weights, then all the biases.',
    change: [
      'this.layers.flatMap((layer) => layer.parameters())',
      '[...this.layers.map(({ weights }) => weights), ...this.layers.map(({ bias }) => bias)]',
    ],
  },
  {
    id: 'the inner activation at the end',
    hint: 'after the last layer comes the final activation, not the inner one.',
    change: ['i === sizes.length - 1 ? finalActivation : innerActivation', 'innerActivation'],
  },
  {
    id: 'the final activation everywhere',
    hint: 'the final activation belongs to the last layer only; all layers before it have the inner one.',
    change: ['i === sizes.length - 1 ? finalActivation : innerActivation', 'finalActivation'],
  },
  {
    id: 'activations by the number of inputs',
    hint: 'the last layer is the one at sizes.length − 1; yours gives the final activation to another.',
    change: ['i === sizes.length - 1 ?', 'i === 0 ?'],
  },
  {
    id: 'linear unless told',
    hint: 'if no inner activation is given, it is tanh.',
    change: ["innerActivation = 'tanh'", "innerActivation = 'linear'"],
  },
  {
    id: 'tanh at the end unless told',
    hint: 'if no final activation is given, it is linear.',
    change: ["finalActivation = 'linear'", "finalActivation = 'tanh'"],
  },
  {
    id: 'load does nothing',
    hint: 'load has to write the numbers of the MLP into data; here they stay as they were.',
    change: ['layer.load(model.layers[i]);', ';'],
  },
  {
    id: 'store does nothing',
    hint: 'store has to write into the Values of the MLP: value.data = …; here they stay as they were.',
    change: ['layer.store(model.layers[i]);', ';'],
  },
  {
    id: 'load stores',
    hint: 'load goes from the MLP to the tensors. Yours goes the other way, and changes the MLP.',
    change: ['layer.load(model.layers[i]);', 'layer.store(model.layers[i]) ;'],
  },
  {
    id: 'store loads',
    hint: 'store goes from the tensors to the MLP. Yours goes the other way.',
    change: ['layer.store(model.layers[i]);', 'layer.load(model.layers[i]) ;'],
  },
  {
    id: 'sizes are not compared',
    hint: 'compare the sizes in load and store, and throw a RangeError where they differ.',
    change: ['if (own !== other)', 'if (own === undefined)'],
  },
  {
    id: 'sizes are compared on the way',
    hint: 'compare all sizes before you change anything: a network that is half copied is neither the one nor the other.',
    change: [
      'if (own !== other)',
      `if (own !== other && this.layers[0].weights.shape[0] === model.layers[0].neurons[0].weights.length) {
          model.layers[0].neurons[0].weights[0].data = this.layers[0].weights.data[0] = 7;
        }
        if (own !== other)`,
    ],
  },
  {
    id: 'only layers are counted',
    hint: 'as many layers is not enough: each needs as many neurons, and as many inputs.',
    change: ['if (own !== other)', 'if (model.layers.length !== this.layers.length)'],
  },
  {
    id: 'inputs are not compared',
    hint: 'as many neurons is not enough: compare the inputs of the layers as well.',
    change: [
      'if (own !== other)',
      'if (String(this.layers.map(({ weights }) => weights.shape[1])) !== String(model.layers.map(({ neurons }) => neurons.length)))',
    ],
  },
]);

const losses = inFile('tensor-losses', [
  {
    id: 'cross-entropy is a sum',
    hint: 'binaryCrossEntropy is a mean over the rows, not their sum.',
    change: ['.sub(logits.mul(y)).mean()', '.sub(logits.mul(y)).sum()'],
  },
  {
    id: 'cross-entropy overflows',
    hint: 'log(1 + eᶻ) is Infinity for z above 709. Take max(z, 0) out of it: max(z, 0) + log(1 + e^−|z|).',
    change: ['Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)))', 'Math.log(1 + Math.exp(z))'],
  },
  {
    id: 'cross-entropy forgets the label',
    hint: 'y · z is missing in binaryCrossEntropy: softplus(z) − y · z.',
    change: ['.sub(logits.mul(y))', '.sub(y.mul(logits.map(() => 0, () => 0)))'],
  },
  {
    id: 'cross-entropy with the derivative of sigmoid',
    hint: 'the derivative of softplus is σ(z), 1 / (1 + e^−z). Yours is σ · (1 − σ), the derivative of σ.',
    change: ['.map(softplus, sigmoid)', '.map(softplus, (z) => sigmoid(z) * (1 - sigmoid(z)))'],
  },
  {
    id: 'hinge is a sum',
    hint: 'hingeLoss is a mean over the rows, not their sum.',
    change: ['(margin < 1 ? -1 : 0))\n        .mean()', '(margin < 1 ? -1 : 0))\n        .sum()'],
  },
  {
    id: 'hinge converts labels',
    hint: 'the labels of hingeLoss are −1 and 1 already: do not convert them.',
    change: ['columnOf(labels, scores)', 'columnOf(labels.map((y) => 2 * y - 1), scores)'],
  },
  {
    id: 'hinge without a margin',
    hint: 'the margin of hingeLoss is 1: max(0, 1 − label · score).',
    change: [
      'Math.max(0, 1 - margin), (margin) => (margin < 1 ? -1 : 0)',
      'Math.max(0, -margin), (margin) => (margin < 0 ? -1 : 0)',
    ],
  },
  {
    id: 'hinge is never flat',
    hint: 'beyond the margin hingeLoss is flat: where label · score is above 1, its derivative is 0.',
    change: ['(margin < 1 ? -1 : 0)', '-1'],
  },
  {
    id: 'hinge’s derivative rises',
    hint: 'max(0, 1 − a) falls as a rises: below the margin its derivative is −1, not 1.',
    change: ['(margin < 1 ? -1 : 0)', '(margin < 1 ? 1 : 0)'],
  },
  {
    id: 'labels are not counted',
    hint: 'compare the number of labels with the number of rows, and throw a RangeError where they differ.',
    change: ['if (labels.length === rows && rows > 0)', 'if (rows > 0)'],
  },
  {
    id: 'a mean over nothing',
    hint: 'there has to be one example at least: no outputs and no labels are refused as well.',
    change: ['labels.length === rows && rows > 0', 'labels.length === rows'],
  },
  {
    id: 'unequal lengths are another error',
    hint: 'labels that do not match are a RangeError, not just an Error.',
    change: ['throw new RangeError(`${rows} rows', 'throw new Error(`${rows} rows'],
  },
  {
    id: 'softmax is a sum',
    hint: 'softmaxCrossEntropy is a mean: divide by the number of rows, the loss and its gradient.',
    change: [
      'const [rows, columns] = logits.shape;\n    const gradient = new Float64Array(rows * columns);',
      'let [rows, columns] = logits.shape;\n    const gradient = new Float64Array(rows * columns);\n    rows = 1;',
    ],
  },
  {
    id: 'softmax’s gradient is a sum’s',
    hint: 'the loss is divided by the number of rows, its gradient is not: (softmax − 1) / n for the right class, softmax / n for the others.',
    change: ['(c === label ? 1 : 0)) / rows', '(c === label ? 1 : 0))'],
  },
  {
    id: 'softmax’s mean is over all entries',
    hint: 'divide by the number of rows, not by that of all logits.',
    change: [
      'const [rows, columns] = logits.shape;\n    const gradient = new Float64Array(rows * columns);',
      'let [rows, columns] = logits.shape;\n    const gradient = new Float64Array(rows * columns);\n    rows *= columns;',
    ],
  },
  {
    id: 'softmax’s gradient forgets the class',
    hint: 'the derivative with respect to the logit of the right class is softmax − 1: the − 1 is missing.',
    change: ['(c === label ? 1 : 0)', '0'],
  },
  {
    id: 'softmax’s loss forgets the class',
    hint: 'the logit of the right class has to be subtracted: log Σ exp(zⱼ) − z_class.',
    change: ['(normalizer - row[label])', 'normalizer'],
  },
  {
    id: 'softmax’s gradient has the wrong sign',
    hint: 'for the right class the derivative is softmax − 1, not 1 − softmax: yours has the opposite sign.',
    change: ['grad * gradient[i]', '-grad * gradient[i]'],
  },
  {
    id: 'softmax’s gradient is not normalized',
    hint: 'the gradient takes the exponentials themselves. Divide them by their sum: only that is softmax.',
    change: ['(Math.exp(row[c] - normalizer) -', '(Math.exp(row[c] - Math.max(...row)) -'],
  },
  {
    id: 'softmax overflows',
    hint: 'eᶻ is Infinity for z above 709. Subtract the largest logit of the row first.',
    change: ['const largest = Math.max(...row);', 'const largest = 0;'],
  },
  {
    id: 'softmax takes the largest of all',
    hint: 'each row has its own largest logit: with one for the whole batch, other rows end in log 0.',
    change: [
      'const normalizer = logSumExp(row);',
      'const most = Math.max(...logits.data); const normalizer = most + Math.log(row.reduce((sum, z) => sum + Math.exp(z - most), 0));',
    ],
  },
  {
    id: 'softmax does not add the largest again',
    hint: 'the largest logit was taken out of the exponentials: add it again after the logarithm.',
    change: [
      'loss += (normalizer - row[label]) / rows;',
      'loss += (normalizer - Math.max(...row) - row[label]) / rows;',
    ],
  },
  {
    id: 'softmax does not check the class',
    hint: 'throw a RangeError when there is no such class: a logit that is undefined makes the loss NaN.',
    change: ['if (row[label] === undefined)', 'if (row === undefined)'],
  },
  {
    id: 'softmax reads on in the next row',
    hint: 'a class that is too large is a logit of another row: throw a RangeError unless it is one of this row.',
    change: [
      'if (row[label] === undefined)',
      'if (logits.data[r * columns + label] === undefined)',
    ],
  },
  {
    id: 'softmax forgets what comes after',
    hint: 'multiply the derivatives by grad, the gradient of the loss itself: something may come after it.',
    change: ['grad * gradient[i]', 'gradient[i]'],
  },
  {
    id: 'softmax’s gradient is set',
    hint: 'softmaxCrossEntropy has to add to the gradients of the logits: write +=, not =.',
    change: ['logits.grad[i] += grad', 'logits.grad[i] = grad'],
  },
]);

const training = inFile('train', [
  {
    id: 'uphill',
    hint: 'against the gradient is downhill: data[i] -= learningRate · grad[i], with a minus.',
    change: ['data[i] -= learningRate', 'data[i] += learningRate'],
  },
  {
    id: 'no step',
    hint: 'nothing is learned: after backward, take a step with every parameter, and one that is large enough.',
    change: ['data[i] -= learningRate * grad[i];', ';'],
  },
  {
    id: 'gradients are never cleared',
    hint: 'parameters are leaves, and accumulate: clear every grad before backward, or each step takes all the former ones again.',
    change: ['for (const { grad } of parameters)\n        grad.fill(0);', ''],
  },
  {
    id: 'gradients are cleared too late',
    hint: 'nothing is learned: are the gradients cleared between backward and the step? Clear them before backward.',
    change: [
      'grad.fill(0);\n    (0, tensors_1.backward)(loss);',
      ';\n    (0, tensors_1.backward)(loss);\n    for (const { grad } of parameters)\n        grad.fill(0);',
    ],
  },
  {
    id: 'shuffled by Math.random',
    hint: 'shuffle with the random that was passed in, or the same seed will not give the same network.',
    change: ['(examples, random), 16)', '(examples, Math.random), 16)'],
  },
  {
    id: 'examples are sorted in place',
    hint: 'sort changes the list that it is called on. Use shuffled, which leaves the examples as they are.',
    change: ['(0, training_1.shuffled)(examples, random)', 'examples.sort(() => random() - 0.5)'],
  },
  {
    id: 'classes of other pictures',
    hint: 'nothing is learned of these pictures: give each its own class, shuffled along with it, and take no steps that are far too large.',
    change: ['batch.map(({ y }) => y)', 'batch.map((_, i) => examples[i].y)'],
  },
  {
    id: 'a new network every epoch',
    hint: 'every epoch begins with a new network, and what was learned is lost. Make one, before the loop.',
    change: [
      'const losses = [];',
      'model.layers = new tensor_mlp_1.TensorMLP(784, [32, 10], { random }).layers; const losses = [];',
    ],
  },
  {
    id: 'the first batch only',
    hint: 'little is learned: every batch has to move every parameter, not the first batch or the last layer alone.',
    change: [
      'descend(model.parameters(), loss, learningRate);',
      'if (losses.length === 1) descend(model.parameters(), loss, learningRate);',
    ],
  },
  {
    id: 'an untrained network is returned',
    hint: 'the loss falls, but the network that comes back has learned nothing: return the one that was trained.',
    change: [
      'return { model, history };',
      'return { model: new tensor_mlp_1.TensorMLP(784, [32, 10], { random }), history };',
    ],
  },
  {
    id: 'epochs from 0',
    hint: 'epochs are counted from 1 in the history.',
    change: ['history.push({ epoch,', 'history.push({ epoch: epoch - 1,'],
  },
  {
    id: 'no accuracy in the history',
    hint: 'a report has an epoch, a loss and an accuracy: the fraction of right answers in that epoch.',
    change: ['loss: mean, accuracy: right / examples.length', 'loss: mean'],
  },
  {
    id: 'accuracy is a count',
    hint: 'accuracy is a fraction, from 0 to 1: divide the number of right answers by that of the examples.',
    change: ['right / examples.length', 'right'],
  },
  {
    id: 'accuracy of the wrong ones',
    hint: 'accuracy is the fraction of right answers; yours falls as the network learns.',
    change: ['right / examples.length', '1 - right / examples.length'],
  },
  {
    id: 'accuracy by the sign',
    hint: 'accuracy of stage 05 asks on which side of 0 a score is. Here the prediction is the class with the largest logit.',
    change: ['argmax(logits, row) === label)', 'logits.data[row * 10] > 0 === label > 0)'],
  },
]);

/** Known mistakes of stage 12. */
export const tenDigitsMistakes: Mistakes = {
  stage: '12-ten-digits',
  list: [...layer, ...mlp, ...losses, ...training],
};
