/**
 * Gradients are pulled, not pushed: `backward` first notes who uses each value, then each value
 * asks its users, and only when all slopes are known is any `grad` written.
 */
import * as curves from './curves';
import { requireEqual } from './lengths';
import { kahn } from './orders';

type OfTwo = (a: number, b: number) => number;

/** A number whose operations are each a formula and its partial derivatives. */
export class Value {
  grad = 0;

  constructor(
    public data: number,
    readonly parents: readonly Value[] = [],
    readonly localGradients: readonly number[] = [],
  ) {}

  add(that: Value | number): Value {
    return this.with(
      that,
      (a, b) => a + b,
      () => 1,
      () => 1,
    );
  }

  sub(that: Value | number): Value {
    return this.with(
      that,
      (a, b) => a - b,
      () => 1,
      () => -1,
    );
  }

  mul(that: Value | number): Value {
    return this.with(
      that,
      (a, b) => a * b,
      (_, b) => b,
      (a) => a,
    );
  }

  div(that: Value | number): Value {
    return this.with(
      that,
      (a, b) => a / b,
      (_, b) => 1 / b,
      (a, b) => -a / b ** 2,
    );
  }

  neg(): Value {
    return this.along({ f: (x) => -x, derivative: () => -1 });
  }

  pow(exponent: number): Value {
    return this.along(curves.power(exponent));
  }

  exp(): Value {
    return this.along(curves.exp);
  }

  log(): Value {
    return this.along(curves.log);
  }

  tanh(): Value {
    return this.along(curves.tanh);
  }

  sigmoid(): Value {
    return this.along(curves.sigmoid);
  }

  relu(): Value {
    return this.along(curves.relu);
  }

  leakyRelu(slope = 0.01): Value {
    return this.along(curves.leaky(slope));
  }

  map(f: (x: number) => number, derivative: (x: number) => number): Value {
    return this.along({ f, derivative });
  }

  static dot(weights: readonly Value[], inputs: readonly (Value | number)[], bias?: Value): Value {
    requireEqual(weights.length, inputs.length);
    const numbers = inputs.map((input) => (typeof input === 'number' ? input : input.data));
    const parents = bias ? [bias, ...weights] : [...weights];
    const slopes = bias ? [1, ...numbers] : [...numbers];
    inputs.forEach((input, i) => {
      if (typeof input === 'number') return;
      parents.push(input);
      slopes.push(weights[i].data);
    });
    const products = weights.map(({ data }, i) => data * numbers[i]);
    return new Value(sum(products) + (bias?.data ?? 0), parents, slopes);
  }

  /** A formula of this and that: a number operand is part of the formula, not a parent. */
  with(that: Value | number, f: OfTwo, byThis: OfTwo, byThat: OfTwo): Value {
    const a = this.data;
    if (typeof that === 'number') return new Value(f(a, that), [this], [byThis(a, that)]);
    const b = that.data;
    return new Value(f(a, b), [this, that], [byThis(a, b), byThat(a, b)]);
  }

  /** A formula of this alone. */
  along({ f, derivative }: curves.Curve): Value {
    return new Value(f(this.data), [this], [derivative(this.data)]);
  }
}

/** Parents before children, the root last. */
export const topologicalOrder = kahn;

/** Lets every value below `root` pull its slope from the values that use it. */
export function backward(root: Value): void {
  const childrenFirst = topologicalOrder(root).reverse();
  const uses = usesAmong(childrenFirst);
  const slopes = new Map([[root, 1]]);
  for (const node of childrenFirst) {
    const pulled = uses.get(node)?.map(({ child, slope }) => slope * (slopes.get(child) ?? 0));
    if (pulled) slopes.set(node, sum(pulled));
  }
  for (const [node, slope] of slopes) {
    node.grad = node.parents.length > 0 ? slope : node.grad + slope;
  }
}

/** Sets every `grad` to 0. */
export function zeroGrad(values: readonly Value[]): void {
  for (const value of values) value.grad = 0;
}

interface Use {
  readonly child: Value;
  readonly slope: number;
}

/** By value: who uses it, and how fast the user changes with it. */
function usesAmong(nodes: readonly Value[]): Map<Value, Use[]> {
  const uses = new Map<Value, Use[]>();
  for (const child of nodes) {
    child.parents.forEach((parent, i) => {
      const use = { child, slope: child.localGradients[i] };
      const known = uses.get(parent);
      if (known) known.push(use);
      else uses.set(parent, [use]);
    });
  }
  return uses;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
