/**
 * Every value gets a serial number when it is made, and nothing is made before its parents: so
 * `backward` needs no search for an order, it sorts by serial number. A parent that is used twice
 * by one operation is recorded once, with the sum of its slopes.
 */
import { requireEqual } from './lengths';
import { depthFirst } from './orders';

let made = 0;

/** A number with its place on the tape. */
export class Value {
  grad = 0;
  readonly serial = made++;

  constructor(
    public data: number,
    readonly parents: readonly Value[] = [],
    readonly localGradients: readonly number[] = [],
  ) {}

  add(that: Value | number): Value {
    return record(this.data + numberOf(that), [
      [this, 1],
      [that, 1],
    ]);
  }

  sub(that: Value | number): Value {
    return record(this.data - numberOf(that), [
      [this, 1],
      [that, -1],
    ]);
  }

  mul(that: Value | number): Value {
    const factor = numberOf(that);
    return record(this.data * factor, [
      [this, factor],
      [that, this.data],
    ]);
  }

  div(that: Value | number): Value {
    const divisor = numberOf(that);
    return record(this.data / divisor, [
      [this, 1 / divisor],
      [that, -this.data / (divisor * divisor)],
    ]);
  }

  neg(): Value {
    return record(-this.data, [[this, -1]]);
  }

  pow(exponent: number): Value {
    const slope = exponent === 0 ? 0 : exponent * this.data ** (exponent - 1);
    return record(this.data ** exponent, [[this, slope]]);
  }

  exp(): Value {
    return record(Math.exp(this.data), [[this, Math.exp(this.data)]]);
  }

  log(): Value {
    return record(Math.log(this.data), [[this, 1 / this.data]]);
  }

  tanh(): Value {
    return record(Math.tanh(this.data), [[this, 1 / Math.cosh(this.data) ** 2]]);
  }

  sigmoid(): Value {
    const [s, rest] = [1 / (1 + Math.exp(-this.data)), 1 / (1 + Math.exp(this.data))];
    return record(s, [[this, s * rest]]);
  }

  relu(): Value {
    return this.data > 0 ? record(this.data, [[this, 1]]) : record(0, [[this, 0]]);
  }

  leakyRelu(slope = 0.01): Value {
    return this.data > 0
      ? record(this.data, [[this, 1]])
      : record(slope * this.data, [[this, slope]]);
  }

  map(f: (x: number) => number, derivative: (x: number) => number): Value {
    return record(f(this.data), [[this, derivative(this.data)]]);
  }

  static dot(weights: readonly Value[], inputs: readonly (Value | number)[], bias?: Value): Value {
    requireEqual(weights.length, inputs.length);
    let sum = 0;
    const uses: Use[] = [];
    weights.forEach((weight, i) => {
      sum += weight.data * numberOf(inputs[i]);
      uses.push([weight, numberOf(inputs[i])], [inputs[i], weight.data]);
    });
    return record(sum + numberOf(bias ?? 0), [...uses, [bias ?? 0, 1]]);
  }
}

/** Parents before children, the root last; for nodes of any kind, which have no serial number. */
export const topologicalOrder = depthFirst;

/** Reads the tape from `root` back to the oldest value it was made from. */
export function backward(root: Value): void {
  const reached = new Set([root]);
  for (const value of reached) for (const parent of value.parents) reached.add(parent);
  const newestFirst = [...reached].sort((a, b) => b.serial - a.serial);
  for (const value of newestFirst) if (value.parents.length > 0) value.grad = 0;
  root.grad += 1;
  for (const { parents, localGradients, grad } of newestFirst) {
    parents.forEach((parent, i) => {
      parent.grad += localGradients[i] * grad;
    });
  }
}

/** Sets every `grad` to 0. */
export function zeroGrad(values: readonly Value[]): void {
  for (const value of values) value.grad = 0;
}

type Use = readonly [operand: Value | number, slope: number];

/** A result and the slopes towards its operands; numbers have no slope to record. */
function record(data: number, uses: readonly Use[]): Value {
  const slopes = new Map<Value, number>();
  for (const [operand, slope] of uses) {
    if (typeof operand !== 'number') slopes.set(operand, (slopes.get(operand) ?? 0) + slope);
  }
  return new Value(data, [...slopes.keys()], [...slopes.values()]);
}

function numberOf(that: Value | number): number {
  return typeof that === 'number' ? that : that.data;
}
