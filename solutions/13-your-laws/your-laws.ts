import type {
  BackpropModule,
  LossesModule,
  Node,
  TrainingModule,
  Value,
} from '../../spec/contract';
import {
  array,
  between,
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
import {
  counted,
  gradients,
  graphOf,
  measured,
  numbered,
  ofNumbers,
  ofValues,
  run,
  type Step,
  train,
  valueAndSlopes,
} from './helpers';

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

/** `mul` and `div`: their values, and their slopes with respect to both numbers. */
export function productAndQuotient(): YourLaw<BackpropModule, { a: number; b: number }> {
  return law({
    title: 'mul and div: values, and slopes with respect to both',
    given: { a: decimal(-10, 10), b: decimal(-10, 10).filter((b) => Math.abs(b) >= 0.1) },
    yours: (program, { a, b }) => {
      const product = gradients(program, [a, b], ([x, y]) => x.mul(y));
      const quotient = gradients(program, [a, b], ([x, y]) => x.div(y));
      return { ...valueAndSlopes('a · b', product), ...valueAndSlopes('a / b', quotient) };
    },
    truth: ({ a, b }) => {
      const product = measured([a, b], ([x, y]) => x * y);
      const quotient = measured([a, b], ([x, y]) => x / y);
      return { ...valueAndSlopes('a · b', product), ...valueAndSlopes('a / b', quotient) };
    },
  });
}

/** `exp` and `tanh`: how their values and slopes belong together, without looking any of them up. */
export function expAndTanh(): YourLaw<BackpropModule, { a: number; b: number }> {
  const none = near(0, 1e-9);
  return law({
    title: 'exp(a + b) = exp a · exp b, exp is its own slope, tanh a = (exp 2a − 1) / (exp 2a + 1)',
    given: { a: decimal(-3, 3), b: decimal(-3, 3) },
    yours: (program, { a, b }) => {
      const [expA, slope] = gradients(program, [a], ([x]) => x.exp());
      const [expB] = gradients(program, [b], ([x]) => x.exp());
      const [expSum] = gradients(program, [a, b], ([x, y]) => x.add(y).exp());
      const tanh = gradients(program, [a], ([x]) => x.tanh());
      const fromExp = gradients(program, [a], ([x]) => tanhFrom(x.mul(2).exp()));
      const apart = tanh.map((each, i) => each - fromExp[i]);
      return { sum: expSum - expA * expB, slope: slope - expA, ...valueAndSlopes('tanh', apart) };
    },
    truth: () => ({ sum: none, slope: none, ...valueAndSlopes('tanh', [none, none]) }),
  });
}

/** tanh a from the square of exp a. */
function tanhFrom(square: Value): Value {
  return square.sub(1).div(square.add(1));
}

/** `topologicalOrder`: what is true of every valid order, because there are many. */
export function validOrder(): YourLaw<BackpropModule, { parents: number[][] }> {
  const lists = array(array(integer(0, 99), 0, 3), 1, 8);
  // A parent stands before its child: divided by i, a number leaves a place below i.
  const graphs = lists.map((all) => all.map((list, i) => (i === 0 ? [] : list.map((n) => n % i))));
  return law({
    title: 'topologicalOrder: all that is needed, parents before children, each once',
    given: { parents: graphs },
    yours: ({ topologicalOrder }, { parents }) => {
      const root = graphOf(parents)[parents.length - 1];
      const [order, again] = [topologicalOrder(root), topologicalOrder(root)];
      return {
        missing: needed(root).filter((node) => !order.includes(node)).length,
        foreign: order.filter((node) => !madeFrom(root).includes(node)).length,
        early: order.filter((node, i) => node.parents.some((p) => order.indexOf(p) > i)).length,
        twice: order.length - new Set(order).size,
        'missing, asked again': needed(root).filter((node) => !again.includes(node)).length,
      };
    },
    truth: () => ({ missing: 0, foreign: 0, early: 0, twice: 0, 'missing, asked again': 0 }),
  });
}

/** All that a node was made from, itself included. */
function madeFrom(root: Node): Node[] {
  const found = new Set([root]);
  for (const node of found) for (const parent of node.parents) found.add(parent);
  return [...found];
}

/** Of these, all that has to be in an order: leaves may be left out, but for the root. */
function needed(root: Node): Node[] {
  return madeFrom(root).filter((node) => node === root || node.parents.length > 0);
}

/** `backward`: the gradients of the inputs, whatever is used more than once, also if called twice. */
export function sharedNodes(): YourLaw<BackpropModule, { inputs: number[]; steps: Step[] }> {
  const op = constantFrom<Step['op']>('add', 'sub', 'mul');
  const steps = array(record({ op, left: integer(0, 9), right: integer(0, 9) }), 1, 10);
  return law({
    title: 'backward: slopes with respect to the inputs, and twice that after a second call',
    given: { inputs: array(integer(-2, 2), 2, 2), steps },
    // In few of them does a long path meet a short one.
    cases: 200,
    yours: (program, { inputs, steps }) => {
      const build = (values: Value[]) => run(values, steps, ofValues);
      const after = (calls: number) => gradients(program, inputs, build, calls).slice(1);
      return { ...numbered('grad', after(1)), ...numbered('after two calls', after(2)) };
    },
    truth: ({ inputs, steps }) => {
      const compute = (calls: number) => (xs: number[]) => calls * run(xs, steps, ofNumbers);
      const slopes = (calls: number) => measured(inputs, compute(calls)).slice(1);
      return { ...numbered('grad', slopes(1)), ...numbered('after two calls', slopes(2)) };
    },
  });
}

const orders = ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'];

/** `shuffled`: every order equally often, from `random` alone. */
export function fairShuffle(): YourLaw<TrainingModule, { seed: number }> {
  // On average 4,000 of 24,000, with a standard deviation of 58: six of them up and down.
  const fair = Object.fromEntries(orders.map((order) => [order, between(3654, 4346)]));
  return law({
    title: 'shuffled: every order of three letters equally often, all from random',
    given: { seed: integer(1, 1_000_000) },
    cases: 1,
    yours: ({ shuffled }, { seed }) => {
      const random = seeded(seed);
      const found = Array.from({ length: 24_000 }, () => shuffled([...'abc'], random).join(''));
      const list = [...'abcdefghijkl'];
      const aab = shuffled([...'aab'], random)
        .sort()
        .join('');
      const [one, other] = [1, 2].map(() => shuffled(list, seeded(seed)).join(''));
      return { ...counted(orders, found), list: list.join(''), same: one === other, aab };
    },
    truth: () => ({ ...fair, list: 'abcdefghijkl', same: true, aab: 'aab' }),
  });
}

/** `softmaxCrossEntropy` of one row: its value and its slopes, also at logits of ±1000. */
export function softmaxLoss(): YourLaw<LossesModule, { logits: number[]; label: number }> {
  const rows = tuple(constantFrom(0, 1000, -1000), array(decimal(-3, 3), 3, 5));
  const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each);
  return law({
    title: 'softmaxCrossEntropy: log Σ exp(zⱼ) − z of the right class, and its slopes',
    given: {
      logits: rows.map(([middle, row]) => row.map((z) => middle + z)),
      label: integer(0, 2),
    },
    yours: (program, { logits, label }) => {
      const loss = (row: Value[]) => program.softmaxCrossEntropy([row], [label]);
      return valueAndSlopes('loss', gradients(program, logits, loss));
    },
    truth: ({ logits, label }) => {
      const loss = (row: number[]) => Math.log(sum(row.map((z) => Math.exp(z - row[label]))));
      return valueAndSlopes('loss', measured(logits, loss));
    },
  });
}

/** `fit`: what is the same from the same seed, what stays as it was, and what differs. */
export function sameFit(): YourLaw<TrainingModule, { seed: number }> {
  const same = {
    'the same seed': true,
    'another seed': false,
    'gradients left over': true,
    'one epoch and then one': true,
    reports: 2,
    'different labels in an epoch': 12,
    'the list': '1,2,3,4,5,6,7,8,9,10,11,12',
  };
  return law({
    title: 'fit: the same again from the same seed, and another from another',
    given: { seed: integer(1, 1_000_000) },
    cases: 10,
    yours: (program, { seed }) => {
      const { reports, weights, history, labels, examples } = train(program, seed);
      return {
        'the same seed': train(program, seed).reports === reports,
        'another seed': train(program, seed + 1).weights === weights,
        'gradients left over': train(program, seed, { gradient: 1000 }).weights === weights,
        'one epoch and then one': train(program, seed, { epochs: [1, 1] }).weights === weights,
        reports: history.length,
        'different labels in an epoch': new Set(labels.slice(0, 12)).size,
        'the list': examples.join(),
      };
    },
    truth: () => same,
  });
}
