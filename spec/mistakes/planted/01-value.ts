import type { Value } from '../../contract';
import {
  type WrongDot,
  type WrongRule,
  withDot,
  withMap,
  withOperation,
  withRule,
} from './operations';
import type { Change, Kit, Planted } from './plant';

/** The engines, each of another design. */
const engines = ['closures', 'pulled', 'tape', 'composed', 'arena', 'hurried', 'thrifty'];

type Wrong = readonly [id: string, outside: (kit: Kit) => void];

const rule = (id: string, wrong: WrongRule): Wrong => [id, withRule(wrong)];
const dot = (id: string, wrong: WrongDot): Wrong => [id, withDot(wrong)];

/** A Value, whatever the type says: it is a number where the mistake shows. */
const asIs = (that: Value | number) => that as Value;

const ofTwo: readonly Wrong[] = [
  rule('add with mul’s rule', { op: 'add', slopes: (a, b) => [b, a] }),
  rule('add forgets an operand', { op: 'add', recorded: 1 }),
  rule('add halves', { op: 'add', slopes: () => [0.5, 0.5] }),
  [
    'add changes its operand',
    withOperation('add', (_, x, that) => {
      x.data += typeof that === 'number' ? that : that.data;
      return x;
    }),
  ],
  [
    'add takes no number',
    withOperation('add', (Value, x, that) => {
      return new Value(x.data + asIs(that).data, [x, asIs(that)], [1, 1]);
    }),
  ],
  rule('mul with add’s rule', { op: 'mul', slopes: () => [1, 1] }),
  rule('mul records the own factor', { op: 'mul', slopes: (a, b) => [a, b] }),
  rule('mul forgets an operand', { op: 'mul', recorded: 1 }),
  rule('mul divides the product', { op: 'mul', slopes: (a, b, r) => [r / a, r / b] }),
  [
    'mul takes no number',
    withOperation('mul', (Value, x, that) => {
      const b = asIs(that);
      return new Value(x.data * b.data, [x, b], [b.data, x.data]);
    }),
  ],
  [
    'mul of one value with itself, once',
    withOperation('mul', (Value, x, that) => {
      if (that === x) return new Value(x.data ** 2, [x], [x.data]);
      const b = typeof that === 'number' ? new Value(that) : that;
      return new Value(x.data * b.data, [x, b], [b.data, x.data]);
    }),
  ],
  rule('mul adds', { op: 'mul', value: (a, b) => a + b }),
  [
    'mul by 1 gives the operand back',
    withOperation('mul', (Value, x, that) => {
      const b = typeof that === 'number' ? new Value(that) : that;
      if (b.data === 1) return x;
      return new Value(x.data * b.data, [x, b], [b.data, x.data]);
    }),
  ],
  rule('neg with slope 1', { op: 'neg', slopes: () => [1] }),
  rule('neg is cut off', { op: 'neg', recorded: 0 }),
  rule('neg does not negate', { op: 'neg', value: (x) => x }),
  rule('sub the wrong way round', { op: 'sub', value: (a, b) => b - a, slopes: () => [-1, 1] }),
  rule('sub is cut off from b', { op: 'sub', recorded: 1 }),
  rule('sub with add’s rule', { op: 'sub', slopes: () => [1, 1] }),
  ['sub takes no number', withOperation('sub', (_, x, that) => x.add(asIs(that).neg()))],
  rule('div without the minus', { op: 'div', slopes: (a, b) => [1 / b, a / b ** 2] }),
  rule('div without the numerator', { op: 'div', slopes: (_, b) => [1 / b, -1 / b ** 2] }),
  rule('div without the square', { op: 'div', slopes: (a, b) => [1 / b, -a / b] }),
  rule('div the wrong way round', { op: 'div', value: (a, b) => b / a }),
  rule('div is cut off from b', { op: 'div', recorded: 1 }),
  [
    'div takes no number',
    withOperation('div', (Value, x, that) => {
      const b = asIs(that).data;
      return new Value(x.data / b, [x, asIs(that)], [1 / b, -x.data / b ** 2]);
    }),
  ],
  rule('div with mul’s slope', { op: 'div', slopes: (a, b) => [b, -a / b ** 2] }),
  rule('div squares the quotient', { op: 'div', slopes: (a, b) => [1 / b, -((a / b) ** 2)] }),
];

