import type { BackpropModule } from '../contract';
import { constantFrom, decimal, law, near, slope, type YourLaw } from '../your-law';
import type { PlantedLaw, PlantedLaws } from './planted-law';

interface Case {
  a: number;
  b: number;
}
type Law = YourLaw<BackpropModule, Case>;
type Given = Law['given'];

const anyPair: Given = { a: decimal(-3, 3), b: decimal(-3, 3) };

/** What the engine says of one of the two at a number. */
function told({ Value, backward }: BackpropModule, op: 'exp' | 'tanh', number: number) {
  const x = new Value(number);
  const y = x[op]();
  backward(y);
  return { value: y.data, slope: x.grad };
}

/** A law, as its facts: those of the engine, and what is true of them. */
function planted(says: string, given: Given, yours: Law['yours'], truth: Law['truth']): PlantedLaw {
  return { says, law: () => law<BackpropModule, Case>({ title: says, given, yours, truth }) };
}

/** A law about differences that are to be 0. */
function zeros(
  says: string,
  given: Given,
  yours: (engine: BackpropModule, given: Case) => number[],
  tolerance = 1e-9,
): PlantedLaw {
  return planted(
    says,
    given,
    (engine, given) => ({
      'the largest difference': Math.max(...yours(engine, given).map(Math.abs)),
    }),
    () => ({ 'the largest difference': near(0, tolerance) }),
  );
}

/** Numbers of the engine less the formulas. */
function lessFormulas(engine: BackpropModule, { a }: Case): number[] {
  const [exp, tanh] = [told(engine, 'exp', a), told(engine, 'tanh', a)];
  return [
    exp.value - Math.exp(a),
    exp.slope - Math.exp(a),
    tanh.value - Math.tanh(a),
    tanh.slope - (1 - Math.tanh(a) ** 2),
  ];
}

/** exp(a + b) = exp a · exp b, in values and slopes. */
function sums(engine: BackpropModule, { a, b }: Case): number[] {
  const [x, y, both] = [a, b, a + b].map((number) => told(engine, 'exp', number));
  return [both.value - x.value * y.value, both.slope - x.slope * y.value];
}

/** tanh(a + b) = (tanh a + tanh b) / (1 + tanh a · tanh b), in values and slopes. */
function tanhOfSum(engine: BackpropModule, { a, b }: Case): number[] {
  const { Value, backward } = engine;
  const [x, y, u, v] = [a, b, a, b].map((number) => new Value(number));
  const left = x.add(y).tanh();
  const [s, t] = [u.tanh(), v.tanh()];
  const right = s.add(t).div(s.mul(t).add(1));
  backward(left);
  backward(right);
  return [left.data - right.data, x.grad - u.grad];
}

const slopesAt0 = (engine: BackpropModule) => [
  told(engine, 'exp', 0).slope - 1,
  told(engine, 'tanh', 0).slope - 1,
];

const symmetry = (engine: BackpropModule, { a }: Case) => {
  const [right, left] = [told(engine, 'tanh', a), told(engine, 'tanh', -a)];
  return [right.value + left.value, right.slope - left.slope];
};

const slopesFromValues = (engine: BackpropModule, { a }: Case) => {
  const [exp, tanh] = [told(engine, 'exp', a), told(engine, 'tanh', a)];
  return [exp.slope - exp.value, tanh.slope - (1 - tanh.value ** 2)];
};

/** The slopes less what the engine's own values change by. */
const nudged = (engine: BackpropModule, { a }: Case) =>
  (['exp', 'tanh'] as const).map((op) => {
    const { value } = slope((x) => told(engine, op, x).value, a);
    return told(engine, op, a).slope - value;
  });

/** Laws about `exp` and `tanh`. */
export const plantedExpAndTanh: PlantedLaws = {
  task: 'expAndTanh',
  right: [
    zeros('formulas', anyPair, lessFormulas),
    planted(
      'Math.exp and Math.tanh, and finite differences of both',
      anyPair,
      (engine, { a }) => {
        const [exp, tanh] = [told(engine, 'exp', a), told(engine, 'tanh', a)];
        return { exp: exp.value, e: exp.slope, tanh: tanh.value, t: tanh.slope };
      },
      ({ a }) => ({
        exp: Math.exp(a),
        e: slope(Math.exp, a),
        tanh: Math.tanh(a),
        t: slope(Math.tanh, a),
      }),
    ),
    zeros('both of a sum, the slopes at 0, and e', anyPair, (engine, given) => [
      ...sums(engine, given),
      ...tanhOfSum(engine, given),
      ...slopesAt0(engine),
      told(engine, 'exp', 1).value - Math.E,
    ]),
    zeros(
      'the slopes that follow from the values, and the engine nudged',
      anyPair,
      (engine, given) => [...slopesFromValues(engine, given), ...nudged(engine, given)],
      1e-5,
    ),
  ],
  tooStrict: [
    planted(
      'equal to the last digit',
      anyPair,
      (engine, given) => ({ same: lessFormulas(engine, given).every((each) => each === 0) }),
      () => ({ same: true }),
    ),
    zeros(
      'large numbers, and a tolerance for small ones',
      { a: decimal(-15, 15), b: decimal(-15, 15) },
      (engine, given) => [...sums(engine, given), ...lessFormulas(engine, given)],
    ),
    zeros('the local gradient of tanh, not its slope', anyPair, ({ Value }, { a }) => {
      const [exp, tanh] = [new Value(a).exp(), new Value(a).tanh()];
      return [
        exp.data - Math.exp(a),
        exp.localGradients[0] - exp.data,
        tanh.data - Math.tanh(a),
        tanh.localGradients[0] - (1 - Math.tanh(a) ** 2),
      ];
    }),
    zeros('an even tanh', anyPair, (engine, { a }) => [
      told(engine, 'tanh', a).value - told(engine, 'tanh', -a).value,
    ]),
  ],
  tooWeak: [
    zeros('values alone', anyPair, (engine, given) => {
      const [exp, , tanh] = lessFormulas(engine, given);
      return [exp, tanh];
    }),
    zeros('exp of a sum, and tanh is odd', anyPair, (engine, given) => [
      ...sums(engine, given),
      ...symmetry(engine, given),
    ]),
    zeros('both of a sum, and nothing else', anyPair, (engine, given) => [
      ...sums(engine, given),
      ...tanhOfSum(engine, given),
    ]),
    zeros('exp alone', anyPair, (engine, given) => lessFormulas(engine, given).slice(0, 2)),
    zeros('slopes that follow from the values', anyPair, slopesFromValues),
    zeros('the engine nudged, and nothing else', anyPair, nudged, 1e-5),
    zeros('the slopes at 0', anyPair, slopesAt0),
  ],
  blind: [
    zeros('0 alone', { a: constantFrom(0), b: constantFrom(0) }, lessFormulas),
    zeros('numbers above 0', { a: decimal(0.1, 3), b: decimal(0.1, 3) }, lessFormulas),
    zeros(
      'numbers near 0, and a wide tolerance',
      { a: decimal(-0.01, 0.01), b: decimal(-0.01, 0.01) },
      lessFormulas,
      0.05,
    ),
  ],
};
