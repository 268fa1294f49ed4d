import type { BackpropModule, Value } from '../contract';
import { programOf, type Step, type Steps } from '../laws/13-your-laws/shapes';
import { build, run } from '../oracle/program';
import {
  array,
  type Cases,
  constantFrom,
  integer,
  law,
  record,
  slope,
  tuple,
  type YourLaw,
} from '../your-law';
import type { PlantedLaw } from './planted-law';

type Given = YourLaw<BackpropModule, Steps>['given'];

const place = integer(0, 9);
/** Any step. */
export const step: Cases<Step> = record({
  op: constantFrom<Step['op']>('add', 'sub', 'mul'),
  left: place,
  right: place,
});
/** So many steps that from any seed some case has long and short paths to one result. */
export const any: Given = { inputs: array(integer(-2, 2), 2, 2), steps: array(step, 8, 10) };
/** Few steps. */
export const few = array(step, 1, 6);

/** Each step uses the one before it, and an input that nothing else uses: no value is used twice. */
export const trees: Given = {
  inputs: array(integer(-3, 3), 4, 4),
  steps: tuple(step, step, step).map((all) =>
    all.map(({ op }, i) => ({ op, left: i === 0 ? 0 : 3 + i, right: i + 1 })),
  ),
};

/** What the inputs have after one call of `backward`, or after several. */
export function grads({ Value, backward }: BackpropModule, given: Steps, calls: number): number[] {
  const leaves = given.inputs.map((input) => new Value(input));
  const root = build({ Value }, programOf(given), leaves).at(-1) as Value;
  for (let call = 0; call < calls; call++) backward(root);
  return leaves.map(({ grad }) => grad);
}

/** The slopes of the last result towards each input, by nudging, times the calls. */
export function trueSlopes(given: Steps, calls = 1) {
  const last = (place: number) => (to: number) => calls * run(programOf(given), { place, to });
  return given.inputs.map((x, place) => slope(last(place), x));
}

/** Forward, beside each number its slope with respect to one input: exact, and without a graph. */
export function dualSlopes(given: Steps): number[] {
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

/** Facts by the names of inputs. */
export const named = <Fact>(facts: readonly Fact[]) =>
  Object.fromEntries(facts.map((fact, i) => [`input ${i}`, fact]));

type Parts = Pick<YourLaw<BackpropModule, Steps>, 'yours' | 'truth'>;

/** A law with these parts. */
export function planted(says: string, given: Given, parts: Parts, cases?: number): PlantedLaw {
  return {
    says,
    law: () => law<BackpropModule, Steps>({ title: says, given, cases, ...parts }),
  };
}

/** Compares after one call, and after two. */
export const bothCalls: Parts = {
  yours: (engine, given) => named([...grads(engine, given, 1), ...grads(engine, given, 2)]),
  truth: (given) => named([...trueSlopes(given), ...trueSlopes(given, 2)]),
};
/** Compares after one call. */
export const oneCall: Parts = {
  yours: (engine, given) => named(grads(engine, given, 1)),
  truth: (given) => named(trueSlopes(given)),
};

/** Compares some numbers of two calls with as many that are known exactly. */
export function exactly(
  yours: (grads: number[][]) => readonly number[],
  truth: (slopes: number[]) => readonly number[],
): Parts {
  return {
    yours: (engine, given) => named(yours([1, 2].map((calls) => grads(engine, given, calls)))),
    truth: (given) => named(truth(dualSlopes(given))),
  };
}

export const twiceExactly = exactly(
  ([once, twice]) => [...once, ...twice],
  (slopes) => [...slopes, ...slopes.map((each) => 2 * each)],
);

/** Programs whose steps are fixed, on any inputs. */
export function fixed(inputs: Cases<number>, ...steps: [Step['op'], number, number][]): Given {
  const all = steps.map(([op, left, right]) => ({ op, left, right }));
  return { inputs: array(inputs, 2, 2), steps: constantFrom(all) };
}

/** The number farthest from 0, as a distance. */
export function farthest(numbers: readonly number[]): number {
  return Math.max(...numbers.map(Math.abs));
}
