import type { Mistake } from '../mistake';

const loss = 'return logSumExp(row).sub(right);';
const logSum =
  'return new value_1.Value(largest).add(sum(row.map((logit) => logit.sub(largest).exp())).log());';
const largest = 'const largest = Math.max(...row.map((logit) => logit.data));';
const right = 'const right = row[index];';
const check = 'if (!right)';
const shifted = 'row.map((logit) => logit.sub(Math.max(...row.map(({ data }) => data))).exp())';
const thenLog =
  'the probability is computed first, and its logarithm then: it is 0 for logits far apart, and log 0 is −∞. Use log Σ exp(zⱼ) − z, with the largest taken out.';
const noSuchClass =
  'throw a RangeError when there is no such class: below 0, or not below the number of logits.';

/** Mistakes of `softmaxCrossEntropy`. */
export const softmaxMistakes: readonly Mistake[] = [
  {
    id: 'softmax, then log',
    hint: thenLog,
    change: [loss, `const powers = ${shifted}; return powers[index].div(sum(powers)).log().neg();`],
  },
  {
    id: 'softmax, then log, which overflows',
    hint: 'eᶻ is ∞ for z above 709. Subtract the largest logit of the row first, and use log Σ exp(zⱼ) − z: log of a probability may be log 0.',
    change: [
      loss,
      'const powers = row.map((logit) => logit.exp()); return powers[index].div(sum(powers)).log().neg();',
    ],
  },
  {
    id: 'softmax, then log, with a small number added',
    hint: 'adding a small number inside the logarithm avoids −∞, but makes the loss of a confidently wrong answer too small. Use log Σ exp(zⱼ) − z.',
    change: [
      loss,
      `const powers = ${shifted}; return powers[index].div(sum(powers)).add(1e-12).log().neg();`,
    ],
  },
  {
    id: 'softmax, then log, with 1e-7 added',
    hint: 'adding a small number inside the logarithm avoids −∞, but makes the loss of a confidently wrong answer too small. Use log Σ exp(zⱼ) − z.',
    change: [
      loss,
      `const powers = ${shifted}; return powers[index].div(sum(powers)).add(1e-7).log().neg();`,
    ],
  },
  {
    id: 'softmax twice',
    hint: 'the logits are made into probabilities, and these go through softmax again. Give the logits to the loss as they are.',
    change: [
      loss,
      `const powers = ${shifted}; const p = powers.map((each) => each.div(sum(powers))); return logSumExp(p).sub(p[index]);`,
    ],
  },
  {
    id: 'softmax with sigmoid',
    hint: 'sigmoid is taken of each logit. The probability is e to the power of the logit, divided by the sum of these powers.',
    change: [loss, 'return right.sigmoid().log().neg();'],
  },
  {
    id: 'softmax with a sigmoid for each class',
    hint: 'every class has a binary cross-entropy of its own. Softmax makes one distribution of the row: log Σ exp(zⱼ) − z.',
    change: [
      loss,
      'return sum(row.map((z, j) => (j === index ? z.neg() : z).exp().add(1).log()));',
    ],
  },
  {
    id: 'softmax without exp in the sum',
    hint: 'the exponentials are missing: Σ exp(zⱼ), not Σ zⱼ.',
    change: [logSum, 'return sum(row).log();'],
  },
  {
    id: 'softmax divides logits by their sum',
    hint: 'logits are divided by their sum. Take e to the power of each first.',
    change: [loss, 'return right.div(sum(row)).log().neg();'],
  },
  {
    id: 'softmax sums the logits',
    hint: 'the logits themselves are added up, as when log is taken of each exponential: it is log Σ exp(zⱼ), first the sum, then its logarithm.',
    change: [logSum, 'return sum(row);'],
  },
  {
    id: 'softmax takes the largest for the sum',
    hint: 'the largest logit stands where log Σ exp(zⱼ) should. It is close to it, but the other classes count too.',
    change: [logSum, 'return row.reduce((a, b) => (b.data > a.data ? b : a)).mul(1);'],
  },
  {
    id: 'softmax leaves the right class out of the sum',
    hint: 'the sum of exponentials leaves out the right class: it is over all classes.',
    change: [loss, 'return logSumExp(row.filter((_, j) => j !== index)).sub(right);'],
  },
  {
    id: 'softmax leaves the last class out of the sum',
    hint: 'the sum of exponentials leaves out the last class: it is over all classes.',
    change: [logSum, `const all = row.slice(0, -1); ${logSum.replace('sum(row', 'sum(all')}`],
  },
  {
    id: 'softmax leaves the first class out of the sum',
    hint: 'the sum of exponentials leaves out the first class: it is over all classes.',
    change: [logSum, `const all = row.slice(1); ${logSum.replace('sum(row', 'sum(all')}`],
  },
  {
    id: 'softmax takes the mean of the exponentials',
    hint: 'the exponentials are averaged: it is their sum, not their mean.',
    change: [logSum, logSum.replace('.exp())).log()', '.exp())).div(row.length).log()')],
  },
  {
    id: 'softmax divides by the number of classes',
    hint: 'the loss is divided by the number of classes as well. It is a mean over the examples only.',
    change: [loss, 'return logSumExp(row).sub(right).div(row.length);'],
  },
  {
    id: 'softmax over the examples',
    hint: 'the sum of exponentials goes over the examples. It goes over the classes, along one row.',
    change: [loss, 'return logSumExp(logits.map((each) => each[index])).sub(right);'],
  },
  {
    id: 'softmax over everything',
    hint: 'the sum of exponentials goes over all rows. Each row has its own.',
    change: [loss, 'return logSumExp(logits.flat()).sub(right);'],
  },
  {
    id: 'softmax of the first row for all',
    hint: 'the sum of exponentials is always that of the first row. Each row has its own.',
    change: [loss, 'return logSumExp(logits[0]).sub(right);'],
  },
  {
    id: 'softmax adds the right logit',
    hint: 'the logit of the right class is added: it has to be subtracted.',
    change: [loss, 'return logSumExp(row).add(right);'],
  },
  {
    id: 'softmax multiplies by the right logit',
    hint: 'the logit of the right class is a factor: it has to be subtracted.',
    change: [loss, 'return logSumExp(row).mul(right);'],
  },
  {
    id: 'softmax subtracts the class’s index',
    hint: 'the logit of the right class has to be subtracted: row[index], not its index.',
    change: [loss, 'return logSumExp(row).sub(index);'],
  },
  {
    id: 'softmax subtracts the largest logit',
    hint: 'the largest logit is subtracted at the end in place of that of the right class.',
    change: [loss, 'return logSumExp(row).sub(row.reduce((a, b) => (b.data > a.data ? b : a)));'],
  },
  {
    id: 'softmax subtracts e to the right logit',
    hint: 'the exponential of the right logit is subtracted: it is the logit itself.',
    change: [loss, 'return logSumExp(row).sub(right.exp());'],
  },
  {
    id: 'softmax subtracts log of the right logit',
    hint: 'the logarithm of the right logit is subtracted: it is the logit itself.',
    change: [loss, 'return logSumExp(row).sub(right.log());'],
  },
  {
    id: 'softmax cuts off the right logit',
    hint: 'the right logit is subtracted as a plain number, so its slope lacks the −1. Subtract the Value.',
    change: [loss, 'return logSumExp(row).sub(right.data);'],
  },
  {
    id: 'softmax cuts off the sum',
    hint: 'log Σ exp(zⱼ) is made from .data, so no gradient flows through it: only the right class gets a slope.',
    change: [loss, 'return right.neg().add(logSumExp(row).data);'],
  },
  {
    id: 'softmax takes class i of row i',
    hint: 'the place of the example is taken for its class: classes[i] says which logit of row i is the right one.',
    change: [
      right,
      'const right = index >= 0 && index < row.length ? row[logits.indexOf(row) % row.length] : undefined;',
    ],
  },
  {
    id: 'softmax counts classes from the end',
    hint: 'class 0 is the first logit of the row: row[index], counted from the start, and from 0.',
    change: [right, 'const right = row[row.length - 1 - index];'],
  },
  {
    id: 'softmax always takes the last class',
    hint: 'classes[i] says which logit of row i is the right one: yours is always the last.',
    change: [
      right,
      'const right = index < row.length && index >= 0 ? row[row.length - 1] : undefined;',
    ],
  },
  {
    id: 'softmax takes the class after',
    hint: 'class 0 is the first logit of the row: row[index], counted from the start, and from 0.',
    change: [right, 'const right = row[index + 1];'],
  },
  {
    id: 'softmax wants probabilities of the class',
    hint: 'the loss is the probability of a wrong answer, 1 − p. It is −log p.',
    change: [loss, 'return logSumExp(row).sub(right).neg().exp().neg().add(1);'],
  },
  {
    id: 'softmax is a squared error',
    hint: 'the loss is the squared error of the probabilities. Cross-entropy is −log of that of the right class.',
    change: [
      loss,
      `const powers = ${shifted}; return sum(powers.map((each, j) => each.div(sum(powers)).sub(j === index ? 1 : 0).pow(2)));`,
    ],
  },
  {
    id: 'softmax is the entropy of the row',
    hint: 'the loss is Σ −p · log p over all classes, whatever the right one is. It is −log of the right class’s probability.',
    change: [
      loss,
      'const lse = logSumExp(row); return sum(row.map((z) => lse.sub(z).mul(lse.sub(z).neg().exp())));',
    ],
  },
  {
    id: 'softmax averages −log p over the classes',
    hint: 'the loss is −log p of all classes together. Only that of the right class counts.',
    change: [loss, 'const lse = logSumExp(row); return sum(row.map((z) => lse.sub(z)));'],
  },
  {
    id: 'softmax in bits',
    hint: 'the logarithm is the natural one: Math.log, not Math.log2.',
    change: [loss, 'return logSumExp(row).sub(right).div(Math.LN2);'],
  },
  {
    id: 'softmax subtracts the mean',
    hint: 'the mean of the row is taken out of the exponentials, and some still overflow. Take out the largest.',
    change: [
      largest,
      'const largest = row.reduce((total, { data }) => total + data, 0) / row.length;',
    ],
  },
  {
    id: 'softmax subtracts the smallest',
    hint: 'the smallest logit is taken out of the exponentials, and others still overflow. Take out the largest.',
    change: ['Math.max(...row', 'Math.min(...row'],
  },
  {
    id: 'softmax subtracts the first',
    hint: 'the first logit of the row is taken out of the exponentials, and others still overflow. Take out the largest.',
    change: [largest, 'const largest = row[0].data;'],
  },
  {
    id: 'softmax subtracts the right logit',
    hint: 'the logit of the right class is taken out of the exponentials, and larger ones still overflow. Take out the largest.',
    change: [loss, 'return sum(row.map((z) => z.sub(right).exp())).log();'],
  },
  {
    id: 'softmax takes the largest size',
    hint: 'the largest absolute value is taken out of the exponentials. It has to be the largest logit, or a row far below 0 ends in log 0.',
    change: [largest, 'const largest = Math.max(...row.map((logit) => Math.abs(logit.data)));'],
  },
  {
    id: 'softmax adds the largest in the exponent',
    hint: 'the largest logit is added in the exponents: it has to be subtracted.',
    change: ['logit.sub(largest)', 'logit.add(largest)'],
  },
  {
    id: 'softmax subtracts the largest again',
    hint: 'the largest logit is subtracted after the logarithm as well: there it has to be added again.',
    change: ['new value_1.Value(largest)', 'new value_1.Value(-largest)'],
  },
  {
    id: 'softmax adds the largest inside the logarithm',
    hint: 'the largest logit is added inside the logarithm: it belongs after it.',
    change: [
      logSum,
      'return sum(row.map((logit) => logit.sub(largest).exp())).add(largest).log();',
    ],
  },
  {
    id: 'softmax multiplies by the largest',
    hint: 'the logarithm is multiplied by the largest logit: it has to be added.',
    change: [
      logSum,
      'return sum(row.map((logit) => logit.sub(largest).exp())).log().mul(largest);',
    ],
  },
  {
    id: 'softmax divides by the largest',
    hint: 'logits are divided by the largest of them: it has to be subtracted.',
    change: ['logit.sub(largest)', 'logit.div(largest)'],
  },
  {
    id: 'softmax adds the largest with its gradient',
    hint: 'the largest logit is added as a Value and subtracted as a number, so its slope is 1 too large. Take it as a number both times.',
    change: ['new value_1.Value(largest)', 'row.find((each) => each.data === largest)'],
  },
  {
    id: 'softmax refuses class 0',
    hint: 'class 0 is refused, because 0 is falsy. Ask whether row[index] is undefined, or compare numbers.',
    change: [check, 'if (!index || !right)'],
  },
  {
    id: 'softmax lets the class after the last through',
    hint: noSuchClass,
    change: [check, 'if (index < 0 || index > row.length)'],
  },
  {
    id: 'softmax lets negative classes through',
    hint: noSuchClass,
    change: [
      `${right}\n        ${check}`,
      'const right = index < 0 ? row[0] : row[index];\nif (!right)',
    ],
  },
  {
    id: 'softmax lets classes above the last through',
    hint: noSuchClass,
    change: [right, 'const right = index >= row.length ? row[row.length - 1] : row[index];'],
  },
  {
    id: 'softmax breaks at a class that is not there',
    hint: noSuchClass,
    change: [check, 'if (false)'],
  },
  {
    id: 'softmax lets NaN through',
    hint: 'NaN is neither below 0 nor above the last index, so comparisons let it through. Number.isInteger(index) refuses it.',
    change: [check, 'if (index < 0 || index >= row.length || index % 1 > 0)'],
  },
  {
    id: 'softmax refuses a row of one logit',
    hint: 'a row of a single logit is refused. It has one class, whose probability is 1: its loss is 0.',
    change: [check, 'if (!right || row.length < 2)'],
  },
  {
    id: 'softmax throws another error for a class',
    hint: 'a class that is not there is a RangeError, not just an Error.',
    change: ['throw new RangeError(`Class', 'throw new Error(`Class'],
  },
];
