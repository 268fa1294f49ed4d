import { topologicalOrder } from '../02-backprop/backprop';

/** How many rows, and how many columns. */
export type Shape = readonly [rows: number, columns: number];

/** A matrix that remembers how it was made: one node, however many numbers it holds. */
export class Tensor {
  /**
   * `data` holds the entries row by row. `propagate` is given this tensor's gradient, and adds to
   * the gradient of each parent what follows from it by the chain rule.
   */
  constructor(
    readonly data: Float64Array,
    readonly shape: Shape,
    readonly parents: readonly Tensor[] = [],
    readonly propagate: (grad: Float64Array) => void = () => {},
    readonly grad = new Float64Array(data.length),
  ) {
    if (data.length === shape[0] * shape[1]) return;
    throw new RangeError(`${data.length} numbers do not fit the shape ${shape.join(' × ')}.`);
  }

  /** A tensor whose gradient nobody needs, such as a batch of pictures: its `grad` is empty. */
  static constant(data: Float64Array, shape: Shape): Tensor {
    return new Tensor(data, shape, [], () => {}, new Float64Array(0));
  }

  /** this + that, entry by entry. `that` has the same shape, or is one row, broadcast to all. */
  add(that: Tensor): Tensor {
    return combine(
      this,
      that,
      (a, b) => a + b,
      () => [1, 1],
    );
  }

  /** this − that, entry by entry. `that` has the same shape, or is one row, broadcast to all. */
  sub(that: Tensor): Tensor {
    return combine(
      this,
      that,
      (a, b) => a - b,
      () => [1, -1],
    );
  }

  /** this · that, entry by entry. `that` has the same shape, or is one row, broadcast to all. */
  mul(that: Tensor): Tensor {
    return combine(
      this,
      that,
      (a, b) => a * b,
      (a, b) => [b, a],
    );
  }

  /** y = f(x) for every entry x. `derivative` is given x and y, and may use either. */
  map(f: (x: number) => number, derivative: (x: number, y: number) => number): Tensor {
    const data = this.data.map((x) => f(x));
    return new Tensor(data, this.shape, [this], (grad) => {
      for (let i = 0; i < data.length; i++) {
        this.grad[i] += grad[i] * derivative(this.data[i], data[i]);
      }
    });
  }

  /** The hyperbolic tangent of every entry. */
  tanh(): Tensor {
    return this.map(Math.tanh, (_, t) => 1 - t * t);
  }

  /** σ of every entry. */
  sigmoid(): Tensor {
    return this.map(
      (x) => 1 / (1 + Math.exp(-x)),
      (_, s) => s * (1 - s),
    );
  }

  /** x where x > 0, else 0; the derivative at 0 is 0. */
  relu(): Tensor {
    return this.map(
      (x) => Math.max(0, x),
      (x) => (x > 0 ? 1 : 0),
    );
  }

  /** The sum of all entries, 1 × 1. */
  sum(): Tensor {
    const total = this.data.reduce((sum, x) => sum + x, 0);
    return new Tensor(Float64Array.of(total), [1, 1], [this], ([grad]) => {
      for (let i = 0; i < this.grad.length; i++) this.grad[i] += grad;
    });
  }

  /** The mean of all entries, 1 × 1. */
  mean(): Tensor {
    const n = this.data.length;
    return this.sum().map(
      (x) => x / n,
      () => 1 / n,
    );
  }

  /** The matrix product. A 0 in `this` adds nothing, whatever stands beside it: most pixels are 0. */
  matmul(that: Tensor): Tensor {
    if (this.shape[1] !== that.shape[0]) throw shapeError(this, that);
    const [rows, n] = this.shape;
    const columns = that.shape[1];
    const data = new Float64Array(rows * columns);
    for (let r = 0; r < rows; r++) {
      for (let k = 0; k < n; k++) {
        const a = this.data[r * n + k];
        if (a === 0) continue;
        for (let c = 0; c < columns; c++) data[r * columns + c] += a * that.data[k * columns + c];
      }
    }
    return new Tensor(data, [rows, columns], [this, that], (grad) => {
      for (let r = 0; r < rows; r++) {
        for (let k = 0; k < n; k++) {
          const a = this.data[r * n + k];
          if (a === 0) continue;
          for (let c = 0; c < columns; c++) that.grad[k * columns + c] += a * grad[r * columns + c];
        }
      }
      if (this.grad.length === 0) return;
      for (let r = 0; r < rows; r++) {
        for (let k = 0; k < n; k++) {
          for (let c = 0; c < columns; c++) {
            this.grad[r * n + k] += grad[r * columns + c] * that.data[k * columns + c];
          }
        }
      }
    });
  }
}

/** As `backward` of stage 02; a root of several entries stands for their sum. */
export function backward(root: Tensor): void {
  const order = topologicalOrder(root);
  for (const tensor of order) if (tensor.parents.length > 0) tensor.grad.fill(0);
  for (let i = 0; i < root.grad.length; i++) root.grad[i] += 1;
  for (const tensor of order.reverse()) tensor.propagate(tensor.grad);
}

type OfPairs<Result> = (a: number, b: number) => Result;

/** f of every pair of entries; `derivatives` are those of f with respect to a and to b. */
function combine(a: Tensor, b: Tensor, f: OfPairs<number>, derivatives: OfPairs<number[]>): Tensor {
  const fits = b.shape[1] === a.shape[1] && (b.shape[0] === a.shape[0] || b.shape[0] === 1);
  if (!fits) throw shapeError(a, b);
  const { length } = b.data;
  const data = a.data.map((x, i) => f(x, b.data[i % length]));
  return new Tensor(data, a.shape, [a, b], (grad) => {
    for (let i = 0; i < data.length; i++) {
      const j = i % length;
      const [da, db] = derivatives(a.data[i], b.data[j]);
      a.grad[i] += grad[i] * da;
      b.grad[j] += grad[i] * db;
    }
  });
}

function shapeError(a: Tensor, b: Tensor): RangeError {
  return new RangeError(`${a.shape.join(' × ')} does not fit ${b.shape.join(' × ')}.`);
}
