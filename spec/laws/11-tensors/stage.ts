import fc from 'fast-check';
import type { FastMatmulModule, TensorsModule } from '../../contract';
import { type Law, law, type Stage } from '../../law/law';
import { refusal, refused } from '../../law/received';
import { factsOf, placed, tensorOf, truthsOf } from '../../law/tensor';
import {
  accumulation,
  type Matrices,
  type Operation,
  tensorOperation,
} from '../../law/tensor-operation';
import { each, matrix, product, total, written } from '../../oracle/matrix';
import { ordinary, ordinaryOrZero } from '../../oracle/numbers';
import { fastMatmulLaws } from './fast-matmul';

const size = fc.integer({ min: 1, max: 3 });
const square = [(x: number) => x ** 2, (x: number) => 2 * x] as const;

/** One matrix, `a`. */
const one = fc
  .tuple(size, size)
  .chain(([rows, columns]) => fc.record({ a: matrix(ordinary(2), rows, columns) }));

/** Two of the same shape. */
const alike = fc
  .tuple(size, size)
  .chain(([rows, columns]) =>
    fc.record({ a: matrix(ordinary(2), rows, columns), b: matrix(ordinary(3), rows, columns) }),
  );

/** Some rows, and one row to be broadcast to all of them. */
const withRow = fc
  .tuple(fc.integer({ min: 2, max: 3 }), size)
  .chain(([rows, columns]) =>
    fc.record({ a: matrix(ordinary(2), rows, columns), row: matrix(ordinary(3), 1, columns) }),
  );

/** Two whose product exists; wide ones too, because products are often made in blocks. */
const wide = fc.integer({ min: 1, max: 6 });
const chained = fc.tuple(size, wide, wide).chain(([rows, inner, columns]) =>
  fc.record({
    a: matrix(ordinaryOrZero(2), rows, inner),
    b: matrix(ordinary(3), inner, columns),
  }),
);

const binary = {
  add: (a: number, b: number) => a + b,
  sub: (a: number, b: number) => a - b,
  mul: (a: number, b: number) => a * b,
};
type Binary = keyof typeof binary;
const symbols = { add: '+', sub: '−', mul: '·' };

function alikeLaw(name: Binary): Law<TensorsModule> {
  return tensorOperation({
    title: `${name} of equal shapes: entry by entry, a ${symbols[name]} b`,
    step: 2,
    about: name,
    given: alike as Matrices,
    name: `a.${name}(b)`,
    yours: ([a, b]) => a[name](b),
    truth: ([a, b]) => each(a, (x, i, j) => binary[name](x, b[i][j])),
  });
}

function rowLaw(name: Binary): Law<TensorsModule> {
  return tensorOperation({
    title: `${name} with a row: it is broadcast to every row, and accumulates their gradients`,
    step: 3,
    about: name,
    given: withRow as Matrices,
    name: `a.${name}(row)`,
    yours: ([a, row]) => a[name](row),
    truth: ([a, row]) => each(a, (x, _, j) => binary[name](x, row[0][j])),
  });
}

/** `add`, `sub` and `mul`, with what `other` is called: the same shape, or a row. */
function binaryOperations(other: string): Record<string, Operation<TensorsModule>> {
  return Object.fromEntries(
    (['add', 'sub', 'mul'] as const).map((name) => [
      `a.${name}(${other})`,
      {
        yours: ([a, b]) => a[name](b),
        truth: ([a, b]) => each(a, (x, i, j) => binary[name](x, b[i % b.length][j])),
      } satisfies Operation<TensorsModule>,
    ]),
  );
}

