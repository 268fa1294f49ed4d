import type {
  BackpropModule,
  FitOptions,
  LossesModule,
  Node,
  TrainingModule,
  Value,
} from '../../spec/contract';
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
  return law({
    title: 'mul and div: values, and slopes towards both',
    given: { a: decimal(-10, 10), b: decimal(-10, 10).filter((b) => Math.abs(b) >= 0.1) },
    yours: ({ Value, backward }, { a, b }) => {
      const [x, y, u, v] = [a, b, a, b].map((number) => new Value(number));
      const [product, quotient] = [x.mul(y), u.div(v)];
      backward(product);
      backward(quotient);
      return {
        'a · b': product.data,
        'a / b': quotient.data,
        xs: x.grad,
        ys: y.grad,
        u: u.grad,
        v: v.grad,
      };
    },
    truth: ({ a, b }) => ({
      'a · b': a * b,
      'a / b': a / b,
      xs: slope((a) => a * b, a),
      ys: slope((b) => a * b, b),
      u: slope((a) => a / b, a),
      v: slope((b) => a / b, b),
    }),
  });
}

/** `exp` and `tanh`: their values and slopes, without looking up a derivative. */
export function expAndTanh(): YourLaw<BackpropModule, { a: number; b: number }> {
  // Two answers that should be equal differ by rounding alone.
  const same = near(0, 1e-9);
  return law({
    title: 'exp(a + b) = exp a · exp b, exp is its own slope, tanh a = (exp 2a − 1) / (exp 2a + 1)',
    given: { a: decimal(-3, 3), b: decimal(-3, 3) },
    yours: ({ Value, backward }, { a, b }) => {
      const [x, y, u, v] = [a, b, a, a].map((number) => new Value(number));
      const power = x.add(y).exp();
      const factors = new Value(a).exp().data * new Value(b).exp().data;
      const tanh = u.tanh();
      const square = v.mul(2).exp();
      const fromExp = square.sub(1).div(square.add(1));
      for (const result of [power, tanh, fromExp]) backward(result);
      return {
        exp: power.data - factors,
        expSlope: x.grad - power.data,
        tanh: tanh.data - fromExp.data,
        tanhSlope: u.grad - v.grad,
      };
    },
    truth: () => ({ exp: same, expSlope: same, tanh: same, tanhSlope: same }),
  });
}

/** Bare objects: for each node the places of its parents. The last is the root. */
function graphOf(parents: readonly (readonly number[])[]): Node[] {
  const nodes: Node[] = [];
  for (const places of parents) nodes.push({ parents: places.map((place) => nodes[place]) });
  return nodes;
}

/** All that a node was made from, itself included. */
function madeFrom(root: Node): Node[] {
  const found = new Set([root]);
  for (const node of found) for (const parent of node.parents) found.add(parent);
  return [...found];
}

/** `topologicalOrder`: what is true of every valid order, because there are many. */
export function validOrder(): YourLaw<BackpropModule, { parents: number[][] }> {
  const lists = array(array(integer(0, 99), 0, 3), 1, 8);
  return law({
    title: 'topologicalOrder: parents before children, each once, the root last',
    // A parent stands before its child: divided by i, a number leaves a place below i.
    given: {
      parents: lists.map((all) => all.map((list, i) => (i === 0 ? [] : list.map((n) => n % i)))),
    },
    yours: ({ topologicalOrder }, { parents }) => {
      const root = graphOf(parents)[parents.length - 1];
      const order = topologicalOrder(root);
      const place = (node: Node) => order.indexOf(node);
      const all = madeFrom(root);
      return {
        last: order.at(-1) === root,
        twice: order.length - new Set(order).size,
        early: order.filter((node, i) => node.parents.some((p) => place(p) > i)).length,
        missing: all.filter((node) => node.parents.length > 0 && place(node) < 0).length,
        foreign: order.filter((node) => !all.includes(node)).length,
        again: topologicalOrder(root).length === order.length,
      };
    },
    truth: () => ({ last: true, twice: 0, early: 0, missing: 0, foreign: 0, again: true }),
  });
}