const curves: readonly Wrong[] = [
  rule('pow without the exponent', { op: 'pow', slopes: (x, n) => [n === 0 ? 0 : x ** (n - 1)] }),
  rule('pow keeps the exponent', { op: 'pow', slopes: (x, n) => [n === 0 ? 0 : n * x ** n] }),
  rule('pow without parentheses', {
    op: 'pow',
    slopes: (x, n) => [n === 0 ? 0 : n * x ** n - 1],
  }),
  rule('pow loses x⁰ at 0', { op: 'pow', slopes: (x, n) => [n * x ** (n - 1)] }),
  rule('pow takes 0 for flat', { op: 'pow', slopes: (x, n) => [x === 0 ? 0 : n * x ** (n - 1)] }),
  [
    'pow is cut off at 0',
    withOperation('pow', (Value, x, exponent) => {
      const n = exponent as number;
      if (x.data === 0) return new Value(0 ** n);
      return new Value(x.data ** n, [x], [n * x.data ** (n - 1)]);
    }),
  ],
  rule('pow for whole exponents only', { op: 'pow', value: (x, n) => x ** Math.trunc(n) }),
  rule('exp with x as its slope', { op: 'exp', slopes: (x) => [x] }),
  rule('exp squared', { op: 'exp', slopes: (_, __, r) => [r * r] }),
  rule('exp by the power rule', { op: 'exp', slopes: (x) => [x * Math.exp(x - 1)] }),
  rule('exp is cut off', { op: 'exp', value: cutExp, slopes: (x) => [cutExp(x)] }),
  rule('log from the result', { op: 'log', slopes: (_, __, r) => [1 / r] }),
  rule('log to base 10', { op: 'log', value: Math.log10 }),
  rule('log of the absolute value', { op: 'log', value: (x) => Math.log(Math.abs(x)) }),
  rule('log upside down', { op: 'log', slopes: (x) => [x] }),
  rule('log is cut off', {
    op: 'log',
    value: (x) => Math.log(x + 1e-7),
    slopes: (x) => [1 / (x + 1e-7)],
  }),
  rule('tanh slope from x', { op: 'tanh', slopes: (x) => [1 - x * x] }),
  rule('tanh slope without the square', { op: 'tanh', slopes: (_, __, t) => [1 - t] }),
  rule('tanh slope applied twice', {
    op: 'tanh',
    slopes: (_, __, t) => [1 - Math.tanh(t) ** 2],
  }),
  rule('tanh is cut off', { op: 'tanh', recorded: 0 }),
  rule('tanh overflows', {
    op: 'tanh',
    value: tanhByPowers,
    slopes: (x) => [1 - tanhByPowers(x) ** 2],
  }),
  rule('sigmoid slope from x', { op: 'sigmoid', slopes: (x) => [x * (1 - x)] }),
  rule('sigmoid with tanh’s slope', { op: 'sigmoid', slopes: (_, __, s) => [1 - s * s] }),
  rule('sigmoid slope is the result', { op: 'sigmoid', slopes: (_, __, s) => [s] }),
  rule('sigmoid upside down', { op: 'sigmoid', value: (x) => 1 / (1 + Math.exp(x)) }),
  rule('sigmoid overflows', {
    op: 'sigmoid',
    value: sigmoidByPowers,
    slopes: (x) => [sigmoidByPowers(x) * (1 - sigmoidByPowers(x))],
  }),
];

