import { fastMatmulMistakes } from './11-fast-matmul';
import type { Mistakes } from './mistake';

/** `combine`, with another line for what b gets, or another place for the entry of b. */
function combineWith(line: string, place = 'i % length'): string {
  return `function combine(a, b, f, derivatives) {
    const columns = a.shape[1];
    const isRow = b.shape[0] === 1 && a.shape[0] !== 1;
    if (b.shape[1] !== columns || !(isRow || b.shape[0] === a.shape[0])) throw shapeError(a, b);
    const { length } = b.data;
    const placeOf = (i) => isRow ? ${place} : i;
    const data = a.data.map((x, i) => f(x, b.data[placeOf(i)]));
    return new Tensor(data, a.shape, [a, b], (grad) => {
      for (let i = 0; i < data.length; i++) {
        const [da, db] = derivatives(a.data[i], b.data[placeOf(i)]);
        a.grad[i] += grad[i] * da;
        ${line}
      }
    });
  }`;
}

const accumulates = 'b.grad[placeOf(i)] += grad[i] * db;';

const fits =
  'const fits = b.shape[1] === a.shape[1] && (b.shape[0] === a.shape[0] || b.shape[0] === 1);';

/** The three places where `matmul` computes: its result, and what it passes on to b and to a. */
const toResult = 'data[r * columns + c] += a * that.data[k * columns + c];';
const toB = 'that.grad[k * columns + c] += a * grad[r * columns + c];';
const toA = 'this.grad[r * n + k] += grad[r * columns + c] * that.data[k * columns + c];';
const beforeBackward = 'return new Tensor(data, [rows, columns], [this, that], (grad) => {';

/** `matmul` computes its result again, in loops of its own. */
function resultFrom(line: string, a = 'this.data[r * n + k]'): readonly [string, string] {
  return [
    beforeBackward,
    `data.fill(0);
    for (let r = 0; r < rows; r++)
      for (let k = 0; k < n; k++) {
        const a = ${a};
        if (a !== 0) for (let c = 0; c < columns; c++) ${line}
      }
    ${beforeBackward}`,
  ];
}

