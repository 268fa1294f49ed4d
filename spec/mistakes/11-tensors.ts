import type { Mistakes } from './mistake';

/** `combined`, with other lines for what a row gets, or for where its entries are. */
function combinedWith(toB: string, place = 'i % length'): string {
  return `function combined(a, b, value, toA, toB) {
    const { length } = b.data;
    const columns = a.shape[1];
    if (b.shape[1] !== columns || ![1, a.shape[0]].includes(b.shape[0])) throw misfit(a, b);
    const placeOf = (i) => b.shape[0] === a.shape[0] ? i : ${place};
    const data = a.data.map((x, i) => value(x, b.data[placeOf(i)]));
    return new Tensor(data, a.shape, [a, b], (grad) => {
      for (let i = 0; i < data.length; i++) {
        const [x, y] = [a.data[i], b.data[placeOf(i)]];
        a.grad[i] += grad[i] * toA(x, y);
        ${toB}
      }
    });
  }`;
}

const product = 'filled.addProduct(that.data, data, columns);';
const turnedProduct = 'filled.addTurnedProduct(grad, that.grad, columns);';

/** The three loops that a learner writes for a product, with `line` in the innermost. */
function loops(line: string, rows = 'rows', factor = 'this.data[r * n + k]'): string {
  return `for (let r = 0; r < ${rows}; r++)
    for (let k = 0; k < n; k++) {
      const factor = ${factor};
      if (factor !== 0) for (let c = 0; c < columns; c++) ${line}
    }`;
}

