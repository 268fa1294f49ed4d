/**
 * Only `add`, `mul` and `map` know a rule of differentiation. Everything else is composed of these
 * three, so that one operation may leave several nodes behind, and a dot product 2n.
 */
import * as curves from './curves';
import { requireEqual } from './lengths';
import { kahn } from './orders';

/** A number with three operations of its own. */
export class Value {
  grad = 0;

  constructor(
    public data: number,
    readonly parents: readonly Value[] = [],
    readonly localGradients: readonly number[] = [],
  ) {}

  add(that: Value | number): Value {
    const other = asValue(that);
    return new Value(this.data + other.data, [this, other], [1, 1]);
  }

  mul(that: Value | number): Value {
    const other = asValue(that);
    return new Value(this.data * other.data, [this, other], [other.data, this.data]);
  }

  map(f: (x: number) => number, derivative: (x: number) => number): Value {
    return new Value(f(this.data), [this], [derivative(this.data)]);
  }

  neg(): Value {
    return this.mul(-1);
  }

  sub(that: Value | number): Value {
    return asValue(that).neg().add(this);
  }

  div(that: Value | number): Value {
    return asValue(that).pow(-1).mul(this);
  }

  pow(exponent: number): Value {
    return along(this, curves.power(exponent));
  }

  exp(): Value {
    return along(this, curves.exp);
  }

  log(): Value {
    return along(this, curves.log);
  }

  tanh(): Value {
    return along(this, curves.tanh);
  }

  /** σ(x) = (1 + tanh(x / 2)) / 2. */
  sigmoid(): Value {
    return this.mul(0.5).tanh().add(1).mul(0.5);
  }

  relu(): Value {
    return along(this, curves.relu);
  }

  leakyRelu(slope = 0.01): Value {
    return this.mul(this.data > 0 ? 1 : slope);
  }

  static dot(
    weights: readonly Value[],
    inputs: readonly (Value | number)[],
    bias = new Value(0),
  ): Value {
    requireEqual(weights.length, inputs.length);
    return sum(weights.map((weight, i) => weight.mul(inputs[i]))).add(bias);
  }
}

/** Parents before children, the root last. */
export const topologicalOrder = kahn;

/** Pushes gradients along `localGradients`, children before parents. */
export function backward(root: Value): void {
  const order = topologicalOrder(root);
  const inner = order.filter(({ parents }) => parents.length > 0).reverse();
  zeroGrad(inner);
  root.grad += 1;
  for (const node of inner) {
    for (const [i, parent] of node.parents.entries()) {
      parent.grad += node.localGradients[i] * node.grad;
    }
  }
}

/** Sets every `grad` to 0. */
export function zeroGrad(values: readonly Value[]): void {
  for (const value of values) value.grad = 0;
}

/** In halves, so that the graph of a long sum is shallow. */
function sum(values: readonly Value[]): Value {
  if (values.length < 2) return values[0] ?? new Value(0);
  const middle = Math.floor(values.length / 2);
  return sum(values.slice(0, middle)).add(sum(values.slice(middle)));
}

function along(x: Value, { f, derivative }: curves.Curve): Value {
  return x.map(f, derivative);
}

function asValue(that: Value | number): Value {
  return typeof that === 'number' ? new Value(that) : that;
}
