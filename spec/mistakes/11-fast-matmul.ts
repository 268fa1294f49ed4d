import type { Mistake } from './mistake';

const fits = 'if (b.shape[0] !== n)';
const beforeBackward = 'return new tensors_1.Tensor(data, [rows, columns], [a, b], (grad) => {';
const toB = 'addTransposedProduct(sparse, grad, b.grad, columns);';
const toA = 'addDotProducts(grad, b.data, a.grad, columns);';

const mistakes: readonly Mistake[] = [
  {
    id: 'values are read by their place',
    hint: 'values and places go together: entry i of the list stands in column places[i]. Do not look a value up by its column.',
    change: ['sum0 += values[i] * b[from];', 'sum0 += values[places[i]] * b[from];'],
  },
  {
    id: 'rows begin at 0',
    hint: 'row r begins in the list at starts[r]. Yours begins at 0 every time, and adds all earlier rows as well.',
    change: [
      'for (; c < columns; c++) {\n            for (let i = starts[r]; i < starts[r + 1]; i++) {\n                sum[r',
      'for (; c < columns; c++) {\n            for (let i = 0; i < starts[r + 1]; i++) {\n                sum[r',
    ],
  },
  {
    id: 'starts are counted in each row',
    hint: 'starts[r] counts the entries of all rows before r, not those of one row alone.',
    change: [
      'starts[r + 1] = count;',
      'starts[r + 1] = count - (starts.before ?? 0); starts.before = count;',
    ],
  },
  {
    id: 'rows of zeros are left out',
    hint: 'a row of zeros is a row too: it has no entries, and the next one starts where it starts. Yours is left out, and all later rows move up.',
    change: [
      'starts[r + 1] = count;',
      'if (count > Math.max(...starts)) starts[starts.indexOf(0, 1)] = count;',
    ],
  },
  {
    id: 'negative numbers are left out',
    hint: 'leave out what is 0, not what is below 0.',
    change: ['if (data[r * n + k] === 0)', 'if (data[r * n + k] <= 0)'],
  },
  {
    id: 'zeros stay in the list',
    hint: 'a 0 does not belong into the list: 0 · Infinity and 0 · NaN are NaN.',
    change: ['if (data[r * n + k] === 0)', 'if (data[r * n + k] === undefined)'],
  },
  {
    id: 'shapes are not compared',
    hint: 'compare the columns of a with the rows of b, and throw a RangeError where they differ.',
    change: [fits, 'if (b.shape[0] < 0)'],
  },
  {
    id: 'fast product: only one shape is named',
    hint: 'the message has to name both shapes, with rows and columns.',
    change: [" does not fit ${b.shape.join(' × ')}.", ' does not fit.'],
  },
  {
    id: 'shapes that do not meet are another error',
    hint: 'shapes that do not meet are a RangeError, not just an Error.',
    change: ['throw new RangeError(', 'throw new Error('],
  },
  {
    id: 'no parents',
    hint: 'the product has to name both matrices as its parents, or backward ends there.',
    change: ['[rows, columns], [a, b],', '[rows, columns], [],'],
  },
  {
    id: 'no gradient for a',
    hint: 'a may be the output of an earlier layer: it needs its gradient, unless its grad is empty.',
    change: [
      'if (a.grad.length > 0)\n            addDotProducts',
      'if (a.grad.length < 0)\n            addDotProducts',
    ],
  },
  {
    id: 'no gradient for b',
    hint: 'b has no gradient: add aᵀ · grad to it, from the same list of entries.',
    change: [toB, ''],
  },
  {
    id: 'no gradient for b beside a constant',
    hint: 'beside a constant, only the gradient of the constant is left out. The other matrix needs its own.',
    change: [toB, `if (a.grad.length > 0) ${toB}`],
  },
  {
    id: 'zeros get no gradient',
    hint: 'a 0 of a adds nothing to the gradient of b. Its own gradient is not 0, and has to be computed.',
    change: [
      toA,
      `{ const all = new Float64Array(a.data.length); addDotProducts(grad, b.data, all, columns); all.forEach((x, i) => { if (a.data[i] !== 0) a.grad[i] += x; }); }`,
    ],
  },
  {
    id: 'the gradient of a is set',
    hint: 'the gradient of a has to be added to what is there: write +=, not =.',
    change: ['sum[to] += dot;', 'sum[to] = dot;'],
  },
  {
    id: 'the gradient of b is set',
    hint: 'the gradient of b has to be added to what is there; yours begins by setting it to 0.',
    change: [toB, `b.grad.fill(0); ${toB}`],
  },
  {
    id: 'the gradient of the result is not used',
    hint: 'both gradients are multiplied by grad, the gradient of the product. Yours take 1 in its place.',
    change: [beforeBackward, `${beforeBackward} grad = grad.map(() => 1);`],
  },
  {
    id: 'the gradient of b without the transpose',
    hint: 'for the gradient of b(k, c), add a(r, k) · grad(r, c) over r: a value in column places[i] belongs to row places[i] of b.',
    change: [toB, 'addProduct(sparse, grad, b.grad, columns);'],
  },
  {
    id: 'columns that are left over are forgotten',
    hint: 'where the number of columns is no multiple of four, one to three are left over: do them one at a time.',
    change: [
      'for (; c < columns; c++) {\n            for (let i = starts[r]; i < starts[r + 1]; i++) {\n                sum[r',
      'for (; c < columns && columns < 4; c++) {\n            for (let i = starts[r]; i < starts[r + 1]; i++) {\n                sum[r',
    ],
  },
  {
    id: 'columns that are left over get no gradient',
    hint: 'for the gradient of b, too, one to three columns may be left over: do them one at a time.',
    change: [
      'for (; c < columns; c++) {\n            for (let i = starts[r]; i < starts[r + 1]; i++) {\n                sum[places',
      'for (; c < columns && columns < 4; c++) {\n            for (let i = starts[r]; i < starts[r + 1]; i++) {\n                sum[places',
    ],
  },
  {
    id: 'four columns beyond the last',
    hint: 'four at once, only while four are left: otherwise you write into the next row.',
    change: [
      'for (; c + 3 < columns; c += 4) {\n            let [',
      'for (; c < columns && columns > 3; c += 4) {\n            let [',
    ],
  },
  {
    id: 'the first four columns only',
    hint: 'the first four columns are right, and those after them are not: the next four begin at c, not at 0.',
    change: [
      'const from = places[i] * columns + c;',
      'const from = places[i] * columns + (c % 4);',
    ],
  },
  {
    id: 'sums are carried into the next four columns',
    hint: 'each four columns begin with sums of 0: make the four sums inside the loop over the columns.',
    change: [
      'let [sum0, sum1, sum2, sum3] = [0, 0, 0, 0];',
      'let [sum0, sum1, sum2, sum3] = c === 0 ? [0, 0, 0, 0] : sum.slice(r * columns + c - 4, r * columns + c);',
    ],
  },
];

/** Known mistakes of the last step of stage 11. */
export const fastMatmulMistakes = mistakes.map((each) => ({ ...each, file: 'fast-matmul' }));
