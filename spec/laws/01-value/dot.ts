import fc, { type Arbitrary } from 'fast-check';
import type { Value, ValueModule } from '../../contract';
import { counted, format, listed } from '../../law/format';
import { type Law, law } from '../../law/law';
import { operation } from '../../law/operation';
import { received, refusal, refused } from '../../law/received';
import { recordedSlope } from '../../law/recorded';
import { decimal, distinct, ordinary, whole } from '../../oracle/numbers';

/** A dot product: each input is a plain number, or a value where `asValue` says so. */
interface Dot {
  readonly weights: readonly number[];
  readonly inputs: readonly number[];
  readonly asValue: readonly boolean[];
  readonly bias: number | undefined;
}

function dots(asValue: Arbitrary<boolean>, bias: Arbitrary<number | undefined>): Arbitrary<Dot> {
  const input = fc.oneof({ withCrossShrink: true }, whole(5), decimal(-3, 3));
  return fc.integer({ min: 1, max: 4 }).chain((count) => {
    const length = { minLength: count, maxLength: count };
    return fc.record({
      weights: distinct(count),
      inputs: fc.array(input, length),
      asValue: fc.array(asValue, length),
      bias,
    });
  });
}

/** As the learner would write the call. */
function written({ weights, inputs, asValue, bias }: Dot): string {
  const w = weights.map((weight) => `Value(${weight})`).join(', ');
  const x = inputs.map((input, i) => (asValue[i] ? `Value(${input})` : input)).join(', ');
  return `dot([${w}], [${x}]${bias === undefined ? '' : `, Value(${bias})`})`;
}

/** The places of a dot product, filled from its operands in their order: weights, inputs, bias. */
function places<Operand>({ weights, inputs, asValue, bias }: Dot, operands: readonly Operand[]) {
  const rest = operands.slice(weights.length);
  return {
    weights: operands.slice(0, weights.length),
    inputs: inputs.map((input, i) => (asValue[i] ? (rest.shift() as Operand) : input)),
    bias: bias === undefined ? undefined : rest.shift(),
  };
}

function dotLaw(title: string, given: Arbitrary<Dot>): Law<ValueModule> {
  return operation({
    title,
    step: 9,
    about: 'dot',
    given,
    show: written,
    name: () => 'Value.dot',
    operands: ({ weights, inputs, asValue, bias }) => ({
      ...Object.fromEntries(weights.map((weight, i) => [`weights[${i}]`, weight])),
      ...Object.fromEntries(
        inputs.flatMap((input, i) => (asValue[i] ? [[`inputs[${i}]`, input]] : [])),
      ),
      ...(bias === undefined ? {} : { bias }),
    }),
    yours: (operands, given, { Value }) => {
      const { weights, inputs, bias } = places<Value>(given, operands);
      return Value.dot(weights, inputs, bias);
    },
    truth: (operands, given) => {
      const { weights, inputs, bias } = places<number>(given, operands);
      return inputs.reduce((sum, input, i) => sum + weights[i] * input, bias ?? 0);
    },
  });
}

/** What `Value.dot` has to do. */
export const dotLaws: Law<ValueModule>[] = [
  dotLaw('dot: Σ weights[i] · inputs[i] + bias', dots(fc.constant(true), whole(7))),
  dotLaw(
    'dot with numbers: the slope with respect to a weight is its input',
    dots(fc.constant(false), whole(7)),
  ),
  dotLaw('dot without a bias: is the sum alone', dots(fc.constant(true), fc.constant(undefined))),
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
  operation({
    title: 'dot of a value with itself: every place it stands in counts',
    step: 9,
    about: 'dot',
    given: fc.record({ x: ordinary(2), y: ordinary(3) }),
    name: () => 'dot([x, x, y], [x, y, 5], x)',
    operands: ({ x, y }) => ({ x, y }),
    yours: ([x, y], _, { Value }) => Value.dot([x, x, y], [x, y, 5], x),
    truth: ([x, y]) => x * x + x * y + 5 * y + x,
  }),
  law({
    title: 'dot of nothing: is 0, or the bias',
    step: 9,
    about: 'dot',
    kind: 'operation',
    given: fc.record({ bias: ordinary(2) }),
    yours: ({ Value }, given) => {
      const bias = new Value(given.bias);
      const result = received(Value.dot([], [], bias), 'dot([], [], bias)');
      return {
        'dot([], [])': received(Value.dot([], []), 'dot([], [])').data,
        'dot([], [], bias)': result.data,
        'a new value': result !== bias,
        'slope with respect to bias': recordedSlope(result, bias, 'dot([], [], bias)'),
      };
    },
    truth: ({ bias }) => ({
      'dot([], [])': 0,
      'dot([], [], bias)': bias,
      'a new value': true,
      'slope with respect to bias': 1,
    }),
  }),
  law({
    title: 'dot of no number: NaN and ∞ count, only a 0 is left out',
    step: 9,
    about: 'dot',
    kind: 'operation',
    given: fc.record({ w: ordinary(2), x: fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY) }),
    show: ({ w, x }) => `dot([Value(${w})], [${x}])`,
    yours: ({ Value }, { w, x }) => {
      const weight = new Value(w);
      const result = received(Value.dot([weight], [x]), 'Value.dot');
      return {
        'Value.dot': format(result.data),
        'slope with respect to the weight': format(recordedSlope(result, weight, 'Value.dot')),
      };
    },
    truth: ({ w, x }) => ({
      'Value.dot': format(w * x),
      'slope with respect to the weight': format(x),
    }),
  }),
  law({
    title: 'dot and its lists: the call leaves both unchanged',
    step: 9,
    about: 'dot',
    kind: 'operation',
    given: fc.record({ weights: distinct(2), inputs: distinct(2) }),
    show: ({ weights: [w, v], inputs: [x, y] }) =>
      `dot([Value(${w}), Value(${v})], [${x}, Value(${y})], Value(7))`,
    yours: ({ Value }, given) => {
      const weights = given.weights.map((weight) => new Value(weight));
      const inputs = given.inputs.map((input, i) => (i === 0 ? input : new Value(input)));
      Value.dot(weights, inputs, new Value(7));
      const read = (each: Value | number) =>
        typeof each === 'number' ? each : `Value(${each.data})`;
      return { weights: listed(weights.map(read)), inputs: listed(inputs.map(read)) };
    },
    truth: ({ weights, inputs: [first, ...rest] }) => {
      const value = (data: number) => `Value(${data})`;
      return {
        weights: listed(weights.map(value)),
        inputs: listed([first, ...rest.map(value)]),
      };
    },
  }),
  law({
    title: 'dot of unequal lengths: throws a RangeError that names both',
    step: 9,
    about: 'dot',
    kind: 'refusal',
    given: fc.oneof(
      { withCrossShrink: true },
      fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 2 }),
      fc.constantFrom([0, 2], [3, 0]),
    ),
    show: ([weights, inputs]) => `${counted(weights, 'weight')} and ${counted(inputs, 'input')}`,
    yours: ({ Value }, [weights, inputs]) =>
      refusal(() => {
        const ones = Array.from({ length: weights }, () => new Value(1));
        return Value.dot(ones, Array(inputs).fill(1));
      }, [weights, inputs]),
    truth: (lengths) => refused(lengths),
  }),
];
