import { NotWritten } from '../../spec/not-written';
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
    throw new NotWritten('Tensor.add', 'katas/11-tensors/README.md, step 2');
  }

  /** this − that, entry by entry. `that` has the same shape, or is one row, broadcast to all. */
  sub(that: Tensor): Tensor {
    throw new NotWritten('Tensor.sub', 'katas/11-tensors/README.md, step 2');
  }

  /** this · that, entry by entry. `that` has the same shape, or is one row, broadcast to all. */
  mul(that: Tensor): Tensor {
    throw new NotWritten('Tensor.mul', 'katas/11-tensors/README.md, step 2');
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
    throw new NotWritten('Tensor.tanh', 'katas/11-tensors/README.md, step 4');
  }

  /** σ of every entry. */
  sigmoid(): Tensor {
    throw new NotWritten('Tensor.sigmoid', 'katas/11-tensors/README.md, step 4');
  }

  /** x where x > 0, else 0; the derivative at 0 is 0. */
  relu(): Tensor {
    throw new NotWritten('Tensor.relu', 'katas/11-tensors/README.md, step 4');
  }

  /** The sum of all entries, 1 × 1. */
  sum(): Tensor {
    throw new NotWritten('Tensor.sum', 'katas/11-tensors/README.md, step 5');
  }

  /** The mean of all entries, 1 × 1. */
  mean(): Tensor {
    throw new NotWritten('Tensor.mean', 'katas/11-tensors/README.md, step 5');
  }

  /** The matrix product. A 0 in `this` adds nothing, whatever stands beside it: most pixels are 0. */
  matmul(that: Tensor): Tensor {
    throw new NotWritten('Tensor.matmul', 'katas/11-tensors/README.md, step 6');
  }
}

/** As `backward` of stage 02; a root of several entries stands for their sum. */
export function backward(root: Tensor): void {
  const order = topologicalOrder(root);
  throw new NotWritten('backward', 'katas/11-tensors/README.md, step 1');
}

function shapeError(a: Tensor, b: Tensor): RangeError {
  return new RangeError(`${a.shape.join(' × ')} does not fit ${b.shape.join(' × ')}.`);
}
