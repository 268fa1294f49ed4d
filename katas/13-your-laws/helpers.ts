import type { BackpropModule, FitOptions, Node, TrainingModule, Value } from '../../spec/contract';
import { type Measured, seeded, slope } from '../../spec/your-law';

/**
 * What a program computes from some numbers: the value of the result, then its slope with respect
 * to each number. Every call makes a graph of its own, and calls `backward` once, or `times` on it.
 */
export function gradients(
  { Value, backward }: BackpropModule,
  numbers: readonly number[],
  compute: (values: Value[]) => Value,
  times = 1,
): number[] {
  const values = numbers.map((number) => new Value(number));
  const result = compute(values);
  for (let i = 0; i < times; i++) backward(result);
  return [result.data, ...values.map(({ grad }) => grad)];
}

/** The same from plain numbers: the value, then slopes measured by nudging each number in turn. */
export function measured(
  numbers: readonly number[],
  compute: (numbers: number[]) => number,
): (number | Measured)[] {
  const slopes = numbers.map((number, i) => slope((x) => compute(numbers.with(i, x)), number));
  return [compute([...numbers]), ...slopes];
}

/**
 * The same list as facts: `valueAndSlopes('a · b', [6, 3, 2])` is `{ 'a · b': 6, 'a · b, slope 1': 3,
 * 'a · b, slope 2': 2 }`.
 */
export function valueAndSlopes<Fact>(
  name: string,
  [value, ...slopes]: readonly Fact[],
): Record<string, Fact> {
  return { [name]: value, ...numbered(`${name}, slope`, slopes) };
}

/** Facts out of a list: `numbered('grad', [5, 7])` is `{ 'grad 1': 5, 'grad 2': 7 }`. */
export function numbered<Fact>(name: string, facts: readonly Fact[]): Record<string, Fact> {
  return Object.fromEntries(facts.map((fact, i) => [`${name} ${i + 1}`, fact]));
}

/** How often each of some things is in a list: `counted(['a', 'b'], ['b', 'b'])` is `{ a: 0, b: 2 }`. */
export function counted(
  things: readonly string[],
  list: readonly string[],
): Record<string, number> {
  return Object.fromEntries(
    things.map((thing) => [thing, list.filter((each) => each === thing).length]),
  );
}

/** Bare objects: for each node the places of its parents. The last is the root. */
export function graphOf(parents: readonly (readonly number[])[]): Node[] {
  const nodes: Node[] = [];
  for (const places of parents) nodes.push({ parents: places.map((place) => nodes[place]) });
  return nodes;
}

/** One step of a program: an operation of two earlier results, by their places. */
export interface Step {
  op: 'add' | 'sub' | 'mul';
  left: number;
  right: number;
}

/** What `add`, `sub` and `mul` are: of numbers, or of Values. */
type Ops<Result> = Record<Step['op'], (left: Result, right: Result) => Result>;

/** The operations of plain numbers. */
export const ofNumbers: Ops<number> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
};

/** The same, recorded by `Value`s. */
export const ofValues: Ops<Value> = {
  add: (a, b) => a.add(b),
  sub: (a, b) => a.sub(b),
  mul: (a, b) => a.mul(b),
};

/**
 * The last result of a program. The places 0, 1, … are the inputs, the next is the first step’s
 * result, and so on. After the last place that is known yet, counting begins again at 0.
 */
export function run<Result>(inputs: Result[], steps: Step[], ops: Ops<Result>): Result {
  const results = [...inputs];
  for (const { op, left, right } of steps) {
    results.push(ops[op](results[left % results.length], results[right % results.length]));
  }
  return results[results.length - 1];
}

/**
 * A training to try `fit` on: a line through 12 examples with the labels 1 to 12, in batches of 5.
 * `fit` is called once for each number of epochs. `gradient` is what stands in the gradients before.
 */
export function train(
  { Value, SGD, fit }: TrainingModule,
  seed: number,
  { epochs = [2], gradient = 0 }: { epochs?: number[]; gradient?: number } = {},
) {
  const parameters = [new Value(0.5), new Value(-0.3)];
  for (const parameter of parameters) parameter.grad = gradient;
  const [slope, height] = parameters;
  const examples = Array.from({ length: 12 }, (_, i) => ({ x: [(i - 5) / 12], y: i + 1 }));
  const labels: number[] = [];
  const options: Omit<FitOptions, 'epochs'> = {
    loss: (scores, ys) => {
      labels.push(...ys);
      return scores.reduce((sum, score, i) => sum.add(score.sub(ys[i]).pow(2)), new Value(0));
    },
    optimizer: new SGD(parameters, { learningRate: 0.01, momentum: 0.5 }),
    batchSize: 5,
    random: seeded(seed),
  };
  const model = { forward: ([x]: readonly number[]) => [slope.mul(x).add(height)] };
  const history = epochs.flatMap((each) => fit(model, examples, { ...options, epochs: each }));
  return {
    history,
    /** The history and the weights in words, to be compared. */
    reports: JSON.stringify(history),
    weights: parameters.map(({ data }) => data).join(),
    /** The labels that `loss` was given, one after the other. */
    labels,
    /** The labels of the list of examples, afterwards. */
    examples: examples.map(({ y }) => y),
  };
}
