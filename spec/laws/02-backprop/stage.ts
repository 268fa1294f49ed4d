import fc from 'fast-check';
import type { BackpropModule, Value } from '../../contract';
import type { Facts, Truths } from '../../law/facts';
import { counted, format, listed } from '../../law/format';
import { inLinearTime, withoutEveryPath } from '../../law/growth';
import { type Law, law, type Stage } from '../../law/law';
import { refusePromise } from '../../law/received';
import { distinct, ordinary, whole } from '../../oracle/numbers';
import { oneAfterAnother, usedElsewhere } from '../../oracle/pairs';
import * as program from '../../oracle/program';
import { type Program, programs } from '../../oracle/program';
import { slope } from '../../oracle/slope';
import { programGraph } from './graph';
import { below, longOrderLaws, orderLaws, usedThreeTimes } from './order';

/** Every gradient of a program's graph, by the name of its value. */
function grads(given: Program, values: readonly Value[]): Facts {
  return Object.fromEntries(
    program.placesOf(given).map((place) => [`${program.nameOf(place)}.grad`, values[place].grad]),
  );
}

/** What those gradients are after one call of `backward`, and after `calls` of them. */
function trueGrads(given: Program, calls = 1): Truths {
  const inner = (place: number) => place >= given.inputs.length;
  const results = program.results(given);
  return Object.fromEntries(
    program.placesOf(given).map((place) => {
      const times = inner(place) ? 1 : calls;
      const nudged = (to: number) => times * program.run(given, { place, to });
      return [`${program.nameOf(place)}.grad`, slope(nudged, results[place])];
    }),
  );
}

function build(module: BackpropModule, given: Program): Value[] {
  const inputs = given.inputs.map((input) => new module.Value(input));
  return program.build(module, given, inputs);
}

/** A law about one program: what to do with its graph, and how often its leaves then accumulate. */
function programLaw(
  title: string,
  step: number,
  given: fc.Arbitrary<Program>,
  act: (module: BackpropModule, root: Value, values: Value[]) => unknown,
  { calls = 1, note = '', cases }: { calls?: number; note?: string; cases?: number } = {},
): Law<BackpropModule> {
  return law({
    title,
    step,
    about: 'backward',
    kind: 'graph',
    cases,
    given,
    show: (given) => `${program.show(given)}${note && `\n${note}`}`,
    graph: programGraph,
    yours: (module, given) => {
      const values = build(module, given);
      refusePromise(act(module, values[values.length - 1], values), 'backward(root)');
      return grads(given, values);
    },
    truth: (given) => trueGrads(given, calls),
  });
}

const inputs = fc.tuple(ordinary(2), ordinary(3), ordinary(5));
const justBackward = ({ backward }: BackpropModule, root: Value) => backward(root);

/** Programs of one shape: the steps are fixed and the inputs vary. */
function shaped(...steps: Program['steps']): fc.Arbitrary<Program> {
  return inputs.map((inputs) => ({ inputs, steps }));
}

/** d = a·b, then a short path and a long one from d to the end, which meet in a product. */
const unequalPaths = fc.record({ inputs, long: whole(1) }).map(({ inputs, long }) => {
  const steps: Program['steps'][number][] = [{ op: 'mul', of: [0, 1] }];
  for (let i = 0; i < long; i++) steps.push({ op: 'sub', of: [steps.length + 2, 2] });
  steps.push({ op: 'mul', of: [3, steps.length + 2] });
  return { inputs, steps };
});

/** A chain of `length` steps from x, each of them `grow` of the one before. */
function chain(x: Value, length: number, grow: (last: Value, place: number) => Value): Value {
  let last = x;
  for (let i = 0; i < length; i++) last = grow(last, i);
  return last;
}

/** A gradient from before, which may have gone wrong. */
const gradient = fc.oneof({ withCrossShrink: true }, whole(2), fc.constant(Number.NaN));

