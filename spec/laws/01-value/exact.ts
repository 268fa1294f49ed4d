import fc, { type Arbitrary } from 'fast-check';
import type { Value, ValueModule } from '../../contract';
import { format } from '../../law/format';
import { type Law, law } from '../../law/law';
import { observe } from '../../law/observe';
import { received } from '../../law/received';
import { recordedSlope } from '../../law/recorded';
import { ordinary } from '../../oracle/numbers';
import { type Unary, unary } from '../../oracle/operations';

/** A claim about an operation on x, with the formulas of its value and its slope. */
interface Exact<Case> {
  readonly title: string;
  readonly step: number;
  readonly about: string;
  readonly given: Arbitrary<Case>;
  /** How the operation is written: `x.pow(2)`. */
  name(given: Case): string;
  yours(x: Value, given: Case): Value;
  value(given: Case): number;
  slope(given: Case): number;
}

/** A law for where a finite difference cannot tell the slope, or where even small numbers count. */
function exact<Case extends { readonly x: number }>(claim: Exact<Case>): Law<ValueModule> {
  const { title, step, about, given } = claim;
  return law({
    title,
    step,
    about,
    kind: 'operation',
    given,
    yours: (module, given) => {
      const x = new module.Value(given.x);
      const name = claim.name(given);
      const { value, slopes } = observe(module, ([x]) => claim.yours(x, given), [x], name, ['x']);
      // In words: any two small numbers are near each other, and ∞ is near nothing.
      return { [name]: format(value), 'slope with respect to x': format(slopes[0]) };
    },
    truth: (given) => ({
      [claim.name(given)]: format(claim.value(given)),
      'slope with respect to x': format(claim.slope(given)),
    }),
  });
}

/** The same of an operation on x alone. */
export function exactLaw(
  title: string,
  step: number,
  x: Arbitrary<number>,
  op: Unary,
  derivative: (x: number) => number,
): Law<ValueModule> {
  return exact({
    title,
    step,
    about: op,
    given: fc.record({ x }),
    name: () => `x.${op}()`,
    yours: (x) => x[op](),
    value: ({ x }) => unary[op](x),
    slope: ({ x }) => derivative(x),
  });
}

/** Division by 0, in words, because NaN is near nothing, not even itself. */
export const divByZeroLaw: Law<ValueModule> = law({
  title: 'div by 0: gives what JavaScript gives, ∞ or NaN, and so do its slopes',
  step: 3,
  about: 'div',
  kind: 'operation',
  given: fc.record({ a: fc.constantFrom(2, 0, -2) }),
  show: ({ a }) => `a = ${a}, b = 0`,
  yours: ({ Value }, given) => {
    const [a, b] = [new Value(given.a), new Value(0)];
    const quotient = received(a.div(b), 'a.div(b)');
    return {
      'a.div(b)': format(quotient.data),
      'slope with respect to a': format(recordedSlope(quotient, a, 'a.div(b)')),
      'slope with respect to b': format(recordedSlope(quotient, b, 'a.div(b)')),
      'a.div(0)': format(received(a.div(0), 'a.div(0)').data),
    };
  },
  truth: ({ a }) => ({
    'a.div(b)': format(a / 0),
    'slope with respect to a': format(1 / 0),
    'slope with respect to b': format(-a / 0 ** 2),
    'a.div(0)': format(a / 0),
  }),
});

/** Powers for which somebody may take a short cut: at 0, where xⁿ is too large for a number, and for roots below 0. */
export const powAtZeroLaw: Law<ValueModule> = exact({
  title: 'pow at zero, far out and below 0: x⁰ has slope 0, all other powers follow the rule',
  step: 4,
  about: 'pow',
  given: fc.oneof(
    fc.record({ x: fc.constant(0), n: fc.constantFrom(0, 1, 2, 3, 0.5, 1.5, -1) }),
    fc.record({ x: fc.constantFrom(1e200, -1e200, 1e-200), n: fc.constantFrom(2, 1) }),
    fc.record({ x: fc.constant(-4), n: fc.constantFrom(0.5, 1.5) }),
  ),
  name: ({ n }) => `x.pow(${n})`,
  yours: (x, { n }) => x.pow(n),
  value: ({ x, n }) => x ** n,
  slope: ({ x, n }) => (n === 0 ? 0 : n * x ** (n - 1)),
});

/** The logarithm where there is none: only at 0 has it a slope. */
export const logOfZeroLaw: Law<ValueModule> = law({
  title: 'log of 0 and below: follows Math.log, −∞ at 0 and NaN below',
  step: 5,
  about: 'log',
  kind: 'operation',
  given: fc.record({ x: fc.constantFrom(-2, 0, -0.5) }),
  yours: ({ Value }, given) => {
    const x = new Value(given.x);
    const result = received(x.log(), 'x.log()');
    return {
      'x.log()': format(result.data),
      'slope with respect to x': format(recordedSlope(result, x, 'x.log()')),
    };
  },
  truth: ({ x }) => ({
    'x.log()': format(Math.log(x)),
    ...(x === 0 && { 'slope with respect to x': format(1 / x) }),
  }),
});

export const leakyReluAtZeroLaw: Law<ValueModule> = exact({
  title: 'leakyRelu at 0: the slope is the one from below, as in PyTorch',
  step: 7,
  about: 'leakyRelu',
  given: fc.record({
    x: fc.constantFrom(0, 0.001, -0.001),
    slope: fc.constantFrom(undefined, 0.5, 2),
  }),
  name: ({ slope }) => `x.leakyRelu(${slope ?? ''})`,
  yours: (x, { slope }) => (slope === undefined ? x.leakyRelu() : x.leakyRelu(slope)),
  value: ({ x, slope = 0.01 }) => (x > 0 ? x : slope * x),
  slope: ({ x, slope = 0.01 }) => (x > 0 ? 1 : slope),
});

/** Operations on an x above 0 that have slope 0, and their values. */
const flat: Readonly<Record<string, { of(x: Value): Value; is: number }>> = {
  'x.mul(0)': { of: (x) => x.mul(0), is: 0 },
  'x.sub(x)': { of: (x) => x.sub(x), is: 0 },
  'x.pow(0)': { of: (x) => x.pow(0), is: 1 },
  'x.neg().relu()': { of: (x) => x.neg().relu(), is: 0 },
  'x.neg().leakyRelu(0)': { of: (x) => x.neg().leakyRelu(0), is: 0 },
  'x.mul(1000).tanh()': { of: (x) => x.mul(1000).tanh(), is: 1 },
  'x.mul(1000).sigmoid()': { of: (x) => x.mul(1000).sigmoid(), is: 1 },
  'x.map(() => 5, () => 0)': { of: (x) => x.map(fiveAnywhere, zeroAnywhere), is: 5 },
};

const fiveAnywhere = () => 5;
const zeroAnywhere = () => 0;

/** A result without parents would be a leaf, and accumulate its gradient. */
export const flatLaw: Law<ValueModule> = law({
  title: 'a slope of 0: the result still has a parent',
  step: 8,
  kind: 'operation',
  given: fc.record({ x: ordinary(2).map(Math.abs), f: fc.constantFrom(...Object.keys(flat)) }),
  show: ({ x, f }) => `x = ${x}, y = ${f}`,
  yours: ({ Value }, { x, f }) => {
    const y = received(flat[f].of(new Value(x)), f);
    return { 'value of y': y.data, 'y has a parent': y.parents.length > 0 };
  },
  truth: ({ f }) => ({ 'value of y': flat[f].is, 'y has a parent': true }),
});
