import type { BackpropModule, Value } from '../contract';
import { programOf, type Step, type Steps } from '../laws/13-your-laws/shapes';
import { build, run } from '../oracle/program';
import {
  array,
  type Cases,
  constantFrom,
  decimal,
  integer,
  law,
  near,
  record,
  slope,
  tuple,
  type YourLaw,
} from '../your-law';
import type { PlantedLaw, PlantedLaws } from './planted-law';

type Given = YourLaw<BackpropModule, Steps>['given'];

const place = integer(0, 9);
const step: Cases<Step> = record({
  op: constantFrom<Step['op']>('add', 'sub', 'mul'),
  left: place,
  right: place,
});
/** So many steps that from any seed some case has long and short paths to one result. */
const any: Given = { inputs: array(integer(-2, 2), 2, 2), steps: array(step, 8, 10) };
const few = array(step, 1, 6);

/** Each step uses the one before it, and an input that nothing else uses: no value is used twice. */
const trees: Given = {
  inputs: array(integer(-3, 3), 4, 4),
  steps: tuple(step, step, step).map((all) =>
    all.map(({ op }, i) => ({ op, left: i === 0 ? 0 : 3 + i, right: i + 1 })),
  ),
};

/** What the inputs have after one call of `backward`, or after several. */
function grads({ Value, backward }: BackpropModule, given: Steps, calls: number): number[] {
  const leaves = given.inputs.map((input) => new Value(input));
  const root = build({ Value }, programOf(given), leaves).at(-1) as Value;
  for (let call = 0; call < calls; call++) backward(root);
  return leaves.map(({ grad }) => grad);
}

function trueSlopes(given: Steps, calls = 1) {
  const last = (place: number) => (to: number) => calls * run(programOf(given), { place, to });
  return given.inputs.map((x, place) => slope(last(place), x));
}

/** Forward, beside each number its slope with respect to one input: exact, and without a graph. */
function dualSlopes(given: Steps): number[] {
  return given.inputs.map((_, towards) => {
    const duals = given.inputs.map((x, i) => [x, i === towards ? 1 : 0]);
    for (const { op, of } of programOf(given).steps) {
      const [[x, dx], [y, dy]] = of.map((place) => duals[place]);
      if (op === 'mul') duals.push([x * y, dx * y + x * dy]);
      else duals.push(op === 'add' ? [x + y, dx + dy] : [x - y, dx - dy]);
    }
    return duals[duals.length - 1][1];
  });
}

const named = <Fact>(facts: readonly Fact[]) =>
  Object.fromEntries(facts.map((fact, i) => [`input ${i}`, fact]));

type Parts = Pick<YourLaw<BackpropModule, Steps>, 'yours' | 'truth'>;

function planted(says: string, given: Given, parts: Parts, cases?: number): PlantedLaw {
  return {
    says,
    law: () => law<BackpropModule, Steps>({ title: says, given, cases, ...parts }),
  };
}

/** Compares after one call, and after two. */
const bothCalls: Parts = {
  yours: (engine, given) => named([...grads(engine, given, 1), ...grads(engine, given, 2)]),
  truth: (given) => named([...trueSlopes(given), ...trueSlopes(given, 2)]),
};
const oneCall: Parts = {
  yours: (engine, given) => named(grads(engine, given, 1)),
  truth: (given) => named(trueSlopes(given)),
};

/** Compares some numbers of two calls with as many that are known exactly. */
function exactly(
  yours: (grads: number[][]) => readonly number[],
  truth: (slopes: number[]) => readonly number[],
): Parts {
  return {
    yours: (engine, given) => named(yours([1, 2].map((calls) => grads(engine, given, calls)))),
    truth: (given) => named(truth(dualSlopes(given))),
  };
}

const twiceExactly = exactly(
  ([once, twice]) => [...once, ...twice],
  (slopes) => [...slopes, ...slopes.map((each) => 2 * each)],
);

/** Programs whose steps are fixed, on any inputs. */
function fixed(inputs: Cases<number>, ...steps: [Step['op'], number, number][]): Given {
  const all = steps.map(([op, left, right]) => ({ op, left, right }));
  return { inputs: array(inputs, 2, 2), steps: constantFrom(all) };
}

