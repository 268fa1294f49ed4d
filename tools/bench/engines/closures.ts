import type { Chain, Task } from '../work';
import type { Engine, Step } from './engine';

/**
 * A value as in Karpathy's lecture: every operation on two numbers is a node of its own, and brings a
 * closure that passes its gradient on. Only the order is found without recursion.
 */
class Value {
  grad = 0;
  /** Adds to the gradients of the parents what this node's own gradient gives them. */
  propagate: () => void = () => {};

  constructor(
    public data: number,
    readonly parents: readonly Value[] = [],
  ) {}

  add(other: Value): Value {
    const out = new Value(this.data + other.data, [this, other]);
    out.propagate = () => {
      this.grad += out.grad;
      other.grad += out.grad;
    };
    return out;
  }

  mul(other: Value): Value {
    const out = new Value(this.data * other.data, [this, other]);
    out.propagate = () => {
      this.grad += other.data * out.grad;
      other.grad += this.data * out.grad;
    };
    return out;
  }

  tanh(): Value {
    const t = Math.tanh(this.data);
    const out = new Value(t, [this]);
    out.propagate = () => {
      this.grad += (1 - t * t) * out.grad;
    };
    return out;
  }

  relu(): Value {
    const out = new Value(Math.max(0, this.data), [this]);
    out.propagate = () => {
      this.grad += (out.data > 0 ? 1 : 0) * out.grad;
    };
    return out;
  }

  exp(): Value {
    const out = new Value(Math.exp(this.data), [this]);
    out.propagate = () => {
      this.grad += out.data * out.grad;
    };
    return out;
  }

  log(): Value {
    const out = new Value(Math.log(this.data), [this]);
    out.propagate = () => {
      this.grad += out.grad / this.data;
    };
    return out;
  }

  backward(): void {
    const order: Value[] = [];
    const visited = new Set<Value>([this]);
    // What recursion would keep on its stack: a node, and how many of its parents have been visited.
    const stack: { node: Value; next: number }[] = [{ node: this, next: 0 }];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const parent = top.node.parents[top.next++];
      if (!parent) {
        order.push(top.node);
        stack.pop();
      } else if (!visited.has(parent)) {
        visited.add(parent);
        stack.push({ node: parent, next: 0 });
      }
    }
    this.grad = 1;
    for (const node of order.reverse()) node.propagate();
  }
}

/** The engine of the lecture: a node for every operation on two numbers. */
export const closures: Engine = { trainer, chain };

type Neuron = { weights: Value[]; bias: Value };

function trainer({ examples, layers, loss, learningRate }: Task): Step {
  const neurons = layers.map(({ inputs, outputs, matrix, bias }) =>
    bias.map((b, column): Neuron => {
      const weightFrom = (_: unknown, row: number) => new Value(matrix[row * outputs + column]);
      return { weights: Array.from({ length: inputs }, weightFrom), bias: new Value(b) };
    }),
  );
  const parameters = neurons.flat().flatMap(({ weights, bias }) => [...weights, bias]);
  return (places) => {
    const each = places.map((place) => {
      const { x, y } = examples[place];
      return losses[loss](forward(neurons, x), new Value(y));
    });
    const total = each.reduce((sum, one) => sum.add(one)).mul(new Value(1 / places.length));
    for (const parameter of parameters) parameter.grad = 0;
    total.backward();
    for (const parameter of parameters) parameter.data -= learningRate * parameter.grad;
    return total.data;
  };
}

/** Every input becomes a value wherever it is multiplied, as in the lecture. */
function forward(neurons: readonly Neuron[][], x: readonly number[]): Value {
  let signal: readonly (Value | number)[] = x;
  let sums: Value[] = [];
  for (const layer of neurons) {
    sums = layer.map(({ weights, bias }) =>
      weights.reduce((sum, weight, i) => sum.add(weight.mul(asValue(signal[i]))), bias),
    );
    if (layer !== neurons.at(-1)) signal = sums.map((sum) => sum.tanh());
  }
  return sums[0];
}

function asValue(x: Value | number): Value {
  return typeof x === 'number' ? new Value(x) : x;
}

/** The losses, composed from what a value has. */
const losses: Record<Task['loss'], (score: Value, y: Value) => Value> = {
  crossEntropy: (z, y) =>
    z
      .exp()
      .add(new Value(1))
      .log()
      .add(z.mul(y).mul(new Value(-1))),
  hinge: (score, y) => score.mul(y).mul(new Value(-1)).add(new Value(1)).relu(),
};

function chain({ length, factor }: Chain): number {
  const w = new Value(factor);
  let last = new Value(1);
  for (let i = 0; i < length; i++) last = last.mul(w);
  last.backward();
  return w.grad;
}
