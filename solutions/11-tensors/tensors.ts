import { topologicalOrder } from '../02-backprop/backprop';
import { SparseRows } from './sparse-rows';

/** How many rows, and how many columns. */
export type Shape = readonly [rows: number, columns: number];

/** A matrix, row by row, that remembers how it was made: one node, however many numbers it holds. */
export class Tensor {
  /** `passOn` adds to the `grad` of each parent what it gets when this tensor's own is `grad`. */
  constructor(
    readonly data: Float64Array,
    readonly shape: Shape,
    readonly parents: readonly Tensor[] = [],
    readonly passOn: (grad: Float64Array) => void = () => {},
    readonly grad = new Float64Array(data.length),
  ) {
    if (data.length === shape[0] * shape[1]) return;
    throw new RangeError(`${data.length} numbers do not fill ${named(shape)}.`);
  }

  /** Numbers whose slopes nobody asks for, like the pixels of pictures: its `grad` is empty. */
  static constant(data: Float64Array, shape: Shape): Tensor {
    return new Tensor(data, shape, [], () => {}, new Float64Array(0));
  }

  /** The matrix product. A 0 in `this` adds nothing, whatever stands beside it: most pixels are 0. */
  matmul(that: Tensor): Tensor {
    if (this.shape[1] !== that.shape[0]) throw misfit(this, that);
    const [rows, n] = this.shape;
    const columns = that.shape[1];
    const data = new Float64Array(rows * columns);
    const filled = new SparseRows(this.data, n);
    filled.addProduct(that.data, data, columns);
    return new Tensor(data, [rows, columns], [this, that], (grad) => {
      filled.addTurnedProduct(grad, that.grad, columns);
      if (this.grad.length === 0) return;
      for (let r = 0; r < rows; r++) {
        for (let k = 0; k < n; k++) {
          this.grad[r * n + k] += product(grad, r, that.data, k, columns);
        }
      }
    });
  }

  /** this + that, which has the same shape or is one row for all rows. */
  add(that: Tensor): Tensor {
    return combined(this, that, plus, one, one);
  }

  /** this − that, which has the same shape or is one row for all rows. */
  sub(that: Tensor): Tensor {
    return combined(this, that, minus, one, minusOne);
  }

  /** this · that, entry by entry; that has the same shape or is one row for all rows. */
  mul(that: Tensor): Tensor {
    return combined(this, that, times, second, first);
  }

  /** f of every entry; `derivative` takes x, not f(x). */
  map(f: (x: number) => number, derivative: (x: number) => number): Tensor {
    const data = this.data.map((x) => f(x));
    return new Tensor(data, this.shape, [this], (grad) => {
      for (let i = 0; i < data.length; i++) this.grad[i] += grad[i] * derivative(this.data[i]);
    });
  }

  /** The hyperbolic tangent of every entry. */
  tanh(): Tensor {
    return this.map(Math.tanh, (x) => 1 - Math.tanh(x) ** 2);
  }

  /** σ of every entry. */
  sigmoid(): Tensor {
    return this.map(sigmoid, (x) => sigmoid(x) * (1 - sigmoid(x)));
  }

  /** x where x > 0, else 0; the slope at 0 is 0. */
  relu(): Tensor {
    return this.map(positive, (x) => (x > 0 ? 1 : 0));
  }

  /** The sum of all entries, 1 × 1. */
  sum(): Tensor {
    const total = this.data.reduce(plus, 0);
    return new Tensor(Float64Array.of(total), [1, 1], [this], ([slope]) => {
      for (let i = 0; i < this.grad.length; i++) this.grad[i] += slope;
    });
  }

  /** The mean of all entries, 1 × 1. */
  mean(): Tensor {
    const { length } = this.data;
    return this.sum().mul(new Tensor(Float64Array.of(1 / length), [1, 1]));
  }
}

/** As `backward` of stage 02: inner tensors are set, leaves collect; ∂ of the sum of `root`. */
export function backward(root: Tensor): void {
  const order = topologicalOrder(root);
  for (const tensor of order) if (tensor.parents.length > 0) tensor.grad.fill(0);
  for (let i = 0; i < root.grad.length; i++) root.grad[i] += 1;
  for (const tensor of order.reverse()) tensor.passOn(tensor.grad);
}

type Rule = (a: number, b: number) => number;
const plus: Rule = (a, b) => a + b;
const minus: Rule = (a, b) => a - b;
const times: Rule = (a, b) => a * b;
const first: Rule = (a) => a;
const second: Rule = (_, b) => b;
const one: Rule = () => 1;
const minusOne: Rule = () => -1;
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const positive = (x: number) => Math.max(0, x);

/** `value` of every pair of entries, with its slopes towards the one and the other. */
function combined(a: Tensor, b: Tensor, value: Rule, toA: Rule, toB: Rule): Tensor {
  const { length } = b.data;
  if (b.shape[1] !== a.shape[1] || ![1, a.shape[0]].includes(b.shape[0])) throw misfit(a, b);
  const data = a.data.map((x, i) => value(x, b.data[i % length]));
  return new Tensor(data, a.shape, [a, b], (grad) => {
    for (let i = 0; i < data.length; i++) {
      const [x, y] = [a.data[i], b.data[i % length]];
      a.grad[i] += grad[i] * toA(x, y);
      // A row serves every row, and gets its share from each.
      b.grad[i % length] += grad[i] * toB(x, y);
    }
  });
}

/** Row `i` of one matrix times row `j` of another, of n numbers each. */
function product(a: Float64Array, i: number, b: Float64Array, j: number, n: number): number {
  let sum = 0;
  for (let k = 0; k < n; k++) sum += a[i * n + k] * b[j * n + k];
  return sum;
}

function misfit(a: Tensor, b: Tensor): RangeError {
  return new RangeError(`${named(a.shape)} does not fit ${named(b.shape)}.`);
}

function named([rows, columns]: Shape): string {
  return `${rows} × ${columns}`;
}