/** Stage 02: backpropagation gives every value its gradient, whatever the graph looks like. */
export const stage: Stage<BackpropModule> = {
  name: '02-backprop',
  uses: ['01-value'],
  laws: [
    ...orderLaws,
    programLaw(
      'backward: gives both factors of a product their gradients',
      2,
      shaped({ op: 'mul', of: [0, 1] }),
      justBackward,
    ),
    programLaw(
      'backward through two steps: multiplies the local gradients along the path',
      2,
      shaped({ op: 'mul', of: [0, 1] }, { op: 'mul', of: [3, 2] }),
      justBackward,
    ),
    programLaw(
      'a value used twice: its gradients accumulate',
      3,
      shaped({ op: 'mul', of: [0, 1] }, { op: 'add', of: [0, 3] }),
      justBackward,
    ),
    programLaw(
      'every operation: adds its share to what its operands have from elsewhere',
      3,
      usedElsewhere,
      justBackward,
      // So many that each operation is tried, in each place, from any seed.
      { cases: 300 },
    ),
    programLaw(
      'one call after another: each result hands on by its own slopes',
      3,
      oneAfterAnother,
      justBackward,
      { cases: 500 },
    ),
    programLaw(
      'an inner value used twice by one step: its gradients accumulate too',
      3,
      shaped({ op: 'mul', of: [0, 1] }, { op: 'mul', of: [3, 3] }),
      justBackward,
    ),
    programLaw(
      'an inner value used three times: it waits for all three, whichever comes first',
      3,
      usedThreeTimes,
      justBackward,
    ),
    programLaw(
      'paths of unequal length: a value waits until its own gradient is complete',
      3,
      unequalPaths,
      justBackward,
    ),
    programLaw(
      'equal numbers: two values are two, even if their numbers are the same',
      3,
      inputs.map(([a, b, c]) => ({
        inputs: [a, b, c],
        steps: [
          { op: 'mul', of: [0, 1] },
          { op: 'mul', of: [1, 0] },
          { op: 'sub', of: [3, 2] },
          { op: 'mul', of: [4, 5] },
        ],
      })),
      justBackward,
    ),
    programLaw(
      'zeros: a value of 0 still has a gradient, and so have its parents',
      3,
      fc.record({ a: fc.constantFrom(0, 2), b: whole(3) }).map(({ a, b }) => ({
        inputs: [a, b, 5],
        steps: [
          { op: 'sub', of: [1, 1] },
          { op: 'add', of: [3, 0] },
          { op: 'mul', of: [4, 2] },
        ],
      })),
      justBackward,
    ),
    programLaw(
      'a gradient of 0: ends its own path, and no other',
      3,
      fc
        .record({
          a: ordinary(2),
          b: ordinary(3),
          // Beside the path that ends there is one from a and b, or one from d, which waits for both.
          beside: fc.constantFrom<Program['steps'][]>(
            [
              { op: 'mul', of: [3, 2] },
              { op: 'add', of: [0, 1] },
            ],
            [
              { op: 'add', of: [3, 0] },
              { op: 'mul', of: [4, 2] },
            ],
          ),
          swapped: fc.boolean(),
        })
        .map(({ a, b, beside, swapped }) => {
          const ends: [number, number] = beside[0].op === 'mul' ? [4, 5] : [5, 3];
          return {
            inputs: [a, b, 0],
            steps: [
              { op: 'mul', of: [0, 1] },
              ...beside,
              { op: 'add', of: swapped ? [ends[1], ends[0]] : ends },
            ],
          };
        }),
      justBackward,
    ),
    programLaw('any program: every value has its gradient', 3, programs(), justBackward),
    law({
      title:
        'a value of many parents: each place has its own local gradient, also if a parent stands twice',
      step: 3,
      about: 'backward',
      kind: 'graph',
      given: fc.record({ slopes: distinct(4), upstream: ordinary(2) }),
      show: ({ slopes, upstream }) =>
        `a, b and c are leaves\nd = new Value(1, [a, b, c, a], [${slopes.join(', ')}])\ne = d.mul(${upstream})`,
      yours: ({ Value, backward }, { slopes, upstream }) => {
        const [a, b, c] = [new Value(1), new Value(1), new Value(1)];
        backward(new Value(1, [a, b, c, a], slopes).mul(upstream));
        return { 'a.grad': a.grad, 'b.grad': b.grad, 'c.grad': c.grad };
      },
      truth: ({ slopes: [first, second, third, fourth], upstream }) => ({
        'a.grad': (first + fourth) * upstream,
        'b.grad': second * upstream,
        'c.grad': third * upstream,
      }),
    }),
    law({
      title:
        'gradients of any size: small ones and large ones, ∞ and NaN are handed on like all others',
      step: 3,
      about: 'backward',
      kind: 'graph',
      given: fc.record({
        x: ordinary(2),
        factors: fc.constantFrom(
          [1e21, 1e-15],
          [1e205, 1e-200],
          [1e-195, 1e200],
          [Number.POSITIVE_INFINITY, 3],
          [Number.NaN, 3],
        ),
      }),
      show: ({ x, factors: [c, d] }) => `x = ${x}, y = x.mul(${c}), z = y.mul(${d})\nbackward(z)`,
      yours: ({ Value, backward }, { x: data, factors: [c, d] }) => {
        const x = new Value(data);
        const y = x.mul(c);
        backward(y.mul(d));
        // In words, because NaN is near nothing, not even itself.
        return { 'x.grad': format(x.grad), 'y.grad': format(y.grad) };
      },
      truth: ({ factors: [c, d] }) => ({ 'x.grad': format(c * d), 'y.grad': format(d) }),
    }),
    law({
      title: 'a leaf: each backward(x) adds 1 to x.grad',
      step: 4,
      about: 'backward',
      kind: 'graph',
      given: fc.record({ x: ordinary(2), calls: whole(1) }),
      show: ({ x, calls }) => `x = ${x}, after ${counted(calls, 'call')} of backward(x)`,
      yours: ({ Value, backward }, given) => {
        const x = new Value(given.x);
        for (let call = 0; call < given.calls; call++) backward(x);
        return { 'x.grad': x.grad };
      },
      truth: ({ calls }) => ({ 'x.grad': calls }),
    }),
    programLaw(
      'backward twice: doubles the gradients of leaves, and of nothing else',
      4,
      programs(),
      ({ backward }, root) => {
        backward(root);
        backward(root);
      },
      { calls: 2, note: 'and backward twice' },
    ),
    programLaw(
      'gradients left over: those of inner values play no part',
      4,
      programs(),
      ({ backward }, root) => {
        for (const value of below(root)) if (value.parents.length > 0) value.grad = 17;
        backward(root);
      },
      { note: 'and every inner grad is 17 before backward' },
    ),
    law({
      title: 'a leaf’s gradient from before: is kept, and added to',
      step: 4,
      about: 'backward',
      kind: 'graph',
      given: fc.record({ a: ordinary(2), b: ordinary(3), before: whole(5) }),
      show: ({ a, b, before }) => `a = ${a}, b = ${b}\na.grad = ${before}, then backward(a.mul(b))`,
      yours: ({ Value, backward }, given) => {
        const [a, b] = [new Value(given.a), new Value(given.b)];
        a.grad = given.before;
        backward(a.mul(b));
        return { 'a.grad': a.grad, 'b.grad': b.grad };
      },
      truth: ({ a, b, before }) => ({ 'a.grad': before + b, 'b.grad': a }),
    }),
    law({
      title: 'two results: a leaf of both accumulates both gradients',
      step: 4,
      about: 'backward',
      kind: 'graph',
      given: fc.record({ a: ordinary(2), b: ordinary(3), c: ordinary(5) }),
      show: ({ a, b, c }) =>
        `a = ${a}, b = ${b}, c = ${c}\nd = a.mul(b), e = d.mul(c), f = d.add(a)\nbackward(e), backward(f)`,
      yours: ({ Value, backward }, given) => {
        const [a, b, c] = [given.a, given.b, given.c].map((x) => new Value(x));
        const d = a.mul(b);
        const e = d.mul(c);
        const f = d.add(a);
        backward(e);
        backward(f);
        return {
          'a.grad': a.grad,
          'b.grad': b.grad,
          'c.grad': c.grad,
          'd.grad': d.grad,
          'e.grad': e.grad,
        };
      },
      truth: ({ a, b, c }) => ({
        'a.grad': slope((x) => x * b * c + (x * b + x), a),
        'b.grad': slope((x) => a * x * c + (a * x + a), b),
        'c.grad': slope((x) => a * b * x, c),
        'd.grad': 1,
        'e.grad': 1,
      }),
    }),
    law({
      title: 'only what the root was made from: nothing else gets a gradient',
      step: 4,
      about: 'backward',
      kind: 'graph',
      given: fc.record({ a: ordinary(2), b: ordinary(3) }),
      show: ({ a, b }) =>
        `a = ${a}, b = ${b}\nc = a.mul(b), d = c.mul(b), e = a.add(b)\nbackward(c)`,
      yours: ({ Value, backward }, given) => {
        const [a, b] = [new Value(given.a), new Value(given.b)];
        const c = a.mul(b);
        const d = c.mul(b);
        const e = a.add(b);
        d.grad = 7;
        backward(c);
        return {
          'a.grad': a.grad,
          'b.grad': b.grad,
          'd.grad (7 before)': d.grad,
          'e.grad': e.grad,
        };
      },
      truth: ({ a, b }) => ({ 'a.grad': b, 'b.grad': a, 'd.grad (7 before)': 7, 'e.grad': 0 }),
    }),
    law({
      title: 'backward changes gradients only: numbers, parents and local gradients stay',
      step: 4,
      about: 'backward',
      kind: 'graph',
      given: programs(),
      show: program.show,
      yours: (module, given) => {
        const values = build(module, given);
        const state = () =>
          JSON.stringify(
            values.map((value) => [
              value.data,
              Array.from(value.localGradients),
              value.parents.map((p) => values.indexOf(p)),
            ]),
          );
        const before = state();
        module.backward(values[values.length - 1]);
        return { 'the graph is unchanged': state() === before };
      },
      truth: () => ({ 'the graph is unchanged': true }),
    }),
    law({
      title: 'zeroGrad: sets the gradients it is given to 0, and no others',
      step: 5,
      about: 'zeroGrad',
      kind: 'graph',
      given: fc.record({ some: fc.array(gradient, { maxLength: 4 }), other: whole(3) }),
      show: ({ some, other }) =>
        [
          `values with the gradients ${listed(some)}`,
          `a = new Value(1), its gradient ${other}; b = a.add(1), its gradient 7`,
          'zeroGrad of these values, with b among them',
        ].join('\n'),
      yours: ({ Value, zeroGrad }, { some, other }) => {
        const withGrad = (grad: number) => Object.assign(new Value(1), { grad });
        const values = some.map(withGrad);
        const left = withGrad(other);
        const child = Object.assign(left.add(1), { grad: 7 });
        // Neither first nor last, where there are enough: who forgets these is told apart.
        zeroGrad([...values.slice(0, 1), child, ...values.slice(1)]);
        zeroGrad([]);
        return {
          'the gradients of the values': listed(values.map(({ grad }) => grad)),
          'their data': listed(values.map(({ data }) => data)),
          'b.grad': child.grad,
          'b.data': child.data,
          'a.grad': left.grad,
        };
      },
      truth: ({ some, other }) => ({
        'the gradients of the values': listed(some.map(() => 0)),
        'their data': listed(some.map(() => 1)),
        'b.grad': 0,
        'b.data': 2,
        'a.grad': other,
      }),
    }),
    programLaw(
      'backward afresh: after zeroGrad it is as if it were the first time',
      5,
      programs(),
      ({ backward, zeroGrad }, root, values) => {
        backward(root);
        zeroGrad(values);
        backward(root);
      },
      { note: 'and backward, zeroGrad, backward' },
    ),
    ...longOrderLaws,
    law({
      title:
        'a long chain: 100,000 values in a row do not overflow the stack, nor slow each other down',
      step: 6,
      about: 'backward',
      kind: 'growth',
      given: fc.record({ length: fc.constantFrom(100_000) }),
      yours: ({ Value, backward }, { length }) => {
        const grad = inLinearTime(length, (length) => {
          const x = new Value(2);
          const zero = new Value(0);
          // Through the first parent and the second.
          const grow = (last: Value, i: number) => (i % 2 ? zero.add(last) : last.add(1));
          backward(chain(x, length, grow));
          return x.grad;
        });
        return { 'x.grad': grad };
      },
      truth: () => ({ 'x.grad': 1 }),
    }),
    law({
      title: 'a doubling chain: 60 doublings have 2⁶⁰ paths, and each value is visited once',
      step: 6,
      about: 'backward',
      kind: 'growth',
      given: fc.record({ doublings: whole(60) }),
      yours: ({ Value, backward }, { doublings }) => {
        const grad = withoutEveryPath(doublings, (doublings) => {
          const x = new Value(1);
          backward(chain(x, doublings, (last) => last.add(last)));
          return x.grad;
        });
        return { 'x.grad': grad };
      },
      truth: ({ doublings }) => ({ 'x.grad': 2 ** doublings }),
    }),
    law({
      title: 'a chain of sums: 60 values, each the sum of the two before it, have many paths too',
      step: 6,
      about: 'backward',
      kind: 'growth',
      given: fc.record({ sums: fc.constant(60) }),
      yours: ({ Value, backward }, { sums }) => {
        const grad = withoutEveryPath(sums, (sums) => {
          const x = new Value(1);
          let [before, last] = [x, x.mul(1)];
          for (let i = 0; i < sums; i++) [before, last] = [last, last.add(before)];
          backward(last);
          return x.grad;
        });
        return { 'x.grad': grad };
      },
      truth: ({ sums }) => {
        let [before, last] = [1, 1];
        for (let i = 0; i < sums; i++) [before, last] = [last, last + before];
        return { 'x.grad': last };
      },
    }),
  ],
};
