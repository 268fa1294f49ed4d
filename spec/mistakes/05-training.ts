import { fitMistakes } from './05-training/fit';
import { listMistakes } from './05-training/lists';
import { sgdMistakes } from './05-training/sgd';
import type { Mistakes } from './mistake';

/** Known mistakes of stage 05. */
export const trainingMistakes: Mistakes = {
  stage: '05-training',
  list: [
    {
      id: 'shuffled in place',
      hint: 'shuffled changes the list it was given. Shuffle a copy: [...items].',
      change: ['const result = [...items];', 'const result = items;'],
    },
    {
      id: 'shuffled by sorting',
      hint: 'sorting by random() − 0.5 favours some orders. Swap each item with one at or before its place (Fisher–Yates).',
      instead: 'function shuffled(items, random) { return [...items].sort(() => random() - 0.5); }',
    },
    {
      id: 'shuffled over all places',
      hint: 'swapping every place with any place gives nⁿ ways for n! orders, which cannot be equally likely. Choose among the places not yet fixed.',
      change: ['Math.floor(random() * (last + 1))', 'Math.floor(random() * result.length)'],
    },
    {
      id: 'shuffled over all places, upwards',
      hint: 'swapping every place with any place gives nⁿ ways for n! orders, which cannot be equally likely. Choose among the places not yet fixed.',
      change: [
        'for (let last = result.length - 1; last > 0; last--) {\n        const chosen = Math.floor(random() * (last + 1));',
        'for (let last = 0; last < result.length; last++) {\n        const chosen = Math.floor(random() * result.length);',
      ],
    },
    {
      id: 'shuffled with round',
      hint: 'Math.round gives the first and the last place half the chance of the others. Take Math.floor(random() * n) of n places.',
      change: ['Math.floor(random() * (last + 1))', 'Math.round(random() * last)'],
    },
    {
      id: 'shuffled without staying',
      hint: 'one place is never chosen: choose among all of 0 … last, Math.floor(random() * (last + 1)).',
      change: ['Math.floor(random() * (last + 1))', 'Math.floor(random() * last)'],
    },
    {
      id: 'shuffled but for the first',
      hint: 'the loop ends one too early: place 1 has to be swapped too.',
      change: ['last > 0', 'last > 1'],
    },
    {
      id: 'not shuffled',
      hint: 'the items do not come back in a random order: they stay as they were, or are sorted.',
      change: ['Math.floor(random() * (last + 1))', 'last'],
    },
    {
      id: 'shuffled by Math.random',
      hint: 'draw from the random that was passed in, or the same seed will not give the same order.',
      change: ['Math.floor(random() * (last + 1))', 'Math.floor(Math.random() * (last + 1))'],
    },
    {
      id: 'drawn with putting back',
      hint: 'items are drawn with replacement: some come twice, others never.',
      instead:
        'function shuffled(items, random) { return items.map(() => items[Math.floor(random() * items.length)]); }',
    },
    {
      id: 'shuffled loses an item',
      hint: 'an item is lost: the result must have all items of the list.',
      change: ['const result = [...items];', 'const result = items.slice(1);'],
    },
    {
      id: 'the last batch is dropped',
      hint: 'what is left at the end is a batch too: round up, not down.',
      change: ['Math.ceil(items.length / size)', 'Math.floor(items.length / size)'],
    },
    {
      id: 'an empty batch at the end',
      hint: 'there is an empty batch at the end.',
      change: ['Math.ceil(items.length / size)', 'Math.floor(items.length / size) + 1'],
    },
    {
      id: 'a batch loses its last item',
      hint: 'slice ends before its second number: no − 1 is needed.',
      change: ['(i + 1) * size))', '(i + 1) * size - 1))'],
    },
    {
      id: 'batches overlap',
      hint: 'batches overlap: the second number of slice is where to end, not how many.',
      change: ['(i + 1) * size))', '(i + 1) * size + 1))'],
    },
    {
      id: 'one batch is the list itself',
      hint: 'when all items fit into one batch, the given list itself comes back. Make a new list.',
      change: [
        'return Array.from({ length: count }',
        `if (count === 1) return [items];
return Array.from({ length: count }`,
      ],
    },
    {
      id: 'size is taken for the number of batches',
      hint: 'size is how many items a batch has, not how many batches there are.',
      change: [
        'const count = Math.ceil(items.length / size);',
        'const count = Math.min(size, items.length); size = Math.ceil(items.length / size);',
      ],
    },
    {
      id: 'batches take their items away',
      hint: 'batches empties the list it was given: slice copies, splice takes away.',
      change: [
        'return Array.from({ length: count }, (_, i) => items.slice(i * size, (i + 1) * size));',
        'return Array.from({ length: count }, () => items.splice(0, size));',
      ],
    },
    {
      id: 'a batch size of 0 is let through',
      hint: 'throw a RangeError for a batch size that is not a positive integer, as 0, 1.5 or NaN.',
      change: ['!Number.isInteger(size) || size < 1', 'size < 0'],
    },
    {
      id: 'a batch size of 1.5 is let through',
      hint: 'throw a RangeError for a batch size that is not a positive integer, as 0, 1.5 or NaN.',
      change: ['!Number.isInteger(size) || size < 1', '!(size >= 1)'],
    },
    {
      id: 'batches for ever',
      late: ['a batch size of 0 or less:'],
      hint: 'with a batch size of 0 the loop never moves on. Throw a RangeError first.',
      instead: `function batches(items, size) {
        const result = [];
        for (let i = 0; i < items.length; i += size) result.push(items.slice(i, i + size));
        return result;
      }`,
    },
    {
      id: 'uphill',
      hint: 'the step goes up the slope: descent subtracts the gradient.',
      change: ['parameter.data -= ', 'parameter.data += '],
    },
    {
      id: 'the learning rate is ignored',
      hint: 'multiply the step by the learning rate.',
      change: ['learningRate * this.velocities[i];', 'this.velocities[i];'],
    },
    {
      id: 'the gradient is multiplied by the number',
      hint: 'the step is learningRate · gradient; the parameter’s own data plays no part in it.',
      change: [
        'learningRate * this.velocities[i];',
        'learningRate * this.velocities[i] * parameter.data;',
      ],
    },
    {
      id: 'the step is lost',
      hint: 'no parameter moves: subtract learningRate · v from parameter.data, with the gradient in v.',
      change: [
        'parameter.data -= learningRate * this.velocities[i];',
        'parameter = parameter.sub(learningRate * this.velocities[i]);',
      ],
    },
    {
      id: 'data becomes a Value',
      hint: 'parameter.data has to stay a number: subtract numbers, not Values.',
      change: [
        'parameter.data -= learningRate * this.velocities[i];',
        'parameter.data = parameter.sub(learningRate * this.velocities[i]);',
      ],
    },
    {
      id: 'momentum is ignored',
      hint: 'the new velocity contains momentum · the old one. Keep each velocity for the next step.',
      change: ['momentum * this.velocities[i] + parameter.grad', 'parameter.grad'],
    },
    {
      id: 'momentum damps the gradient',
      hint: 'v ← momentum · v + grad, as in PyTorch: the gradient is not multiplied by 1 − momentum.',
      change: ['+ parameter.grad', '+ (1 - momentum) * parameter.grad'],
    },
    {
      id: 'momentum of all times',
      hint: 'the old velocity has to be multiplied by the momentum.',
      change: [
        'momentum * this.velocities[i] + parameter.grad',
        'this.velocities[i] + parameter.grad',
      ],
    },
    {
      id: 'velocities start as gradients',
      hint: 'velocities start at 0, not at the gradients that are there when the SGD is made.',
      change: ['parameters.map(() => 0)', 'parameters.map(({ grad }) => grad)'],
    },
    {
      id: 'a new SGD clears gradients',
      hint: 'a new SGD changes nothing. Gradients stay until zeroGrad is called.',
      change: [
        'this.velocities = parameters.map(() => 0);',
        'this.velocities = parameters.map(() => 0); this.zeroGrad();',
      ],
    },
    {
      id: 'velocities are kept with the parameters',
      hint: 'a second optimizer goes on with the velocities of the first. Each SGD has its own, and they start at 0.',
      change: [
        'this.velocities = parameters.map(() => 0);',
        'this.velocities = (parameters[0].velocities ??= parameters.map(() => 0));',
      ],
    },
    {
      id: 'momentum by default',
      hint: 'momentum is 0 unless it is given: use the option, with 0 as its default.',
      change: ['momentum = 0', 'momentum = 0.9'],
    },
    {
      id: 'one velocity for all',
      hint: 'every parameter has a velocity of its own.',
      change: [
        'this.velocities[i] = momentum * this.velocities[i] + parameter.grad;',
        'this.velocities.fill(momentum * this.velocities[0] + parameter.grad);',
      ],
    },
    {
      id: 'the step before the velocity',
      hint: 'the step uses the new velocity, with this gradient in it.',
      change: [
        'this.velocities[i] = momentum * this.velocities[i] + parameter.grad;\n            parameter.data -= learningRate * this.velocities[i];',
        'parameter.data -= learningRate * this.velocities[i];\nthis.velocities[i] = momentum * this.velocities[i] + parameter.grad;',
      ],
    },
    {
      id: 'momentum multiplies the gradient too',
      hint: 'momentum multiplies the gradient too, in v or in the step. It should multiply the old velocity only: v ← momentum · v + grad.',
      change: [
        'momentum * this.velocities[i] + parameter.grad',
        'momentum * (this.velocities[i] + parameter.grad)',
      ],
    },
    {
      id: 'momentum multiplies the gradient instead',
      hint: 'momentum multiplies the gradient, where it should multiply the old velocity: v ← momentum · v + grad.',
      change: [
        'momentum * this.velocities[i] + parameter.grad',
        'this.velocities[i] + momentum * parameter.grad',
      ],
    },
    {
      id: 'momentum and its rest are exchanged',
      hint: 'the old velocity is multiplied by 1 − momentum, and the gradient by momentum: it is v ← momentum · v + grad.',
      change: [
        'momentum * this.velocities[i] + parameter.grad',
        '(1 - momentum) * this.velocities[i] + momentum * parameter.grad',
      ],
    },
    {
      id: 'momentum looks ahead',
      hint: 'this is Nesterov’s momentum. Here the step is learningRate · v, with the new velocity alone.',
      change: [
        'learningRate * this.velocities[i];',
        'learningRate * (parameter.grad + momentum * this.velocities[i]);',
      ],
    },
    {
      id: 'step clears the gradients',
      hint: 'step leaves the gradients alone: zeroGrad clears them.',
      change: [
        'parameter.data -= learningRate * this.velocities[i];',
        'parameter.data -= learningRate * this.velocities[i]; parameter.grad = 0;',
      ],
    },
    {
      id: 'step moves the first parameter only',
      hint: 'every parameter takes a step, not only the first.',
      change: ['this.parameters.forEach(', 'this.parameters.slice(0, 1).forEach('],
    },
    {
      id: 'zeroGrad clears nothing',
      hint: 'zeroGrad of the optimizer sets the gradients of its parameters to 0.',
      change: ['(0, backprop_1.zeroGrad)(this.parameters);', ';'],
    },
    {
      id: 'zeroGrad stops the momentum',
      hint: 'zeroGrad clears gradients, not velocities.',
      change: [
        '(0, backprop_1.zeroGrad)(this.parameters);',
        '(0, backprop_1.zeroGrad)(this.parameters); this.velocities.fill(0);',
      ],
    },
    {
      id: 'accuracy above one half',
      hint: 'scores are not probabilities: positive means above 0, not above 0.5.',
      change: ['score > 0 ===', 'score > 0.5 ==='],
    },
    {
      id: 'accuracy of exact hits',
      hint: '0 is not a class of its own: a score or a label of 0 counts as not positive.',
      change: ['score > 0 === labels[i] > 0', 'Math.sign(score) === labels[i]'],
    },
    {
      id: 'accuracy with labels −1 only',
      hint: 'the negative label may be 0 or −1: ask whether the label is above 0.',
      change: ['labels[i] > 0)', '(labels[i] !== -1))'],
    },
    {
      id: 'accuracy with labels 0 only',
      hint: 'the negative label may be 0 or −1: ask whether the label is above 0.',
      change: ['labels[i] > 0)', '(labels[i] !== 0))'],
    },
    {
      id: 'accuracy counts errors',
      hint: 'accuracy is the fraction that is right, not wrong.',
      change: ['score > 0 === labels', 'score > 0 !== labels'],
    },
    {
      id: 'accuracy by the product',
      hint: 'score · label is above 0 only for labels of ±1, and a label of 0 is never right: compare score > 0 with label > 0.',
      change: ['score > 0 === labels[i] > 0', 'score * labels[i] > 0'],
    },
    {
      id: 'accuracy counts 0 as positive',
      hint: 'a score of exactly 0 is not positive.',
      change: ['score > 0 === labels', 'score >= 0 === labels'],
    },
    {
      id: 'accuracy in percent',
      hint: 'accuracy is a fraction between 0 and 1.',
      change: ['.length / scores.length', '.length * 100 / scores.length'],
    },
    {
      id: 'accuracy is a count',
      hint: 'divide by the number of scores.',
      change: ['.length / scores.length', '.length'],
    },
    {
      id: 'accuracy does not compare lengths',
      hint: 'throw a RangeError when there are not as many labels as scores.',
      change: ['scores.length !== labels.length || scores.length === 0', 'scores.length === 0'],
    },
    {
      id: 'accuracy of nothing',
      hint: 'throw a RangeError when there are no scores: 0 / 0 is NaN.',
      change: [
        'scores.length !== labels.length || scores.length === 0',
        'scores.length !== labels.length',
      ],
    },
    {
      id: 'gradients are never cleared',
      hint: 'a gradient from before gets into the step: call zeroGrad for every batch, and before backward.',
      change: ['optimizer.zeroGrad();', ''],
    },
    {
      id: 'gradients are cleared once an epoch',
      hint: 'clear the gradients for every batch, not once an epoch.',
      change: ['optimizer.zeroGrad();', 'if (losses.length === 1) optimizer.zeroGrad();'],
    },
    {
      id: 'gradients are cleared too late',
      hint: 'when step is called the gradients are 0: the order is zeroGrad, then backward, then step.',
      change: [
        'optimizer.zeroGrad();\n            (0, backprop_1.backward)(batchLoss);',
        '(0, backprop_1.backward)(batchLoss);\noptimizer.zeroGrad();',
      ],
    },
    {
      id: 'gradients are never found',
      hint: 'when step is called the gradients are 0: the order is zeroGrad, then backward, then step.',
      change: ['(0, backprop_1.backward)(batchLoss);', ''],
    },
    {
      id: 'no step is taken',
      hint: 'call optimizer.step() for every batch.',
      change: ['optimizer.step();', ''],
    },
    {
      id: 'a step before the gradients',
      hint: 'when step is called the gradients are 0: the order is zeroGrad, then backward, then step.',
      change: [
        '(0, backprop_1.backward)(batchLoss);\n            optimizer.step();',
        'optimizer.step();\n(0, backprop_1.backward)(batchLoss);',
      ],
    },
    {
      id: 'one step an epoch',
      hint: 'step once for every batch, not once an epoch.',
      change: ['optimizer.step();', 'if (scores.length === order.length) optimizer.step();'],
    },
    {
      id: 'examples are never shuffled',
      hint: 'shuffle the examples anew in every epoch.',
      change: ['shuffled(examples, random)', '[...examples]'],
    },
    {
      id: 'examples are shuffled once',
      hint: 'shuffle in every epoch, not once before the first.',
      change: [
        'for (let epoch = 1; epoch <= epochs; epoch++) {\n        const order = shuffled(examples, random);',
        'const order = shuffled(examples, random);\nfor (let epoch = 1; epoch <= epochs; epoch++) {',
      ],
    },
    {
      id: 'examples are shuffled within batches',
      hint: 'examples are shuffled inside their batches only. Shuffle all of them, then cut.',
      change: [
        'shuffled(examples, random);',
        'batches(examples, batchSize).flatMap((each) => shuffled(each, random));',
      ],
    },
    {
      id: 'examples are sorted at random',
      hint: 'sorting by random() − 0.5 favours some orders. Use your shuffled.',
      change: ['shuffled(examples, random);', '[...examples].sort(() => random() - 0.5);'],
    },
    {
      id: 'examples are shuffled by Math.random',
      hint: 'draw from the random that was passed in, or the same seed will not give the same order.',
      change: ['shuffled(examples, random);', 'shuffled(examples, Math.random);'],
    },
    {
      id: 'labels of 0 become −1',
      hint: 'fit turns the label 0 into −1. Give the labels to the loss as they are.',
      change: [
        'const labels = batch.map(({ y }) => y);',
        'const labels = batch.map(({ y }) => y || -1);',
      ],
    },
    {
      id: 'forward without its model',
      hint: 'forward is called without its model and has no `this`. Call model.forward(x).',
      change: [
        'const outputs = batch.map(({ x }) => model.forward(x)[0]);',
        'const { forward } = model; const outputs = batch.map(({ x }) => forward(x)[0]);',
      ],
    },
    {
      id: 'only the first number of x',
      hint: 'a score is not that of its example: it is model.forward(x)[0], the first output, for all of x as it is.',
      change: ['model.forward(x)[0]', 'model.forward(x.slice(0, 1))[0]'],
    },
    {
      id: 'inputs are shuffled without their labels',
      hint: 'inputs and labels are shuffled separately. Shuffle the examples, which hold both.',
      change: [
        'const labels = batch.map(({ y }) => y);',
        'const labels = shuffled(batch, random).map(({ y }) => y);',
      ],
    },
    {
      id: 'only the first batch is seen',
      hint: 'go through all batches of an epoch.',
      change: ['of batches(order, batchSize))', 'of batches(order, batchSize).slice(0, 1))'],
    },
    {
      id: 'the batch size is ignored',
      hint: 'all examples are one batch: use batchSize.',
      change: ['of batches(order, batchSize))', 'of batches(order, order.length))'],
    },
    {
      id: 'one epoch too few',
      hint: 'epochs go from 1 to epochs, both included.',
      change: ['epoch <= epochs', 'epoch < epochs'],
    },
    {
      id: 'epochs from 0',
      hint: 'the first epoch is number 1.',
      change: ['const report = { epoch,', 'const report = { epoch: epoch - 1,'],
    },
    {
      id: 'the sum of the losses is reported',
      hint: 'the loss of an epoch is the mean of its batch losses, not their sum.',
      change: ['loss: meanLoss', 'loss: meanLoss * losses.length'],
    },
    {
      id: 'the mean loss by examples',
      hint: 'the loss of an epoch is the mean of its batch losses: divide by the number of batches, not of examples.',
      change: ['loss: meanLoss', 'loss: (meanLoss * losses.length) / order.length'],
    },
    {
      id: 'the last loss is reported',
      hint: 'the loss of an epoch is the mean of its batch losses, not the last one.',
      change: ['loss: meanLoss', 'loss: losses[losses.length - 1]'],
    },
    {
      id: 'accuracy with the labels of the old order',
      hint: 'the scores come in the shuffled order: take the labels in that order too, not in the order of examples.',
      change: [
        'const labels = order.map(({ y }) => y);',
        'const labels = examples.map(({ y }) => y);',
      ],
    },
    {
      id: 'the accuracy after the epoch is reported',
      hint: 'the accuracy comes from the forward passes of the epoch itself, each before its update.',
      change: [
        'accuracy: accuracy(scores, labels)',
        'accuracy: accuracy(order.map(({ x }) => model.forward(x)[0].data), labels)',
      ],
    },
    {
      id: 'the history is not gathered',
      hint: 'add the report of every epoch to the history, and return it.',
      change: ['history.push(report);', ''],
    },
    {
      id: 'onEpoch is never called',
      hint: 'call onEpoch with the report of every epoch.',
      change: ['onEpoch?.(report);', ''],
    },
    {
      id: 'onEpoch is always called',
      hint: 'onEpoch may be left out: call it only if it is there.',
      change: ['onEpoch?.(report);', 'onEpoch(report);'],
    },
    {
      id: 'onEpoch is called for every batch',
      hint: 'call onEpoch once an epoch, not once a batch.',
      change: [
        'optimizer.step();',
        'optimizer.step(); onEpoch?.({ epoch, loss: batchLoss.data, accuracy: 0 });',
      ],
    },
    {
      id: 'fit without examples is let through',
      hint: 'throw a RangeError when there are no examples.',
      change: [
        'if (examples.length === 0)',
        'if (examples.length === 0) return [];\n    if (false)',
      ],
    },
    {
      id: 'the second output is the score',
      hint: 'a score is not that of its example: it is model.forward(x)[0], the first output, for all of x as it is.',
      change: ['model.forward(x)[0]', 'model.forward(x).at(-1)'],
    },
    {
      id: 'examples are changed',
      hint: 'fit changes the list of examples. Leave it as it is.',
      change: ['const labels = order.map(', 'examples.reverse(); const labels = order.map('],
    },
    {
      id: 'one epoch at least',
      hint: 'epochs may be 0: then nothing is learned, and the history is empty.',
      change: ['epoch <= epochs', 'epoch <= Math.max(1, epochs)'],
    },
    {
      id: 'the accuracy of signs',
      hint: 'labels may be 0 and 1 as well as −1 and 1: use your accuracy, or compare with 0.',
      change: [
        'accuracy: accuracy(scores, labels)',
        'accuracy: scores.filter((score, i) => Math.sign(score) === labels[i]).length / scores.length',
      ],
    },
    {
      id: 'one report for all epochs',
      hint: 'all epochs share one report, which the next epoch overwrites. Make a new object each time.',
      change: ['history.push(report);', 'history.push(Object.assign(history[0] ?? {}, report));'],
    },
    {
      id: 'one report for all epochs, and for onEpoch',
      hint: 'all epochs share one report, which the next epoch overwrites. Make a new object each time.',
      change: [
        'const report = { epoch, loss: meanLoss, accuracy: accuracy(scores, labels) };',
        'const report = Object.assign(history[0] ?? {}, { epoch, loss: meanLoss, accuracy: accuracy(scores, labels) });',
      ],
    },
    ...listMistakes,
    ...sgdMistakes,
    ...fitMistakes,
  ],
};