/** Known mistakes of stage 11. */
export const tensorsMistakes: Mistakes = {
  stage: '11-tensors',
  list: [
    {
      id: 'inner gradients are not cleared',
      hint: 'inner tensors still hold the gradients of the last call: fill their grad with 0 before you begin. Leaves keep theirs.',
      change: [
        'if (tensor.parents.length > 0)\n            tensor.grad.fill(0);',
        'if (tensor.parents.length < 0)\n            tensor.grad.fill(0);',
      ],
    },
    {
      id: 'leaves are cleared',
      hint: 'backward fills the grad of leaves with 0 as well. Leaves accumulate: clear only tensors that have parents.',
      change: [
        'if (tensor.parents.length > 0)\n            tensor.grad.fill(0);',
        'for (const each of [tensor, ...tensor.parents])\n            each.grad.fill(0);',
      ],
    },
    {
      id: 'a leaf as root is set',
      hint: 'backward on a leaf adds 1 to every entry of its grad; it does not set it: write +=.',
      change: ['root.grad[i] += 1;', 'root.grad[i] = 1;'],
    },
    {
      id: 'only the first entry of the root',
      hint: 'every entry of the root starts with gradient 1, not the first alone.',
      change: ['i < root.grad.length; i++)', 'i < 1; i++)'],
    },
    {
      id: 'the root has no gradient',
      hint: 'before the walk begins, add 1 to every entry of the root’s grad. Without it all gradients stay 0.',
      change: ['root.grad[i] += 1;', ';'],
    },
    {
      id: 'from the leaves up',
      hint: 'walk through the order from its end: the root propagates first, and what stands next to the leaves last.',
      change: ['order.reverse()', 'order'],
    },
    {
      id: 'map differentiates at f(x)',
      hint: 'in map, derivative is given the number that came out. The first number it needs is the one that went in: this.data[i].',
      change: ['derivative(this.data[i], data[i])', 'derivative(data[i], data[i])'],
    },
    {
      id: 'map forgets what comes after',
      hint: 'in map, multiply the derivative by grad[i], the gradient of the result.',
      change: ['grad[i] * derivative(this.data[i], data[i])', 'derivative(this.data[i], data[i])'],
    },
    {
      id: 'the sign of sub',
      hint: 'a − b falls when b rises: the derivative of sub with respect to b is −1.',
      change: ['(a, b) => a - b, () => [1, -1]', '(a, b) => a - b, () => [1, 1]'],
    },
    {
      id: 'sub the other way round',
      hint: 'a.sub(b) is a − b, not b − a.',
      change: ['(a, b) => a - b, () => [1, -1]', '(a, b) => b - a, () => [-1, 1]'],
    },
    {
      id: 'mul hands each its own',
      hint: 'the derivative of a · b with respect to a is b, and with respect to b it is a: each factor gets the other one.',
      change: ['(a, b) => [b, a]', '(a, b) => [a, b]'],
    },
    {
      id: 'mul hands each a 1',
      hint: 'mul hands 1 to both, which is add’s rule. The derivative with respect to a is b, and with respect to b it is a.',
      change: ['(a, b) => [b, a]', '() => [1, 1]'],
    },
    {
      id: 'a gradient is set',
      hint: 'a tensor may be used more than once: write a.grad[i] += …, not =.',
      change: ['a.grad[i] += grad[i] * da;', 'a.grad[i] = grad[i] * da;'],
    },
    {
      id: 'in place',
      hint: 'the result is written over the numbers of a. Make a new Float64Array for it.',
      change: [
        'const data = a.data.map((x, i) => f(x, b.data[i % length]));',
        'const data = a.data; data.forEach((x, i) => { data[i] = f(x, b.data[i % length]); });',
      ],
    },
    {
      id: 'the shape of the product is not passed on',
      hint: 'the result of add, sub and mul has the shape of a: its rows first, then its columns.',
      change: [
        'return new Tensor(data, a.shape, [a, b]',
        'return new Tensor(data, [a.shape[1], a.shape[0]], [a, b]',
      ],
    },
    {
      id: 'the last row’s gradient',
      hint: 'a row that is broadcast accumulates the gradients of all rows. With = only the last row counts: write +=.',
      instead: combineWith('b.grad[placeOf(i)] = grad[i] * db;'),
    },
    {
      id: 'the first row’s gradient',
      hint: 'a row that is broadcast gets a gradient from every row, not from the first alone.',
      instead: combineWith('if (i < length) b.grad[i] += grad[i] * db;'),
    },
    {
      id: 'a row’s gradient is a mean',
      hint: 'the gradients that a row gets from all rows are added up, not averaged.',
      instead: combineWith('b.grad[placeOf(i)] += grad[i] * db * length / data.length;'),
    },
    {
      id: 'a row by the number of rows',
      hint: 'place i is in column i % columns. Yours divides by the number of rows.',
      instead: combineWith(accumulates, '(i % a.shape[0]) % columns'),
    },
    {
      id: 'a row by the row',
      hint: 'the entry of the row is chosen by the column, i % columns, not by the row that i is in.',
      instead: combineWith(accumulates, 'Math.floor(i / columns) % columns'),
    },
    {
      id: 'a row for the first row only',
      hint: 'a single row is broadcast to every row: yours ends after the first, and entries beyond it are undefined.',
      instead: combineWith(accumulates, 'i'),
    },
    {
      id: 'add, sub and mul take any shape',
      hint: 'compare the shapes in add, sub and mul, and throw shapeError(this, that) where they do not fit.',
      change: [fits, 'const fits = true;'],
    },
    {
      id: 'rows are not compared',
      hint: 'as many columns is not enough: b has either one row, or as many rows as a.',
      change: [fits, 'const fits = b.shape[1] === a.shape[1];'],
    },
    {
      id: 'one row is refused',
      hint: 'a single row with as many columns fits too: it is broadcast to all rows.',
      change: [fits, 'const fits = b.shape[1] === a.shape[1] && b.shape[0] === a.shape[0];'],
    },
    {
      id: 'only one shape is named',
      hint: 'the message has to name both shapes, with rows and columns. shapeError(this, that) does.',
      change: [
        "`${a.shape.join(' × ')} does not fit ${b.shape.join(' × ')}.`",
        "`${a.shape.join(' × ')} does not fit.`",
      ],
    },
    {
      id: 'shapes that differ are another error',
      hint: 'shapes that do not fit are a RangeError, not just an Error. shapeError(this, that) makes one.',
      change: ['return new RangeError(`${a.shape', 'return new Error(`${a.shape'],
    },
    {
      id: 'tanh without the square',
      hint: 'the derivative of tanh is 1 − t², with t = tanh x: the square is missing.',
      change: ['1 - t * t', '1 - t'],
    },
    {
      id: 'tanh’s derivative from x',
      hint: 'the derivative of tanh is 1 − t², where t is tanh x. Yours is 1 − x²: t is what derivative is given second.',
      change: ['(_, t) => 1 - t * t', '(t) => 1 - t * t'],
    },
    {
      id: 'tanh from exponentials',
      hint: 'the exponentials of 1000 are Infinity, and Infinity / Infinity is NaN. Math.tanh has no such trouble.',
      change: [
        'this.map(Math.tanh, (_, t) => 1 - t * t)',
        'this.map((x) => (Math.exp(x) - Math.exp(-x)) / (Math.exp(x) + Math.exp(-x)), (_, t) => 1 - t * t)',
      ],
    },
    {
      id: 'sigmoid’s derivative is sigmoid',
      hint: 'the derivative of σ is s · (1 − s), with s = σ(x); yours is s itself.',
      change: ['s * (1 - s)', 's'],
    },
    {
      id: 'sigmoid’s derivative from x',
      hint: 'the derivative of σ is s · (1 − s), where s is σ(x). Yours is x · (1 − x): s is what derivative is given second.',
      change: ['(_, s) => s * (1 - s)', '(s) => s * (1 - s)'],
    },
    {
      id: 'sigmoid of −x',
      hint: 'σ(x) is 1 / (1 + e^−x): without the minus it falls where it should rise.',
      change: [
        '1 / (1 + Math.exp(-x)), (_, s) => s * (1 - s)',
        '1 / (1 + Math.exp(x)), (_, s) => s * (1 - s)',
      ],
    },
    {
      id: 'sigmoid overflows',
      hint: 'eˣ / (1 + eˣ) is Infinity / Infinity far out, which is NaN. 1 / (1 + e^−x) is the same and has no such trouble.',
      change: ['1 / (1 + Math.exp(-x))', 'Math.exp(x) / (1 + Math.exp(x))'],
    },
    {
      id: 'relu’s derivative at 0',
      hint: 'at 0, the derivative of relu is 0: x > 0, not x >= 0.',
      change: ['x > 0 ? 1 : 0', 'x >= 0 ? 1 : 0'],
    },
    {
      id: 'relu’s derivative below 0',
      hint: 'below 0, relu is flat: its derivative is 0 there, and 1 only above 0.',
      change: ['(x > 0 ? 1 : 0)', '1'],
    },
    {
      id: 'sum’s gradient in the first entry',
      hint: 'every entry moves the sum: each gets its gradient, not the first alone.',
      change: ['i < this.grad.length; i++)', 'i < 1; i++)'],
    },
    {
      id: 'sum’s gradient is set',
      hint: 'sum has to add to the gradients of its entries: write this.grad[i] += …, not =.',
      change: ['this.grad[i] += grad;', 'this.grad[i] = grad;'],
    },
    {
      id: 'sum’s gradient is always 1',
      hint: 'an entry gets the gradient of the sum itself, grad[0], not 1: something may come after the sum.',
      change: ['this.grad[i] += grad;', 'this.grad[i] += 1;'],
    },
    {
      id: 'sum of the first row',
      hint: 'sum adds all entries of all rows, not those of the first row.',
      change: ['this.data.reduce((sum', 'this.data.subarray(0, this.shape[1]).reduce((sum'],
    },
    {
      id: 'mean without division',
      hint: 'divide by the number of entries: this is the sum.',
      change: ['(x) => x / n, () => 1 / n', '(x) => x, () => 1'],
    },
    {
      id: 'mean by rows',
      hint: 'divide by the number of all entries, not by the number of rows.',
      change: ['const n = this.data.length;', 'const n = this.shape[0];'],
    },
    {
      id: 'mean’s gradient is not divided',
      hint: 'the derivative of a mean with respect to each entry is 1 / n, as the mean itself is divided by n.',
      change: ['(x) => x / n, () => 1 / n', '(x) => x / n, () => 1'],
    },
    {
      id: 'matmul is mul',
      hint: 'matmul is not entry by entry: entry (r, c) is row r of a times column c of b, added up.',
      change: [
        'const columns = that.shape[1];',
        'const columns = that.shape[1]; return this.mul(that);',
      ],
    },
    {
      id: 'matmul reads b in columns',
      hint: 'entry (k, c) of b is at k · columns + c. Yours counts along the columns, as if b were transposed.',
      change: resultFrom('data[r * columns + c] += a * that.data[c * n + k];'),
    },
    {
      id: 'matmul reads a in columns',
      hint: 'entry (r, k) of a is at r · (columns of a) + k. Yours counts along the columns, as if a were transposed.',
      change: resultFrom(toResult, 'this.data[k * rows + r]'),
    },
    {
      id: 'matmul is written in columns',
      hint: 'entry (r, c) of the product belongs at r · columns + c. Yours is written column by column.',
      change: resultFrom('data[c * rows + r] += a * that.data[k * columns + c];'),
    },
    {
      id: 'matmul has its shape transposed',
      hint: 'the product has as many rows as a and as many columns as b; yours has the two exchanged.',
      change: ['new Tensor(data, [rows, columns]', 'new Tensor(data, [columns, rows]'],
    },
    {
      id: 'matmul keeps the last term',
      hint: 'an entry of the product is a sum over k: write +=, or only the last term is left.',
      change: [toResult, toResult.replace('+=', '=')],
    },
    {
      id: 'matmul ends after the first row',
      hint: 'every row of a gives a row of the product, not the first alone.',
      change: [beforeBackward, `data.fill(0, columns); ${beforeBackward}`],
    },
    {
      id: 'matmul forgets its parents',
      hint: 'the product has to name both matrices as its parents, or backward ends there.',
      change: ['[rows, columns], [this, that],', '[rows, columns], [],'],
    },
    {
      id: 'matmul takes any shape',
      hint: 'compare the columns of a with the rows of b in matmul, and throw shapeError(this, that) where they differ.',
      change: ['if (this.shape[1] !== that.shape[0])', 'if (this.shape[1] < 0)'],
    },
    {
      id: 'matmul wants equal shapes',
      hint: 'the columns of a must be as many as the rows of b. Yours compares other sides.',
      change: ['if (this.shape[1] !== that.shape[0])', 'if (this.shape[1] !== that.shape[1])'],
    },
    {
      id: '0 times Infinity',
      hint: 'skip a 0 of a: it adds nothing, but 0 · Infinity and 0 · NaN are NaN.',
      change: [
        'continue;\n                for (let c = 0; c < columns; c++)\n                    data',
        ';\n                for (let c = 0; c < columns; c++)\n                    data',
      ],
    },
    {
      id: 'a 0 gets no gradient',
      hint: 'a 0 of a adds nothing to the gradient of b. Its own gradient is not 0, and has to be computed.',
      change: [toA, `if (this.data[r * n + k] !== 0) ${toA}`],
    },
    {
      id: 'matmul’s gradient of a without the transpose',
      hint: 'for the gradient of a(r, k), add grad(r, c) · b(k, c) over c. Yours goes down a column of b where it should go along a row.',
      change: [toA, toA.replace('that.data[k * columns + c]', 'that.data[c * n + k]')],
    },
    {
      id: 'matmul’s gradient of b without the transpose',
      hint: 'for the gradient of b(k, c), add a(r, k) · grad(r, c) over r. Yours goes along a row of a where it should go down a column.',
      change: [toB, 'that.grad[r * columns + c] += a * grad[k * columns + c];'],
    },
    {
      id: 'matmul’s gradients are those of mul',
      hint: 'the gradients of matmul are products of matrices too. Yours are those of mul, entry by entry.',
      change: [
        beforeBackward,
        `${beforeBackward} for (let i = 0; i < grad.length; i++) { this.grad[i] += grad[i] * that.data[i]; that.grad[i] += grad[i] * this.data[i]; } return;`,
      ],
    },
    {
      id: 'matmul’s gradients are exchanged',
      hint: 'the gradients of matmul have changed places: what belongs to a goes to b, and what belongs to b to a.',
      change: [
        beforeBackward,
        `${beforeBackward}
          for (let r = 0; r < rows; r++)
            for (let k = 0; k < n; k++)
              for (let c = 0; c < columns; c++) {
                that.grad[r * n + k] += grad[r * columns + c] * that.data[k * columns + c];
                this.grad[k * columns + c] += this.data[r * n + k] * grad[r * columns + c];
              }
          return;`,
      ],
    },
    {
      id: 'matmul’s gradient of a is set',
      hint: 'matmul has to add to a’s gradients: write this.grad[…] += …, not =.',
      change: [
        'for (let c = 0; c < columns; c++) {',
        'this.grad[r * n + k] = 0; for (let c = 0; c < columns; c++) {',
      ],
    },
    {
      id: 'matmul’s gradient of b is set',
      hint: 'matmul has to add to b’s gradients: it sets them to 0 before it begins.',
      change: [beforeBackward, `${beforeBackward} that.grad.fill(0);`],
    },
    {
      id: 'matmul forgets what comes after',
      hint: 'the gradients of matmul are multiplied by grad, the gradient of its result. Yours take 1 in its place.',
      change: [beforeBackward, `${beforeBackward} grad = grad.map(() => 1);`],
    },
    {
      id: 'a constant has gradients',
      hint: 'the grad of a constant is empty, a Float64Array of length 0: nobody needs its gradient.',
      change: ['() => { }, new Float64Array(0))', '() => { }, new Float64Array(data.length))'],
    },
    {
      id: 'beside a constant',
      hint: 'beside a constant, only the gradient of the constant is left out. The other matrix needs its own.',
      change: [beforeBackward, `${beforeBackward} if (this.grad.length === 0) return;`],
    },
    ...fastMatmulMistakes,
    {
      id: 'results of one shape share their numbers',
      hint: 'results of the same shape are written into the same array, and the next one overwrites them. Make a new Float64Array in every call.',
      change: [
        'const data = a.data.map((x, i) => f(x, b.data[i % length]));',
        `const data = ((combine.pool ??= {})[String(a.shape)] ??= new Float64Array(a.data.length));
a.data.map((x, i) => f(x, b.data[i % length])).forEach((x, i) => { data[i] = x; });`,
      ],
    },
    {
      id: 'sum remembers its number',
      hint: 'sum remembers what it computed for this tensor. Training changes the entries: compute it anew in every call.',
      change: [
        'const total = this.data.reduce((sum, x) => sum + x, 0);',
        'const total = (this.total ??= this.data.reduce((sum, x) => sum + x, 0));',
      ],
    },
    {
      id: 'map keeps its slopes in one array',
      hint: 'every call on a tensor writes its derivatives into the same array, and the next one overwrites them before backward. Give each result an array of its own.',
      change: [
        'const data = this.data.map((x) => f(x));',
        `const data = this.data.map((x) => f(x));
const slopes = (this.slopes ??= []);
this.data.forEach((x, i) => { slopes[i] = derivative(x, data[i]); });
let next = 0;
derivative = () => slopes[next++ % data.length];`,
      ],
    },
  ],
};
