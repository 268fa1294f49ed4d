import { requireEqual } from '../../alternatives/lengths';
import { depthFirst } from '../../alternatives/orders';
import type { Value as AnyValue, BackpropModule } from '../../contract';

/** The result of an operation, then its slope with respect to each operand. */
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
  const { topologicalOrder = order, zeroGrad = zero, backward = sweep, ...changed } = changes;
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
    add = (that: Value | number) => by('add', this, that);
    sub = (that: Value | number) => by('sub', this, that);
    mul = (that: Value | number) => by('mul', this, that);
    div = (that: Value | number) => by('div', this, that);
    neg = () => by('neg', this);
    exp = () => by('exp', this);
    log = () => by('log', this);
    tanh = () => by('tanh', this);
    sigmoid = () => by('sigmoid', this);
    relu = () => by('relu', this);
    leakyRelu = (slope = 0.01) =>
      this.map(
        (a) => (a > 0 ? a : slope * a),
        (a) => (a > 0 ? 1 : slope),
      );
    pow = (n: number) =>
      this.map(
        (a) => a ** n,
        (a) => (n === 0 ? 0 : n * a ** (n - 1)),
      );
    map = (f: (a: number) => number, derivative: (a: number) => number) =>
      new Value(f(this.data), [this], [derivative(this.data)]);
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

function sweep(root: AnyValue): void {
  const nodes = order(root);
  for (const node of nodes) if (node.parents.length > 0) node.grad = 0;
  root.grad += 1;
  for (const node of nodes.reverse()) {
    node.parents.forEach((parent, i) => {
      parent.grad += node.localGradients[i] * node.grad;
    });
  }
}
