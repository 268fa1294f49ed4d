import type { Mistake } from '../mistake';

const hinge = 'score.mul(-label).add(1).relu()';
const penalty = 'value_1.Value.dot(parameters, parameters)';
const whole = `return ${penalty}.mul(strength);`;

/** Mistakes of `hingeLoss` and `l2Penalty`. */
export const hingeMistakes: readonly Mistake[] = [
  {
    id: 'hinge cuts off the number only',
    hint: 'beyond the margin the number is cut off, but the slope is not: both are 0 there, as relu has it.',
    change: [hinge, 'score.map((s) => Math.max(0, 1 - label * s), () => -label)'],
  },
  {
    id: 'hinge cuts off the slope only',
    hint: 'beyond the margin the slope is 0, but the number is not: both are 0 there, as relu has it.',
    change: [hinge, 'score.map((s) => 1 - label * s, (s) => (1 - label * s > 0 ? -label : 0))'],
  },
  {
    id: 'hinge with the slope turned',
    hint: 'the slope is −label where there is a loss: the minus is missing.',
    change: [
      hinge,
      'score.map((s) => Math.max(0, 1 - label * s), (s) => (1 - label * s > 0 ? label : 0))',
    ],
  },
  {
    id: 'hinge with slope −1',
    hint: 'the slope is −label where there is a loss: the label is missing.',
    change: [
      hinge,
      'score.map((s) => Math.max(0, 1 - label * s), (s) => (1 - label * s > 0 ? -1 : 0))',
    ],
  },
  {
    id: 'hinge with the label’s difference',
    hint: 'it is 1 − label · score: the label is multiplied, not subtracted.',
    change: [hinge, 'score.neg().add(label).relu()'],
  },
  {
    id: 'hinge with the distance to the label',
    hint: 'the loss grows beyond the margin as well, as |label − score|. There it has to be 0: max(0, …).',
    change: [hinge, 'score.mul(-label).add(1).map(Math.abs, Math.sign)'],
  },
  {
    id: 'hinge bent before the margin is added',
    hint: 'the margin is added after max(0, …): add the 1 first, max(0, 1 − label · score).',
    change: [hinge, 'score.mul(-label).relu().add(1)'],
  },
  {
    id: 'hinge with the label around all of it',
    hint: 'the label is multiplied by 1 − score: the margin of 1 has no label, 1 − label · score.',
    change: [hinge, 'score.neg().add(1).mul(label).relu()'],
  },
  {
    id: 'hinge with min',
    hint: 'min stands where max should: the loss is never below 0.',
    change: [hinge, 'score.mul(-label).add(1).neg().relu().neg()'],
  },
  {
    id: 'hinge with max(1, …)',
    hint: 'it is max(0, 1 − label · score): the bound is 0, and the margin 1.',
    change: [hinge, 'score.mul(-label).sub(1).relu().add(1)'],
  },
  {
    id: 'hinge with −1',
    hint: 'it is 1 − label · score: yours is label · score − 1.',
    change: [hinge, 'score.mul(label).sub(1).relu()'],
  },
  {
    id: 'hinge with a margin of −1',
    hint: 'the margin has the wrong sign: max(0, 1 − label · score).',
    change: [hinge, 'score.mul(-label).sub(1).relu()'],
  },
  {
    id: 'hinge with a margin of 2',
    hint: 'the margin is 1, not 2.',
    change: [hinge, 'score.mul(-label).add(2).relu()'],
  },
  {
    id: 'hinge with a margin of ½',
    hint: 'the margin is 1, not ½.',
    change: [hinge, 'score.mul(-label).add(0.5).relu()'],
  },
  {
    id: 'hinge squared and halved',
    hint: 'hinge loss is not squared.',
    change: [hinge, `${hinge}.pow(2).div(2)`],
  },
  {
    id: 'hinge negative',
    hint: 'the loss is negative: there is no minus before max(0, …).',
    change: [hinge, `${hinge}.neg()`],
  },
  {
    id: 'hinge leaks',
    hint: 'leakyRelu stands where relu should: beyond the margin the loss is 0.',
    change: [hinge, 'score.mul(-label).add(1).leakyRelu()'],
  },
  {
    id: 'hinge of tanh',
    hint: 'the score is squashed by tanh first. It goes into the loss as it is.',
    change: [hinge, 'score.tanh().mul(-label).add(1).relu()'],
  },
  {
    id: 'hinge of sigmoid',
    hint: 'the score is squashed by sigmoid first. It goes into the loss as it is.',
    change: [hinge, 'score.sigmoid().mul(-label).add(1).relu()'],
  },
  {
    id: 'hinge of the sign',
    hint: 'only the sign of the score counts: the loss has to shrink as the score grows to the right side.',
    change: [hinge, 'score.map((s) => Math.max(0, 1 - label * Math.sign(s)), () => 0)'],
  },
  {
    id: 'hinge counts errors',
    hint: 'the loss is 1 for a wrong answer and 0 for a right one, with slope 0. It has to be max(0, 1 − label · score).',
    change: [hinge, 'score.map((s) => (label * s > 0 ? 0 : 1), () => 0)'],
  },
  {
    id: 'hinge only for wrong answers',
    hint: 'right answers within the margin cost nothing in yours: they too cost 1 − label · score.',
    change: [
      hinge,
      'score.map((s) => (label * s > 0 ? 0 : 1 - label * s), (s) => (label * s > 0 ? 0 : -label))',
    ],
  },
  {
    id: 'hinge is logistic',
    hint: 'log(1 + e^(−label · score)) is logistic loss. Hinge loss is max(0, 1 − label · score).',
    change: [hinge, 'score.mul(-label).exp().add(1).log()'],
  },
  {
    id: 'hinge for the positive only',
    hint: 'examples with label −1 do not count: they cost max(0, 1 + score).',
    change: [hinge, `${hinge}.mul(label > 0 ? 1 : 0)`],
  },
  {
    id: 'hinge over those within the margin',
    hint: 'the sum is divided by the number of examples that have a loss. Divide by the number of all.',
    change: [
      `return mean(scores, labels, (score, label) => ${hinge});`,
      `const active = scores.filter((score, i) => 1 - labels[i] * score.data > 0).length; return mean(scores, labels, (score, label) => ${hinge}).mul(active === 0 ? 1 : scores.length / active);`,
    ],
  },
  {
    id: 'l2 is l1',
    hint: 'l2Penalty adds squares: no absolute values, and no root.',
    change: [
      penalty,
      'value_1.Value.dot(parameters.map((p) => p.map(Math.abs, Math.sign)), parameters.map(() => 1))',
    ],
  },
  {
    id: 'l2 is a length',
    hint: 'l2Penalty adds squares: no absolute values, and no root.',
    change: [whole, `return ${penalty}.pow(0.5).mul(strength);`],
  },
  {
    id: 'l2 squares the sum',
    hint: 'the parameters are added up first, and the sum is squared. Square each, then add.',
    change: [penalty, 'value_1.Value.dot(parameters, parameters.map(() => 1)).pow(2)'],
  },
  {
    id: 'l2 adds the strength',
    hint: 'the strength is added: multiply the sum of the squares by it.',
    change: ['.mul(strength)', '.add(strength)'],
  },
  {
    id: 'l2 adds the strength to each',
    hint: 'the strength is added: multiply the sum of the squares by it.',
    change: ['.mul(strength)', '.add(strength * parameters.length)'],
  },
  {
    id: 'l2 divides by the strength',
    hint: 'the sum is divided by the strength: multiply by it.',
    change: ['.mul(strength)', '.div(strength)'],
  },
  {
    id: 'l2 doubles',
    hint: 'there is no 2 in l2Penalty: it comes only with the slope.',
    change: ['.mul(strength)', '.mul(2 * strength)'],
  },
  {
    id: 'l2 is negative',
    hint: 'the penalty has the wrong sign: large parameters have to cost more.',
    change: ['.mul(strength)', '.mul(-strength)'],
  },
  {
    id: 'l2 cubes',
    hint: 'l2Penalty adds squares, not cubes.',
    change: [penalty, 'value_1.Value.dot(parameters.map((p) => p.pow(2)), parameters)'],
  },
  {
    id: 'l2 cuts off the sum',
    hint: 'the squares are made from .data, so no gradient flows to the parameters.',
    change: [whole, `return new value_1.Value(${penalty}.mul(strength).data);`],
  },
  {
    id: 'l2 of the first parameter',
    hint: 'only the first parameter counts: add the squares of all.',
    change: [penalty, 'value_1.Value.dot(parameters.slice(0, 1), parameters.slice(0, 1))'],
  },
  {
    id: 'l2 of the last parameter',
    hint: 'only the last parameter counts: each square replaces the one before it. Add them up.',
    change: [penalty, 'value_1.Value.dot(parameters.slice(-1), parameters.slice(-1))'],
  },
  {
    id: 'l2 leaves out the last parameter',
    hint: 'the last parameter does not count. Add the squares of all.',
    change: [penalty, 'value_1.Value.dot(parameters.slice(0, -1), parameters.slice(0, -1))'],
  },
  {
    id: 'l2 leaves out the first parameter',
    hint: 'the first parameter does not count. Add the squares of all.',
    change: [penalty, 'value_1.Value.dot(parameters.slice(1), parameters.slice(1))'],
  },
  {
    id: 'l2 multiplies the parameters',
    hint: 'the squares are multiplied: add them up.',
    change: [penalty, 'parameters.reduce((total, p) => total.mul(p.pow(2)), new value_1.Value(1))'],
  },
  {
    id: 'l2 of nothing breaks',
    hint: 'without parameters the penalty is 0. reduce without a start throws: begin with new Value(0).',
    change: [penalty, 'parameters.map((p) => p.mul(p)).reduce((a, b) => a.add(b))'],
  },
  {
    id: 'l2 of nothing is refused',
    hint: 'without parameters the penalty is 0. It is no error.',
    change: [
      whole,
      `if (parameters.length === 0) throw new RangeError('no parameters');\n    ${whole}`,
    ],
  },
  {
    id: 'l2 starts at 1',
    hint: 'the sum of the squares starts at 1: it has to start at 0.',
    change: ['.mul(strength)', '.add(1).mul(strength)'],
  },
  {
    id: 'l2 changes the parameters',
    hint: 'l2Penalty changes the parameters. It only says what they cost: training changes them, by its gradient.',
    change: [
      whole,
      `const result = ${penalty}.mul(strength); for (const p of parameters) p.data -= strength * p.data; return result;`,
    ],
  },
];