const unaryOperations: Record<string, Operation<TensorsModule>> = {
  'a.tanh()': { yours: ([a]) => a.tanh(), truth: ([a]) => each(a, Math.tanh) },
  'a.sigmoid()': {
    yours: ([a]) => a.sigmoid(),
    truth: ([a]) => each(a, (x) => 1 / (1 + Math.exp(-x))),
  },
  'a.relu()': { yours: ([a]) => a.relu(), truth: ([a]) => each(a, (x) => Math.max(0, x)) },
  'a.sum()': { yours: ([a]) => a.sum(), truth: ([a]) => [[total(a)]] },
  'a.mean()': { yours: ([a]) => a.mean(), truth: ([a]) => [[total(a) / a.flat().length]] },
};

function mapLaw(
  name: 'tanh' | 'sigmoid' | 'relu',
  claim: string,
  f: (x: number) => number,
): Law<TensorsModule> {
  return tensorOperation({
    title: `${name}: ${claim}`,
    step: 4,
    about: name,
    given: one as Matrices,
    name: `a.${name}()`,
    yours: ([a]) => a[name](),
    truth: ([a]) => each(a, f),
  });
}

/** Shapes that do not fit, as [rows, columns] of each, all four numbers different. */
function unfitLaw(
  title: string,
  step: number,
  names: readonly (Binary | 'matmul')[],
): Law<TensorsModule> {
  return law({
    title,
    step,
    kind: 'refusal',
    given: fc.record({
      name: fc.constantFrom(...names),
      sizes: fc.uniqueArray(fc.integer({ min: 2, max: 9 }), { minLength: 4, maxLength: 4 }),
    }),
    show: ({ name, sizes: [a, b, c, d] }) =>
      `a.${name}(b), where a is ${a} × ${b} and b is ${c} × ${d}`,
    yours: ({ Tensor }, { name, sizes: [a, b, c, d] }) => {
      const tensor = (rows: number, columns: number) =>
        new Tensor(new Float64Array(rows * columns), [rows, columns]);
      return refusal(() => tensor(a, b)[name](tensor(c, d)), [a, b, c, d]);
    },
    truth: ({ sizes }) => refused(sizes),
  });
}

