import fc, { type Arbitrary } from 'fast-check';
import type { Value, ValueModule } from '../../contract';
import { type Formula, type Law, law, type Stage } from '../../law/law';
import { operation } from '../../law/operation';
import { decimal, ordinary, ordinaryOrZero, whole } from '../../oracle/numbers';
import { type Binary, binary, type Unary, unary } from '../../oracle/operations';
import { oneAfterAnother } from '../../oracle/pairs';
import type { Program } from '../../oracle/program';
import * as program from '../../oracle/program';
import { opsBeforeRelu } from '../../oracle/steps';
import { dotLaws } from './dot';
import {
  divByZeroLaw,
  exactLaw,
  flatLaw,
  leakyReluAtZeroLaw,
  logOfZeroLaw,
  powAtZeroLaw,
} from './exact';

/** What an operation of two values gives, its two slopes, and the same where both are x. */
const formulas: Readonly<Record<Binary, readonly string[]>> = {
  add: ['a + b', '1', '1', '2x', '2'],
  sub: ['a − b', '1', '−1', '0', '0'],
  mul: ['a · b', 'b', 'a', 'x²', '2x'],
  div: ['a / b', '1 / b', '−a / b²', '1', '0'],
};

/** The same of one value. */
const formulasOfOne: Readonly<Record<Unary, readonly [value: string, slope: string]>> = {
  neg: ['−x', '−1'],
  exp: ['eˣ', 'eˣ'],
  log: ['log x', '1 / x'],
  tanh: ['tanh x', '1 − tanh² x'],
  sigmoid: ['σ(x)', 'σ(x) · (1 − σ(x))'],
  relu: ['max(0, x)', '1 where x > 0, else 0'],
  leakyRelu: ['x where x > 0, else 0.01x', '1 where x > 0, else 0.01'],
};

/** What has to be true of an operation of two values, whichever it is. */
function binaryLaws(op: Binary, step: number, claim: string): Law<ValueModule>[] {
  const f = binary[op];
  const [value, slopeOfA, slopeOfB, valueOfX, slopeOfX] = formulas[op];
  // Numbers for which somebody may take a short cut and return an operand.
  const special = op === 'div' ? [1] : [0, 1];
  const ofTwo = (
    title: string,
    given: Arbitrary<{ a: number; b: number }>,
    formula?: Formula<{ a: number; b: number }>,
  ) =>
    operation({
      title,
      step,
      about: op,
      formula,
      given,
      name: () => `a.${op}(b)`,
      operands: ({ a, b }) => ({ a, b }),
      yours: ([a, b]) => a[op](b),
      truth: ([a, b]) => f(a, b),
    });
  return [
    ofTwo(`${op}: ${claim}`, fc.record({ a: ordinary(2), b: ordinary(3) }), {
      operands: (given) => ({ ...given }),
      truths: {
        [`a.${op}(b)`]: value,
        'slope with respect to a': slopeOfA,
        'slope with respect to b': slopeOfB,
      },
    }),
    ofTwo(
      `${op} at 0 and 1: the slopes stay right, and the result is a new value`,
      fc.record({
        a: fc.constantFrom(0, 2, 1),
        b: op === 'div' ? fc.constantFrom(3, 1) : fc.constantFrom(3, 0, 1),
      }),
    ),
    operation({
      title: `${op} with a number: a.${op}(3) is a.${op}(new Value(3))`,
      step,
      about: op,
      formula: {
        operands: (given) => ({ ...given }),
        truths: {
          [`a.${op}(number)`]: value.replace('b', 'number'),
          'slope with respect to a': slopeOfA.replace('b', 'number'),
        },
      },
      given: fc.record({
        a: ordinary(2),
        number: fc.oneof({ withCrossShrink: true }, ordinary(3), fc.constantFrom(...special)),
      }),
      name: ({ number }) => `a.${op}(${number})`,
      operands: ({ a }) => ({ a }),
      yours: ([a], { number }) => a[op](number),
      truth: ([a], { number }) => f(a, number),
    }),
    operation({
      title: `${op} of a value with itself: x.${op}(x) depends on x through both operands`,
      step,
      about: op,
      formula: {
        operands: ({ x }) => ({ x }),
        truths: { [`x.${op}(x)`]: valueOfX, 'slope with respect to x': slopeOfX },
      },
      given: fc.record({ x: ordinary(2) }),
      name: () => `x.${op}(x)`,
      operands: ({ x }) => ({ x }),
      yours: ([x]) => x[op](x),
      truth: ([x]) => f(x, x),
    }),
  ];
}

