import type { Mistake } from '../mistake';

const sub = 'return this.add(asValue(that).neg());';
const quotient = '[1 / other.data, -quotient / other.data]';
const pow = 'return new Value(this.data ** n, [this], [n === 0 ? 0 : n * this.data ** (n - 1)]);';
const slopeOfPow = 'n === 0 ? 0 : n * this.data ** (n - 1)';
const exp = 'Math.exp(this.data);';
const tanh = 'Math.tanh(this.data);';
const sigmoid = 'Math.exp(-this.data)';
const relu = 'return new Value(Math.max(0, this.data), [this], [this.data > 0 ? 1 : 0]);';
const map = 'return new Value(f(this.data), [this], [derivative(this.data)]);';

const isLeaf = (result: string) =>
  `${result} has no parents, which makes it a leaf. Record the operand and its slope, even where that is 0.`;

const clipped = (name: string) =>
  `${name} cuts x off far from 0. Take x as it is: the number and the slope come out right for any x.`;

/** Mistakes that show only at 0, far out, or where a slope is 0. */
export const extremeMistakes: readonly Mistake[] = [
  {
    id: 'mul by the number 0 has no parents',
    hint: isLeaf('x.mul(0)'),
    change: [
      'return new Value(this.data * other.data,',
      'if (that === 0) return new Value(0);\nreturn new Value(this.data * other.data,',
    ],
  },
  {
    id: 'sub of a value from itself has no parents',
    hint: isLeaf('x.sub(x)'),
    change: [sub, `if (that === this) return new Value(0);\n${sub}`],
  },
  {
    id: 'div by 0 is flat',
    hint: 'div has slopes of 0 where it divides by 0. The rule holds there as well: 1 / 0 is ∞ in JavaScript.',
    change: [quotient, `other.data === 0 ? [0, 0] : ${quotient}`],
  },
  {
    id: 'pow of exponent 0 has no parents',
    hint: isLeaf('x.pow(0)'),
    change: [pow, `if (n === 0) return new Value(1);\n${pow}`],
  },
  {
    id: 'pow is flat at 0, but for x¹',
    hint: 'at x = 0 pow has slope 0 for all exponents but 1. Only the exponent 0 is a special case: 0.5 · 0 ** -0.5 is ∞, and so is the slope of √x at 0.',
    change: [slopeOfPow, `this.data === 0 ? (n === 1 ? 1 : 0) : ${slopeOfPow}`],
  },
  {
    id: 'pow divides its result by x, but not at 0',
    hint: 'n · xⁿ / x goes wrong where xⁿ is too large for a number. Write n · xⁿ⁻¹ as a power: x ** (n - 1).',
    change: [
      slopeOfPow,
      'n === 0 || this.data === 0 ? (n === 1 ? 1 : n === 0 ? 0 : n * 0 ** (n - 1)) : (n * this.data ** n) / this.data',
    ],
  },
  {
    id: 'pow takes a root below 0 of the size of x',
    hint: 'a root of a number below 0 is NaN, as in JavaScript. Take x as it is, not Math.abs(x).',
    change: [
      pow,
      'const x = Number.isInteger(n) ? this.data : Math.abs(this.data);\nreturn new Value(x ** n, [this], [n === 0 ? 0 : n * x ** (n - 1)]);',
    ],
  },
  {
    id: 'exp is cut off above 709',
    hint: clipped('exp'),
    change: [exp, 'Math.exp(Math.min(this.data, 709));'],
  },
  {
    id: 'exp is cut off below −50',
    hint: clipped('exp'),
    change: [exp, 'Math.exp(Math.max(this.data, -50));'],
  },
  {
    id: 'exp is cut off below −500',
    hint: clipped('exp'),
    change: [exp, 'Math.exp(Math.max(this.data, -500));'],
  },
  {
    id: 'log is flat at 0',
    hint: 'log has slope 0 at x = 0. Its slope is 1 / x there, too: 1 / 0 is ∞ in JavaScript.',
    change: ['[1 / this.data]', '[this.data > 0 ? 1 / this.data : 0]'],
  },
  {
    id: 'tanh is cut off at ±15',
    hint: clipped('tanh'),
    change: [tanh, 'Math.tanh(Math.max(-15, Math.min(15, this.data)));'],
  },
  {
    id: 'sigmoid is cut off at ±30',
    hint: clipped('sigmoid'),
    change: [sigmoid, 'Math.exp(-Math.max(-30, Math.min(30, this.data)))'],
  },
  {
    id: 'sigmoid is cut off at ±500',
    hint: clipped('sigmoid'),
    change: [sigmoid, 'Math.exp(-Math.max(-500, Math.min(500, this.data)))'],
  },
  {
    id: 'relu has no parents below 0',
    hint: isLeaf('x.relu() below 0'),
    change: [relu, `if (this.data < 0) return new Value(0);\n${relu}`],
  },
  {
    id: 'leakyRelu forgets its slope at 0',
    hint: 'at exactly 0, leakyRelu has the slope 0.01, whichever was passed. There, too, it is the one that was passed.',
    change: ['this.data > 0 ? 1 : slope;', 'this.data > 0 ? 1 : this.data < 0 ? slope : 0.01;'],
  },
  {
    id: 'map has no parents where it is flat',
    hint: isLeaf('x.map(f, derivative) with a derivative of 0'),
    change: [map, `if (derivative(this.data) === 0) return new Value(f(this.data));\n${map}`],
  },
  {
    id: 'dot leaves out NaN',
    hint: 'dot leaves out NaN as if it were 0, because `if (input)` is false for both. Compare with 0: input !== 0.',
    change: ['else if (input !== 0)', 'else if (input)'],
  },
  {
    id: 'dot compares no lengths where there are no weights',
    hint: 'for an empty list, dot gives the bias before it compares the lengths. Compare them before anything else.',
    change: ['if (n !== m)', 'if (n > 0 && n !== m)'],
  },
  {
    id: 'dot compares no lengths where there are no inputs',
    hint: 'for an empty list, dot gives the bias before it compares the lengths. Compare them before anything else.',
    change: [
      'if (n !== m)',
      'if (m === 0) return new Value(bias.data, [bias], [1]);\nif (n !== m)',
    ],
  },
];
