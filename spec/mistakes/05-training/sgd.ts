import type { Mistake } from '../mistake';

const velocity = 'this.velocities[i] = momentum * this.velocities[i] + parameter.grad;';
const move = 'parameter.data -= learningRate * this.velocities[i];';
const both = `${velocity}\n            ${move}`;
const zero = '(0, backprop_1.zeroGrad)(this.parameters);';
const options = 'const { learningRate, momentum = 0 } = this.options;';
const inPyTorch = 'v ← momentum · v + grad, as in PyTorch:';
const rightScores = 'scores.filter((score, i) => score > 0 === labels[i] > 0)';
const right = 'score > 0 === labels[i] > 0';
const refuse = 'scores.length !== labels.length || scores.length === 0';

const sharedVelocities =
  'two optimizers share their velocities, and a new one sets them back to 0. Each SGD makes a list of its own in its constructor.';

/** Mistakes of `SGD` and `accuracy`. */
export const sgdMistakes: readonly Mistake[] = [
  {
    id: 'the learning rate is in v and in the step',
    hint: 'the learning rate is multiplied in twice. Once is enough.',
    change: [velocity, velocity.replace('+ parameter', '+ learningRate * parameter')],
  },
  {
    id: 'momentum is subtracted',
    hint: `${inPyTorch} the old velocity is subtracted in yours.`,
    change: [velocity, 'this.velocities[i] = parameter.grad - momentum * this.velocities[i];'],
  },
  {
    id: 'momentum divides',
    hint: 'the old velocity is divided by the momentum: multiply by it.',
    change: [
      velocity,
      'this.velocities[i] = (momentum === 0 ? 0 : this.velocities[i] / momentum) + parameter.grad;',
    ],
  },
  {
    id: 'momentum for the learning rate',
    hint: 'learning rate and momentum are exchanged: v keeps momentum · v, and the step is learningRate · v.',
    change: [
      both,
      'this.velocities[i] = learningRate * this.velocities[i] + parameter.grad;\nparameter.data -= momentum * this.velocities[i];',
    ],
  },
  {
    id: 'momentum is always 0.9',
    hint: 'momentum is 0 unless it is given: use the option, with 0 as its default.',
    change: [velocity, velocity.replace('momentum *', '0.9 *')],
  },
  {
    id: 'momentum has no default',
    hint: 'without momentum the step is NaN: its default is 0, { learningRate, momentum = 0 }.',
    change: [options, 'const { learningRate, momentum } = this.options;'],
  },
  {
    id: 'momentum keeps the gradient, not the velocity',
    hint: 'only the last gradient is kept. Keep the velocity, with all that was in it.',
    change: [
      both,
      'const v = momentum * this.velocities[i] + parameter.grad; this.velocities[i] = parameter.grad;\nparameter.data -= learningRate * v;',
    ],
  },
  {
    id: 'momentum is squared',
    hint: 'the momentum is multiplied in twice, in v and again in the step. Once is enough.',
    change: [
      move,
      'parameter.data -= learningRate * (momentum * (this.velocities[i] - parameter.grad) + parameter.grad);',
    ],
  },
  {
    id: 'the old velocity moves the parameter',
    hint: 'the step uses the new velocity, with this gradient in it.',
    change: [both, `parameter.data -= learningRate * this.velocities[i];\n${velocity}`],
  },
  {
    id: 'the velocity is a mean',
    hint: 'the step uses the velocity itself, not the mean of all gradients so far.',
    change: [
      both,
      'this.count = (this.count ?? 0) + 1 / this.parameters.length;\nthis.velocities[i] += parameter.grad;\nparameter.data -= (learningRate * this.velocities[i]) / Math.ceil(this.count - 1e-9);',
    ],
  },
  {
    id: 'velocities are holes',
    hint: 'the velocities are undefined at first, so that v is NaN. They start at 0: parameters.map(() => 0).',
    change: ['parameters.map(() => 0)', 'new Array(parameters.length)'],
  },
  {
    id: 'velocities start as numbers of the parameters',
    hint: 'velocities start at 0, not at the data of the parameters.',
    change: ['parameters.map(() => 0)', 'parameters.map(({ data }) => data)'],
  },
  {
    id: 'velocities start at 1',
    hint: 'velocities start at 0, not at 1.',
    change: ['parameters.map(() => 0)', 'parameters.map(() => 1)'],
  },
  {
    id: 'the step is added to the velocity',
    hint: 'the velocity is subtracted as a whole: it is not multiplied by the learning rate.',
    change: [
      both,
      'this.velocities[i] = momentum * this.velocities[i] + parameter.grad;\nparameter.data -= learningRate + this.velocities[i];',
    ],
  },
  {
    id: 'the learning rate divides',
    hint: 'the step is divided by the learning rate: multiply by it.',
    change: [move, 'parameter.data -= this.velocities[i] / learningRate;'],
  },
  {
    id: 'the learning rate is squared',
    hint: 'the learning rate is multiplied in twice. Once is enough.',
    change: [move, 'parameter.data -= learningRate ** 2 * this.velocities[i];'],
  },
  {
    id: 'the learning rate is always 0.01',
    hint: 'the learning rate is a number of your own whatever is passed: use the option.',
    change: [move, 'parameter.data -= 0.01 * this.velocities[i];'],
  },
  {
    id: 'the learning rate shrinks',
    hint: 'the learning rate becomes smaller with every step. It stays as it was passed.',
    change: [
      options,
      'this.steps = (this.steps ?? 0) + 1; const momentum = this.options.momentum ?? 0, learningRate = this.options.learningRate / this.steps;',
    ],
  },
  {
    id: 'the data is replaced by the step',
    hint: 'data becomes the step itself. Subtract the step from data: `-=`.',
    change: [move, 'parameter.data = -learningRate * this.velocities[i];'],
  },
  {
    id: 'the data is replaced by the step, uphill',
    hint: 'data becomes the step itself. Subtract the step from data: `-=`.',
    change: [move, 'parameter.data = learningRate * this.velocities[i];'],
  },
  {
    id: 'the learning rate alone is subtracted',
    hint: 'every parameter moves by the learning rate, whatever its gradient. The step is learningRate · v.',
    change: [move, 'parameter.data -= learningRate;'],
  },
  {
    id: 'only the sign of the gradient counts',
    hint: 'the size of the gradient is lost, or cut off. The step is learningRate · v, however large it is.',
    change: [move, 'parameter.data -= learningRate * Math.sign(this.velocities[i]);'],
  },
  {
    id: 'the gradient is clipped',
    hint: 'the size of the gradient is lost, or cut off. The step is learningRate · v, however large it is.',
    change: [
      velocity,
      velocity.replace('parameter.grad', 'Math.max(-1, Math.min(1, parameter.grad))'),
    ],
  },
  {
    id: 'the gradient is shared out',
    hint: 'the gradient is divided by the number of parameters. The step is learningRate · v.',
    change: [
      velocity,
      velocity.replace('parameter.grad', 'parameter.grad / this.parameters.length'),
    ],
  },
  {
    id: 'the gradient is squared',
    hint: 'the gradient is squared. The step is learningRate · v.',
    change: [velocity, velocity.replace('parameter.grad', 'parameter.grad ** 2')],
  },
  {
    id: 'the gradient loses its sign',
    hint: 'the sign of the gradient is lost. A negative gradient moves the parameter up.',
    change: [velocity, velocity.replace('parameter.grad', 'Math.abs(parameter.grad)')],
  },
  {
    id: 'the gradient moves, not the number',
    hint: 'the step changes grad. It has to change data, and leave grad alone.',
    change: [move, 'parameter.grad -= learningRate * this.velocities[i];'],
  },
  {
    id: 'weights decay',
    hint: 'a part of the parameter is added to its gradient, which is weight decay. Here v ← momentum · v + grad.',
    change: [
      velocity,
      velocity.replace('parameter.grad', 'parameter.grad + 0.01 * parameter.data'),
    ],
  },
  {
    id: 'the first gradient for all',
    hint: 'every parameter moves by the gradient of the first: each has its own.',
    change: [velocity, velocity.replace('parameter.grad', 'this.parameters[0].grad')],
  },
  {
    id: 'step leaves out the first parameter',
    hint: 'the first parameter takes no step: places are counted from 0.',
    change: [velocity, `if (i === 0) return;\n${velocity}`],
  },
  {
    id: 'step leaves out the last parameter',
    hint: 'the last parameter takes no step.',
    change: [velocity, `if (i === this.parameters.length - 1) return;\n${velocity}`],
  },
  {
    id: 'step leaves out gradients of 0',
    hint: 'a parameter whose gradient is 0 takes no step. With momentum it goes on: v ← momentum · v + 0.',
    change: [velocity, `if (parameter.grad === 0) return;\n${velocity}`],
  },
  {
    id: 'step goes twice',
    hint: 'every step is taken twice.',
    change: [move, `${move} ${move}`],
  },
  {
    id: 'step rounds',
    hint: 'parameters are rounded. Leave them as they are.',
    change: [
      move,
      'parameter.data = Number((parameter.data - learningRate * this.velocities[i]).toFixed(3));',
    ],
  },
  {
    id: 'zeroGrad clears the numbers too',
    hint: 'zeroGrad clears gradients, and leaves data alone.',
    change: [zero, `${zero} for (const parameter of this.parameters) parameter.data = 0;`],
  },
  {
    id: 'zeroGrad clears the first only',
    hint: 'zeroGrad of the optimizer clears the first gradient only.',
    change: [zero, 'this.parameters[0].grad = 0;'],
  },
  {
    id: 'accuracy asks for 1',
    hint: '`score > 0` is true or false, which is never === 1 or 0. Compare it with label > 0.',
    change: [right, 'score > 0 === labels[i]'],
  },
  {
    id: 'accuracy asks for 1 with ==',
    hint: 'the negative label may be 0 or −1: ask whether the label is above 0.',
    change: [right, 'Number(score > 0) === labels[i]'],
  },
  {
    id: 'accuracy for labels of ±1 only',
    hint: 'the negative label may be 0 or −1: ask whether the label is above 0.',
    change: [right, '(score > 0 ? 1 : -1) === labels[i]'],
  },
  {
    id: 'accuracy of rounded scores',
    hint: 'scores are not probabilities: do not round them, or ask how near they are to the label. Compare score > 0 with label > 0.',
    change: [right, 'Math.round(score) === labels[i]'],
  },
  {
    id: 'accuracy of exact scores',
    hint: 'a score need not be equal to its label, only on the same side of 0: compare score > 0 with label > 0.',
    change: [right, 'score === labels[i]'],
  },
  {
    id: 'accuracy of near scores',
    hint: 'scores are not probabilities: do not round them, or ask how near they are to the label. Compare score > 0 with label > 0.',
    change: [right, 'Math.abs(score - labels[i]) < 0.5'],
  },
  {
    id: 'accuracy takes 0 for positive on both sides',
    hint: '0 is not positive, neither as a score nor as a label: compare with >, not >=.',
    change: [right, 'score >= 0 === labels[i] >= 0'],
  },
  {
    id: 'accuracy takes every score but 0 for positive',
    hint: 'a score below 0 is taken for positive: every number but 0 is truthy. Compare with > 0.',
    change: [right, 'Boolean(score) === labels[i] > 0'],
  },
  {
    id: 'accuracy by the product, 0 included',
    hint: 'score · label is 0 wherever the label is 0, so that such an example is always right: compare score > 0 with label > 0.',
    change: [right, 'score * labels[i] >= 0'],
  },
  {
    id: 'accuracy is the share of positive scores',
    hint: 'the labels play no part: only positive scores are counted.',
    change: [right, 'score > 0'],
  },
  {
    id: 'accuracy is the share of positive labels',
    hint: 'the scores play no part: only positive labels are counted.',
    change: [right, 'labels[i] > 0'],
  },
  {
    id: 'accuracy counts what is positive on both sides',
    hint: 'only positive examples count as right: one that is negative, and said to be so, is right too.',
    change: [right, 'score > 0 && labels[i] > 0'],
  },
  {
    id: 'accuracy counts what is negative on both sides',
    hint: 'only negative examples count as right: one that is positive, and said to be so, is right too.',
    change: [right, 'score <= 0 && labels[i] <= 0'],
  },
  {
    id: 'accuracy is recall',
    hint: 'the number is divided by that of the positive labels, which is recall. Count all that are right, and divide by the number of scores.',
    change: [
      `${rightScores}.length / scores.length`,
      'scores.filter((score, i) => score > 0 && labels[i] > 0).length / (labels.filter((label) => label > 0).length || 1)',
    ],
  },
  {
    id: 'accuracy is precision',
    hint: 'the number is divided by that of the positive scores, which is precision. Count all that are right, and divide by the number of scores.',
    change: [
      `${rightScores}.length / scores.length`,
      'scores.filter((score, i) => score > 0 && labels[i] > 0).length / (scores.filter((score) => score > 0).length || 1)',
    ],
  },
  {
    id: 'accuracy with the first label',
    hint: 'every score is compared with the first label: each belongs with the label in the same place.',
    change: [right, 'score > 0 === labels[0] > 0'],
  },
  {
    id: 'accuracy with the label after',
    hint: 'scores are compared with the labels of their neighbours: each belongs with the label in the same place.',
    change: [right, 'score > 0 === labels[(i + 1) % labels.length] > 0'],
  },
  {
    id: 'accuracy from the other end',
    hint: 'scores and labels are paired from opposite ends: each belongs with the label in the same place.',
    change: [right, 'score > 0 === labels[labels.length - 1 - i] > 0'],
  },
  {
    id: 'accuracy leaves out the first',
    hint: 'the first score is not counted: places are counted from 0.',
    change: [right, `i > 0 && (${right})`],
  },
  {
    id: 'accuracy leaves out the last',
    hint: 'the last score is not counted.',
    change: [right, `i < scores.length - 1 && (${right})`],
  },
  {
    id: 'accuracy divides by one less',
    hint: 'divide by the number of scores, not by one less.',
    change: ['.length / scores.length', '.length / (scores.length - 1 || 1)'],
  },
  {
    id: 'accuracy divides by one more',
    hint: 'divide by the number of scores, not by one more.',
    change: ['.length / scores.length', '.length / (scores.length + 1)'],
  },
  {
    id: 'accuracy is rounded',
    hint: 'accuracy is rounded. Leave the fraction as it is.',
    change: [
      `return ${rightScores}.length / scores.length;`,
      `return Math.round((100 * ${rightScores}.length) / scores.length) / 100;`,
    ],
  },
  {
    id: 'accuracy is all or nothing',
    hint: 'accuracy is rounded to 0 or 1. Leave the fraction as it is.',
    change: [
      `return ${rightScores}.length / scores.length;`,
      `return Math.floor(${rightScores}.length / scores.length);`,
    ],
  },
  {
    id: 'accuracy is a text',
    hint: 'accuracy is a text, as toFixed gives it. Return the number.',
    change: [
      `return ${rightScores}.length / scores.length;`,
      `return (${rightScores}.length / scores.length).toFixed(4);`,
    ],
  },
  {
    id: 'accuracy of nothing is 0',
    hint: 'throw a RangeError when there are no scores: 0 / 0 is NaN.',
    change: [
      `if (${refuse})`,
      'if (scores.length === 0 && labels.length === 0) return 0;\n    if (scores.length !== labels.length)',
    ],
  },
  {
    id: 'accuracy lets more labels through',
    hint: 'throw a RangeError whenever there are not as many labels as scores, more of either.',
    change: [refuse, 'scores.length > labels.length || scores.length === 0'],
  },
  {
    id: 'accuracy lets fewer labels through',
    hint: 'throw a RangeError whenever there are not as many labels as scores, more of either.',
    change: [refuse, 'scores.length < labels.length || scores.length === 0'],
  },
  {
    id: 'accuracy is another error',
    hint: 'unequal lengths are a RangeError, not just an Error.',
    change: ['throw new RangeError(`${scores', 'throw new Error(`${scores'],
  },
  {
    id: 'accuracy is a TypeError',
    hint: 'unequal lengths are a RangeError, not just an Error.',
    change: ['throw new RangeError(`${scores', 'throw new TypeError(`${scores'],
  },
  {
    id: 'accuracy sorts its labels',
    hint: 'accuracy sorts a list that it was given. Leave both lists as they are.',
    change: [`return ${rightScores}`, `labels.sort((a, b) => a - b); return ${rightScores}`],
  },
  {
    id: 'velocities stand beside the class',
    hint: sharedVelocities,
    change: [
      'this.velocities = parameters.map(() => 0);',
      'SGD.shared = parameters.map(() => 0); Object.defineProperty(this, "velocities", { get: () => SGD.shared });',
    ],
  },
  {
    id: 'velocities stand with the parameters, and begin anew',
    hint: sharedVelocities,
    change: [
      'this.velocities = parameters.map(() => 0);',
      'this.velocities = (parameters[0].velocities ??= []); parameters.forEach((_, i) => { this.velocities[i] = 0; });',
    ],
  },
  {
    id: 'accuracy counts NaN as positive',
    hint: 'a score of NaN is not above 0. Ask whether score > 0, not whether it is not at or below 0.',
    change: ['score > 0 === labels', '!(score <= 0) === labels'],
  },
  {
    id: 'accuracy with a margin',
    hint: 'a score just above 0 is positive as well: compare with 0 itself, without a tolerance.',
    change: ['score > 0 ===', 'score > 1e-6 ==='],
  },
  {
    id: 'accuracy with labels 1 only',
    hint: 'every label above 0 is positive, not only 1: ask whether it is above 0.',
    change: ['labels[i] > 0)', '(labels[i] === 1))'],
  },
];
