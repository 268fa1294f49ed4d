import type {
  BackpropModule,
  FitOptions,
  LossesModule,
  Node,
  TrainingModule,
  Value,
} from '../../spec/contract';
import { NotWritten } from '../../spec/not-written';
import {
  array,
  atMost,
  constantFrom,
  decimal,
  integer,
  law,
  near,
  record,
  seeded,
  slope,
  tuple,
  type YourLaw,
} from '../../spec/your-law';

/** The worked example: −a, and its slope. */
export function negation(): YourLaw<BackpropModule, { a: number }> {
  return law({
    title: 'neg: −a, and its slope',
    given: { a: decimal(-10, 10) },
    yours: ({ Value, backward }, { a }) => {
      const x = new Value(a);
      const y = x.neg();
      backward(y);
      return { 'value of −a': y.data, 'slope of −a': x.grad };
    },
    truth: ({ a }) => ({ 'value of −a': -a, 'slope of −a': slope((x) => -x, a) }),
  });
}

/** `mul` and `div`: their values and all slopes, for any two numbers. */
export function productAndQuotient(): YourLaw<BackpropModule, { a: number; b: number }> {
  throw new NotWritten('productAndQuotient', 'katas/13-your-laws/README.md, step 1');
}

/** `exp` and `tanh`: their values and slopes, without looking up a derivative. */
export function expAndTanh(): YourLaw<BackpropModule, { a: number; b: number }> {
  throw new NotWritten('expAndTanh', 'katas/13-your-laws/README.md, step 2');
}

/** Bare objects: for each node the places of its parents. The last is the root. */
function graphOf(parents: readonly (readonly number[])[]): Node[] {
  const nodes: Node[] = [];
  for (const places of parents) nodes.push({ parents: places.map((place) => nodes[place]) });
  return nodes;
}

/** `topologicalOrder`: what is true of every valid order, because there are many. */
export function validOrder(): YourLaw<BackpropModule, { parents: number[][] }> {
  throw new NotWritten('validOrder', 'katas/13-your-laws/README.md, step 3');
}

/** `backward`: the gradients of the inputs, whatever is used more than once, also if called twice. */
export function sharedNodes(): YourLaw<BackpropModule, { inputs: number[]; steps: Step[] }> {
  throw new NotWritten('sharedNodes', 'katas/13-your-laws/README.md, step 4');
}

/** `shuffled`: every order equally often, from `random` alone. */
export function fairShuffle(): YourLaw<TrainingModule, { seed: number }> {
  throw new NotWritten('fairShuffle', 'katas/13-your-laws/README.md, step 5');
}

/**
 * How unevenly some things come, of so many kinds: Σ (found − expected)² / expected, Pearson's
 * chi-square. By chance it is about kinds − 1, give or take √(2 · (kinds − 1)).
 */
function unevenness(things: readonly string[], kinds: number): number {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  const expected = things.length / kinds;
  const never = Math.max(0, kinds - counts.size) * expected;
  return [...counts.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, never);
}

/** `softmaxCrossEntropy` of one row: its value and its slopes, also at logits of ±1000. */
export function softmaxLoss(): YourLaw<LossesModule, { logits: number[]; label: number }> {
  throw new NotWritten('softmaxLoss', 'katas/13-your-laws/README.md, step 6');
}

/** One step of a program: an operation of two earlier results, by their places. */
interface Step {
  op: 'add' | 'sub' | 'mul';
  left: number;
  right: number;
}

/** What `add`, `sub` and `mul` are: of numbers, or of Values. */
type Ops<Result> = Record<Step['op'], (left: Result, right: Result) => Result>;

const ofNumbers: Ops<number> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
};

const ofValues: Ops<Value> = {
  add: (a, b) => a.add(b),
  sub: (a, b) => a.sub(b),
  mul: (a, b) => a.mul(b),
};

/**
 * The last result of a program. The places 0, 1, … are the inputs, the next is the first step’s
 * result, and so on. After the last place that is known yet, counting begins again at 0.
 */
function run<Result>(inputs: Result[], steps: Step[], ops: Ops<Result>): Result {
  const results = [...inputs];
  for (const { op, left, right } of steps) {
    results.push(ops[op](results[left % results.length], results[right % results.length]));
  }
  return results[results.length - 1];
}

/** Facts out of a list: `numbered('grad', [5, 7])` is `{ 'grad 0': 5, 'grad 1': 7 }`. */
function numbered<Fact>(name: string, facts: Fact[]): Record<string, Fact> {
  return Object.fromEntries(facts.map((fact, i) => [`${name} ${i}`, fact]));
}

/** `fit`: what is the same from the same seed, what stays as it was, and what differs. */
export function sameFit(): YourLaw<TrainingModule, { seed: number }> {
  throw new NotWritten('sameFit', 'katas/13-your-laws/README.md, step 7');
}

/**
 * A training to try `fit` on: a line through 12 examples with the labels 1 to 12, in batches of 5.
 * `fit` is called once for each number of epochs. `gradient` is what stands in the gradients before.
 */
function train(
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
