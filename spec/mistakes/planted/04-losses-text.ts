import type { Change } from './plant';

const square = 'square(predictions[i].sub(target))';
const meanInComposed = 'return sum(values).mul(1 / values.length);';
const squareInThrifty = 'predictions[i].add(-targets[i]).pow(2)';
const hingeInComposed = 'new Value(1).sub(margin).relu()';
const hingeInThrifty = 'scores[i].mul(-labels[i]).add(1).relu()';
const hingeInFused = 'missing > 0 ? [missing, -label] : [0, 0]';
const rowInHurried = 'sum.log().add(largest).sub(row[classes[i]])';
const rowInThrifty = 'sum.log().add(largest).add(right.mul(-1))';
const rowInComposed = 'logSumExp(row.map((z) => z.sub(right)))';

/** The mistakes of stage 04 in the text of four designs. */
export const lossChanges: readonly [id: string, alternative: string, Change][] = [
  ['sums in place of means', 'losses-composed', [meanInComposed, 'return sum(values);']],
  ['sums in place of means', 'losses-fused', [/1 \/ (terms|logits)\.length/g, '1']],
  ['sums in place of means', 'hurried', [/total\.div\(\w+\.length\)/g, 'total']],
  ['sums in place of means', 'thrifty', [/loss\.mul\(1 \/ n\)/g, 'loss']],
  ['means over one too many', 'losses-composed', ['/ values.length', '/ (values.length + 1)']],
  ['means over one too many', 'losses-fused', [/1 \/ (\w+\.length)/g, '1 / ($1 + 1)']],
  [
    'means over one too many',
    'hurried',
    [/total\.div\((\w+)\.length\)/g, 'total.div($1.length + 1)'],
  ],
  ['means over one too many', 'thrifty', [/loss\.mul\(1 \/ n\)/g, 'loss.mul(1 / (n + 1))']],
  ['one half too many', 'losses-composed', ['1 / values.length', '0.5 / values.length']],
  ['one half too many', 'losses-fused', [/1 \/ (\w+\.length)/g, '0.5 / $1']],
  ['one half too many', 'thrifty', [/loss\.mul\(1 \/ n\)/g, 'loss.mul(0.5 / n)']],
  [
    'the mean is a running one',
    'losses-composed',
    [meanInComposed, 'return values.reduce((mean, each) => mean.add(each).mul(0.5));'],
  ],
  ['only the first example counts', 'losses-composed', [meanInComposed, 'return values[0];']],
  ['the loss is a number', 'losses-composed', ['1 / values.length)', '1 / values.length).data']],
  ['the loss is a number', 'hurried', [/(total\.div\(\w+\.length\))/g, '$1.data']],
  ['the loss is a number', 'thrifty', [/(loss\.mul\(1 \/ n\))/g, '$1.data']],
  [
    'the loss is cut off',
    'losses-composed',
    [meanInComposed, 'return new Value(sum(values).data / values.length);'],
  ],
  ['the loss is cut off', 'losses-fused', ['parents, terms.map', '[], terms.map']],
  ['the loss is cut off', 'hurried', [/(total\.div\(\w+\.length\))/g, 'new Value($1.data)']],
  ['the loss is cut off', 'thrifty', [/(loss\.mul\(1 \/ n\))/g, 'new Value($1.data)']],
  ['squared error: not squared', 'losses-composed', [square, 'predictions[i].sub(target)']],
  ['squared error: not squared', 'losses-fused', ['[error ** 2, 2 * error]', '[error, 1]']],
  ['squared error: not squared', 'hurried', ['error.mul(error)', 'error']],
  ['squared error: not squared', 'thrifty', [squareInThrifty, 'predictions[i].add(-targets[i])']],
  ['squared error: half', 'losses-composed', [square, `${square}.mul(0.5)`]],
  ['squared error: half', 'losses-fused', ['[error ** 2, 2 * error]', '[error ** 2 / 2, error]']],
  ['squared error: half', 'hurried', ['error.mul(error)', 'error.mul(error).div(2)']],
  ['squared error: half', 'thrifty', [squareInThrifty, `${squareInThrifty}.mul(0.5)`]],
  [
    'squared error: absolute',
    'losses-fused',
    ['[error ** 2, 2 * error]', '[Math.abs(error), Math.sign(error)]'],
  ],
  ['squared error: absolute', 'hurried', ['error.mul(error)', 'error.mul(Math.sign(error.data))']],
  [
    'squared error: a sum of squares',
    'losses-composed',
    [square, 'square(predictions[i]).sub(target ** 2)'],
  ],
  [
    'squared error: a sum of squares',
    'losses-fused',
    ['[error ** 2, 2 * error]', '[prediction ** 2 - target ** 2, 2 * prediction]'],
  ],
  [
    'squared error: a sum of squares',
    'thrifty',
    [squareInThrifty, 'predictions[i].pow(2).add(-targets[i] * targets[i])'],
  ],
  [
    'cross-entropy with labels swapped',
    'losses-composed',
    ['z.mul(labels[i])', 'z.mul(1 - labels[i])'],
  ],
  [
    'cross-entropy with labels swapped',
    'losses-fused',
    ['(z, y) => {', '(z, label) => { const y = 1 - label;'],
  ],
  [
    'cross-entropy with labels swapped',
    'hurried',
    ['const y = labels[i];', 'const y = 1 - labels[i];'],
  ],
  ['cross-entropy with labels swapped', 'thrifty', ['z.mul(-labels[i])', 'z.mul(labels[i] - 1)']],
  [
    'cross-entropy with labels rounded',
    'losses-composed',
    ['z.mul(labels[i])', 'z.mul(labels[i] === 1 ? 1 : 0)'],
  ],
  [
    'cross-entropy with labels rounded',
    'hurried',
    ['const y = labels[i];', 'const y = labels[i] === 1 ? 1 : 0;'],
  ],
  [
    'cross-entropy without the minus',
    'losses-composed',
    ['logSumExp([zero, z]).sub(z.mul(labels[i]))', 'z.mul(labels[i]).sub(logSumExp([zero, z]))'],
  ],
  [
    'cross-entropy without the minus',
    'thrifty',
    ['softplus.add(z.mul(-labels[i]))', 'softplus.add(z.mul(-labels[i])).mul(-1)'],
  ],
  [
    'cross-entropy overflows',
    'losses-composed',
    [/const largest = row\.reduce.*;/g, 'const largest = 0;'],
  ],
  [
    'cross-entropy overflows',
    'losses-fused',
    [/const softplus = .*;/g, 'const softplus = Math.log(1 + Math.exp(z));'],
  ],
  ['cross-entropy overflows', 'hurried', ['if (z.data > 0) {', 'if (z.data > 1e9) {']],
  ['cross-entropy’s slope forgets the label', 'losses-fused', ['(z) - y];', '(z)];']],
  [
    'cross-entropy of y − σ',
    'losses-fused',
    ['curves_1.sigmoid.f(z) - y', 'y - curves_1.sigmoid.f(z)'],
  ],
  ['hinge without max', 'losses-composed', [hingeInComposed, 'new Value(1).sub(margin)']],
  ['hinge without max', 'losses-fused', [hingeInFused, '[missing, -label]']],
  ['hinge without max', 'hurried', ['if (margin.data < 1) {', '{']],
  ['hinge without max', 'thrifty', [hingeInThrifty, 'scores[i].mul(-labels[i]).add(1)']],
  ['hinge without a margin', 'losses-composed', [hingeInComposed, 'margin.neg().relu()']],
  ['hinge without a margin', 'losses-fused', ['1 - label * score', '-label * score']],
  ['hinge without a margin', 'thrifty', [hingeInThrifty, 'scores[i].mul(-labels[i]).relu()']],
  [
    'hinge with the wrong sign',
    'losses-composed',
    [hingeInComposed, 'new Value(1).add(margin).relu()'],
  ],
  [
    'hinge with the wrong sign',
    'thrifty',
    [hingeInThrifty, 'scores[i].mul(labels[i]).add(1).relu()'],
  ],
  ['hinge squared', 'losses-composed', [hingeInComposed, `square(${hingeInComposed})`]],
  [
    'hinge squared',
    'losses-fused',
    [hingeInFused, 'missing > 0 ? [missing ** 2, -2 * label * missing] : [0, 0]'],
  ],
  ['hinge squared', 'thrifty', [hingeInThrifty, `${hingeInThrifty}.pow(2)`]],
  ['hinge forgets the label', 'hurried', ['scores[i].mul(labels[i])', 'scores[i]']],
  ['hinge forgets the label', 'losses-composed', ['score.mul(labels[i])', 'score']],
  [
    'hinge with labels 0 and 1',
    'hurried',
    ['scores[i].mul(labels[i])', 'scores[i].mul(2 * labels[i] - 1)'],
  ],
  ['softmax overflows', 'thrifty', [/const largest = Math\.max.*;/g, 'const largest = 0;']],
  ['softmax overflows', 'losses-fused', [/const largest = Math\.max.*;/g, 'const largest = 0;']],
  [
    'softmax takes the largest, or 0',
    'hurried',
    ['let largest = row[0].data;', 'let largest = 0;'],
  ],
  ['softmax takes the largest, or 0', 'thrifty', ['Math.max(...row', 'Math.max(0, ...row']],
  ['softmax takes the largest, or 0', 'losses-fused', ['Math.max(...row', 'Math.max(0, ...row']],
  [
    'softmax does not add the largest again',
    'hurried',
    [rowInHurried, 'sum.log().sub(row[classes[i]])'],
  ],
  [
    'softmax does not add the largest again',
    'thrifty',
    [rowInThrifty, 'sum.log().add(right.mul(-1))'],
  ],
  [
    'softmax does not add the largest again',
    'losses-fused',
    ['Math.log(total) + largest', 'Math.log(total)'],
  ],
  [
    'softmax gives the logit’s probability',
    'thrifty',
    [rowInThrifty, `${rowInThrifty}.mul(-1).exp()`],
  ],
  [
    'softmax gives the logit’s probability',
    'losses-composed',
    [rowInComposed, `${rowInComposed}.neg().exp()`],
  ],
  ['softmax with the sign turned', 'hurried', [rowInHurried, `${rowInHurried}.neg()`]],
  ['softmax with the sign turned', 'losses-composed', [rowInComposed, `${rowInComposed}.neg()`]],
  ['softmax of the right class only', 'hurried', [rowInHurried, 'row[classes[i]].neg()']],
  ['softmax forgets the right class', 'hurried', [rowInHurried, 'sum.log().add(largest)']],
  ['softmax forgets the right class', 'thrifty', [rowInThrifty, 'sum.log().add(largest)']],
  ['softmax forgets the right class', 'losses-composed', [rowInComposed, 'logSumExp(row)']],
  [
    'softmax without the logarithm',
    'hurried',
    [rowInHurried, 'sum.add(largest).sub(row[classes[i]])'],
  ],
  [
    'softmax without the logarithm',
    'thrifty',
    [rowInThrifty, 'sum.add(largest).add(right.mul(-1))'],
  ],
  [
    'softmax always takes the first class',
    'hurried',
    [rowInHurried, 'sum.log().add(largest).sub(row[0])'],
  ],
  [
    'softmax always takes the first class',
    'thrifty',
    [rowInThrifty, 'sum.log().add(largest).sub(row[0])'],
  ],
  [
    'softmax always takes the first class',
    'losses-composed',
    ['const right = row[classes[i]];', 'const right = row[0];'],
  ],
  [
    'softmax counts classes from 1',
    'thrifty',
    ['const right = row[classes[i]];', 'const right = row[classes[i] - 1];'],
  ],
  [
    'softmax does not check the class',
    'hurried',
    ['row[classes[i]] === undefined', 'row.length === 0'],
  ],
  [
    'softmax does not check the class',
    'thrifty',
    [/if \(!right\)\s+throw/g, 'if (row.length === 0) throw'],
  ],
  ['l2 is not squared', 'losses-composed', ['parameters.map(square)', 'parameters']],
  ['l2 is not squared', 'losses-fused', ['[data ** 2, 2 * data]', '[data, 1]']],
  ['l2 is not squared', 'hurried', ['parameters[i].mul(parameters[i])', 'parameters[i]']],
  ['l2 is not squared', 'thrifty', ['parameter.pow(2)', 'parameter']],
  ['l2 ignores the strength', 'losses-composed', ['.mul(strength)', '']],
  ['l2 ignores the strength', 'hurried', ['total.mul(strength)', 'total']],
  ['l2 ignores the strength', 'thrifty', ['sum.mul(strength)', 'sum']],
  [
    'l2 halves',
    'losses-fused',
    ['node(terms, parameters, strength)', 'node(terms, parameters, strength / 2)'],
  ],
  ['l2 halves', 'thrifty', ['sum.mul(strength)', 'sum.mul(strength).mul(0.5)']],
  [
    'l2 takes the mean',
    'hurried',
    ['total.mul(strength)', 'total.mul(strength).div(parameters.length)'],
  ],
  [
    'l2 takes the mean',
    'losses-fused',
    ['node(terms, parameters, strength)', 'node(terms, parameters, strength / terms.length)'],
  ],
  [
    'l2 cuts off the sum',
    'hurried',
    ['parameters[i].mul(parameters[i])', 'parameters[i].data ** 2'],
  ],
];