/** The formulas of a value and its slope, over x and what else a case has. */
function ofOne<Case extends { readonly x: number }>(
  name: string,
  [value, slope]: readonly [value: string, slope: string],
): Formula<Case> {
  const isNumber = (entry: [string, unknown]): entry is [string, number] =>
    typeof entry[1] === 'number';
  return {
    operands: (given) => Object.fromEntries(Object.entries(given).filter(isNumber)),
    truths: { [name]: value, 'slope with respect to x': slope },
  };
}

/** A claim about an operation of one value, over the numbers for which it is to hold. */
function unaryLaw(title: string, step: number, x: Arbitrary<number>, op: Unary): Law<ValueModule> {
  return operation({
    title,
    step,
    about: op,
    formula: ofOne(`x.${op}()`, formulasOfOne[op]),
    given: fc.record({ x }),
    name: () => `x.${op}()`,
    operands: ({ x }) => ({ x }),
    yours: ([x]) => x[op](),
    truth: ([x]) => unary[op](x),
  });
}

interface Power {
  readonly x: number;
  readonly n: number;
}

const powFormula = ofOne<Power>('x.pow(n)', ['xⁿ', 'n · xⁿ⁻¹']);

function powLaw(
  title: string,
  x: Arbitrary<number>,
  n: Arbitrary<number>,
  formula?: Formula<Power>,
): Law<ValueModule> {
  return operation<Power, ValueModule>({
    title,
    step: 4,
    about: 'pow',
    formula,
    given: fc.record({ x, n }),
    name: ({ n }) => `x.pow(${n})`,
    operands: ({ x }) => ({ x }),
    yours: ([x], { n }) => x.pow(n),
    truth: ([x], { n }) => x ** n,
  });
}

/** A claim about the result of a program, and its slopes with respect to the inputs. */
function programLaw(
  title: string,
  step: number,
  given: Arbitrary<Program>,
  cases?: number,
): Law<ValueModule> {
  return operation({
    cases,
    title,
    step,
    given,
    show: program.show,
    name: program.nameOfLast,
    operands: ({ inputs }) =>
      Object.fromEntries(inputs.map((input, place) => [program.nameOf(place), input])),
    yours: (inputs, given, module) => program.build(module, given, inputs).at(-1) as Value,
    truth: (inputs, { steps }) => program.run({ inputs, steps }),
  });
}

const positive = fc.oneof({ withCrossShrink: true }, whole(2), decimal(0.1, 20));
// From here on e⁻ˣ is 0, and so is all that an S-shaped curve lacks.
const farOut = fc
  .record({ size: fc.integer({ min: 750, max: 2000 }), negative: fc.boolean() })
  .map(({ size, negative }) => (negative ? -size : size));

const curves = {
  'x ↦ x³': { f: (x: number) => x ** 3, derivative: (x: number) => 3 * x ** 2 },
  'x ↦ cos x': { f: Math.cos, derivative: (x: number) => -Math.sin(x) },
  'x ↦ 5': { f: () => 5, derivative: () => 0 },
};