const laws: Law<TensorsModule>[] = [
  tensorOperation({
    title: 'backward: gives every entry its own gradient',
    step: 1,
    given: one as Matrices,
    name: 'a.map(x², 2x)',
    yours: ([a]) => a.map(...square),
    truth: ([a]) => each(a, (x) => x ** 2),
  }),
  law({
    title: 'backward twice: leaves accumulate, inner tensors begin at 0 again',
    step: 1,
    kind: 'operation',
    given: one,
    show: ({ a }) => `a = ${written(a)}, b = a.map(x², 2x), c = b.map(x², 2x)`,
    yours: (module, given) => {
      const a = tensorOf(module, given.a);
      const b = a.map(...square);
      const c = b.map(...square);
      module.backward(c);
      module.backward(c);
      const columns = given.a[0].length;
      return {
        ...placed('a.grad', a.grad, columns),
        ...placed('b.grad', b.grad, columns),
        ...placed('c.grad', c.grad, columns),
      };
    },
    truth: ({ a }) => {
      const flat = a.flat();
      const columns = a[0].length;
      return {
        ...placed(
          'a.grad',
          flat.map((x) => 2 * 4 * x ** 3),
          columns,
        ),
        ...placed(
          'b.grad',
          flat.map((x) => 2 * x ** 2),
          columns,
        ),
        ...placed(
          'c.grad',
          flat.map(() => 1),
          columns,
        ),
      };
    },
  }),
  law({
    title: 'backward from a leaf: adds 1 to every entry of its grad, each time',
    step: 1,
    kind: 'operation',
    given: one,
    show: ({ a }) => `a = ${written(a)}`,
    yours: (module, given) => {
      const a = tensorOf(module, given.a);
      module.backward(a);
      const once = String(a.grad);
      module.backward(a);
      return { 'a.grad': once, 'the second time': String(a.grad) };
    },
    truth: ({ a }) => ({
      'a.grad': String(a.flat().map(() => 1)),
      'the second time': String(a.flat().map(() => 2)),
    }),
  }),
  ...(['add', 'sub', 'mul'] as const).map(alikeLaw),
  tensorOperation({
    title: 'a tensor used twice: gets the sum of both gradients',
    step: 2,
    given: one as Matrices,
    name: 'a.mul(a).add(a)',
    yours: ([a]) => a.mul(a).add(a),
    truth: ([a]) => each(a, (x) => x * x + x),
  }),
  accumulation(
    'gradients accumulate in add, sub and mul: backward twice adds both times',
    2,
    alike as Matrices,
    binaryOperations('b'),
  ),
  ...(['add', 'sub', 'mul'] as const).map(rowLaw),
  accumulation(
    'gradients accumulate in a row: backward twice adds both times',
    3,
    withRow as Matrices,
    binaryOperations('row'),
  ),
  unfitLaw('shapes that differ: throw a RangeError that names both', 3, ['add', 'sub', 'mul']),
  law({
    title: 'two rows for four: throw a RangeError, only a single row is broadcast',
    step: 3,
    kind: 'refusal',
    given: fc.record({
      name: fc.constantFrom<Binary[]>('add', 'sub', 'mul'),
      columns: fc.integer({ min: 1, max: 3 }),
    }),
    show: ({ name, columns }) => `a.${name}(b), where a is 4 × ${columns} and b is 2 × ${columns}`,
    yours: ({ Tensor }, { name, columns }) =>
      refusal(() => {
        const a = new Tensor(new Float64Array(4 * columns), [4, columns]);
        return a[name](new Tensor(new Float64Array(2 * columns), [2, columns]));
      }, [4, 2]),
    truth: () => refused([4, 2]),
  }),
  mapLaw('tanh', 'of every entry', Math.tanh),
  mapLaw('sigmoid', 'σ of every entry', (x) => 1 / (1 + Math.exp(-x))),
  mapLaw('relu', 'x above 0 and 0 below, in every entry', (x) => Math.max(0, x)),
  law({
    title: 'far out, and at the kink: sigmoid and tanh are flat at ±1000, relu at 0',
    step: 4,
    kind: 'operation',
    given: fc.record({ x: fc.constantFrom(0, 1000, -1000) }),
    yours: (module, { x }) => {
      const facts = (['tanh', 'sigmoid', 'relu'] as const).map((name) => {
        const a = tensorOf(module, [[x]]);
        const result = a[name]();
        module.backward(result);
        return { [`a.${name}()`]: result.data[0], [`gradient of ${name}`]: a.grad[0] };
      });
      return Object.assign({}, ...facts);
    },
    truth: ({ x }) => ({
      'a.tanh()': Math.sign(x),
      'gradient of tanh': x === 0 ? 1 : 0,
      'a.sigmoid()': (1 + Math.sign(x)) / 2,
      'gradient of sigmoid': x === 0 ? 0.25 : 0,
      'a.relu()': Math.max(0, x),
      'gradient of relu': x > 0 ? 1 : 0,
    }),
  }),
  tensorOperation({
    title: 'sum: of all entries, 1 × 1',
    step: 5,
    about: 'sum',
    given: one as Matrices,
    name: 'a.sum()',
    yours: ([a]) => a.sum(),
    truth: ([a]) => [[total(a)]],
  }),
  tensorOperation({
    title: 'mean: of all entries, 1 × 1',
    step: 5,
    about: 'mean',
    given: one as Matrices,
    name: 'a.mean()',
    yours: ([a]) => a.mean(),
    truth: ([a]) => [[total(a) / a.flat().length]],
  }),
  accumulation(
    'gradients accumulate in tanh, sum and the like: backward twice adds both times',
    5,
    one as Matrices,
    unaryOperations,
  ),
  tensorOperation({
    title: 'matmul: rows of a times columns of b, zeros among them',
    step: 6,
    about: 'matmul',
    given: chained as Matrices,
    name: 'a.matmul(b)',
    yours: ([a, b]) => a.matmul(b),
    truth: ([a, b]) => product(a, b),
  }),
  tensorOperation({
    title: 'a.matmul of itself: both gradients arrive',
    step: 6,
    about: 'matmul',
    given: size.chain((count) => fc.record({ a: matrix(ordinary(2), count, count) })) as Matrices,
    name: 'a.matmul(a)',
    yours: ([a]) => a.matmul(a),
    truth: ([a]) => product(a, a),
  }),
  accumulation(
    'gradients accumulate in matmul as well: backward twice adds both times',
    6,
    chained as Matrices,
    { 'a.matmul(b)': { yours: ([a, b]) => a.matmul(b), truth: ([a, b]) => product(a, b) } },
  ),
  unfitLaw('matmul of shapes that do not meet: throws a RangeError that names both', 6, ['matmul']),
  law({
    title: 'a 0 on the left: adds nothing, even beside Infinity or NaN',
    step: 6,
    about: 'matmul',
    kind: 'operation',
    given: fc.record({
      a: ordinary(2),
      b: ordinary(3),
      beside: fc.constantFrom(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN),
    }),
    show: ({ a, b, beside }) =>
      `a = [[0, ${a}]], b = [[${beside}], [${b}]]\nr = a.matmul(b); backward(r)`,
    yours: (module, { a, b, beside }) => {
      const left = tensorOf(module, [[0, a]]);
      const right = tensorOf(module, [[beside], [b]]);
      const result = left.matmul(right);
      const facts = factsOf('r', result);
      module.backward(result);
      return { ...facts, ...placed('b.grad', right.grad, 1) };
    },
    truth: ({ a, b }) => ({
      ...truthsOf('r', [[a * b]]),
      ...placed('b.grad', [0, a], 1),
    }),
  }),
  law({
    title: 'Tensor.constant: has no grad, and leaves the gradients of others as they should be',
    step: 7,
    kind: 'operation',
    given: chained,
    show: ({ a, b }) =>
      `a = constant ${written(a)}\nb = ${written(b)}\nr = a.matmul(b); backward(r)`,
    yours: (module, { a, b }) => {
      const left = module.Tensor.constant(Float64Array.from(a.flat()), [a.length, a[0].length]);
      const right = tensorOf(module, b);
      const result = left.matmul(right);
      const facts = factsOf('r', result);
      module.backward(result);
      return {
        ...facts,
        'entries of a.grad': left.grad.length,
        ...placed('b.grad', right.grad, b[0].length),
      };
    },
    truth: ({ a, b }) => ({
      ...truthsOf('r', product(a, b)),
      'entries of a.grad': 0,
      ...placed(
        'b.grad',
        b.flatMap((row, k) => row.map(() => total(a.map((line) => [line[k]])))),
        b[0].length,
      ),
    }),
  }),
  tensorOperation({
    title: 'a little network: two layers and a mean, all together',
    step: 7,
    given: fc.tuple(size, size, size).chain(([rows, inner, columns]) =>
      fc.record({
        x: matrix(ordinaryOrZero(2), rows, inner),
        weights: matrix(ordinary(3), inner, columns),
        bias: matrix(ordinary(1), 1, columns),
        last: matrix(ordinary(2), columns, 1),
      }),
    ) as Matrices,
    name: 'x.matmul(weights).add(bias).tanh().matmul(last).mean()',
    yours: ([x, weights, bias, last]) => x.matmul(weights).add(bias).tanh().matmul(last).mean(),
    truth: ([x, weights, bias, last]) => {
      const sums = each(product(x, weights), (sum, _, j) => sum + bias[0][j]);
      const outputs = product(each(sums, Math.tanh), last);
      return [[total(outputs) / outputs.length]];
    },
  }),
];

/** Stage 11: one node for a whole matrix. */
export const stage: Stage<FastMatmulModule> = {
  name: '11-tensors',
  uses: ['01-value', '02-backprop', '03-mlp', '04-losses', '05-training'],
  files: ['fast-matmul'],
  laws: [...laws, ...fastMatmulLaws],
};
