import { requireEqual } from '../../alternatives/lengths';
import { depthFirst } from '../../alternatives/orders';
import type { Value as AnyValue, BackpropModule } from '../../contract';

/** The result of an operation, then its slope with respect to each operand that is a value. */
type Rule = (...operands: number[]) => readonly number[];

const rules = {
  add: (a, b) => [a + b, 1, 1],
  sub: (a, b) => [a - b, 1, -1],
  mul: (a, b) => [a * b, b, a],
  div: (a, b) => [a / b, 1 / b, -a / b ** 2],
  neg: (a) => [-a, -1],
  exp: (a) => [Math.exp(a), Math.exp(a)],
  log: (a) => [Math.log(a), 1 / a],
  tanh: (a) => [Math.tanh(a), 1 - Math.tanh(a) ** 2],
  sigmoid: (a) => [sigmoid(a), sigmoid(a) * (1 - sigmoid(a))],
  relu: (a) => [Math.max(0, a), a > 0 ? 1 : 0],
  leakyRelu: (a, slope) => (a > 0 ? [a, 1] : [slope * a, slope]),
  pow: (a, n) => [a ** n, n === 0 ? 0 : n * a ** (n - 1)],
} satisfies Record<string, Rule>;

function sigmoid(a: number): number {
  return 1 / (1 + Math.exp(-a));
}

/** What an engine does in another way than the plain one: rules by their names, or whole functions. */
export type Changes = { [Name in keyof typeof rules]?: Rule } & Partial<
  Omit<BackpropModule, 'Value'>
>;

/**
 * Stages 01 and 02 from a list of rules: the plain engine, or one with other rules in it. A program
 * that is wrong in one thing is this engine with that thing changed.
 */
export function engine(changes: Changes = {}): BackpropModule {
  const {
    topologicalOrder = order,
    zeroGrad = zero,
    backward = (root) => sweep(root, topologicalOrder(root)),
    ...changed
  } = changes;
  const all: Record<string, Rule> = { ...rules, ...changed };

  const by = (name: keyof typeof rules, ...operands: (Value | number)[]): Value => {
    const values = operands.map((each) => (typeof each === 'number' ? new Value(each) : each));
    const [data, ...slopes] = all[name](...values.map((value) => value.data));
    return new Value(data, values, slopes);
  };

  class Value {
    grad = 0;
    constructor(
      public data: number,
      readonly parents: readonly Value[] = [],
      readonly localGradients: readonly number[] = [],
    ) {}
    add(that: Value | number): Value {
      return by('add', this, that);
    }
    sub(that: Value | number): Value {
      return by('sub', this, that);
    }
    mul(that: Value | number): Value {
      return by('mul', this, that);
    }
    div(that: Value | number): Value {
      return by('div', this, that);
    }
    neg(): Value {
      return by('neg', this);
    }
    exp(): Value {
      return by('exp', this);
    }
    log(): Value {
      return by('log', this);
    }
    tanh(): Value {
      return by('tanh', this);
    }
    sigmoid(): Value {
      return by('sigmoid', this);
    }
    relu(): Value {
      return by('relu', this);
    }
    leakyRelu(slope = 0.01): Value {
      const [data, own] = all.leakyRelu(this.data, slope);
      return new Value(data, [this], [own]);
    }
    pow(n: number): Value {
      const [data, own] = all.pow(this.data, n);
      return new Value(data, [this], [own]);
    }
    map(f: (a: number) => number, derivative: (a: number) => number): Value {
      return new Value(f(this.data), [this], [derivative(this.data)]);
    }
    static dot(weights: Value[], inputs: (Value | number)[], bias = new Value(0)): Value {
      requireEqual(weights.length, inputs.length);
      return weights.reduce((sum, weight, i) => sum.add(weight.mul(inputs[i])), bias.add(0));
    }
  }
  return {
    Value: Value as unknown as BackpropModule['Value'],
    topologicalOrder,
    zeroGrad,
    backward,
  };
}

/** Parents before children. */
export const order = depthFirst;

function zero(values: readonly AnyValue[]): void {
  for (const value of values) value.grad = 0;
}

function sweep(root: AnyValue, nodes: AnyValue[]): void {
  for (const node of nodes) if (node.parents.length > 0) node.grad = 0;
  root.grad += 1;
  for (const node of nodes.reverse()) {
    node.parents.forEach((parent, i) => {
      parent.grad += node.localGradients[i] * node.grad;
    });
  }
}
