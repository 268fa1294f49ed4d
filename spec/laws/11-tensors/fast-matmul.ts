import fc from 'fast-check';
import type { FastMatmulModule } from '../../contract';
import { type Law, law } from '../../law/law';
import { refusal, refused } from '../../law/received';
import { factsOf, placed, tensorOf, truthsOf } from '../../law/tensor';
import {
  accumulation,
  type Matrices,
  tensorCases,
  tensorOperation,
} from '../../law/tensor-operation';
import { type Matrix, matrix, product, total, written } from '../../oracle/matrix';
import { ordinary, ordinaryOrZero } from '../../oracle/numbers';

const name = 'fastMatmul(a, b)';

/** Two matrices whose product exists, zeros in the first, with so many columns in the second. */
function operands(columns: fc.Arbitrary<number>) {
  const size = fc.integer({ min: 1, max: 3 });
  return fc.tuple(size, fc.integer({ min: 1, max: 5 }), columns).chain(([rows, inner, columns]) =>
    fc.record({
      a: matrix(ordinaryOrZero(2), rows, inner),
      b: matrix(ordinary(3), inner, columns),
    }),
  );
}

const few = operands(fc.integer({ min: 1, max: 3 }));
const many = operands(fc.integer({ min: 4, max: 9 }));

/** The same, with rows of a that are all 0. */
const withEmptyRows = fc
  .tuple(few, fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }))
  .map(([{ a, b }, empty]) => ({
    a: a.map((row, i) => (empty[i] ? row.map(() => 0) : row)),
    b,
  }));

function forwardLaw(
  title: string,
  given: fc.Arbitrary<{ a: Matrix; b: Matrix }>,
): Law<FastMatmulModule> {
  return law({
    title,
    step: 8,
    kind: 'operation',
    given,
    show: ({ a, b }) => `a = ${written(a)}\nb = ${written(b)}\nr = ${name}`,
    yours: (module, { a, b }) =>
      factsOf('r', module.fastMatmul(tensorOf(module, a), tensorOf(module, b))),
    truth: ({ a, b }) => truthsOf('r', product(a, b)),
  });
}

const laws: Law<FastMatmulModule>[] = [
  forwardLaw('the fast product: rows of a times columns of b, zeros among them', few),
  forwardLaw('fast product with rows of zeros: they give rows of zeros', withEmptyRows),
  law({
    title: 'fast product of shapes that do not meet: throws a RangeError that names both',
    step: 8,
    kind: 'refusal',
    given: fc.uniqueArray(fc.integer({ min: 2, max: 9 }), { minLength: 4, maxLength: 4 }),
    show: ([a, b, c, d]) => `${name}, where a is ${a} × ${b} and b is ${c} × ${d}`,
    yours: ({ Tensor, fastMatmul }, [a, b, c, d]) => {
      const tensor = (rows: number, columns: number) =>
        new Tensor(new Float64Array(rows * columns), [rows, columns]);
      return refusal(() => fastMatmul(tensor(a, b), tensor(c, d)), [a, b, c, d]);
    },
    truth: (sizes) => refused(sizes),
  }),
  tensorOperation<FastMatmulModule>({
    title: 'fast product, its gradients: those of matmul, with respect to a 0 as well',
    step: 8,
    given: few as Matrices,
    name,
    yours: ([a, b], { fastMatmul }) => fastMatmul(a, b),
    truth: ([a, b]) => product(a, b),
  }),
  tensorOperation<FastMatmulModule>({
    title: 'fast product of a matrix by itself: both gradients arrive',
    step: 8,
    given: fc
      .integer({ min: 1, max: 3 })
      .chain((size) => fc.record({ a: matrix(ordinaryOrZero(2), size, size) })) as Matrices,
    name: 'fastMatmul(a, a)',
    yours: ([a], { fastMatmul }) => fastMatmul(a, a),
    truth: ([a]) => product(a, a),
  }),
  accumulation<FastMatmulModule>(
    'fast product and backward, both twice: the gradients accumulate',
    8,
    withEmptyRows as Matrices,
    {
      [name]: {
        yours: ([a, b], { fastMatmul }) => fastMatmul(a, b),
        truth: ([a, b]) => product(a, b),
      },
    },
  ),
  law({
    title: 'fast product and zeros: a 0 of a adds nothing, even beside Infinity or NaN',
    step: 8,
    kind: 'operation',
    given: fc.record({
      a: ordinary(2),
      b: ordinary(3),
      beside: fc.constantFrom(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN),
    }),
    show: ({ a, b, beside }) =>
      `a = [[0, ${a}]], b = [[${beside}], [${b}]]\nr = ${name}; backward(r)`,
    yours: (module, { a, b, beside }) => {
      const right = tensorOf(module, [[beside], [b]]);
      const result = module.fastMatmul(tensorOf(module, [[0, a]]), right);
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
    title: 'fast product with a constant: the other matrix gets its gradient all the same',
    step: 8,
    kind: 'operation',
    given: few,
    cases: tensorCases,
    show: ({ a, b }) => `a = constant ${written(a)}\nb = ${written(b)}\nr = ${name}; backward(r)`,
    yours: (module, { a, b }) => {
      const left = module.Tensor.constant(Float64Array.from(a.flat()), [a.length, a[0].length]);
      const right = tensorOf(module, b);
      module.backward(module.fastMatmul(left, right));
      return {
        'entries of a.grad': left.grad.length,
        ...placed('b.grad', right.grad, b[0].length),
      };
    },
    truth: ({ a, b }) => ({
      'entries of a.grad': 0,
      ...placed(
        'b.grad',
        b.flatMap((row, k) => row.map(() => total(a.map((line) => [line[k]])))),
        b[0].length,
      ),
    }),
  }),
  tensorOperation<FastMatmulModule>({
    title: 'fast product of many columns: four at once, and those that are left over',
    step: 8,
    given: many as Matrices,
    name,
    yours: ([a, b], { fastMatmul }) => fastMatmul(a, b),
    truth: ([a, b]) => product(a, b),
  }),
];

/** The last step, which nothing waits for: a faster matrix product. */
export const fastMatmulLaws = laws.map((each) => ({ ...each, optional: true }));
