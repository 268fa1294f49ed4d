import { NotWritten } from '../../spec/not-written';

/** Numbers to compute with: values, which get a gradient, or plain constants, which get none. */
export type Inputs = readonly (Value | number)[];

/** A number that remembers how it was made: `localGradients[i]` is ∂this/∂parents[i]. */
export class Value {
  /** The gradient, ∂root/∂this: 0 until `backward` of stage 02 fills it in. */
  grad = 0;

  constructor(
    public data: number,
    readonly parents: readonly Value[] = [],
    readonly localGradients: readonly number[] = [],
  ) {
    // Copies, so that the record stays as it is when somebody changes the lists.
    this.parents = parents.slice();
    this.localGradients = localGradients.slice();
  }

  /** As micrograd prints it, `Value(data=6, grad=0)`, and not with the whole graph behind it. */
  toString(): string {
    return `Value(data=${this.data}, grad=${this.grad})`;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }

  /** this + that. */
  add(that: Value | number): Value {
    const other = asValue(that);
    return new Value(this.data + other.data, [this, other], [1, 1]);
  }

  /** this · that. */
  mul(that: Value | number): Value {
    throw new NotWritten('Value.mul', 'katas/01-value/README.md, step 2');
  }

  /** −this. */
  neg(): Value {
    throw new NotWritten('Value.neg', 'katas/01-value/README.md, step 3');
  }

  /** this − that. */
  sub(that: Value | number): Value {
    throw new NotWritten('Value.sub', 'katas/01-value/README.md, step 3');
  }

  /** this / that; division by 0 follows JavaScript. */
  div(that: Value | number): Value {
    throw new NotWritten('Value.div', 'katas/01-value/README.md, step 3');
  }

  /** this to a constant power n; x⁰ is 1 with slope 0 everywhere, at x = 0 too. */
  pow(n: number): Value {
    throw new NotWritten('Value.pow', 'katas/01-value/README.md, step 4');
  }

  /** eˣ. */
  exp(): Value {
    throw new NotWritten('Value.exp', 'katas/01-value/README.md, step 5');
  }

  /** The natural logarithm; x ≤ 0 follows `Math.log`. */
  log(): Value {
    throw new NotWritten('Value.log', 'katas/01-value/README.md, step 5');
  }

  /** The hyperbolic tangent: an S from −1 to 1. */
  tanh(): Value {
    throw new NotWritten('Value.tanh', 'katas/01-value/README.md, step 6');
  }

  /** σ(x) = 1 / (1 + e⁻ˣ): an S from 0 to 1. */
  sigmoid(): Value {
    throw new NotWritten('Value.sigmoid', 'katas/01-value/README.md, step 6');
  }

  /** x where x > 0, else 0; the slope at 0 is 0. */
  relu(): Value {
    throw new NotWritten('Value.relu', 'katas/01-value/README.md, step 7');
  }

  /** x where x > 0, else slope · x; the slope at 0 is the one below. */
  leakyRelu(slope = 0.01): Value {
    throw new NotWritten('Value.leakyRelu', 'katas/01-value/README.md, step 7');
  }

  /** f(x) for any f of one number; `derivative` takes x, not f(x). */
  map(f: (x: number) => number, derivative: (x: number) => number): Value {
    throw new NotWritten('Value.map', 'katas/01-value/README.md, step 8');
  }

  /** Σ weights[i] · inputs[i] + bias, as one node. Unequal lengths throw a `RangeError`. */
  static dot(weights: readonly Value[], inputs: Inputs, bias = new Value(0)): Value {
    throw new NotWritten('Value.dot', 'katas/01-value/README.md, step 9');
  }
}

function asValue(that: Value | number): Value {
  return typeof that === 'number' ? new Value(that) : that;
}
