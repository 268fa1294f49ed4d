import type { Mistake } from '../mistake';

const order = 'const order = shuffled(examples, random);';
const outputs = 'const outputs = batch.map(({ x }) => model.forward(x)[0]);';
const labels = 'const labels = batch.map(({ y }) => y);';
const batchLoss = 'const batchLoss = loss(outputs, labels);';
const zero = 'optimizer.zeroGrad();';
const backward = '(0, backprop_1.backward)(batchLoss);';
const step = 'optimizer.step();';
const three = `${zero}\n            ${backward}\n            ${step}`;
const collect =
  'scores.push(...outputs.map(({ data }) => data));\n            losses.push(batchLoss.data);';
const _lists = 'const scores = [];\n        const losses = [];';
const meanLoss = 'losses.reduce((sum, each) => sum + each, 0) / losses.length;';
const _report = 'const report = { epoch, loss: meanLoss, accuracy: accuracy(scores, labels) };';
const start = 'const history = [];';
const push = 'history.push(report);';
const tell = 'onEpoch?.(report);';
const end = `${tell}\n    }\n    return history;`;

const backwardAgain =
  'gradients are twice as large: backward is called twice for a batch. Call it once.';
const meanOfAccuracies =
  'the accuracies of the batches are averaged, in which a short batch counts as much as a full one. Take one accuracy of all scores.';

