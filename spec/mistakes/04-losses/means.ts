import type { Mistake } from '../mistake';

const meanOf = 'return sum(items.map((item, i) => loss(item, labels[i]))).div(items.length);';
const each = 'items.map((item, i) => loss(item, labels[i]))';
const refuse = 'items.length !== labels.length || items.length === 0';
const squared = 'prediction.sub(target).pow(2)';
const unequal = 'throw a RangeError when there are not as many labels as outputs.';
const squareOfMean =
  'the differences are averaged first, and the mean is squared: errors up and down cancel. Square each difference, then take the mean.';

/** Mistakes of the mean that losses have in common, and of `meanSquaredError`. */
export const meanMistakes: readonly Mistake[] = [
  {
    id: 'means over one too few',
    hint: 'divide by the number of examples, not by one less.',
    shared: true,
    change: ['.div(items.length)', '.div(items.length - 1)'],
  },
  {
    id: 'means over the square of the number',
    hint: 'the sum is divided by the number of examples twice: once is enough.',
    shared: true,
    change: ['.div(items.length)', '.div(items.length ** 2)'],
  },
  {
    id: 'means multiply',
    hint: 'the sum is multiplied by the number of examples: divide by it.',
    shared: true,
    change: ['.div(items.length)', '.mul(items.length)'],
  },
  {
    id: 'means divide in every round',
    hint: 'the sum is divided in every round of the loop. Add up first, then divide once.',
    shared: true,
    change: [
      meanOf,
      `return ${each}.reduce((total, each) => total.add(each).div(items.length), new value_1.Value(0));`,
    ],
  },
  {
    id: 'the mean’s slopes are those of a sum',
    hint: 'the number is divided, but the slopes are not: use div of Value, which divides both.',
    shared: true,
    change: [
      meanOf,
      `const total = sum(${each}); return new value_1.Value(total.data / items.length, [total], [1]);`,
    ],
  },
  {
    id: 'the mean’s number is that of a sum',
    hint: 'the slopes are divided, but the number is not: use div of Value, which divides both.',
    shared: true,
    change: [
      meanOf,
      `const total = sum(${each}); return new value_1.Value(total.data, [total], [1 / items.length]);`,
    ],
  },
  {
    id: 'the last example is left out',
    hint: 'the last example does not count in the loss.',
    shared: true,
    change: [
      each,
      'items.map((item, i) => loss(item, labels[i]).mul(i === items.length - 1 && i > 0 ? 0 : 1))',
    ],
  },
  {
    id: 'the last example is left out, also if it is the only one',
    hint: 'the last example does not count in the loss.',
    shared: true,
    change: [
      each,
      'items.map((item, i) => loss(item, labels[i]).mul(i === items.length - 1 ? 0 : 1))',
    ],
  },
  {
    id: 'the first example is left out, also if it is the only one',
    hint: 'the first example does not count in the loss.',
    shared: true,
    change: [each, 'items.map((item, i) => loss(item, labels[i]).mul(i === 0 ? 0 : 1))'],
  },
  {
    id: 'the first example counts twice',
    hint: 'the first example counts twice: begin with it, or with 0, but not with both.',
    shared: true,
    change: [each, 'items.map((item, i) => loss(item, labels[i]).mul(i === 0 ? 2 : 1))'],
  },
  {
    id: 'the sum starts at 1',
    hint: 'the sum starts at 1: it has to start at 0.',
    shared: true,
    change: ['.div(items.length)', '.add(1).div(items.length)'],
  },
  {
    id: 'only the last example counts',
    hint: 'each loss replaces the one before it: add them up, then divide.',
    shared: true,
    change: [meanOf, `return ${each}.at(-1).div(items.length);`],
  },
  {
    id: 'the loss of the last example',
    hint: 'the loss is a mean over all examples, not that of the last.',
    shared: true,
    change: [meanOf, `return ${each}.at(-1).mul(1);`],
  },
  {
    id: 'the first loss divided',
    hint: 'only the first example is in the sum: add up the losses of all, then divide.',
    shared: true,
    change: [meanOf, `return ${each}[0].div(items.length);`],
  },
  {
    id: 'the largest loss',
    hint: 'the loss is a mean over all examples, not the largest of them.',
    shared: true,
    change: [meanOf, `return ${each}.reduce((a, b) => (b.data > a.data ? b : a)).mul(1);`],
  },
  {
    id: 'the first label for all',
    hint: 'every output is compared with the first label: each belongs with the label in the same place.',
    shared: true,
    change: ['loss(item, labels[i])', 'loss(item, labels[0])'],
  },
  {
    id: 'the first output for all',
    hint: 'every label is compared with the first output: each belongs with the output in the same place.',
    shared: true,
    change: ['loss(item, labels[i])', 'loss(items[0], labels[i])'],
  },
  {
    id: 'the label before',
    hint: 'outputs are compared with the labels of their neighbours: each belongs with the label in the same place.',
    shared: true,
    change: ['loss(item, labels[i])', 'loss(item, labels[(i + 1) % labels.length])'],
  },
  {
    id: 'too few labels are let through',
    hint: unequal,
    shared: true,
    change: [refuse, 'items.length < labels.length || items.length === 0'],
  },
  {
    id: 'too many labels are let through',
    hint: unequal,
    shared: true,
    change: [refuse, 'items.length > labels.length || items.length === 0'],
  },
  {
    id: 'lengths are not compared, nor is it asked whether there are any',
    hint: unequal,
    shared: true,
    change: [`if (${refuse})`, 'if (false)'],
  },
  {
    id: 'unequal lengths are not named',
    hint: 'the message of the RangeError has to say both numbers: how many outputs there are, and how many labels.',
    shared: true,
    change: [
      '`${items.length} outputs but ${labels.length} labels: need one each.`',
      "'There has to be one label for each output.'",
    ],
  },
  {
    id: 'the label of the same output further up',
    hint: 'indexOf finds the first place where an output stands, and it may stand in several. Use the index that map gives.',
    shared: true,
    change: ['loss(item, labels[i])', 'loss(item, labels[items.indexOf(item)])'],
  },
  {
    id: 'outputs are replaced in their list',
    hint: 'the list of outputs is changed on the way: put the losses into a list of their own, with map.',
    shared: true,
    change: [
      meanOf,
      `const n = items.length; for (let i = 0; i < n; i++) items[i] = loss(items[i], labels[i]); return sum(items).div(n);`,
    ],
  },
  {
    id: 'labels are shifted out of their list',
    hint: 'labels are taken out of their list on the way. Leave the list as it is.',
    shared: true,
    change: [
      meanOf,
      'return sum(items.map((item) => loss(item, labels.shift()))).div(items.length);',
    ],
  },
  {
    id: 'the lists are reversed',
    hint: 'each output belongs with the label in the same place.',
    shared: true,
    change: [meanOf, `labels.reverse(); ${meanOf}`],
  },
  {
    id: 'labels are taken from their list',
    hint: 'labels are taken out of their list on the way. Leave the list as it is.',
    shared: true,
    change: [
      meanOf,
      `const result = sum(${each}).div(items.length); labels.length = 0; return result;`,
    ],
  },
  {
    id: 'squared error: a root',
    hint: 'the loss is the mean of the squares itself: no absolute values, and no root.',
    change: [
      `return mean(predictions, targets, (prediction, target) => ${squared});`,
      `return mean(predictions, targets, (prediction, target) => ${squared}).pow(0.5);`,
    ],
  },
  {
    id: 'squared error: the square of the mean',
    hint: squareOfMean,
    change: [
      `return mean(predictions, targets, (prediction, target) => ${squared});`,
      'return mean(predictions, targets, (prediction, target) => prediction.sub(target)).pow(2);',
    ],
  },
  {
    id: 'squared error: the square of the sum',
    hint: 'the differences are added up first, and the sum is squared: errors up and down cancel. Square each difference.',
    change: [
      `return mean(predictions, targets, (prediction, target) => ${squared});`,
      'return mean(predictions, targets, (prediction, target) => prediction.sub(target)).pow(2).mul(predictions.length);',
    ],
  },
  {
    id: 'squared error: the norm over n',
    hint: 'the loss is the mean of the squares itself: no absolute values, and no root.',
    change: [
      `return mean(predictions, targets, (prediction, target) => ${squared});`,
      `return mean(predictions, targets, (prediction, target) => ${squared}).mul(predictions.length).pow(0.5);`,
    ],
  },
  {
    id: 'squared error: cubed',
    hint: 'the difference is squared, not cubed.',
    change: [squared, 'prediction.sub(target).pow(3)'],
  },
  {
    id: 'squared error: doubled',
    hint: 'the difference is squared, not doubled.',
    change: [squared, 'prediction.sub(target).mul(2)'],
  },
  {
    id: 'squared error: of the sum',
    hint: 'target is added to the prediction: take the difference, then square it.',
    change: [squared, 'prediction.add(target).pow(2)'],
  },
  {
    id: 'squared error: of the product',
    hint: 'prediction and target are multiplied: take the difference, then square it.',
    change: [squared, 'prediction.mul(target).pow(2)'],
  },
  {
    id: 'squared error: of the difference of squares',
    hint: 'square the difference: prediction² − target² is something else.',
    change: [squared, 'prediction.pow(2).sub(target ** 2).pow(2)'],
  },
  {
    id: 'squared error: of one square',
    hint: 'only one of the two is squared. Take the difference first, then square it.',
    change: [squared, 'prediction.sub(target ** 2)'],
  },
  {
    id: 'squared error: of the prediction alone',
    hint: 'the target plays no part: take prediction − target, then square it.',
    change: [squared, 'prediction.pow(2)'],
  },
  {
    id: 'squared error: slope without the 2',
    hint: 'the slope is half of what it should be, 2 · (prediction − target) / n: the 2 is missing, or one of the two factors is made from .data.',
    change: [squared, 'prediction.map((z) => (z - target) ** 2, (z) => z - target)'],
  },
  {
    id: 'squared error: slope with the sign turned',
    hint: 'the slope is 2 · (prediction − target), divided by n, not 2 · (target − prediction).',
    change: [squared, 'prediction.map((z) => (z - target) ** 2, (z) => 2 * (target - z))'],
  },
  {
    id: 'squared error: negative',
    hint: 'the loss is negative: a square never is. There is no minus before the mean.',
    change: [squared, 'prediction.sub(target).pow(2).neg()'],
  },
  {
    id: 'squared error: relative',
    hint: 'the difference is divided by the target. It is squared as it is.',
    change: [squared, 'prediction.sub(target).div(target || 1).pow(2)'],
  },
  {
    id: 'squared error: with ^',
    hint: '`^` is no power in JavaScript: it compares bits. Use pow(2).',
    change: [squared, 'prediction.sub(target).map((d) => d ^ 2, (d) => 2 * d)'],
  },
];