/** Known mistakes of stage 11. */
export const tensorsMistakes: Mistakes = {
  stage: '11-tensors',
  list: [
    {
      id: 'inner slopes are not cleared',
      hint: 'inner tensors still hold the slopes of the last call: fill their grad with 0 before you begin. Leaves keep theirs.',
      change: [
        'if (tensor.parents.length > 0)\n            tensor.grad.fill(0);',
        'if (tensor.parents.length < 0)\n            tensor.grad.fill(0);',
      ],
    },
    {
      id: 'leaves are cleared',
      hint: 'backward fills the grad of leaves with 0 as well. Leaves collect: clear only tensors that have parents.',
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
      hint: 'every entry of the root starts with slope 1, not the first alone.',
      change: ['i < root.grad.length; i++)', 'i < 1; i++)'],
    },
    {
      id: 'the root has no slope',
      hint: 'before the walk begins, add 1 to every entry of the root’s grad. Without it all slopes stay 0.',
      change: ['root.grad[i] += 1;', ';'],
    },
    {
      id: 'from the leaves up',
      hint: 'walk through the order from its end: the root passes on first, and what stands next to the leaves last.',
      change: ['order.reverse()', 'order'],
    },
    {
      id: 'map differentiates at f(x)',
      hint: 'in map, derivative is given the number that came out. It needs the one that went in: this.data[i].',
      change: ['derivative(this.data[i])', 'derivative(data[i])'],
    },
    {
      id: 'map forgets what comes after',
      hint: 'in map, multiply the derivative by grad[i], the slope that comes from above.',
      change: ['grad[i] * derivative(this.data[i])', 'derivative(this.data[i])'],
    },
    {
      id: 'the sign of sub',
      hint: 'a − b falls when b rises: the slope of sub towards b is −1.',
      change: ['minus, one, minusOne', 'minus, one, one'],
    },
    {
      id: 'sub the other way round',
      hint: 'a.sub(b) is a − b, not b − a.',
      change: ['minus, one, minusOne', '(a, b) => b - a, minusOne, one'],
    },
    {
      id: 'mul hands each its own',
      hint: 'the slope of a · b towards a is b, and towards b it is a: each factor gets the other one.',
      change: ['times, second, first', 'times, first, second'],
    },
    {
      id: 'mul hands each a 1',
      hint: 'mul hands 1 to both, which is add’s rule. The slope towards a is b, and towards b it is a.',
      change: ['times, second, first', 'times, one, one'],
    },
    {
      id: 'a slope is set',
      hint: 'a tensor may be used more than once: write a.grad[i] += …, not =.',
      change: ['a.grad[i] += grad[i] * toA(x, y);', 'a.grad[i] = grad[i] * toA(x, y);'],
    },
    {
      id: 'in place',
      hint: 'the result is written over the numbers of a. Make a new Float64Array for it.',
      change: [
        'const data = a.data.map((x, i) => value(x, b.data[i % length]));',
        'const data = a.data; data.forEach((x, i) => { data[i] = value(x, b.data[i % length]); });',
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
      id: 'the last row’s slope',
      hint: 'a row serves every row: its slopes add up over all of them. With = only the last row counts: write +=.',
      instead: combinedWith('b.grad[placeOf(i)] = grad[i] * toB(x, y);'),
    },
    {
      id: 'the first row’s slope',
      hint: 'a row serves every row: it gets slopes from each of them, not from the first alone.',
      instead: combinedWith('if (i < length) b.grad[i] += grad[i] * toB(x, y);'),
    },
    {
      id: 'a row’s slope is a mean',
      hint: 'the slopes that a row gets from all rows are added up, not averaged.',
      instead: combinedWith('b.grad[placeOf(i)] += grad[i] * toB(x, y) * length / data.length;'),
    },
    {
      id: 'a row by the number of rows',
      hint: 'place i is in column i % columns. Yours divides by the number of rows.',
      instead: combinedWith(
        'b.grad[placeOf(i)] += grad[i] * toB(x, y);',
        '(i % a.shape[0]) % columns',
      ),
    },
    {
      id: 'a row by the row',
      hint: 'the entry of the row is chosen by the column, i % columns, not by the row that i is in.',
      instead: combinedWith(
        'b.grad[placeOf(i)] += grad[i] * toB(x, y);',
        'Math.floor(i / columns) % columns',
      ),
    },
    {
      id: 'a row for the first row only',
      hint: 'the row serves every row: yours ends after the first, and entries beyond it are undefined.',
      instead: combinedWith('b.grad[placeOf(i)] += grad[i] * toB(x, y);', 'i'),
    },
    {
      id: 'add, sub and mul take any shape',
      hint: 'compare the shapes in add, sub and mul, and throw misfit(this, that) where they do not fit.',
      change: [
        'if (b.shape[1] !== a.shape[1] || ![1, a.shape[0]].includes(b.shape[0]))',
        'if (b.shape[1] < 0)',
      ],
    },
    {
      id: 'rows are not compared',
      hint: 'as many columns is not enough: b has either one row, or as many rows as a.',
      change: [
        'if (b.shape[1] !== a.shape[1] || ![1, a.shape[0]].includes(b.shape[0]))',
        'if (b.shape[1] !== a.shape[1])',
      ],
    },
    {
      id: 'one row is refused',
      hint: 'a single row with as many columns fits too: it serves all rows.',
      change: ['![1, a.shape[0]].includes(b.shape[0])', 'a.shape[0] !== b.shape[0]'],
    },
    {
      id: 'only one shape is named',
      hint: 'the message has to name both shapes, with rows and columns. misfit(this, that) does.',
      change: [
        '`${named(a.shape)} does not fit ${named(b.shape)}.`',
        '`${named(a.shape)} does not fit.`',
      ],
    },
    {
      id: 'shapes that differ are another error',
      hint: 'shapes that do not fit are a RangeError, not just an Error. misfit(this, that) makes one.',
      change: ['return new RangeError(`${named(a.shape)}', 'return new Error(`${named(a.shape)}'],
    },
    {
      id: 'tanh without the square',
      hint: 'the slope of tanh is 1 − tanh² x: the square is missing.',
      change: ['1 - Math.tanh(x) ** 2', '1 - Math.tanh(x)'],
    },
    {
      id: 'tanh’s slope of the result',
      hint: 'derivative takes x, not tanh x: write 1 − Math.tanh(x) ** 2.',
      change: ['1 - Math.tanh(x) ** 2', '1 - x ** 2'],
    },
    {
      id: 'tanh from exponentials',
      hint: 'the exponentials of 1000 are Infinity, and Infinity / Infinity is NaN. Math.tanh has no such trouble.',
      change: [
        'this.map(Math.tanh, (x) => 1 - Math.tanh(x) ** 2)',
        'this.map((x) => (Math.exp(x) - Math.exp(-x)) / (Math.exp(x) + Math.exp(-x)), (x) => 4 / (Math.exp(x) + Math.exp(-x)) ** 2)',
      ],
    },
    {
      id: 'sigmoid’s slope is sigmoid',
      hint: 'the slope of σ is σ(x) · (1 − σ(x)); yours is σ(x) itself.',
      change: ['sigmoid(x) * (1 - sigmoid(x))', 'sigmoid(x)'],
    },
    {
      id: 'sigmoid’s slope of the result',
      hint: 'derivative takes x, not σ(x): write σ(x) · (1 − σ(x)), where x · (1 − x) stands.',
      change: ['sigmoid(x) * (1 - sigmoid(x))', 'x * (1 - x)'],
    },
    {
      id: 'sigmoid turned round',
      hint: 'σ(x) is 1 / (1 + e^−x): without the minus it falls where it should rise.',
      change: [
        'const sigmoid = (x) => 1 / (1 + Math.exp(-x));',
        'const sigmoid = (x) => 1 / (1 + Math.exp(x));',
      ],
    },
    {
      id: 'sigmoid overflows',
      hint: 'eˣ / (1 + eˣ) is Infinity / Infinity far out, which is NaN. 1 / (1 + e^−x) is the same and has no such trouble.',
      change: [
        'const sigmoid = (x) => 1 / (1 + Math.exp(-x));',
        'const sigmoid = (x) => Math.exp(x) / (1 + Math.exp(x));',
      ],
    },
    {
      id: 'relu’s slope at 0',
      hint: 'at 0, relu has the slope 0: x > 0, not x >= 0.',
      change: ['x > 0 ? 1 : 0', 'x >= 0 ? 1 : 0'],
    },
    {
      id: 'relu’s slope below 0',
      hint: 'below 0, relu is flat: its slope is 0 there, and 1 only above 0.',
      change: ['(x > 0 ? 1 : 0)', '1'],
    },
    {
      id: 'sum’s slope in the first entry',
      hint: 'every entry moves the sum: each gets the slope, not the first alone.',
      change: ['i < this.grad.length; i++)', 'i < 1; i++)'],
    },
    {
      id: 'sum’s slope is set',
      hint: 'sum has to add to the slopes of its entries: write this.grad[i] += …, not =.',
      change: ['this.grad[i] += slope;', 'this.grad[i] = slope;'],
    },
    {
      id: 'sum’s slope is always 1',
      hint: 'an entry gets the slope of the sum itself, grad[0], not 1: something may come after the sum.',
      change: ['this.grad[i] += slope;', 'this.grad[i] += 1;'],
    },
    {
      id: 'sum of the first row',
      hint: 'sum adds all entries of all rows, not those of the first row.',
      change: ['this.data.reduce(plus, 0)', 'this.data.subarray(0, this.shape[1]).reduce(plus, 0)'],
    },
    {
      id: 'mean without division',
      hint: 'divide by the number of entries: this is the sum.',
      change: ['Float64Array.of(1 / length)', 'Float64Array.of(1)'],
    },
    {
      id: 'mean by rows',
      hint: 'divide by the number of all entries, not by the number of rows.',
      change: ['const { length } = this.data;', 'const length = this.shape[0];'],
    },
    {
      id: 'mean’s slope is not divided',
      hint: 'the slope of a mean towards each entry is 1 / n, as the mean itself is divided by n.',
      change: [
        'return this.sum().mul(new Tensor(Float64Array.of(1 / length), [1, 1]));',
        'return this.sum().map((x) => x / length, () => 1);',
      ],
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
      hint: 'entry (k, c) of b is at k · columns + c. Yours counts along the columns, as if b were turned over.',
      change: [product, loops('data[r * columns + c] += factor * that.data[c * n + k];')],
    },
    {
      id: 'matmul reads a in columns',
      hint: 'entry (r, k) of a is at r · (columns of a) + k. Yours counts along the columns, as if a were turned over.',
      change: [
        product,
        loops(
          'data[r * columns + c] += factor * that.data[k * columns + c];',
          'rows',
          'this.data[k * rows + r]',
        ),
      ],
    },
    {
      id: 'matmul is written in columns',
      hint: 'entry (r, c) of the product belongs at r · columns + c. Yours is written column by column.',
      change: [product, loops('data[c * rows + r] += factor * that.data[k * columns + c];')],
    },
    {
      id: 'matmul has its shape turned',
      hint: 'the product has as many rows as a and as many columns as b; yours has the two exchanged.',
      change: ['new Tensor(data, [rows, columns]', 'new Tensor(data, [columns, rows]'],
    },
    {
      id: 'matmul keeps the last term',
      hint: 'an entry of the product is a sum over k: write +=, or only the last term is left.',
      change: [product, loops('data[r * columns + c] = factor * that.data[k * columns + c];')],
    },
    {
      id: 'matmul ends after the first row',
      hint: 'every row of a gives a row of the product, not the first alone.',
      change: [
        product,
        loops('data[r * columns + c] += factor * that.data[k * columns + c];', '1'),
      ],
    },
    {
      id: 'matmul forgets its parents',
      hint: 'the product has to name both matrices as its parents, or backward ends there.',
      change: ['[rows, columns], [this, that],', '[rows, columns], [],'],
    },
    {
      id: 'matmul takes any shape',
      hint: 'compare the columns of a with the rows of b in matmul, and throw misfit(this, that) where they differ.',
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
        product,
        loops('data[r * columns + c] += factor * that.data[k * columns + c];').replace(
          'if (factor !== 0) ',
          '',
        ),
      ],
    },
    {
      id: 'a 0 gets no slope',
      hint: 'a 0 of a is skipped towards b only. The slope towards the 0 itself is not 0, and has to be computed.',
      change: [
        'this.grad[r * n + k] += product',
        'if (this.data[r * n + k] !== 0) this.grad[r * n + k] += product',
      ],
    },
    {
      id: 'matmul’s slope towards a is not turned',
      hint: 'towards a(r, k): add grad(r, c) · b(k, c) over c. Yours goes down a column of b where it should go along a row.',
      change: [
        'product(grad, r, that.data, k, columns)',
        'Array.from({ length: columns }, (_, c) => grad[r * columns + c] * that.data[c * n + k]).reduce(plus, 0)',
      ],
    },
    {
      id: 'matmul’s slope towards b is not turned',
      hint: 'towards b(k, c): add a(r, k) · grad(r, c) over r. Yours goes along a row of a where it should go down a column.',
      change: [
        turnedProduct,
        loops('that.grad[r * columns + c] += factor * grad[k * columns + c];'),
      ],
    },
    {
      id: 'matmul’s slopes are those of mul',
      hint: 'the slopes of matmul are products of matrices too. Yours are those of mul, entry by entry.',
      change: [
        turnedProduct,
        'for (let i = 0; i < grad.length; i++) { this.grad[i] += grad[i] * that.data[i]; that.grad[i] += grad[i] * this.data[i]; } return;',
      ],
    },
    {
      id: 'matmul’s slopes are exchanged',
      hint: 'the slopes of matmul have changed places: what belongs to a goes to b, and what belongs to b to a.',
      change: [
        turnedProduct,
        `for (let r = 0; r < rows; r++)
            for (let k = 0; k < n; k++)
              for (let c = 0; c < columns; c++) {
                that.grad[r * n + k] += grad[r * columns + c] * that.data[k * columns + c];
                this.grad[k * columns + c] += this.data[r * n + k] * grad[r * columns + c];
              }
          return;`,
      ],
    },
    {
      id: 'matmul’s slope towards a is set',
      hint: 'matmul has to add to a’s slopes: write this.grad[…] += …, not =.',
      change: ['this.grad[r * n + k] += product', 'this.grad[r * n + k] = product'],
    },
    {
      id: 'matmul’s slope towards b is set',
      hint: 'matmul has to add to b’s slopes: it sets them to 0 before it begins.',
      change: [turnedProduct, `that.grad.fill(0); ${turnedProduct}`],
    },
    {
      id: 'matmul forgets what comes after',
      hint: 'the slopes of matmul are multiplied by grad, the slopes of its result. Yours take 1 in their place.',
      change: [turnedProduct, `grad = grad.map(() => 1); ${turnedProduct}`],
    },
    {
      id: 'a constant has slopes',
      hint: 'the grad of a constant is empty, a Float64Array of length 0: nobody asks for its slopes.',
      change: ['() => { }, new Float64Array(0))', '() => { }, new Float64Array(data.length))'],
    },
    {
      id: 'beside a constant',
      hint: 'beside a constant, only the slope towards the constant is left out. The other matrix needs its slope.',
      change: [turnedProduct, `if (this.grad.length > 0) ${turnedProduct}`],
    },
  ],
};
