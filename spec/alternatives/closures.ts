/**
 * As in micrograd: every operation leaves a closure behind that pushes the gradient of its result
 * on to its operands, and `backward` does no more than call the closures.
 */
import { requireEqual } from './lengths';
import { depthFirst } from './orders';

/** A number that knows how to push its gradient on. */
export class Value {
  grad = 0;

  /** Adds this value's share to the gradients of its parents; operations put their own here. */
  push = () => {
    this.parents.forEach((parent, i) => {
      parent.grad += this.localGradients[i] * this.grad;
    });
  };

  constructor(
    public data: number,
    readonly parents: readonly Value[] = [],
    readonly localGradients: readonly number[] = [],
  ) {}

  add(that: Value | number): Value {
    const other = asValue(that);
    const sum = new Value(this.data + other.data, [this, other], [1, 1]);
    sum.push = () => {
      this.grad += sum.grad;
      other.grad += sum.grad;
    };
    return sum;
  }

  mul(that: Value | number): Value {
    const other = asValue(that);
    const product = new Value(this.data * other.data, [this, other], [other.data, this.data]);
    product.push = () => {
      this.grad += other.data * product.grad;
      other.grad += this.data * product.grad;
    };
    return product;
  }

  neg(): Value {
    return this.mul(-1);
  }

  sub(that: Value | number): Value {
    return this.add(asValue(that).neg());
  }

  div(that: Value | number): Value {
    return this.mul(asValue(that).pow(-1));
  }

  pow(exponent: number): Value {
    const slope = exponent === 0 ? 0 : exponent * this.data ** (exponent - 1);
    return curve(this, this.data ** exponent, slope);
  }

  exp(): Value {
    const power = Math.exp(this.data);
    return curve(this, power, power);
  }

  log(): Value {
    return curve(this, Math.log(this.data), 1 / this.data);
  }

  tanh(): Value {
    const t = Math.tanh(this.data);
    return curve(this, t, 1 - t ** 2);
  }

  sigmoid(): Value {
    const s = 1 / (1 + Math.exp(-this.data));
    return curve(this, s, s * (1 - s));
  }

  relu(): Value {
    return curve(this, Math.max(0, this.data), this.data > 0 ? 1 : 0);
  }

  leakyRelu(slope = 0.01): Value {
    return this.data > 0 ? curve(this, this.data, 1) : curve(this, slope * this.data, slope);
  }

  map(f: (x: number) => number, derivative: (x: number) => number): Value {
    return curve(this, f(this.data), derivative(this.data));
  }

  static dot(
    weights: readonly Value[],
    inputs: readonly (Value | number)[],
    bias = new Value(0),
  ): Value {
    requireEqual(weights.length, inputs.length);
    const values = inputs.map(asValue);
    const sum = weights.reduce((total, weight, i) => total + weight.data * values[i].data, 0);
    const result = new Value(
      sum + bias.data,
      [...weights, ...values, bias],
      [...values.map(({ data }) => data), ...weights.map(({ data }) => data), 1],
    );
    result.push = () => {
      weights.forEach((weight, i) => {
        weight.grad += values[i].data * result.grad;
        values[i].grad += weight.data * result.grad;
      });
      bias.grad += result.grad;
    };
    return result;
  }
}

/** Parents before children, the root last. */
export const topologicalOrder = depthFirst;

/** Calls every closure below `root`, children before parents. */
export function backward(root: Value): void {
  const order = topologicalOrder(root);
  for (const node of order) if (node.parents.length > 0) node.grad = 0;
  root.grad += 1;
  for (const node of order.reverse()) node.push();
}

/** Sets every `grad` to 0. */
export function zeroGrad(values: readonly Value[]): void {
  values.forEach((value) => {
    value.grad = 0;
  });
}

function curve(x: Value, data: number, slope: number): Value {
  const result = new Value(data, [x], [slope]);
  result.push = () => {
    x.grad += slope * result.grad;
  };
  return result;
}

function asValue(that: Value | number): Value {
  return typeof that === 'number' ? new Value(that) : that;
}
