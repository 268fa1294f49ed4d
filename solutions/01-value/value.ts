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
    const other = asValue(that);
    return new Value(this.data * other.data, [this, other], [other.data, this.data]);
  }

  /** −this. */
  neg(): Value {
    return new Value(-this.data, [this], [-1]);
  }

  /** this − that. */
  sub(that: Value | number): Value {
    return this.add(asValue(that).neg());
  }

  /** this / that; division by 0 follows JavaScript. */
  div(that: Value | number): Value {
    const other = asValue(that);
    const quotient = this.data / other.data;
    return new Value(quotient, [this, other], [1 / other.data, -quotient / other.data]);
  }

  /** this to a constant power n; x⁰ is 1 with slope 0 everywhere, at x = 0 too. */
  pow(n: number): Value {
    return new Value(this.data ** n, [this], [n === 0 ? 0 : n * this.data ** (n - 1)]);
  }

  /** eˣ. */
  exp(): Value {
    const power = Math.exp(this.data);
    return new Value(power, [this], [power]);
  }

  /** The natural logarithm; x ≤ 0 follows `Math.log`. */
  log(): Value {
    return new Value(Math.log(this.data), [this], [1 / this.data]);
  }

  /** The hyperbolic tangent: an S from −1 to 1. */
  tanh(): Value {
    const t = Math.tanh(this.data);
    return new Value(t, [this], [1 - t * t]);
  }

  /** σ(x) = 1 / (1 + e⁻ˣ): an S from 0 to 1. */
  sigmoid(): Value {
    const s = 1 / (1 + Math.exp(-this.data));
    return new Value(s, [this], [s * (1 - s)]);
  }

  /** x where x > 0, else 0; the slope at 0 is 0. */
  relu(): Value {
    return new Value(Math.max(0, this.data), [this], [this.data > 0 ? 1 : 0]);
  }

  /** x where x > 0, else slope · x; the slope at 0 is the one below. */
  leakyRelu(slope = 0.01): Value {
    const factor = this.data > 0 ? 1 : slope;
    return new Value(factor * this.data, [this], [factor]);
  }

  /** f(x) for any f of one number; `derivative` takes x, not f(x). */
  map(f: (x: number) => number, derivative: (x: number) => number): Value {
    return new Value(f(this.data), [this], [derivative(this.data)]);
  }

  /** Σ weights[i] · inputs[i] + bias, as one node. Unequal lengths throw a `RangeError`. */
  static dot(weights: readonly Value[], inputs: Inputs, bias = new Value(0)): Value {
    const [n, m] = [weights.length, inputs.length];
    if (n !== m) throw new RangeError(`${n} weights but ${m} inputs: need as many.`);
    const parents = [bias];
    const localGradients = [1];
    let sum = bias.data;
    for (let i = 0; i < n; i++) {
      const weight = weights[i];
      const input = inputs[i];
      if (typeof input !== 'number') {
        sum += weight.data * input.data;
        parents.push(weight, input);
        localGradients.push(input.data, weight.data);
      } else if (input !== 0) {
        sum += weight.data * input;
        parents.push(weight);
        localGradients.push(input);
      }
    }
    return new Value(sum, parents, localGradients);
  }
}

function asValue(that: Value | number): Value {
  return typeof that === 'number' ? new Value(that) : that;
}
