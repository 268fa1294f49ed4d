import { type Arbitrary, boolean, constantFrom, option, record, sample, tuple } from 'fast-check';
import type { BackpropModule, Value } from '../../contract';
import { usedThreeTimes } from '../../laws/02-backprop/order';
import { distinct } from '../../oracle/numbers';
import { build, type Program, programs } from '../../oracle/program';
import { probe } from '../probe';

/** A program, and what to do with its graph. */
export interface Sweeping {
  readonly program: Program;
  /** How often `backward` is called. */
  readonly calls: number;
  /** Whether every value has a gradient from before. */
  readonly before: boolean;
  /** Local gradients of a last value, made by the constructor of the inputs and the first of them again. */
  readonly fan?: readonly number[];
  /** Whether the root is the first input, a leaf. */
  readonly leaf?: boolean;
}

/** A value as it was recorded; values go by their places in a list. */
export interface Node {
  readonly data: number;
  readonly parents: readonly number[];
  readonly slopes: readonly number[];
  /** Its gradient before `backward`. */
  readonly grad: number;
}

/** The graph that the code itself recorded, and the gradients that its `backward` gave. */
export interface Swept {
  readonly nodes: readonly Node[];
  readonly root: number;
  /** Where the values of the program are among the nodes. */
  readonly places: readonly number[];
  /** Their gradients after `backward`. */
  readonly grads: readonly number[];
  /** What `topologicalOrder` says of them, if it says anything of use. */
  readonly order: readonly number[];
}

/** Lets the code build a program's graph, and sweep it. */
export const sweeping = probe((module: BackpropModule, given: Sweeping): Swept => {
  const { Value, backward } = module;
  const inputs = given.program.inputs.map((input) => new Value(input));
  const values = build(module, given.program, inputs);
  if (given.fan) {
    // The step before takes part too, so that the whole graph is below the root.
    const parents = [...inputs.slice(0, 2), values[values.length - 1], inputs[0]];
    values.push(new Value(1, parents, given.fan));
  }
  const root = given.leaf ? values[0] : values[values.length - 1];
  const found = [...new Set([...values, ...below(values)])];
  const at = new Map(found.map((value, i) => [value, i]));
  if (given.before) {
    found.forEach((value, i) => {
      value.grad = 7 + 2 * i;
    });
  }
  const nodes = found.map(({ data, parents, localGradients, grad }) => ({
    data,
    parents: parents.map((parent) => at.get(parent) as number),
    slopes: [...localGradients],
    grad,
  }));
  const order = ownOrder(module, root).map((value) => at.get(value) ?? -1);
  for (let call = 0; call < given.calls; call++) backward(root);
  const places = values.map((value) => at.get(value) as number);
  return { nodes, root: at.get(root) as number, places, order, grads: values.map((v) => v.grad) };
});

function below(values: readonly Value[]): Set<Value> {
  const found = new Set(values);
  for (const value of found) for (const parent of value.parents) found.add(parent);
  return found;
}

/** A broken order is no reason not to look at `backward`, which need not use it. */
function ownOrder({ topologicalOrder }: BackpropModule, root: Value): Value[] {
  try {
    const order = topologicalOrder(root);
    return Array.isArray(order) && order.length < 1000 ? order : [];
  } catch {
    return [];
  }
}

const anyProgram: Arbitrary<Program> = tuple(programs(7), boolean()).map(([program, zero]) =>
  zero ? { ...program, inputs: program.inputs.with(0, 0) } : program,
);

const anySweeping: Arbitrary<Sweeping> = record({
  program: anyProgram,
  calls: constantFrom(1, 2),
  before: boolean(),
  fan: option(distinct(4), { nil: undefined }),
});

/** Programs at random, some with paths that are surely of unequal length, and a leaf. */
export function sweepings(seed: number): Sweeping[] {
  const [first, ...others] = sample(programs(7), { seed, numRuns: 8 });
  const plain = [first, ...others, ...sample(usedThreeTimes, { seed, numRuns: 6 })];
  return [
    ...plain.map((program) => ({ program, calls: 1, before: false })),
    ...sample(anySweeping, { seed, numRuns: 20 }),
    { program: first, calls: 2, before: true, leaf: true },
    { program: first, calls: 2, before: false, leaf: true },
    { program: first, calls: 1, before: true, leaf: true },
  ];
}
