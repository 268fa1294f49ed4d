import fc from 'fast-check';
import type { Value, ValueModule } from './contract';
import { describeStage } from './law/describe';
import type { Facts, Truths } from './law/facts';
import { type Law, law, type Stage } from './law/law';
import { type Observed, observe } from './law/observe';
import { refusal, refused } from './law/received';
import { decimal, distinct, ordinary, whole } from './oracle/numbers';
import { type Binary, binary, type Unary, unary } from './oracle/operations';
import * as program from './oracle/program';
import { slope, slopes } from './oracle/slope';

type Numeric = (...numbers: number[]) => number;

/** The rows of a law about an operation: its value, and a slope for each operand. */
function facts(name: string, operands: readonly string[], { value, slopes }: Observed): Facts {
  return { [name]: value, ...towards(operands, slopes) };
}

function truths(
  name: string,
  operands: readonly string[],
  f: Numeric,
  at: readonly number[],
): Truths {
  return { [name]: f(...at), ...towards(operands, slopes(f, at)) };
}

function towards<Slope>(operands: readonly string[], slopes: readonly Slope[]) {
  return Object.fromEntries(operands.map((operand, i) => [`slope towards ${operand}`, slopes[i]]));
}

/** Claims about one operation of two values, named by what it has to do. */
function binaryLaws(op: Binary, step: number, claim: string): Law<ValueModule>[] {
  const f = binary[op];
  const [both, alone, withNumber] = [`a.${op}(b)`, `x.${op}(x)`, (n: number) => `a.${op}(${n})`];
  return [
    law({
      title: `${op}: ${claim}`,
      step,
      given: fc.record({ a: ordinary(2), b: ordinary(3) }),
      yours: ({ Value }, given) => {
        const [a, b] = [new Value(given.a), new Value(given.b)];
        return facts(
          both,
          ['a', 'b'],
          observe(() => a[op](b), [a, b], both),
        );
      },
      truth: ({ a, b }) => truths(both, ['a', 'b'], f, [a, b]),
    }),
    law({
      title: `${op} with a number: a.${op}(3) is a.${op}(new Value(3))`,
      step,
      given: fc.record({ a: ordinary(2), number: ordinary(3) }),
      yours: ({ Value }, { a: start, number }) => {
        const a = new Value(start);
        return facts(
          withNumber(number),
          ['a'],
          observe(() => a[op](number), [a], withNumber(number)),
        );
      },
      truth: ({ a, number }) => truths(withNumber(number), ['a'], (x) => f(x, number), [a]),
    }),
    law({
      title: `${op} twice by one value: x.${op}(x) depends on x through both operands`,
      step,
      given: fc.record({ x: ordinary(2) }),
      yours: ({ Value }, given) => {
        const x = new Value(given.x);
        return facts(
          alone,
          ['x'],
          observe(() => x[op](x), [x], alone),
        );
      },
      truth: ({ x }) => truths(alone, ['x'], (same) => f(same, same), [x]),
    }),
    law({
      title: `${op} at zero: the slopes stay right when an operand is 0`,
      step,
      given: fc.record({
        a: fc.constantFrom(0, 2),
        b: op === 'div' ? whole(3) : fc.constantFrom(0, 3),
      }),
      yours: ({ Value }, given) => {
        const [a, b] = [new Value(given.a), new Value(given.b)];
        return facts(
          both,
          ['a', 'b'],
          observe(() => a[op](b), [a, b], both),
        );
      },
      truth: ({ a, b }) => truths(both, ['a', 'b'], f, [a, b]),
    }),
  ];
}

/** A claim about an operation of one value, over the cases where it is to hold. */
function unaryLaw(
  title: string,
  step: number,
  x: fc.Arbitrary<number>,
  op: Unary,
): Law<ValueModule> {
  return functionLaw(title, step, x, `x.${op}()`, (value) => value[op](), unary[op]);
}

function functionLaw(
  title: string,
  step: number,
  x: fc.Arbitrary<number>,
  name: string,
  yours: (x: Value) => Value,
  truth: (x: number) => number,
): Law<ValueModule> {
  return law({
    title,
    step,
    given: fc.record({ x }),
    yours: ({ Value }, given) => {
      const value = new Value(given.x);
      return facts(
        name,
        ['x'],
        observe(() => yours(value), [value], name),
      );
    },
    truth: (given) => truths(name, ['x'], truth, [given.x]),
  });
}

