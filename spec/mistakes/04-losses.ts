import { crossEntropyMistakes } from './04-losses/cross-entropy';
import { hingeMistakes } from './04-losses/hinge';
import { meanMistakes } from './04-losses/means';
import { softmaxMistakes } from './04-losses/softmax';
import type { Mistakes } from './mistake';

const stableLoss = 'Math.max(z, 0) - y * z + Math.log1p(Math.exp(-Math.abs(z)))';

/** Known mistakes of stage 04. */
export const lossesMistakes: Mistakes = {
  stage: '04-losses',
  list: [
    {
      id: 'sums in place of means',
      hint: 'divide by the number of examples: a loss is a mean, or the learning rate would depend on the batch size.',
      shared: true,
      change: ['.div(items.length)', '.div(1)'],
    },
    {
      id: 'means over one too many',
      hint: 'divide by the number of examples, not by one more.',
      shared: true,
      change: ['.div(items.length)', '.div(items.length + 1)'],
    },
    {
      id: 'the mean is a running one',
      hint: 'halving after every addition gives the mean of two numbers, but of no more. Add up, then divide once.',
      shared: true,
      change: [
        'return sum(items.map((item, i) => loss(item, labels[i]))).div(items.length);',
        'return items.map((item, i) => loss(item, labels[i])).reduce((average, each) => average.add(each).div(2));',
      ],
    },
    {
      id: 'one half too many',
      hint: 'there is no ½ in front of the mean.',
      shared: true,
      change: ['.div(items.length)', '.div(2 * items.length)'],
    },
    {
      id: 'the first example is left out',
      hint: 'the first example does not count in the loss.',
      shared: true,
      change: [
        'items.map((item, i) => loss(item, labels[i]))',
        'items.map((item, i) => loss(item, labels[i]).mul(i === 0 && items.length > 1 ? 0 : 1))',
      ],
    },
    {
      id: 'only the first example counts',
      hint: 'the loss is a mean over all examples, not that of the first.',
      shared: true,
      change: [
        'items.map((item, i) => loss(item, labels[i]))',
        'items.map(() => loss(items[0], labels[0]))',
      ],
    },
    {
      id: 'labels of other examples',
      hint: 'each output belongs with the label in the same place.',
      shared: true,
      change: ['loss(item, labels[i])', 'loss(item, labels[labels.length - 1 - i])'],
    },
    {
      id: 'lengths are not compared',
      hint: 'throw a RangeError when there are not as many labels as outputs.',
      shared: true,
      change: ['items.length !== labels.length || items.length === 0', 'items.length === 0'],
    },
    {
      id: 'a mean over nothing',
      hint: 'throw a RangeError when there are no examples: their mean would be 0 / 0.',
      shared: true,
      change: [
        'if (items.length !== labels.length || items.length === 0)',
        'if (items.length === 0 && labels.length === 0) return new value_1.Value(0);\n    if (items.length !== labels.length)',
      ],
    },
    {
      id: 'lengths are another error',
      hint: 'unequal lengths are a RangeError, not just an Error.',
      shared: true,
      change: ['throw new RangeError(`${items', 'throw new Error(`${items'],
    },
    {
      id: 'the loss is a number',
      hint: 'the loss has to be a Value: no gradient flows back from a plain number.',
      shared: true,
      change: [
        'return sum(items.map((item, i) => loss(item, labels[i]))).div(items.length);',
        'return sum(items.map((item, i) => loss(item, labels[i]))).div(items.length).data;',
      ],
    },
    {
      id: 'the loss is cut off',
      hint: 'the loss is made from .data, so no gradient flows to the outputs.',
      shared: true,
      change: [
        'return sum(items.map((item, i) => loss(item, labels[i]))).div(items.length);',
        'return new value_1.Value(sum(items.map((item, i) => loss(item, labels[i]))).div(items.length).data);',
      ],
    },
    {
      id: 'squared error: absolute',
      hint: 'the loss is the mean of the squares itself: no absolute values, and no root.',
      change: ['prediction.sub(target).pow(2)', 'prediction.sub(target).map(Math.abs, Math.sign)'],
    },
    {
      id: 'squared error: not squared',
      hint: 'the difference has to be squared, or errors up and down cancel.',
      change: ['prediction.sub(target).pow(2)', 'prediction.sub(target)'],
    },
    {
      id: 'squared error: half',
      hint: 'there is no ½ in front of the mean.',
      change: ['prediction.sub(target).pow(2)', 'prediction.sub(target).pow(2).mul(0.5)'],
    },
    {
      id: 'squared error: a sum of squares',
      hint: 'square the difference: prediction² − target² is something else.',
      change: ['prediction.sub(target).pow(2)', 'prediction.pow(2).sub(target ** 2)'],
    },
    {
      id: 'cross-entropy without the minus',
      hint: 'cross-entropy is −log of a probability: without the minus, training makes it worse.',
      change: [
        'return logit.map(loss, (z) => 1 / (1 + Math.exp(-z)) - y);',
        'return logit.map(loss, (z) => 1 / (1 + Math.exp(-z)) - y).neg();',
      ],
    },
    {
      id: 'cross-entropy takes log of 0',
      hint: '1 − σ(z) loses digits as z grows, and is 0 from z = 37 on. Do without σ: max(z, 0) − y·z + log(1 + e^−|z|).',
      change: [
        'return logit.map(loss, (z) => 1 / (1 + Math.exp(-z)) - y);',
        'const p = logit.sigmoid(); return p.log().mul(-y).sub(p.neg().add(1).log().mul(1 - y));',
      ],
    },
    {
      id: 'cross-entropy with a small number added',
      hint: 'adding a small number inside the logarithm avoids −∞, but sets the gradient of a confidently wrong answer to 0. Use the form that overflows nowhere.',
      change: [
        'return logit.map(loss, (z) => 1 / (1 + Math.exp(-z)) - y);',
        'const p = logit.sigmoid(); return p.add(1e-7).log().mul(-y).sub(p.neg().add(1 + 1e-7).log().mul(1 - y));',
      ],
    },
    {
      id: 'cross-entropy overflows',
      hint: 'log(1 + eᶻ) is ∞ for z above 709. Take max(z, 0) out of it: max(z, 0) + log(1 + e^−|z|).',
      change: [stableLoss, 'Math.log(1 + Math.exp(z)) - y * z'],
    },
    {
      id: 'cross-entropy without sigmoid',
      hint: 'the outputs are logits: σ makes probabilities of them. Without it the logarithm of a negative number is NaN.',
      change: [
        'return logit.map(loss, (z) => 1 / (1 + Math.exp(-z)) - y);',
        'return logit.log().mul(-y).sub(logit.neg().add(1).log().mul(1 - y));',
      ],
    },
    {
      id: 'cross-entropy with sigmoid twice',
      hint: 'sigmoid is applied twice. Give the logits to the loss as they are: it has the sigmoid in it.',
      change: [
        'return logit.map(loss, (z) => 1 / (1 + Math.exp(-z)) - y);',
        'return logit.sigmoid().map(loss, (z) => 1 / (1 + Math.exp(-z)) - y);',
      ],
    },
    {
      id: 'cross-entropy of class 1 only',
      hint: 'the term for label 0, −(1 − y)·log(1 − σ(z)), is missing.',
      change: [
        'return logit.map(loss, (z) => 1 / (1 + Math.exp(-z)) - y);',
        'return logit.neg().map((z) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))), (z) => 1 / (1 + Math.exp(-z))).mul(y);',
      ],
    },
    {
      id: 'cross-entropy with labels swapped',
      hint: 'labels 0 and 1 are swapped.',
      change: ['(logit, y) => {', '(logit, label) => {\nconst y = 1 - label;'],
    },
    {
      id: 'cross-entropy with labels rounded',
      hint: 'a label may lie between 0 and 1: do not round it, and do not test whether it is 1.',
      change: ['(logit, y) => {', '(logit, label) => {\nconst y = label === 1 ? 1 : 0;'],
    },
    {
      id: 'cross-entropy’s slope forgets the label',
      hint: 'the slope is σ(z) − y: the y is missing.',
      change: ['1 / (1 + Math.exp(-z)) - y', '1 / (1 + Math.exp(-z))'],
    },
    {
      id: 'cross-entropy of y − σ',
      hint: 'the slope is σ(z) − y, not y − σ(z).',
      change: ['1 / (1 + Math.exp(-z)) - y', 'y - 1 / (1 + Math.exp(-z))'],
    },
    {
      id: 'cross-entropy for labels of −1 and 1',
      hint: 'log(1 + exp(−y · z)) is for labels −1 and 1. With 0 and 1, a label of 0 would always cost log 2.',
      change: [
        'return logit.map(loss, (z) => 1 / (1 + Math.exp(-z)) - y);',
        'return logit.map((z) => Math.max(-y * z, 0) + Math.log1p(Math.exp(-Math.abs(y * z))), (z) => -y / (1 + Math.exp(y * z)));',
      ],
    },
    {
      id: 'cross-entropy keeps its 1',
      hint: 'where e^m is taken out of log(1 + eᶻ), the 1 becomes e^−m: m + log(e^−m + e^(z − m)), with m = max(0, z).',
      change: [
        'return logit.map(loss, (z) => 1 / (1 + Math.exp(-z)) - y);',
        'const m = Math.max(0, logit.data); return logit.sub(m).exp().add(1).log().add(m).sub(logit.mul(y));',
      ],
    },
    {
      id: 'hinge without max',
      hint: 'beyond the margin the loss is 0: max(0, …) is missing, so the loss falls without end.',
      change: ['score.mul(-label).add(1).relu()', 'score.mul(-label).add(1)'],
    },
    {
      id: 'hinge without a margin',
      hint: 'the margin is 1: max(0, 1 − label · score).',
      change: ['score.mul(-label).add(1).relu()', 'score.mul(-label).relu()'],
    },
    {
      id: 'hinge with the wrong sign',
      hint: 'it is 1 − label · score: right answers make it smaller.',
      change: ['score.mul(-label)', 'score.mul(label)'],
    },
    {
      id: 'hinge squared',
      hint: 'hinge loss is not squared.',
      change: ['score.mul(-label).add(1).relu()', 'score.mul(-label).add(1).relu().pow(2)'],
    },
    {
      id: 'hinge with labels 0 and 1',
      hint: 'the labels are −1 and 1 already: do not convert them.',
      change: ['score.mul(-label)', 'score.mul(1 - 2 * label)'],
    },
    {
      id: 'hinge forgets the label',
      hint: 'the score has to be multiplied by its label.',
      change: ['score.mul(-label)', 'score.mul(-1)'],
    },
    {
      id: 'softmax overflows',
      hint: 'eᶻ is ∞ for z above 709. Subtract the largest logit of the row first, and add it again after the logarithm.',
      change: [
        'const largest = Math.max(...row.map((logit) => logit.data));',
        'const largest = 0;',
      ],
    },
    {
      id: 'softmax takes the largest, or 0',
      hint: 'the search for the largest logit starts at 0 or another fixed number, so a row far below it ends in log 0. Take the largest of the row itself.',
      change: ['Math.max(...row', 'Math.max(0, ...row'],
    },
    {
      id: 'softmax takes the largest of all rows',
      hint: 'each row has its own largest logit: with one for all rows, the lower rows end in log 0.',
      change: [
        'return mean(logits, classes, (row, index) => {',
        `const all = Math.max(...logits.flat().map(({ data }) => data));
const logSumExp = (row) => sum(row.map((logit) => logit.sub(all).exp())).log().add(all);
return mean(logits, classes, (row, index) => {`,
      ],
    },
    {
      id: 'softmax does not add the largest again',
      hint: 'the largest logit was taken out of the exponentials: add it again after the logarithm.',
      change: ['.Value(largest)', '.Value(0)'],
    },
    {
      id: 'softmax subtracts the largest with its gradient',
      hint: 'the largest logit is subtracted as a Value and added again as a number, so its slope is 1 too small. Take it as a number both times.',
      change: [
        'logit.sub(largest)',
        'logit.sub(row[row.findIndex((each) => each.data === largest)])',
      ],
    },
    {
      id: 'softmax gives the logit’s probability',
      hint: 'cross-entropy is −log of the probability, not the probability.',
      change: [
        'return logSumExp(row).sub(right);',
        'return logSumExp(row).sub(right).neg().exp();',
      ],
    },
    {
      id: 'softmax with the sign turned',
      hint: 'it is log Σ exp(zⱼ) − z_class, not the other way round.',
      change: ['return logSumExp(row).sub(right);', 'return right.sub(logSumExp(row));'],
    },
    {
      id: 'softmax of the right class only',
      hint: 'log Σ exp(zⱼ) is missing: a loss of −z alone falls without end.',
      change: ['return logSumExp(row).sub(right);', 'return right.neg();'],
    },
    {
      id: 'softmax forgets the right class',
      hint: 'the logit of the right class has to be subtracted: row[index], not its index.',
      change: ['return logSumExp(row).sub(right);', 'return logSumExp(row);'],
    },
    {
      id: 'softmax without the logarithm',
      hint: 'the logarithm of the sum is missing.',
      change: ['.exp())).log()', '.exp()))'],
    },
    {
      id: 'softmax always takes the first class',
      hint: 'classes[i] says which logit of row i is the right one.',
      change: ['const right = row[index];', 'const right = row[index] && row[0];'],
    },
    {
      id: 'softmax counts classes from 1',
      hint: 'class 0 is the first logit of the row: row[index], not row[index − 1].',
      change: ['const right = row[index];', 'const right = row[index - 1];'],
    },
    {
      id: 'softmax checks the range of the class only',
      hint: '0.5 lies between two classes, and is none: throw a RangeError unless the class is a whole number, too.',
      change: [
        'const right = row[index];',
        'const right = row[index < 0 ? index : Math.trunc(index)];',
      ],
    },
    {
      id: 'softmax does not check the class',
      hint: 'throw a RangeError when there is no such class: below 0, or not below the number of logits.',
      change: [
        'const right = row[index];',
        'const right = row[Math.max(0, Math.min(index, row.length - 1))];',
      ],
    },
    {
      id: 'l2 is not squared',
      hint: 'l2Penalty adds squares.',
      change: [
        'value_1.Value.dot(parameters, parameters)',
        'value_1.Value.dot(parameters, parameters.map(() => 1))',
      ],
    },
    {
      id: 'l2 ignores the strength',
      hint: 'multiply the sum of the squares by the strength.',
      change: ['.mul(strength)', '.mul(1)'],
    },
    {
      id: 'l2 multiplies by the strength again and again',
      hint: 'the sum is multiplied by the strength in every round of the loop. Add the squares first, then multiply once.',
      instead: `function l2Penalty(parameters, strength) {
        let total = new value_1.Value(0);
        for (const parameter of parameters) total = total.add(parameter.mul(parameter)).mul(strength);
        return total;
      }`,
    },
    {
      id: 'l2 squares the strength',
      hint: 'the strength is multiplied in once, not squared.',
      change: ['.mul(strength)', '.mul(strength ** 2)'],
    },
    {
      id: 'l2 halves',
      hint: 'there is no ½ in l2Penalty.',
      change: ['.mul(strength)', '.mul(strength / 2)'],
    },
    {
      id: 'l2 takes the mean',
      hint: 'l2Penalty is a sum, not a mean.',
      change: ['.mul(strength)', '.mul(strength / parameters.length)'],
    },
    {
      id: 'l2 cuts off one factor',
      hint: 'the slope is half of what it should be, 2 · strength · p: the 2 is missing, or one of the two factors is made from .data.',
      change: [
        'value_1.Value.dot(parameters, parameters)',
        'value_1.Value.dot(parameters, parameters.map(({ data }) => data))',
      ],
    },
    ...meanMistakes,
    ...crossEntropyMistakes,
    ...hingeMistakes,
    ...softmaxMistakes,
  ],
};