/** Stage 01: every operation has the right value, and records the right slopes. */
export const stage: Stage<ValueModule> = {
  name: '01-value',
  uses: [],
  laws: [
    law({
      title: 'new Value: keeps its number, and starts without parents and with grad 0',
      step: 1,
      about: 'new Value',
      kind: 'operation',
      given: fc.record({ data: ordinary(2) }),
      yours: ({ Value }, given) => {
        const leaf = new Value(given.data);
        return { data: leaf.data, grad: leaf.grad, 'number of parents': leaf.parents.length };
      },
      truth: ({ data }) => ({ data, grad: 0, 'number of parents': 0 }),
    }),
    ...binaryLaws('add', 1, 'both slopes are 1'),
    ...binaryLaws('mul', 2, 'each factor’s slope is the other factor'),
    unaryLaw('neg: the slope is −1', 3, ordinaryOrZero(2), 'neg'),
    ...binaryLaws('sub', 3, 'the slopes are 1 and −1'),
    ...binaryLaws('div', 3, 'the slopes of a / b are 1 / b and −a / b²'),
    divByZeroLaw,
    powLaw(
      'pow: the slope of xⁿ is n·xⁿ⁻¹',
      ordinary(2),
      fc.constantFrom(3, 2, 1, 0, -1, -2, 4, 5),
      powFormula,
    ),
    powLaw(
      'pow with a fraction: the rule is the same, x.pow(0.5) is the square root',
      positive,
      fc.oneof(
        { withCrossShrink: true },
        fc.constantFrom(0.5, 1.5, -0.5),
        decimal(0.1, 3),
        decimal(-2, -0.1),
      ),
      powFormula,
    ),
    powAtZeroLaw,
    unaryLaw('exp: the slope is the result itself', 5, ordinaryOrZero(2), 'exp'),
    exactLaw(
      'exp far out: is not cut off, however large or small',
      5,
      fc.constantFrom(60, 300, 700, -60, -300, -800, 710, 1000),
      'exp',
      Math.exp,
    ),
    unaryLaw('log: the slope is 1 / x', 5, positive, 'log'),
    exactLaw(
      'log near zero: is not cut off, however steep',
      5,
      fc.constantFrom(0.01, 1e-4, 1e-8, 1e-16),
      'log',
      (x) => 1 / x,
    ),
    logOfZeroLaw,
    unaryLaw('tanh: the slope is 1 − tanh²', 6, ordinaryOrZero(2), 'tanh'),
    exactLaw('tanh far out: saturates at 1 and −1, with slope 0', 6, farOut, 'tanh', () => 0),
    unaryLaw('sigmoid: the slope is σ · (1 − σ)', 6, ordinaryOrZero(2), 'sigmoid'),
    exactLaw('sigmoid far out: saturates at 1 and 0, with slope 0', 6, farOut, 'sigmoid', () => 0),
    programLaw(
      'operations together: a result can be used again, as often as you like',
      6,
      program.programs(5, opsBeforeRelu),
    ),
    unaryLaw('relu: the slope is 1 above 0, and 0 below', 7, ordinary(2), 'relu'),
    exactLaw(
      'relu at zero: the slope is 0 there, and 1 just above',
      7,
      fc.constantFrom(0, 0.001, -0.001),
      'relu',
      (x) => (x > 0 ? 1 : 0),
    ),
    exactLaw(
      'relu far below zero: is 0, and flat, even at −∞',
      7,
      fc.constantFrom(-1000, Number.NEGATIVE_INFINITY),
      'relu',
      () => 0,
    ),
    unaryLaw(
      'leakyRelu below zero: the slope is 0.01 there, and 1 above',
      7,
      ordinary(2),
      'leakyRelu',
    ),
    leakyReluAtZeroLaw,
    operation({
      title: 'leakyRelu with a slope: the slope below 0 is the one you pass',
      step: 7,
      about: 'leakyRelu',
      formula: ofOne<{ x: number; slope: number }>('x.leakyRelu(slope)', [
        'x where x > 0, else slope · x',
        '1 where x > 0, else slope',
      ]),
      given: fc.record({
        x: ordinary(2).map((x) => -x),
        slope: fc.oneof(
          { withCrossShrink: true },
          { arbitrary: fc.constantFrom(0.5, 0, 2, -1), weight: 8 },
          { arbitrary: decimal(0.1, 2), weight: 1 },
          { arbitrary: decimal(-2, -0.1), weight: 1 },
        ),
      }),
      name: ({ slope }) => `x.leakyRelu(${slope})`,
      operands: ({ x }) => ({ x }),
      yours: ([x], { slope }) => x.leakyRelu(slope),
      truth: ([x], { slope }) => (x > 0 ? x : slope * x),
    }),
    operation({
      title: 'map: the value is f(x), the slope is derivative(x)',
      step: 8,
      about: 'map',
      given: fc.record({
        x: ordinary(2),
        f: fc.constantFrom(...(Object.keys(curves) as (keyof typeof curves)[])),
      }),
      name: () => 'x.map(f, derivative)',
      operands: ({ x }) => ({ x }),
      yours: ([x], { f }) => x.map(curves[f].f, curves[f].derivative),
      truth: ([x], { f }) => curves[f].f(x),
    }),
    flatLaw,
    ...dotLaws,
    programLaw(
      'one call after another: what the first was given plays no part in the second',
      9,
      oneAfterAnother,
      // So many that every operation follows itself, from any seed.
      500,
    ),
  ],
};