const positive = fc.oneof({ withCrossShrink: true }, whole(2), decimal(0.1, 3));
const farOut = fc
  .record({ size: fc.integer({ min: 20, max: 1000 }), negative: fc.boolean() })
  .map(({ size, negative }) => (negative ? -size : size));

const powLaws: Law<ValueModule>[] = [
  law({
    title: 'pow: the slope of xⁿ is n·xⁿ⁻¹',
    step: 4,
    given: fc.record({ x: ordinary(2), n: fc.constantFrom(3, 2, 1, 0, -1, -2) }),
    yours: ({ Value }, { x: start, n }) => {
      const x = new Value(start);
      return facts(
        `x.pow(${n})`,
        ['x'],
        observe(() => x.pow(n), [x], `x.pow(${n})`),
      );
    },
    truth: ({ x, n }) => truths(`x.pow(${n})`, ['x'], (moved) => moved ** n, [x]),
  }),
  law({
    title: 'pow with a fraction: the rule is the same, x.pow(0.5) is the square root',
    step: 4,
    given: fc.record({ x: positive, n: fc.constantFrom(0.5, 1.5, -0.5) }),
    yours: ({ Value }, { x: start, n }) => {
      const x = new Value(start);
      return facts(
        `x.pow(${n})`,
        ['x'],
        observe(() => x.pow(n), [x], `x.pow(${n})`),
      );
    },
    truth: ({ x, n }) => truths(`x.pow(${n})`, ['x'], (moved) => moved ** n, [x]),
  }),
  law({
    title: 'pow at zero: x⁰ has slope 0, x¹ has slope 1, x² has slope 0',
    step: 4,
    given: fc.record({ n: fc.constantFrom(0, 1, 2, 3) }),
    show: ({ n }) => `x = 0, n = ${n}`,
    yours: ({ Value }, { n }) => {
      const x = new Value(0);
      return facts(
        `x.pow(${n})`,
        ['x'],
        observe(() => x.pow(n), [x], `x.pow(${n})`),
      );
    },
    truth: ({ n }) => truths(`x.pow(${n})`, ['x'], (moved) => moved ** n, [0]),
  }),
];

const leakyLaw: Law<ValueModule> = law({
  title: 'leakyRelu with a slope: the slope below 0 is the one you pass',
  step: 7,
  given: fc.record({ x: ordinary(2).map((x) => -x), slope: fc.constantFrom(0.5, 0.1, 0.2) }),
  yours: ({ Value }, { x: start, slope }) => {
    const x = new Value(start);
    const name = `x.leakyRelu(${slope})`;
    return facts(
      name,
      ['x'],
      observe(() => x.leakyRelu(slope), [x], name),
    );
  },
  truth: ({ x, slope: below }) =>
    truths(`x.leakyRelu(${below})`, ['x'], (moved) => Math.max(moved, below * moved), [x]),
});

const functions = {
  'x ↦ x³': { f: (x: number) => x ** 3, derivative: (x: number) => 3 * x ** 2 },
  'x ↦ cos x': { f: Math.cos, derivative: (x: number) => -Math.sin(x) },
  'x ↦ 5': { f: () => 5, derivative: () => 0 },
};

const mapLaw: Law<ValueModule> = law({
  title: 'map: the value is f(x), the slope is derivative(x)',
  step: 8,
  given: fc.record({
    x: ordinary(2),
    f: fc.constantFrom(...(Object.keys(functions) as (keyof typeof functions)[])),
  }),
  yours: ({ Value }, { x: start, f: name }) => {
    const { f, derivative } = functions[name];
    const x = new Value(start);
    const from = 'x.map(f, derivative)';
    return facts(
      from,
      ['x'],
      observe(() => x.map(f, derivative), [x], from),
    );
  },
  truth: ({ x, f }) => truths('x.map(f, derivative)', ['x'], functions[f].f, [x]),
});

const mixLaw: Law<ValueModule> = law({
  title: 'operations together: results can be used again, as often as you like',
  step: 6,
  given: program.programs(5),
  show: program.show,
  yours: ({ Value }, given) => {
    const values = program.build(given, Value);
    const inputs = values.slice(0, given.inputs.length);
    const names = inputs.map((_, place) => program.nameOf(place));
    const from = program.nameOf(values.length - 1);
    return facts(
      from,
      names,
      observe(() => values[values.length - 1], inputs, from),
    );
  },
  truth: (given) => {
    const { inputs, steps } = given;
    const last = program.nameOf(inputs.length + steps.length - 1);
    const names = inputs.map((_, place) => program.nameOf(place));
    const run = (...moved: number[]) => program.run({ inputs: moved, steps });
    return truths(last, names, run, inputs);
  },
});