/** Mistakes of `fit`. */
export const fitMistakes: readonly Mistake[] = [
  {
    id: 'gradients are cleared after the step',
    hint: 'a gradient from before gets into the step: call zeroGrad for every batch, and before backward.',
    change: [three, `${backward}\n${step}\n${zero}`],
  },
  {
    id: 'gradients are cleared once',
    hint: 'gradients are cleared only once, before the first batch. Clear them before every backward.',
    change: [
      three,
      `if (history.length === 0 && losses.length === 1) ${zero}\n${backward}\n${step}`,
    ],
  },
  { id: 'backward twice', hint: backwardAgain, change: [backward, `${backward} ${backward}`] },
  {
    id: 'a step twice',
    hint: 'step is called twice for a batch. Call it once.',
    change: [step, `${step} ${step}`],
  },
  {
    id: 'a step before the gradients are cleared',
    hint: 'step is called before backward, with the gradients of the batch before. The order is zeroGrad, backward, step.',
    change: [three, `${step}\n${zero}\n${backward}`],
  },
  {
    id: 'backward from the scores',
    hint: 'backward starts from the outputs. It starts from the loss.',
    change: [backward, 'for (const output of outputs) (0, backprop_1.backward)(output);'],
  },
  {
    id: 'backward from the first score',
    hint: 'backward starts from an output. It starts from the loss.',
    change: [backward, '(0, backprop_1.backward)(outputs[0]);'],
  },
  {
    id: 'the loss of every example',
    hint: 'the loss is called for every example. Call it once for each batch, with all of its scores and labels.',
    change: [
      batchLoss,
      'const each = outputs.map((output, i) => loss([output], [labels[i]])); const batchLoss = each.reduce((a, b) => a.add(b)).div(each.length);',
    ],
  },
  {
    id: 'the loss of every example, added up',
    hint: 'the loss is called for every example. Call it once for each batch, with all of its scores and labels.',
    change: [
      batchLoss,
      'const batchLoss = outputs.map((output, i) => loss([output], [labels[i]])).reduce((a, b) => a.add(b));',
    ],
  },
  {
    id: 'the loss gets one batch of labels for all',
    hint: 'scores meet the labels of other examples: take the labels from the same batch.',
    change: [labels, 'const labels = order.slice(0, batch.length).map(({ y }) => y);'],
  },
  {
    id: 'the loss gets labels in the old order',
    hint: 'scores meet the labels of other examples: take the labels from the same batch.',
    change: [
      labels,
      'const labels = examples.slice(scores.length, scores.length + batch.length).map(({ y }) => y);',
    ],
  },
  {
    id: 'the loss gets reversed labels',
    hint: 'the labels of a batch are in the opposite order: each belongs with its own score.',
    change: [labels, 'const labels = batch.map(({ y }) => y).reverse();'],
  },
  {
    id: 'the loss gets sorted labels',
    hint: 'the labels of a batch are sorted: each belongs with its own score.',
    change: [labels, 'const labels = batch.map(({ y }) => y).sort();'],
  },
  {
    id: 'the loss gets the first label for all',
    hint: 'every score of a batch meets the first label: each belongs with its own.',
    change: [labels, 'const labels = batch.map(() => batch[0].y);'],
  },
  {
    id: 'the loss gets x for y',
    hint: 'x is given to the loss in place of the labels y.',
    change: [labels, 'const labels = batch.map(({ x }) => x[0]);'],
  },
  {
    id: 'labels become 0 and 1',
    hint: 'fit turns labels into 0 and 1. Give them to the loss as they are.',
    change: [labels, 'const labels = batch.map(({ y }) => (y > 0 ? 1 : 0));'],
  },
  {
    id: 'labels become −1 and 1',
    hint: 'fit turns labels into −1 and 1. Give them to the loss as they are.',
    change: [labels, 'const labels = batch.map(({ y }) => (y > 0 ? 1 : -1));'],
  },
  {
    id: 'labels are doubled',
    hint: 'fit turns labels y into 2y − 1. Give them to the loss as they are.',
    change: [labels, 'const labels = batch.map(({ y }) => 2 * y - 1);'],
  },
  {
    id: 'the first example of a batch for all',
    hint: 'every score of a batch is that of its first example: run the model on each.',
    change: [outputs, 'const outputs = batch.map(() => model.forward(batch[0].x)[0]);'],
  },
  {
    id: 'inputs are stretched',
    hint: 'a score is not that of its example: it is model.forward(x)[0], the first output, for all of x as it is.',
    change: [
      outputs,
      'const outputs = batch.map(({ x }) => model.forward(x.map((each) => each / 10))[0]);',
    ],
  },
  {
    id: 'scores are squashed',
    hint: 'the scores are put through another function before the loss. Give it the first output as it is.',
    change: [batchLoss, 'const batchLoss = loss(outputs.map((each) => each.tanh()), labels);'],
  },
  {
    id: 'scores are squashed by sigmoid',
    hint: 'the scores are put through another function before the loss. Give it the first output as it is.',
    change: [batchLoss, 'const batchLoss = loss(outputs.map((each) => each.sigmoid()), labels);'],
  },
  {
    id: 'the outputs are added up',
    hint: 'a score is not that of its example: it is model.forward(x)[0], the first output, for all of x as it is.',
    change: ['model.forward(x)[0]', 'model.forward(x).reduce((a, b) => a.add(b))'],
  },
  {
    id: 'batches are drawn with putting back',
    hint: 'batches are drawn at random, so that some examples come twice in an epoch and others never. Shuffle, then cut.',
    change: [
      'of batches(order, batchSize))',
      'of batches(order, batchSize).map((each) => each.map(() => examples[Math.floor(random() * examples.length)])))',
    ],
  },
  {
    id: 'the short batch is left out',
    hint: 'the last batch is left out if it is short. Every example counts in every epoch.',
    change: [
      'of batches(order, batchSize))',
      'of batches(order, batchSize).filter(({ length }) => length === Math.min(batchSize, order.length)))',
    ],
  },
  {
    id: 'one example a batch',
    hint: 'every example is a batch of its own: use batchSize.',
    change: ['of batches(order, batchSize))', 'of batches(order, 1))'],
  },
  {
    id: 'batches cut once, then shuffled',
    hint: 'only the order of the batches changes: the same examples stay together. Shuffle the examples, then cut.',
    change: [order, 'const order = shuffled(batches(examples, batchSize), random).flat();'],
  },
  {
    id: 'epochs are all one',
    hint: 'all epochs but the first are missing: `return` stands inside the loop.',
    change: [end, `${tell}\n        return history;\n    }\n    return history;`],
  },
  {
    id: 'one epoch too many',
    hint: 'there is one epoch too many: from 1 to epochs.',
    change: ['epoch <= epochs', 'epoch <= epochs + 1'],
  },
  {
    id: 'epochs end when all is right',
    hint: 'training ends before its last epoch. Every epoch counts, however good the last one was.',
    change: [push, `${push} if (report.accuracy === 1) { ${tell} break; }`],
  },
  {
    id: 'losses of all epochs',
    hint: 'the list of losses goes on from epoch to epoch. It starts empty in every epoch.',
    change: ['const losses = [];', 'const losses = (history.losses ??= []);'],
  },
  {
    id: 'the loss weighted by examples',
    hint: 'a batch counts by its number of examples. Every batch counts once, a short last one too.',
    change: [
      meanLoss,
      'losses.reduce((sum, each, i) => sum + each * Math.min(batchSize, order.length - i * batchSize), 0) / order.length;',
    ],
  },
  {
    id: 'the first loss is reported',
    hint: 'the loss of an epoch is the mean of its batch losses, not the first one.',
    change: ['loss: meanLoss', 'loss: losses[0]'],
  },
  {
    id: 'the smallest loss is reported',
    hint: 'the loss of an epoch is the mean of its batch losses, not the smallest.',
    change: ['loss: meanLoss', 'loss: Math.min(...losses)'],
  },
  {
    id: 'the loss is divided by the batch size',
    hint: 'the loss of an epoch is the mean of its batch losses: divide by the number of batches, not by batchSize.',
    change: ['/ losses.length;', '/ batchSize;'],
  },
  {
    id: 'the loss is divided by the epochs',
    hint: 'the loss of an epoch is the mean of its batch losses: divide by the number of batches, not of epochs.',
    change: ['/ losses.length;', '/ epochs;'],
  },
  {
    id: 'the loss is rounded',
    hint: 'the loss is rounded. Report it as it is.',
    change: ['loss: meanLoss', 'loss: Number(meanLoss.toFixed(4))'],
  },
  {
    id: 'the loss is a Value',
    hint: 'the loss in the report is a Value: take its data.',
    change: ['loss: meanLoss', 'loss: { data: meanLoss, grad: 0 }'],
  },
  {
    id: 'the loss after the epoch is reported',
    hint: 'the loss is that after the updates. It comes from the forward passes of the epoch itself, each before its update.',
    change: [
      'loss: meanLoss',
      'loss: batches(order, batchSize).map((batch) => loss(batch.map(({ x }) => model.forward(x)[0]), batch.map(({ y }) => y)).data).reduce((a, b) => a + b, 0) / losses.length',
    ],
  },
  {
    id: 'the mean of the batch accuracies',
    hint: meanOfAccuracies,
    change: [
      'accuracy: accuracy(scores, labels)',
      'accuracy: batches(scores, batchSize).map((each, i) => accuracy(each, labels.slice(i * batchSize, (i + 1) * batchSize))).reduce((a, b) => a + b, 0) / losses.length',
    ],
  },
  {
    id: 'the accuracy of the last batch',
    hint: 'the accuracy is that of the last batch. It is that of all scores of the epoch together.',
    change: [
      'accuracy: accuracy(scores, labels)',
      'accuracy: accuracy(scores.slice((losses.length - 1) * batchSize), labels.slice((losses.length - 1) * batchSize))',
    ],
  },
  {
    id: 'the accuracy of the first batch',
    hint: 'the accuracy is that of the first batch. It is that of all scores of the epoch together.',
    change: [
      'accuracy: accuracy(scores, labels)',
      'accuracy: accuracy(scores.slice(0, batchSize), labels.slice(0, batchSize))',
    ],
  },
  {
    id: 'the accuracy after each update',
    hint: 'the scores are made anew after the step. The accuracy comes from those that the loss got, from before the update.',
    change: [
      `${collect}\n            ${three}`,
      `losses.push(batchLoss.data);\n${three}\nscores.push(...batch.map(({ x }) => model.forward(x)[0].data));`,
    ],
  },
  {
    id: 'the accuracy of Values',
    hint: 'accuracy gets Values, and no Value is above 0: give it their data.',
    change: ['scores.push(...outputs.map(({ data }) => data));', 'scores.push(...outputs);'],
  },
  {
    id: 'the accuracy in percent is reported',
    hint: 'accuracy is a fraction between 0 and 1.',
    change: ['accuracy: accuracy(scores, labels)', 'accuracy: 100 * accuracy(scores, labels)'],
  },
  {
    id: 'the accuracy is always 0',
    hint: 'the accuracy of the report is always 0: compute it from the scores and labels of the epoch.',
    change: ['accuracy: accuracy(scores, labels)', 'accuracy: 0'],
  },
  {
    id: 'accuracy is 1 − loss',
    hint: 'the accuracy is made from the loss. It is the fraction of scores on their label’s side of 0.',
    change: ['accuracy: accuracy(scores, labels)', 'accuracy: 1 - meanLoss'],
  },
  {
    id: 'the history is the last report',
    hint: 'only the last report comes back. The history is the list of all of them.',
    change: ['return history;', 'return history.slice(-1);'],
  },
  {
    id: 'the history is backwards',
    hint: 'the history begins with the last epoch: add each report at the end.',
    change: [push, 'history.unshift(report);'],
  },
  {
    id: 'the history has losses only',
    hint: 'the history holds numbers. Each entry is a report: { epoch, loss, accuracy }.',
    change: [push, 'history.push(report.loss);'],
  },
  {
    id: 'the history has every batch',
    hint: 'the history has an entry for every batch. There is one for every epoch.',
    change: [push, 'for (const each of losses) history.push({ ...report, loss: each });'],
  },
  {
    id: 'the history begins before the training',
    hint: 'the history has a report from before the first epoch. It begins with epoch 1.',
    change: [start, 'const history = [{ epoch: 0, loss: 0, accuracy: 0 }];'],
  },
  {
    id: 'epoch numbers are missing',
    hint: 'the report has no epoch number: { epoch, loss, accuracy }.',
    change: ['const report = { epoch,', 'const report = {'],
  },
  {
    id: 'epoch is the number of epochs',
    hint: 'every report has the number of all epochs. It is that of its own, from 1.',
    change: ['const report = { epoch,', 'const report = { epoch: epochs,'],
  },
  {
    id: 'onEpoch gets the history',
    hint: 'onEpoch gets something else than the report of the epoch: onEpoch(report).',
    change: [tell, 'onEpoch?.([...history]);'],
  },
  {
    id: 'onEpoch is called at the end',
    hint: 'onEpoch is called after the whole training. Call it as soon as each epoch is over.',
    change: [end, '}\n    for (const report of history) onEpoch?.(report);\n    return history;'],
  },
  {
    id: 'onEpoch is called for the last epoch only',
    hint: 'onEpoch is called for the last epoch only: call it after every epoch.',
    change: [tell, 'if (epoch === epochs) onEpoch?.(report);'],
  },
  {
    id: 'onEpoch leaves out the first epoch',
    hint: 'onEpoch is not called for the first epoch: call it after every epoch.',
    change: [tell, 'if (epoch > 1) onEpoch?.(report);'],
  },
  {
    id: 'onEpoch is called twice',
    hint: 'onEpoch is called twice for an epoch. Call it once.',
    change: [tell, `${tell} ${tell}`],
  },
  {
    id: 'fit without examples is another error',
    hint: 'fit without examples is a RangeError, not just an Error.',
    change: ["throw new RangeError('There are no", "throw new Error('There are no"],
  },
  {
    id: 'fit without examples, but for no epochs',
    hint: 'throw a RangeError when there are no examples, also for 0 epochs: look before the loop.',
    change: ['if (examples.length === 0)', 'if (examples.length === 0 && epochs > 0)'],
  },
  {
    id: 'fit refuses 0 epochs',
    hint: 'epochs may be 0: then nothing is learned, and the history is empty.',
    change: [start, `if (epochs < 1) throw new RangeError('no epochs');\n    ${start}`],
  },
  {
    id: 'fit shuffles within x',
    hint: 'a score is not that of its example: it is model.forward(x)[0], the first output, for all of x as it is.',
    change: [
      order,
      'const order = shuffled(examples, random).map(({ x, y }) => ({ x: [...x].reverse(), y }));',
    ],
  },
  {
    id: 'the model runs twice',
    hint: 'the model runs twice for each example of an epoch. Keep the outputs of the first time.',
    change: [
      'scores.push(...outputs.map(({ data }) => data));',
      'scores.push(...batch.map(({ x }) => model.forward(x)[0].data));',
    ],
  },
  {
    id: 'gradients are cleared in the graph only',
    hint: 'step comes without an optimizer.zeroGrad() before it. Call it for every batch: it also clears parameters that this loss does not use.',
    change: [
      zero,
      'const nodes = new Set([batchLoss]); for (const node of nodes) for (const parent of node.parents) nodes.add(parent); for (const node of nodes) node.grad = 0;',
    ],
  },
  {
    id: 'zeroGrad and step without their optimizer',
    hint: 'zeroGrad or step is called without its optimizer and has no `this`. Call optimizer.zeroGrad() and optimizer.step().',
    change: [three, `const { zeroGrad, step } = optimizer;\nzeroGrad();\n${backward}\nstep();`],
  },
  {
    id: 'fit shuffles on in a way of its own',
    hint: 'fit shuffles in a way of its own, which favours some orders. Use your shuffled.',
    change: [
      order,
      'const order = (history.order ??= [...examples]); order.forEach((_, i) => { const j = Math.floor(random() * order.length); [order[i], order[j]] = [order[j], order[i]]; });',
    ],
  },
  {
    id: 'one history for all trainings',
    hint: 'all trainings share one history, and the next one empties it. Make a new list in each call of fit.',
    change: [start, 'const history = (fit.history ??= []);\n    history.length = 0;'],
  },
  {
    id: 'fit takes any batch size',
    hint: 'fit takes a batch size that is not an integer. Cut with your batches, which throws a RangeError.',
    change: [
      'of batches(order, batchSize))',
      'of (function* () { for (let at = 0; at < order.length; at += batchSize) yield order.slice(at, at + batchSize); })())',
    ],
  },
];
