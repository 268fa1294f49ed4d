import type { Mistake } from '../mistake';

const sigmoid = 'const s = 1 / (1 + Math.exp(-this.data));';
const relu = 'return new Value(Math.max(0, this.data), [this], [this.data > 0 ? 1 : 0]);';
const leakyRelu = 'return new Value(factor * this.data, [this], [factor]);';
const map = 'return new Value(f(this.data), [this], [derivative(this.data)]);';

const noPower = '`^` is no power in JavaScript: it compares bits. Write ** for a power.';
const slopeOfTanh = (wrong: string) => `the slope of tanh is 1 − t², not ${wrong}.`;
const leak = 'leakyRelu’s slope below 0 is 0.01 unless another is passed.';

const isCutOff = (name: string) =>
  `no gradient flows through ${name}: its result has no parents, or slopes of 0.`;

/** Mistakes of `tanh`, `sigmoid`, `relu`, `leakyRelu` and `map`. */
export const bendMistakes: readonly Mistake[] = [
  { id: 'tanh with ^', hint: noPower, change: ['[1 - t * t]', '[(1 - t) ^ 2]'] },
  { id: 'tanh with ^ in parentheses', hint: noPower, change: ['[1 - t * t]', '[1 - (t ^ 2)]'] },
  { id: 'tanh with a plus', hint: slopeOfTanh('1 + t²'), change: ['[1 - t * t]', '[1 + t * t]'] },
  {
    id: 'tanh with sigmoid’s slope',
    hint: 'the slope of tanh is 1 − t²; t · (1 − t) is sigmoid’s.',
    change: ['[1 - t * t]', '[t * (1 - t)]'],
  },
  {
    id: 'tanh with 2t',
    hint: 'the slope of tanh is 1 − t²: t is squared, not doubled.',
    change: ['[1 - t * t]', '[1 - 2 * t]'],
  },
  {
    id: 'tanh with the sign turned',
    hint: slopeOfTanh('t² − 1'),
    change: ['[1 - t * t]', '[t * t - 1]'],
  },
  {
    id: 'tanh squares too much',
    hint: 'the slope of tanh is 1 − t²: only t is squared, not 1 − t.',
    change: ['[1 - t * t]', '[(1 - t) ** 2]'],
  },
  {
    id: 'tanh with t² alone',
    hint: 'the slope of tanh is 1 − t²: it is not t² alone.',
    change: ['[1 - t * t]', '[t * t]'],
  },
  { id: 'tanh with its result as slope', hint: slopeOfTanh('t'), change: ['[1 - t * t]', '[t]'] },
  { id: 'tanh with slope 1', hint: slopeOfTanh('1'), change: ['[1 - t * t]', '[1]'] },
  {
    id: 'tanh with x times the slope',
    hint: 'the slope of tanh is 1 − t² alone: x is no factor of it.',
    change: ['[1 - t * t]', '[this.data * (1 - t * t)]'],
  },
  {
    id: 'tanh is tan',
    hint: 'tanh is the hyperbolic tangent: Math.tanh, not Math.tan.',
    change: ['Math.tanh(this.data)', 'Math.tan(this.data)'],
  },
  {
    id: 'tanh is atan',
    hint: 'tanh is the hyperbolic tangent: Math.tanh, not Math.atan.',
    change: ['Math.tanh(this.data)', 'Math.atan(this.data)'],
  },
  {
    id: 'tanh is sinh',
    hint: 'tanh is the hyperbolic tangent: Math.tanh, not Math.sinh.',
    change: ['Math.tanh(this.data)', 'Math.sinh(this.data)'],
  },
  {
    id: 'tanh overflows on both sides',
    hint: '(eˣ − e⁻ˣ) / (eˣ + e⁻ˣ) is ∞ / ∞ = NaN far from 0. Math.tanh has no such limit.',
    change: [
      'Math.tanh(this.data)',
      '(Math.exp(this.data) - Math.exp(-this.data)) / (Math.exp(this.data) + Math.exp(-this.data))',
    ],
  },
  {
    id: 'tanh of half of x',
    hint: '(eˣ − 1) / (eˣ + 1) is the tanh of x / 2: it has to be e²ˣ. Math.tanh does it.',
    change: ['Math.tanh(this.data)', 'Math.tanh(this.data / 2)'],
  },
  {
    id: 'tanh of half of x, which overflows',
    hint: '(eˣ − 1) / (eˣ + 1) is the tanh of x / 2: it has to be e²ˣ. Math.tanh does it.',
    change: ['Math.tanh(this.data)', '(Math.exp(this.data) - 1) / (Math.exp(this.data) + 1)'],
  },
  {
    id: 'tanh upside down',
    hint: 'tanh comes out with the wrong sign: it is (e²ˣ − 1) / (e²ˣ + 1), or Math.tanh.',
    change: ['Math.tanh(this.data)', 'Math.tanh(-this.data)'],
  },
  {
    id: 'tanh from sigmoid without the 2',
    hint: 'tanh x is 2σ(2x) − 1: the 2 before x is missing.',
    change: [
      'const t = Math.tanh(this.data);\n        return new Value(t, [this], [1 - t * t]);',
      'return this.sigmoid().mul(2).sub(1);',
    ],
  },
  {
    id: 'sigmoid is cut off',
    hint: isCutOff('sigmoid'),
    change: ['return new Value(s, [this], [s * (1 - s)]);', 'return new Value(s);'],
  },
  {
    id: 'sigmoid without parentheses',
    hint: '`1 / 1 + e⁻ˣ` divides 1 by 1, and then adds. Write 1 / (1 + e⁻ˣ).',
    change: [sigmoid, 'const s = 1 / 1 + Math.exp(-this.data);'],
  },
  {
    id: 'sigmoid with a minus in the denominator',
    hint: 'sigmoid is 1 / (1 + e⁻ˣ), with a plus in the denominator.',
    change: ['1 / (1 + Math.exp(-this.data))', '1 / (1 - Math.exp(-this.data))'],
  },
  {
    id: 'sigmoid without the 1',
    hint: 'sigmoid is 1 / (1 + e⁻ˣ): the 1 in the denominator is missing.',
    change: ['1 / (1 + Math.exp(-this.data))', '1 / Math.exp(-this.data)'],
  },
  {
    id: 'sigmoid is tanh',
    hint: 'sigmoid goes from 0 to 1: it is 1 / (1 + e⁻ˣ), not tanh.',
    change: [sigmoid, 'const s = Math.tanh(this.data);'],
  },
  {
    id: 'sigmoid from tanh of x',
    hint: 'sigmoid is (tanh(x / 2) + 1) / 2: x has to be halved first.',
    change: [sigmoid, 'const s = (Math.tanh(this.data) + 1) / 2;'],
  },
  {
    id: 'sigmoid from tanh of x, with its slope',
    hint: 'sigmoid is (tanh(x / 2) + 1) / 2: x has to be halved first.',
    change: [
      `${sigmoid}\n        return new Value(s, [this], [s * (1 - s)]);`,
      'return this.tanh().add(1).div(2);',
    ],
  },
  {
    id: 'sigmoid with a plus',
    hint: 'the slope of sigmoid is s · (1 − s), with a minus.',
    change: ['[s * (1 - s)]', '[s * (1 + s)]'],
  },
  {
    id: 'sigmoid with the sign turned',
    hint: 'the slope of sigmoid is s · (1 − s), not s · (s − 1): it always goes up.',
    change: ['[s * (1 - s)]', '[s * (s - 1)]'],
  },
  {
    id: 'sigmoid without s',
    hint: 'the slope of sigmoid is s · (1 − s): the factor s is missing.',
    change: ['[s * (1 - s)]', '[1 - s]'],
  },
  {
    id: 'sigmoid with 1 − x',
    hint: 'the slope is s · (1 − s): it is 1 − s, not 1 − x.',
    change: ['[s * (1 - s)]', '[s * (1 - this.data)]'],
  },
  {
    id: 'sigmoid with x · (1 − s)',
    hint: 'the slope is s · (1 − s): it begins with s, not with x.',
    change: ['[s * (1 - s)]', '[this.data * (1 - s)]'],
  },
  {
    id: 'sigmoid with x times the slope',
    hint: 'the slope of sigmoid is s · (1 − s) alone: x is no factor of it.',
    change: ['[s * (1 - s)]', '[this.data * s * (1 - s)]'],
  },
  {
    id: 'sigmoid with a square',
    hint: 'the slope of sigmoid is s · (1 − s): 1 − s is not squared.',
    change: ['[s * (1 - s)]', '[s * (1 - s) ** 2]'],
  },
  {
    id: 'sigmoid’s slope from s again',
    hint: 's is the result of sigmoid already: do not take sigmoid of it again for the slope.',
    change: ['[s * (1 - s)]', '[(1 / (1 + Math.exp(-s))) * (1 - 1 / (1 + Math.exp(-s)))]'],
  },
  {
    id: 'sigmoid’s slope overflows',
    hint: 'e⁻ˣ / (1 + e⁻ˣ)² is ∞ / ∞ = NaN far below 0. s · (1 − s) has no such limit.',
    change: ['[s * (1 - s)]', '[Math.exp(-this.data) / (1 + Math.exp(-this.data)) ** 2]'],
  },
  {
    id: 'sigmoid is cut off far out',
    hint: 'x is cut off before sigmoid, so its slope never reaches 0. 1 / (1 + e⁻ˣ) can take any x.',
    change: [sigmoid, 'const s = 1 / (1 + Math.exp(-Math.max(-20, Math.min(20, this.data))));'],
  },
  {
    id: 'relu takes the smaller',
    hint: 'relu is the larger of 0 and x: Math.max, not Math.min.',
    change: ['Math.max(0, this.data)', 'Math.min(0, this.data)'],
  },
  {
    id: 'relu takes the smaller, with its slope',
    hint: 'relu is x above 0, and 0 below: yours is the other way round.',
    change: [relu, 'return new Value(Math.min(0, this.data), [this], [this.data < 0 ? 1 : 0]);'],
  },
  {
    id: 'relu’s slope turned',
    hint: 'the slope of relu is 1 above 0, and 0 below: yours is the other way round.',
    change: ['[this.data > 0 ? 1 : 0]', '[this.data > 0 ? 0 : 1]'],
  },
  {
    id: 'relu takes the absolute value',
    hint: 'relu is 0 below 0, not −x.',
    change: ['Math.max(0, this.data)', 'Math.abs(this.data)'],
  },
  {
    id: 'relu takes the absolute value, with its slope',
    hint: 'relu is 0 below 0, not −x.',
    change: [relu, 'return new Value(Math.abs(this.data), [this], [Math.sign(this.data)]);'],
  },
  {
    id: 'relu with the sign as slope',
    hint: 'below 0 the slope of relu is 0, not −1.',
    change: ['[this.data > 0 ? 1 : 0]', '[Math.sign(this.data)]'],
  },
  {
    id: 'relu with slope ½ at 0',
    hint: 'at exactly 0 the slope of relu is 0, not ½.',
    change: ['[this.data > 0 ? 1 : 0]', '[this.data > 0 ? 1 : this.data < 0 ? 0 : 0.5]'],
  },
  {
    id: 'relu is a step',
    hint: 'relu is x above 0, not 1: 1 is its slope.',
    change: ['Math.max(0, this.data)', '(this.data > 0 ? 1 : 0)'],
  },
  {
    id: 'relu keeps its number',
    hint: 'relu changes the slope but not the number: below 0 it is 0.',
    change: ['Math.max(0, this.data)', 'this.data'],
  },
  {
    id: 'relu bends at 1',
    hint: 'relu’s slope changes at 0, not at 1.',
    change: ['[this.data > 0 ? 1 : 0]', '[this.data > 1 ? 1 : 0]'],
  },
  {
    id: 'relu changes its operand',
    hint: 'relu writes its result into this.data. Leave the operand alone and return a new Value.',
    change: [relu, 'if (this.data < 0) this.data = 0; return this;'],
  },
  {
    id: 'relu cut at 6',
    hint: 'relu has no upper bound: it is x for every x above 0.',
    change: [
      relu,
      'return new Value(Math.min(6, Math.max(0, this.data)), [this], [this.data > 0 && this.data < 6 ? 1 : 0]);',
    ],
  },
  {
    id: 'leakyRelu is cut off',
    hint: isCutOff('leakyRelu'),
    change: [leakyRelu, 'return new Value(factor * this.data);'],
  },
  {
    id: 'leakyRelu is relu',
    hint: 'below 0 leakyRelu is slope · x, not 0.',
    change: [leakyRelu, 'return this.relu();'],
  },
  {
    id: 'leakyRelu is flat below 0',
    hint: 'below 0 the slope of leakyRelu is the one that was passed, not 0.',
    change: [leakyRelu, 'return new Value(factor * this.data, [this], [this.data > 0 ? 1 : 0]);'],
  },
  {
    id: 'leakyRelu gives its slope',
    hint: 'below 0 leakyRelu is slope · x, not the slope itself.',
    change: [leakyRelu, 'return new Value(this.data > 0 ? this.data : slope, [this], [factor]);'],
  },
  {
    id: 'leakyRelu keeps its number',
    hint: 'leakyRelu changes the slope but not the number: below 0 it is slope · x.',
    change: [leakyRelu, 'return new Value(this.data, [this], [factor]);'],
  },
  {
    id: 'leakyRelu bends up',
    hint: 'below 0 leakyRelu is slope · x, which is negative: yours has the other sign.',
    change: [
      leakyRelu,
      'return new Value(this.data > 0 ? this.data : -slope * this.data, [this], [this.data > 0 ? 1 : -slope]);',
    ],
  },
  {
    id: 'leakyRelu divides',
    hint: 'below 0 leakyRelu is slope · x, not x / slope.',
    change: ['this.data > 0 ? 1 : slope', 'this.data > 0 ? 1 : 1 / slope'],
  },
  {
    id: 'leakyRelu records its result',
    hint: 'below 0 the slope of leakyRelu is the one that was passed, not slope · x.',
    change: [
      leakyRelu,
      'return new Value(factor * this.data, [this], [this.data > 0 ? 1 : slope * this.data]);',
    ],
  },
  {
    id: 'leakyRelu on the wrong side',
    hint: 'leakyRelu leaks below 0, and is x above: yours is the other way round.',
    change: ['this.data > 0 ? 1 : slope', 'this.data > 0 ? slope : 1'],
  },
  {
    id: 'leakyRelu takes a slope of 0 for none',
    hint: '`slope || 0.01` replaces a slope of 0 too. A default parameter does not: slope = 0.01.',
    change: [
      'const factor = this.data > 0 ? 1 : slope;',
      'slope = slope || 0.01;\nconst factor = this.data > 0 ? 1 : slope;',
    ],
  },
  {
    id: 'leakyRelu with the slope in its number only',
    hint: 'the slope that was passed is in the number but not in the slope that is recorded: that is 0.01.',
    change: [
      leakyRelu,
      'return new Value(factor * this.data, [this], [this.data > 0 ? 1 : 0.01]);',
    ],
  },
  { id: 'leakyRelu as in Keras', hint: leak, change: ['slope = 0.01', 'slope = 0.3'] },
  { id: 'leakyRelu as in TensorFlow', hint: leak, change: ['slope = 0.01', 'slope = 0.2'] },
  { id: 'leakyRelu leaks too little', hint: leak, change: ['slope = 0.01', 'slope = 0.001'] },
  {
    id: 'leakyRelu without a default',
    hint: 'leakyRelu without a slope is NaN below 0: the default, slope = 0.01, is missing.',
    change: ['leakyRelu(slope = 0.01)', 'leakyRelu(slope)'],
  },
  {
    id: 'leakyRelu gives back its operand',
    hint: 'leakyRelu returns x itself when x is above 0. Return a new Value.',
    change: [leakyRelu, `if (this.data > 0) return this;\n${leakyRelu}`],
  },
  {
    id: 'map with f and derivative exchanged',
    hint: 'f and derivative are exchanged: f gives the number, derivative the slope.',
    change: [map, 'return new Value(derivative(this.data), [this], [f(this.data)]);'],
  },
  {
    id: 'map with derivative for both',
    hint: 'the number is f(x), not derivative(x).',
    change: [map, 'return new Value(derivative(this.data), [this], [derivative(this.data)]);'],
  },
  {
    id: 'map gives f the Value',
    hint: 'f takes a plain number, not a Value: f(this.data).',
    change: ['new Value(f(this.data)', 'new Value(f(this)'],
  },
  {
    id: 'map gives derivative the Value',
    hint: 'derivative takes a plain number, not a Value: derivative(this.data).',
    change: ['[derivative(this.data)]', '[derivative(this)]'],
  },
  {
    id: 'map records the function',
    hint: 'the slope is a number: call derivative at once, and record what it returns.',
    change: ['[derivative(this.data)]', '[derivative]'],
  },
  {
    id: 'map multiplies f and derivative',
    hint: 'the slope is derivative(x) alone: f(x) is no factor of it.',
    change: ['[derivative(this.data)]', '[f(this.data) * derivative(this.data)]'],
  },
  {
    id: 'map multiplies by x',
    hint: 'the slope is derivative(x) alone: x is no factor of it.',
    change: ['[derivative(this.data)]', '[this.data * derivative(this.data)]'],
  },
  {
    id: 'map with slope 1',
    hint: 'the slope is derivative(x), not 1.',
    change: ['[derivative(this.data)]', '[1]'],
  },
  {
    id: 'map nudges',
    hint: 'map nudges x to find the slope, which is not exact. Call the derivative that it is given.',
    change: ['[derivative(this.data)]', '[(f(this.data + 0.001) - f(this.data)) / 0.001]'],
  },
  {
    id: 'map applies f twice',
    hint: 'f is applied twice: the number is f(x).',
    change: ['new Value(f(this.data)', 'new Value(f(f(this.data))'],
  },
  {
    id: 'map changes its operand',
    hint: 'map writes its result into this.data. Leave the operand alone and return a new Value.',
    change: [map, 'this.data = f(this.data); return this;'],
  },
];