/** A dot product whose inputs are numbers, or values where `asValue` says so. */
interface Dot {
  readonly weights: readonly number[];
  readonly inputs: readonly number[];
  readonly asValue: readonly boolean[];
  readonly bias: number | undefined;
}

function dots(asValue: fc.Arbitrary<boolean>, bias: fc.Arbitrary<number | undefined>) {
  return fc.integer({ min: 1, max: 4 }).chain((count) =>
    fc.record({
      weights: distinct(count),
      inputs: fc.array(fc.oneof({ withCrossShrink: true }, whole(5), decimal(-3, 3)), {
        minLength: count,
        maxLength: count,
      }),
      asValue: fc.array(asValue, { minLength: count, maxLength: count }),
      bias,
    }),
  );
}

function showDot({ weights, inputs, asValue, bias }: Dot): string {
  const xs = inputs.map((input, i) => (asValue[i] ? `Value(${input})` : input));
  const rest = bias === undefined ? '' : `, bias = Value(${bias})`;
  return `weights = [${weights.map((w) => `Value(${w})`).join(', ')}], inputs = [${xs.join(', ')}]${rest}`;
}

/** The operands of a dot product that have slopes, by name: weights, inputs that are values, bias. */
function dotOperands({ weights, asValue, bias }: Dot): string[] {
  return [
    ...weights.map((_, i) => `weights[${i}]`),
    ...asValue.flatMap((is, i) => (is ? [`inputs[${i}]`] : [])),
    ...(bias === undefined ? [] : ['bias']),
  ];
}

function dotLaw(title: string, given: fc.Arbitrary<Dot>): Law<ValueModule> {
  return law({
    title,
    step: 9,
    given,
    show: showDot,
    yours: ({ Value }, given) => {
      const weights = given.weights.map((weight) => new Value(weight));
      const inputs = given.inputs.map((x, i) => (given.asValue[i] ? new Value(x) : x));
      const bias = given.bias === undefined ? undefined : new Value(given.bias);
      const values = inputs.filter((input) => typeof input !== 'number');
      const operands = [...weights, ...values, ...(bias ? [bias] : [])];
      const seen = observe(() => Value.dot(weights, inputs, bias), operands, 'Value.dot');
      return {
        ...facts('Value.dot', dotOperands(given), seen),
        'weights as they were': weights.length === given.weights.length,
        'inputs as they were': inputs.length === given.inputs.length,
      };
    },
    truth: (given) => {
      const { weights, inputs, asValue, bias } = given;
      const count = weights.length;
      const moving = inputs.filter((_, i) => asValue[i]);
      const f = (...at: number[]) => {
        const rest = at.slice(count);
        const xs = inputs.map((x, i) => (asValue[i] ? (rest.shift() as number) : x));
        return xs.reduce((sum, x, i) => sum + at[i] * x, rest.shift() ?? 0);
      };
      const at = [...weights, ...moving, ...(bias === undefined ? [] : [bias])];
      return {
        ...truths('Value.dot', dotOperands(given), f, at),
        'weights as they were': true,
        'inputs as they were': true,
      };
    },
  });
}