const kinks: readonly Wrong[] = [
  rule('relu leaks', {
    op: 'relu',
    value: (x) => (x > 0 ? x : 0.01 * x),
    slopes: (x) => [x > 0 ? 1 : 0.01],
  }),
  rule('relu with slope 1 at 0', { op: 'relu', slopes: (x) => [x >= 0 ? 1 : 0] }),
  rule('relu is cut off', { op: 'relu', recorded: 0 }),
  [
    'relu gives back its operand',
    withOperation('relu', (Value, x) => (x.data > 0 ? x : new Value(0, [x], [0]))),
  ],
  rule('relu with its result as slope', { op: 'relu', slopes: (_, __, r) => [r] }),
  rule('relu with slope 1 everywhere', { op: 'relu', slopes: () => [1] }),
  ['relu multiplies by 0', withOperation('relu', (_, x) => x.mul(x.data > 0 ? 1 : 0))],
  rule('relu multiplies its number by 0', { op: 'relu', value: (x) => x * (x > 0 ? 1 : 0) }),
  rule('leakyRelu with slope 1 everywhere', { op: 'leakyRelu', slopes: () => [1] }),
  [
    'leakyRelu leaks too much',
    withOperation('leakyRelu', (Value, x, slope = 0.1) => {
      const factor = x.data > 0 ? 1 : (slope as number);
      return new Value(factor * x.data, [x], [factor]);
    }),
  ],
  rule('leakyRelu ignores its slope', {
    op: 'leakyRelu',
    value: (x) => (x > 0 ? x : 0.01 * x),
    slopes: (x) => [x > 0 ? 1 : 0.01],
  }),
  rule('leakyRelu does not leak', { op: 'leakyRelu', value: (x) => Math.max(0, x) }),
  rule('leakyRelu takes the larger', {
    op: 'leakyRelu',
    value: (x, slope) => Math.max(x, slope * x),
    slopes: (x, slope) => [x > slope * x ? 1 : slope],
  }),
  rule('leakyRelu is flat at 0', {
    op: 'leakyRelu',
    slopes: (x, slope) => [x > 0 ? 1 : x < 0 ? slope : 0],
  }),
  rule('leakyRelu with slope 1 at 0', {
    op: 'leakyRelu',
    slopes: (x, slope) => [x >= 0 ? 1 : slope],
  }),
  [
    'map differentiates at f(x)',
    withMap((Value, x, f, derivative) => new Value(f(x.data), [x], [derivative(f(x.data))])),
  ],
  ['map is cut off', withMap((Value, x, f) => new Value(f(x.data)))],
  ['map uses f as its slope', withMap((Value, x, f) => new Value(f(x.data), [x], [f(x.data)]))],
];

const dots: readonly Wrong[] = [
  dot('dot keeps the last term', { sum: (products) => products.at(-1) ?? 0 }),
  dot('dot forgets the bias', { bias: () => 0 }),
  dot('dot does not record the bias', { biasRecorded: false }),
  dot('dot records the weight itself', { weightSlope: (w) => w }),
  dot('dot records the input itself', { inputSlope: (_, x) => x }),
  dot('dot forgets the inputs', { inputsRecorded: false }),
  dot('dot skips values of 0', {
    skips: (_, input) => (typeof input === 'number' ? input : input.data) === 0,
  }),
  dot('dot skips weights of 0', { skips: (weight) => weight.data === 0 }),
  dot('dot does not compare lengths', { refuse: () => {} }),
  dot('dot names no lengths', {
    refuse: () => {
      throw new RangeError('The lengths are not the same.');
    },
  }),
  dot('dot throws another error', {
    refuse: (n, m) => {
      throw new Error(`${n} weights, ${m} inputs`);
    },
  }),
  dot('dot empties its lists', {
    leave: (weights) => {
      weights.length = 0;
    },
  }),
  dot('dot writes Values into its list', {
    leave: (_, inputs, Value) => {
      for (const [i, input] of inputs.entries()) {
        if (typeof input === 'number') inputs[i] = new Value(input);
      }
    },
  }),
];

