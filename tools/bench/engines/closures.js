const nothing = () => {};

/**
 * A value as in Karpathy's lecture: every operation on two numbers is a node of its own, and brings a
 * closure that passes its gradient on. Only the order is found without recursion.
 */
class Value {
  constructor(data, parents = []) {
    this.data = data;
    this.grad = 0;
    this.parents = parents;
    this.passOn = nothing;
  }

  add(other) {
    const out = new Value(this.data + other.data, [this, other]);
    out.passOn = () => {
      this.grad += out.grad;
      other.grad += out.grad;
    };
    return out;
  }

  mul(other) {
    const out = new Value(this.data * other.data, [this, other]);
    out.passOn = () => {
      this.grad += other.data * out.grad;
      other.grad += this.data * out.grad;
    };
    return out;
  }

  tanh() {
    const t = Math.tanh(this.data);
    const out = new Value(t, [this]);
    out.passOn = () => {
      this.grad += (1 - t * t) * out.grad;
    };
    return out;
  }

  relu() {
    const out = new Value(Math.max(0, this.data), [this]);
    out.passOn = () => {
      this.grad += (out.data > 0 ? 1 : 0) * out.grad;
    };
    return out;
  }

  exp() {
    const out = new Value(Math.exp(this.data), [this]);
    out.passOn = () => {
      this.grad += out.data * out.grad;
    };
    return out;
  }

  log() {
    const out = new Value(Math.log(this.data), [this]);
    out.passOn = () => {
      this.grad += out.grad / this.data;
    };
    return out;
  }

  backward() {
    const order = [];
    const visited = new Set([this]);
    // What recursion would keep on its stack: a node, and how many of its parents have been visited.
    const stack = [{ node: this, next: 0 }];
    while (stack.length > 0) {
      const top = stack.at(-1);
      const parent = top.node.parents[top.next++];
      if (!parent) {
        order.push(stack.pop().node);
      } else if (!visited.has(parent)) {
        visited.add(parent);
        stack.push({ node: parent, next: 0 });
      }
    }
    this.grad = 1;
    for (const node of order.reverse()) node.passOn();
  }
}

/** The engine of the lecture: a node for every multiplication. */
exports.load = () => ({ trainer, chain });

function trainer({ examples, layers, loss, learningRate }) {
  const neurons = layers.map(({ inputs, outputs, matrix, bias }) =>
    bias.map((b, column) => ({
      weights: Array.from(
        { length: inputs },
        (_, row) => new Value(matrix[row * outputs + column]),
      ),
      bias: new Value(b),
    })),
  );
  const parameters = neurons.flat().flatMap(({ weights, bias }) => [...weights, bias]);
  const step = (batch) => {
    const each = batch.map(({ x, y }) => losses[loss](forward(neurons, x), new Value(y)));
    const total = each.reduce((sum, one) => sum.add(one)).mul(new Value(1 / batch.length));
    for (const parameter of parameters) parameter.grad = 0;
    total.backward();
    for (const parameter of parameters) parameter.data -= learningRate * parameter.grad;
    return total.data;
  };
  return { items: examples, step };
}

/** Every input becomes a value wherever it is multiplied, as in the lecture. */
function forward(neurons, x) {
  let signal = x;
  for (const layer of neurons) {
    const sums = layer.map(({ weights, bias }) =>
      weights.reduce((sum, weight, i) => sum.add(weight.mul(asValue(signal[i]))), bias),
    );
    signal = layer === neurons.at(-1) ? sums : sums.map((sum) => sum.tanh());
  }
  return signal[0];
}

function asValue(x) {
  return typeof x === 'number' ? new Value(x) : x;
}

/** The losses, composed from what a value has. */
const losses = {
  crossEntropy: (z, y) =>
    z
      .exp()
      .add(new Value(1))
      .log()
      .add(z.mul(y).mul(new Value(-1))),
  hinge: (score, y) => score.mul(y).mul(new Value(-1)).add(new Value(1)).relu(),
};

function chain({ length, factor }) {
  const w = new Value(factor);
  let last = new Value(1);
  for (let i = 0; i < length; i++) last = last.mul(w);
  last.backward();
  return w.grad;
}