/** `backward`: the gradients of the inputs, whatever is used more than once, also if called twice. */
export function sharedNodes(): YourLaw<BackpropModule, { inputs: number[]; steps: Step[] }> {
  const ops = constantFrom<Step['op']>('add', 'sub', 'mul');
  return law({
    title: 'backward: slopes of the inputs, and twice that after a second call',
    given: {
      inputs: array(integer(-2, 2), 2, 2),
      steps: array(record({ op: ops, left: integer(0, 9), right: integer(0, 9) }), 1, 10),
    },
    // In few of them does a long path meet a short one.
    cases: 200,
    yours: ({ Value, backward }, { inputs, steps }) => {
      const leaves = inputs.map((input) => new Value(input));
      const last = run(leaves, steps, ofValues);
      const call = () => {
        backward(last);
        return leaves.map(({ grad }) => grad);
      };
      return { ...numbered('grad', call()), ...numbered('after two calls, grad', call()) };
    },
    truth: ({ inputs, steps }) => {
      const last = (x: number, i: number) => run(inputs.with(i, x), steps, ofNumbers);
      const slopes = (calls: number) => inputs.map((x, i) => slope((x) => calls * last(x, i), x));
      return { ...numbered('grad', slopes(1)), ...numbered('after two calls, grad', slopes(2)) };
    },
  });
}

/** `shuffled`: every order equally often, from `random` alone. */
export function fairShuffle(): YourLaw<TrainingModule, { seed: number }> {
  return law({
    title: 'shuffled: every order of four letters equally often, all from random',
    given: { seed: integer(1, 1_000_000) },
    cases: 1,
    yours: ({ shuffled }, { seed }) => {
      const letters = [...'abcd'];
      const orders = (list: string[], count: number, random = seeded(seed)) =>
        Array.from({ length: count }, () => shuffled(list, random).join(''));
      const sorted = (order: string) => [...order].sort().join('');
      return {
        unevenness: unevenness(orders(letters, 7200), 24),
        'the list afterwards': letters.join(''),
        'orders from one seed': new Set([1, 2].map(() => String(orders(letters, 20)))).size,
        'shuffles of aab, sorted': [...new Set(orders([...'aab'], 20).map(sorted))].join(),
      };
    },
    truth: () => ({
      unevenness: atMost(95),
      'the list afterwards': 'abcd',
      'orders from one seed': 1,
      'shuffles of aab, sorted': 'aab',
    }),
  });
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
  return law({
    title: 'softmaxCrossEntropy: log Σ exp(zⱼ) − z of the right class, and its slopes',
    given: {
      logits: tuple(constantFrom(0, 1000, -1000), array(decimal(-3, 3), 3, 5)).map(
        ([middle, row]) => row.map((z) => middle + z),
      ),
      label: integer(0, 2),
    },
    yours: ({ Value, backward, softmaxCrossEntropy }, { logits, label }) => {
      const row = logits.map((z) => new Value(z));
      const loss = softmaxCrossEntropy([row], [label]);
      backward(loss);
      return {
        loss: loss.data,
        ...numbered(
          'slope',
          row.map(({ grad }) => grad),
        ),
      };
    },
    truth: ({ logits, label }) => {
      const loss = (row: number[]) =>
        Math.log(row.map((z) => Math.exp(z - row[label])).reduce((sum, power) => sum + power));
      const slopes = logits.map((z, i) => slope((z) => loss(logits.with(i, z)), z));
      return { loss: loss(logits), ...numbered('slope', slopes) };
    },
  });
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
  return law({
    title: 'fit: the same again from the same seed, and another from another',
    given: { seed: integer(1, 1_000_000) },
    cases: 10,
    yours: (program, { seed }) => {
      const first = train(program, seed);
      const isSame = (that: typeof first) => that.weights === first.weights;
      return {
        'the same reports again': train(program, seed).reports === first.reports,
        'from another seed the same': isSame(train(program, seed + 1)),
        'with gradients left over the same': isSame(train(program, seed, { gradient: 1000 })),
        'one epoch and then one the same': isSame(train(program, seed, { epochs: [1, 1] })),
        'number of reports': first.history.length,
        'different labels in an epoch': new Set(first.labels.slice(0, 12)).size,
        'labels of the list afterwards': first.examples.join(),
      };
    },
    truth: () => ({
      'the same reports again': true,
      'from another seed the same': false,
      'with gradients left over the same': true,
      'one epoch and then one the same': true,
      'number of reports': 2,
      'different labels in an epoch': 12,
      'labels of the list afterwards': '1,2,3,4,5,6,7,8,9,10,11,12',
    }),
  });
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
