import type { Mistake } from '../mistake';

const pow = 'return new Value(this.data ** n, [this], [n === 0 ? 0 : n * this.data ** (n - 1)]);';
const slopeOfPow = 'n === 0 ? 0 : n * this.data ** (n - 1)';
const exp = 'return new Value(power, [this], [power]);';
const log = 'return new Value(Math.log(this.data), [this], [1 / this.data]);';

const natural =
  'log is the natural logarithm, whose slope is 1 / x: Math.log, not Math.log10 or Math.log2.';
const base10 = 'log is the natural logarithm: Math.log, not Math.log10.';
const noPower = '`^` is no power in JavaScript: it compares bits. Write ** for a power.';
const cutNearZero =
  'a small number keeps log away from 0, which makes it wrong near 0. Take x as it is.';

const isCutOff = (name: string) =>
  `no gradient flows through ${name}: its result has no parents, or slopes of 0.`;

/** Mistakes of `pow`, `exp` and `log`. */
export const powerMistakes: readonly Mistake[] = [
  {
    id: 'pow is cut off',
    hint: isCutOff('pow'),
    change: [pow, 'return new Value(this.data ** n);'],
  },
  {
    id: 'pow of n',
    hint: 'pow computes nˣ: x is the base, n the exponent.',
    change: ['new Value(this.data ** n,', 'new Value(n ** this.data,'],
  },
  {
    id: 'pow of n, with its slope',
    hint: 'pow computes nˣ: x is the base, n the exponent.',
    change: [pow, 'return new Value(n ** this.data, [this], [n ** this.data * Math.log(n)]);'],
  },
  {
    id: 'pow multiplies',
    hint: 'pow computes n · x, not xⁿ.',
    change: ['new Value(this.data ** n,', 'new Value(this.data * n,'],
  },
  {
    id: 'pow with ^',
    hint: noPower,
    change: ['new Value(this.data ** n,', 'new Value(this.data ^ n,'],
  },
  {
    id: 'pow’s slope with ^',
    hint: noPower,
    change: [slopeOfPow, 'n === 0 ? 0 : n * (this.data ^ (n - 1))'],
  },
  {
    id: 'pow’s slope with ^, and no parentheses',
    hint: noPower,
    change: [slopeOfPow, '(n * this.data) ^ (n - 1)'],
  },
  {
    id: 'pow by the rule for the exponent',
    hint: 'the slope is n · xⁿ⁻¹. xⁿ · log x is the slope with respect to the exponent, which is constant here.',
    change: [slopeOfPow, 'this.data ** n * Math.log(this.data)'],
  },
  {
    id: 'pow always with 2x',
    hint: 'pow records 2x whatever n is: that is right for x² only. The slope of xⁿ is n · xⁿ⁻¹.',
    change: [slopeOfPow, '2 * this.data'],
  },
  {
    id: 'pow with n · x',
    hint: 'the slope of xⁿ is n · xⁿ⁻¹: the exponent n − 1 is missing.',
    change: [slopeOfPow, 'n * this.data'],
  },
  {
    id: 'pow with the factor n − 1',
    hint: 'the slope of xⁿ is n · xⁿ⁻¹: the factor is n, and only the exponent goes down by 1.',
    change: [slopeOfPow, 'n === 0 ? 0 : (n - 1) * this.data ** (n - 1)'],
  },
  {
    id: 'pow with n − 1 and n exchanged',
    hint: 'the slope of xⁿ is n · xⁿ⁻¹: the factor is n, and the exponent n − 1.',
    change: [slopeOfPow, '(n - 1) * this.data ** n'],
  },
  {
    id: 'pow with the exponent n + 1',
    hint: 'the slope of xⁿ is n · xⁿ⁻¹: the exponent goes down by 1, not up.',
    change: [slopeOfPow, 'n * this.data ** (n + 1)'],
  },
  {
    id: 'pow integrates',
    hint: 'xⁿ⁺¹ / (n + 1) is the integral of xⁿ. Its slope is n · xⁿ⁻¹.',
    change: [slopeOfPow, 'this.data ** (n + 1) / (n + 1)'],
  },
  {
    id: 'pow divides its result by x',
    hint: 'n · xⁿ / x is 0 / 0 = NaN at x = 0. Write n · xⁿ⁻¹ as a power: x ** (n - 1).',
    change: [slopeOfPow, '(n * this.data ** n) / this.data'],
  },
  {
    id: 'pow multiplies in a loop',
    hint: 'pow multiplies x in a loop that counts up to n, which is wrong for fractions and below 0. Use `x ** n`.',
    change: [
      'return new Value(this.data ** n,',
      'let power = 1; for (let i = 0; i < n; i++) power *= this.data;\nreturn new Value(power,',
    ],
  },
  {
    id: 'pow multiplies in a loop once too often',
    hint: 'pow multiplies x by itself n times, which is xⁿ⁺¹. Use `x ** n`.',
    change: [
      'return new Value(this.data ** n,',
      'let power = this.data; for (let i = 0; i < n; i++) power *= this.data;\nreturn new Value(power,',
    ],
  },
  {
    id: 'pow of the absolute value',
    hint: 'pow takes the absolute value of x. Powers of negative numbers are as JavaScript has them: (−2)³ is −8.',
    change: ['new Value(this.data ** n,', 'new Value(Math.abs(this.data) ** n,'],
  },
  {
    id: 'pow rounds the exponent of its slope',
    hint: 'the exponent is rounded in the slope: n may be a fraction, as in x.pow(0.5).',
    change: ['n * this.data ** (n - 1)', 'Math.trunc(n) * this.data ** (Math.trunc(n) - 1)'],
  },
  {
    id: 'pow is flat for x¹',
    hint: 'pow has slope 0 for n = 1, but the slope of x¹ is 1. Only x⁰ is flat.',
    change: ['n === 0 ? 0 :', 'n <= 1 && n >= 0 && Number.isInteger(n) ? 0 :'],
  },
  {
    id: 'pow is flat below n = 1',
    hint: 'pow has slope 0 for exponents below 0 too. Only n = 0 is flat: compare with ===.',
    change: ['n === 0 ? 0 :', 'n <= 0 ? 0 :'],
  },
  {
    id: 'pow of 0 is 1 with slope 1',
    hint: 'x⁰ is 1 whatever x is, so its slope is 0, not 1.',
    change: ['n === 0 ? 0 :', 'n === 0 ? 1 :'],
  },
  {
    id: 'pow changes its operand',
    hint: 'pow writes its result into this.data. Leave the operand alone and return a new Value.',
    change: [pow, `const x = this.data; this.data = x ** n; return this;`],
  },
  { id: 'exp is cut off from x', hint: isCutOff('exp'), change: [exp, 'return new Value(power);'] },
  {
    id: 'exp with slope 1',
    hint: 'the slope of eˣ is eˣ, the result, not 1.',
    change: ['[this], [power])', '[this], [1])'],
  },
  {
    id: 'exp times x',
    hint: 'the slope of eˣ is eˣ alone: it is not multiplied by x.',
    change: ['[this], [power])', '[this], [this.data * power])'],
  },
  {
    id: 'exp of the result',
    hint: 'the slope of eˣ is eˣ, the result itself: do not take exp of it again.',
    change: ['[this], [power])', '[this], [Math.exp(power)])'],
  },
  {
    id: 'exp with log’s slope',
    hint: 'the slope of eˣ is eˣ. 1 / x is log’s.',
    change: ['[this], [power])', '[this], [1 / this.data])'],
  },
  {
    id: 'exp with a minus',
    hint: 'the slope of eˣ is eˣ, without a minus: it always goes up.',
    change: ['[this], [power])', '[this], [-power])'],
  },
  {
    id: 'exp of −x',
    hint: 'exp computes e⁻ˣ, not eˣ.',
    change: ['Math.exp(this.data);', 'Math.exp(-this.data);'],
  },
  {
    id: 'exp of base 2',
    hint: 'exp is eˣ, not 2ˣ: Math.exp(x).',
    change: ['Math.exp(this.data);', '2 ** this.data;'],
  },
  {
    id: 'exp of base 2, with its slope',
    hint: 'exp is eˣ, not 2ˣ: Math.exp(x).',
    change: [
      'const power = Math.exp(this.data);\n        return new Value(power, [this], [power]);',
      'return new Value(2 ** this.data, [this], [2 ** this.data * Math.LN2]);',
    ],
  },
  {
    id: 'exp minus 1',
    hint: 'Math.expm1(x) is eˣ − 1. eˣ is Math.exp(x).',
    change: ['Math.exp(this.data);', 'Math.expm1(this.data);'],
  },
  {
    id: 'exp of e to the wrong side',
    hint: 'exp computes xᵉ. e is the base, and x the exponent: Math.exp(x).',
    change: ['Math.exp(this.data);', 'this.data ** Math.E;'],
  },
  {
    id: 'exp as e · x',
    hint: 'exp computes e · x, not eˣ: Math.exp(x).',
    change: ['Math.exp(this.data);', 'Math.E * this.data;'],
  },
  {
    id: 'log has no parents',
    hint: isCutOff('log'),
    change: [log, 'return new Value(Math.log(this.data));'],
  },
  {
    id: 'log to base 10, with its slope',
    hint: base10,
    change: [
      log,
      'return new Value(Math.log10(this.data), [this], [1 / (this.data * Math.LN10)]);',
    ],
  },
  {
    id: 'log to base 2',
    hint: natural,
    change: ['new Value(Math.log(this.data)', 'new Value(Math.log2(this.data)'],
  },
  {
    id: 'log to base 2, with its slope',
    hint: natural,
    change: [log, 'return new Value(Math.log2(this.data), [this], [1 / (this.data * Math.LN2)]);'],
  },
  {
    id: 'log to base 10, in the slope only',
    hint: 'the slope of the natural logarithm is 1 / x: log 10 has no part in it.',
    change: ['[1 / this.data]', '[1 / (this.data * Math.LN10)]'],
  },
  {
    id: 'log of 1 + x',
    hint: 'Math.log1p(x) is log(1 + x). log x is Math.log(x).',
    change: ['new Value(Math.log(this.data)', 'new Value(Math.log1p(this.data)'],
  },
  {
    id: 'log with a minus',
    hint: 'the slope of log x is 1 / x, without a minus: log goes up.',
    change: ['[1 / this.data]', '[-1 / this.data]'],
  },
  {
    id: 'log with the slope of 1 / x',
    hint: 'the slope of log x is 1 / x. −1 / x² is the slope of that.',
    change: ['[1 / this.data]', '[-1 / this.data ** 2]'],
  },
  {
    id: 'log with x squared',
    hint: 'the slope of log x is 1 / x: x is not squared.',
    change: ['[1 / this.data]', '[1 / this.data ** 2]'],
  },
  {
    id: 'log with its result as slope',
    hint: 'the slope of log x is 1 / x, not log x.',
    change: ['[1 / this.data]', '[Math.log(this.data)]'],
  },
  {
    id: 'log with exp’s slope',
    hint: 'the slope of log x is 1 / x, not eˣ.',
    change: ['[1 / this.data]', '[Math.exp(this.data)]'],
  },
  {
    id: 'log with slope 1',
    hint: 'the slope of log x is 1 / x, not 1.',
    change: ['[1 / this.data]', '[1]'],
  },
  {
    id: 'log starts at a small number',
    hint: cutNearZero,
    change: [
      log,
      'const x = Math.max(this.data, 1e-7); return new Value(Math.log(x), [this], [1 / x]);',
    ],
  },
  {
    id: 'log starts at a tiny number',
    hint: cutNearZero,
    change: [
      log,
      'const x = Math.max(this.data, 1e-12); return new Value(Math.log(x), [this], [1 / x]);',
    ],
  },
  {
    id: 'log’s number starts at a tiny number',
    hint: cutNearZero,
    change: ['new Value(Math.log(this.data)', 'new Value(Math.log(Math.max(this.data, 1e-12))'],
  },
  {
    id: 'log adds a tiny number',
    hint: cutNearZero,
    change: [log, 'const x = this.data + 1e-12; return new Value(Math.log(x), [this], [1 / x]);'],
  },
  {
    id: 'log’s number has a tiny number added',
    hint: cutNearZero,
    change: ['new Value(Math.log(this.data)', 'new Value(Math.log(this.data + 1e-12)'],
  },
  {
    id: 'log throws',
    hint: 'log throws at or below 0. Follow Math.log there: −∞ at 0, and NaN below.',
    change: [
      log,
      `if (this.data <= 0) throw new RangeError('log of a number that is not positive');\n${log}`,
    ],
  },
  {
    id: 'log is 0 below 0',
    hint: 'log gives 0 at or below 0. Follow Math.log there: −∞ at 0, and NaN below.',
    change: [log, `if (this.data <= 0) return new Value(0, [this], [0]);\n${log}`],
  },
  {
    id: 'log is −∞ below 0',
    hint: 'log gives −∞ below 0 as well. Follow Math.log there: −∞ at 0, and NaN below.',
    change: [log, `if (this.data <= 0) return new Value(-Infinity, [this], [0]);\n${log}`],
  },
];
