import type { Value } from '../contract';
import { programOf } from '../laws/13-your-laws/shapes';
import { build, run } from '../oracle/program';
import { array, decimal, integer, near } from '../your-law';
import type { PlantedLaws } from './planted-law';
import {
  any,
  bothCalls,
  dualSlopes,
  farthest,
  few,
  fixed,
  grads,
  named,
  oneCall,
  planted,
  step,
  trees,
  trueSlopes,
  twiceExactly,
} from './shared-nodes-parts';

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
      'positive decimals, and no sub: no result is 0',
      {
        inputs: array(decimal(1, 3), 2, 3),
        steps: few.map((all) =>
          all.map((each) => (each.op === 'sub' ? { ...each, op: 'mul' } : each)),
        ),
      },
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