const dotLaws: Law<ValueModule>[] = [
  dotLaw('dot: Σ weights[i] · inputs[i] + bias', dots(fc.constant(true), whole(7))),
  dotLaw(
    'dot with numbers: the slope towards a weight is its input',
    dots(fc.constant(false), whole(7)),
  ),
  dotLaw('dot without a bias: nothing is added', dots(fc.constant(true), fc.constant(undefined))),
  dotLaw('dot of values and numbers: any mixture will do', dots(fc.boolean(), whole(7))),
  dotLaw(
    'dot at zero: a 0 among the values still has its slope',
    fc.record({
      weights: fc.constantFrom([0, 2], [2, 0]),
      inputs: fc.constantFrom([3, 0], [0, 3], [0, 0]),
      asValue: fc.constantFrom([true, true], [false, false]),
      bias: fc.constantFrom(0, 5),
    }),
  ),
  law({
    title: 'dot of a value with itself: every place it stands in counts',
    step: 9,
    given: fc.record({ x: ordinary(2), y: ordinary(3) }),
    yours: ({ Value }, given) => {
      const [x, y] = [new Value(given.x), new Value(given.y)];
      const name = 'Value.dot([x, x, y], [x, y, 5], x)';
      return facts(
        name,
        ['x', 'y'],
        observe(() => Value.dot([x, x, y], [x, y, 5], x), [x, y], name),
      );
    },
    truth: ({ x, y }) =>
      truths(
        'Value.dot([x, x, y], [x, y, 5], x)',
        ['x', 'y'],
        (x, y) => x * x + x * y + 5 * y + x,
        [x, y],
      ),
  }),
  law({
    title: 'dot of nothing: is 0, or the bias',
    step: 9,
    given: fc.record({ bias: ordinary(2) }),
    yours: ({ Value }, given) => {
      const bias = new Value(given.bias);
      const seen = observe(() => Value.dot([], [], bias).add(0), [bias], 'Value.dot([], [], bias)');
      return {
        'Value.dot([], [])': observe(() => Value.dot([], []), [], 'Value.dot([], [])').value,
        ...facts('Value.dot([], [], bias)', ['bias'], seen),
      };
    },
    truth: ({ bias }) => ({
      'Value.dot([], [])': 0,
      ...truths('Value.dot([], [], bias)', ['bias'], (moved) => moved, [bias]),
    }),
  }),
  law({
    title: 'dot of unequal lengths: is refused with a RangeError that names both',
    step: 9,
    given: fc.record({ weights: fc.nat(5), inputs: fc.nat(5) }).map(({ weights, inputs }) => ({
      weights,
      inputs: inputs === weights ? inputs + 1 : inputs,
    })),
    show: ({ weights, inputs }) => `${weights} weights and ${inputs} inputs`,
    yours: ({ Value }, { weights, inputs }) =>
      refusal(() => {
        const ones = Array.from({ length: weights }, () => new Value(1));
        return Value.dot(
          ones,
          Array.from({ length: inputs }, () => 1),
        );
      }, [weights, inputs]),
    truth: ({ weights, inputs }) => refused([weights, inputs]),
  }),
];

/** Stage 01: every operation has the right value, and records the right slopes. */
export const value: Stage<ValueModule> = {
  name: '01-value',
  laws: [
    law({
      title: 'new Value: keeps its number, and starts without parents and with grad 0',
      step: 1,
      given: fc.record({ data: ordinary(2) }),
      yours: ({ Value }, given) => {
        const leaf = new Value(given.data);
        return { data: leaf.data, grad: leaf.grad, parents: leaf.parents.length };
      },
      truth: ({ data }) => ({ data, grad: 0, parents: 0 }),
    }),
    ...binaryLaws('add', 1, 'both slopes are 1'),
    ...binaryLaws('mul', 2, 'each factor’s slope is the other factor'),
    unaryLaw('neg: the slope is −1', 3, ordinary(2), 'neg'),
    ...binaryLaws('sub', 3, 'the slopes are 1 and −1'),
    ...binaryLaws('div', 3, 'the slopes of a / b are 1 / b and −a / b²'),
    ...powLaws,
    unaryLaw('exp: the slope is the result itself', 5, ordinary(2), 'exp'),
    unaryLaw('log: the slope is 1 / x', 5, positive, 'log'),
    unaryLaw('tanh: the slope is 1 − tanh²', 6, ordinary(2), 'tanh'),
    unaryLaw('tanh far out: is 1 or −1, and flat', 6, farOut, 'tanh'),
    unaryLaw('sigmoid: the slope is σ · (1 − σ)', 6, ordinary(2), 'sigmoid'),
    unaryLaw('sigmoid far out: is 0 or 1, and flat', 6, farOut, 'sigmoid'),
    mixLaw,
    unaryLaw('relu: the slope is 1 above 0, and 0 below', 7, ordinary(2), 'relu'),
    law({
      title: 'relu at zero: the slope is 0',
      step: 7,
      given: fc.record({ x: fc.constant(0) }),
      yours: ({ Value }, given) => {
        const x = new Value(given.x);
        return facts(
          'x.relu()',
          ['x'],
          observe(() => x.relu(), [x], 'x.relu()'),
        );
      },
      truth: () => ({ 'x.relu()': 0, 'slope towards x': 0 }),
    }),
    unaryLaw('leakyRelu: the slope is 1 above 0, and 0.01 below', 7, ordinary(2), 'leakyRelu'),
    leakyLaw,
    mapLaw,
    ...dotLaws,
  ],
};

/** Tries every law of stage 01 on a module with `Value`. */
export function describeValue(implementation: ValueModule): void {
  describeStage(value, implementation);
}