/** Laws about `backward` of programs. */
export const plantedSharedNodes: PlantedLaws = {
  task: 'sharedNodes',
  right: [
    planted('nudging, one call and two', any, bothCalls),
    planted('dual numbers', any, twiceExactly),
    planted(
      'how far it is off at most',
      any,
      {
        yours: (engine, given) => {
          const slopes = dualSlopes(given);
          const off = grads(engine, given, 3).map((grad, i) => Math.abs(grad - 3 * slopes[i]));
          return { off: Math.max(...off) };
        },
        truth: () => ({ off: near(0, 1e-6) }),
      },
      100,
    ),
    planted(
      'few steps, and many cases',
      { inputs: array(integer(-3, 3), 2, 3), steps: few },
      twiceExactly,
      600,
    ),
  ],
  tooStrict: [
    planted('a second call changes nothing', any, {
      yours: (engine, given) => named(grads(engine, given, 2)),
      truth: (given) => named(trueSlopes(given)),
    }),
    planted('every input has a gradient other than 0', any, {
      yours: (engine, given) => ({ all: grads(engine, given, 1).every((grad) => grad !== 0) }),
      truth: () => ({ all: true }),
    }),
    planted('as many values in the order as places', any, {
      yours: ({ Value, topologicalOrder }, given) => {
        const leaves = given.inputs.map((input) => new Value(input));
        const all = build({ Value }, programOf(given), leaves);
        return { nodes: topologicalOrder(all[all.length - 1]).length };
      },
      truth: ({ inputs, steps }) => ({ nodes: inputs.length + steps.length }),
    }),
    planted('the same to the last digit as a rough slope', any, {
      yours: (engine, given) => named(grads(engine, given, 1)),
      truth: (given) =>
        named(
          given.inputs.map((x, place) => {
            const last = (to: number) => run(programOf(given), { place, to });
            return (last(x + 1e-4) - last(x)) / 1e-4;
          }),
        ),
    }),
  ],
  tooWeak: [
    planted('one call alone', any, oneCall),
    planted('the first input alone', any, {
      yours: (engine, given) => ({ first: grads(engine, given, 1)[0] }),
      truth: (given) => ({ first: trueSlopes(given)[0] }),
    }),
    planted('two calls, and twice as much as one', any, {
      yours: (engine, given) => {
        const once = grads(engine, given, 1);
        return { off: farthest(grads(engine, given, 2).map((twice, i) => twice - 2 * once[i])) };
      },
      truth: () => ({ off: 0 }),
    }),
    planted('only the result', any, {
      yours: ({ Value }, given) => {
        const leaves = given.inputs.map((input) => new Value(input));
        return { last: build({ Value }, programOf(given), leaves).at(-1)?.data ?? 0 };
      },
      truth: (given) => ({ last: run(programOf(given)) }),
    }),
    planted('zeroGrad between two calls', any, {
      yours: ({ Value, backward, zeroGrad }, given) => {
        const leaves = given.inputs.map((input) => new Value(input));
        const root = build({ Value }, programOf(given), leaves).at(-1) as Value;
        backward(root);
        zeroGrad(leaves);
        backward(root);
        return named(leaves.map(({ grad }) => grad));
      },
      truth: (given) => named(trueSlopes(given)),
    }),
  ],
  blind: [
    planted('trees alone', trees, twiceExactly),
    planted('one step alone', { ...any, steps: array(step, 1, 1) }, bothCalls),
    planted(
      'inputs used twice, results once',
      fixed(integer(-3, 3), ['mul', 0, 1], ['add', 0, 2]),
      bothCalls,
    ),
    planted(
      'a result used twice by one step',
      fixed(integer(-3, 3), ['mul', 0, 1], ['mul', 2, 2]),
      bothCalls,
    ),
    planted(
      'paths of equal length alone',
      fixed(
        integer(-3, 3),
        ['mul', 0, 1],
        ['mul', 2, 2],
        ['add', 2, 0],
        ['sub', 2, 1],
        ['mul', 4, 5],
      ),
      bothCalls,
    ),
    planted(
      'decimals: no two numbers are equal',
      { inputs: array(decimal(1, 3), 2, 3), steps: few },
      bothCalls,
    ),
    planted(
      'nothing but additions',
      {
        inputs: array(integer(1, 3), 2, 3),
        steps: array(
          step.map((each) => ({ ...each, op: 'add' as const })),
          1,
          6,
        ),
      },
      twiceExactly,
    ),
  ],
};

function farthest(numbers: readonly number[]): number {
  return Math.max(...numbers.map(Math.abs));
}