/** What stands in the operation itself, and depends on the design. */
const inText: readonly [id: string, changes: Readonly<Record<string, Change>>][] = [
  [
    'grad starts at 1',
    {
      closures: ['this.grad = 0;', 'this.grad = 1;'],
      pulled: ['this.grad = 0;', 'this.grad = 1;'],
      tape: ['this.grad = 0;', 'this.grad = 1;'],
      composed: ['this.grad = 0;', 'this.grad = 1;'],
      arena: ['grad.push(0);', 'grad.push(1);'],
      hurried: ['this.grad = 0;', 'this.grad = 1;'],
      thrifty: ['this.grad = 0;', 'this.grad = 1;'],
    },
  ],
  [
    'numbers become 0',
    {
      closures: ['? new Value(that) :', '? new Value(0) :'],
      pulled: [/\(a, that\)/g, '(a, 0)'],
      tape: ['? that : that.data', '? 0 : that.data'],
      composed: ['? new Value(that) :', '? new Value(0) :'],
      arena: ['? new Value(that) :', '? new Value(0) :'],
      hurried: [/\? new Value\(that\) :/g, '? new Value(0) :'],
      thrifty: [/: new Value\(that\)/g, ': new Value(0)'],
    },
  ],
  [
    'sub the wrong way round',
    {
      closures: ['this.add(asValue(that).neg())', 'asValue(that).add(this.neg())'],
      composed: ['asValue(that).neg().add(this)', 'this.neg().add(asValue(that))'],
      thrifty: ['this.add(b.mul(-1))', 'b.add(this.mul(-1))'],
    },
  ],
  [
    'sub is cut off from b',
    {
      closures: ['this.add(asValue(that).neg())', 'this.add(-asValue(that).data)'],
      composed: ['asValue(that).neg().add(this)', 'new Value(-asValue(that).data).add(this)'],
      thrifty: ['this.add(b.mul(-1))', 'this.add(-b.data)'],
    },
  ],
  [
    'sub takes no number',
    {
      closures: ['this.add(asValue(that).neg())', 'this.add(that.neg())'],
      composed: ['asValue(that).neg().add(this)', 'that.neg().add(this)'],
      thrifty: ['this.add(b.mul(-1))', 'this.add(that.mul(-1))'],
    },
  ],
  [
    'div the wrong way round',
    {
      closures: ['this.mul(asValue(that).pow(-1))', 'asValue(that).mul(this.pow(-1))'],
      composed: ['asValue(that).pow(-1).mul(this)', 'this.pow(-1).mul(asValue(that))'],
      thrifty: ['this.mul(b.pow(-1))', 'b.mul(this.pow(-1))'],
    },
  ],
  [
    'div is cut off from b',
    {
      closures: ['this.mul(asValue(that).pow(-1))', 'this.mul(1 / asValue(that).data)'],
      composed: ['asValue(that).pow(-1).mul(this)', 'this.mul(1 / asValue(that).data)'],
      thrifty: ['this.mul(b.pow(-1))', 'this.mul(b.data ** -1)'],
    },
  ],
  [
    'div takes no number',
    {
      closures: ['this.mul(asValue(that).pow(-1))', 'this.mul(that.pow(-1))'],
      composed: ['asValue(that).pow(-1).mul(this)', 'that.pow(-1).mul(this)'],
      thrifty: ['this.mul(b.pow(-1))', 'this.mul(that.pow(-1))'],
    },
  ],
  [
    'sigmoid upside down',
    {
      composed: ['this.mul(0.5).tanh()', 'this.mul(-0.5).tanh()'],
    },
  ],
  [
    'leakyRelu with slope 1 at 0',
    {
      composed: ['this.data > 0 ? 1 : slope', 'this.data >= 0 ? 1 : slope'],
      thrifty: ['this.data > 0 ? 1 : slope', 'this.data >= 0 ? 1 : slope'],
      closures: ['return this.data > 0 ?', 'return this.data >= 0 ?'],
    },
  ],
  [
    'dot forgets the bias',
    {
      closures: ['sum + bias.data', 'sum'],
      composed: ['.add(bias)', ''],
      thrifty: ['bias ? bias.add(0) : new Value(0)', 'new Value(0)'],
    },
  ],
];

/** The mistakes of stage 01, in every engine. */
export const valuePlants: readonly Planted[] = [
  ...[...ofTwo, ...curves, ...kinks, ...dots].flatMap(([id, outside]) =>
    engines.map((alternative) => ({
      stage: '01-value',
      id,
      alternative,
      how: 'outside',
      outside,
    })),
  ),
  ...inText.flatMap(([id, changes]) =>
    Object.entries(changes).map(([alternative, change]) => ({
      stage: '01-value',
      id,
      alternative,
      how: 'text',
      changes: [change],
    })),
  ),
];

function cutExp(x: number): number {
  return Math.exp(Math.min(x, 50));
}

function tanhByPowers(x: number): number {
  return (Math.exp(2 * x) - 1) / (Math.exp(2 * x) + 1);
}

function sigmoidByPowers(x: number): number {
  return Math.exp(x) / (1 + Math.exp(x));
}
