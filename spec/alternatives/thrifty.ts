/**
 * Stages 01 to 05 with as few rules as possible: only `add`, `mul`, `pow`, `exp`, `log` and `map`
 * know a derivative. Everything else is composed of them, down to the neurons and the losses.
 */
import type { Example } from '../../datasets/example';
import type { Random } from '../../datasets/random';
import type { Activation, EpochReport, FitOptions, Model } from '../contract';

type Inputs = readonly (Value | number)[];
type LayerOptions = { activation?: Activation; random: Random };
type MLPOptions = { innerActivation?: Activation; finalActivation?: Activation; random: Random };

/** A number with six rules. */
export class Value {
  grad = 0;

  constructor(
    public data: number,
    readonly parents: readonly Value[] = [],
    readonly localGradients: readonly number[] = [],
  ) {}

  add(that: Value | number): Value {
    const b = that instanceof Value ? that : new Value(that);
    return new Value(this.data + b.data, [this, b], [1, 1]);
  }

  mul(that: Value | number): Value {
    const b = that instanceof Value ? that : new Value(that);
    return new Value(this.data * b.data, [this, b], [b.data, this.data]);
  }

  pow(n: number): Value {
    if (n === 0) return new Value(1, [this], [0]);
    return new Value(this.data ** n, [this], [n * this.data ** (n - 1)]);
  }

  exp(): Value {
    const power = Math.exp(this.data);
    return new Value(power, [this], [power]);
  }

  log(): Value {
    return new Value(Math.log(this.data), [this], [1 / this.data]);
  }

  map(f: (x: number) => number, derivative: (x: number) => number): Value {
    return new Value(f(this.data), [this], [derivative(this.data)]);
  }

  neg(): Value {
    return this.mul(-1);
  }

  sub(that: Value | number): Value {
    const b = that instanceof Value ? that : new Value(that);
    return this.add(b.mul(-1));
  }

  div(that: Value | number): Value {
    const b = that instanceof Value ? that : new Value(that);
    return this.mul(b.pow(-1));
  }

  /** 1 / (1 + e⁻ˣ), or eˣ / (eˣ + 1), whichever has the smaller power. */
  sigmoid(): Value {
    if (this.data > 0) return this.mul(-1).exp().add(1).pow(-1);
    const power = this.exp();
    return power.mul(power.add(1).pow(-1));
  }

  /** 2 σ(2x) − 1. */
  tanh(): Value {
    return this.mul(2).sigmoid().mul(2).add(-1);
  }

  relu(): Value {
    return this.map(
      (x) => Math.max(0, x),
      (x) => (x > 0 ? 1 : 0),
    );
  }

  leakyRelu(slope = 0.01): Value {
    return this.mul(this.data > 0 ? 1 : slope);
  }

  static dot(weights: readonly Value[], inputs: Inputs, bias?: Value): Value {
    if (weights.length !== inputs.length) {
      throw new RangeError(`${weights.length} weights do not go with ${inputs.length} inputs.`);
    }
    let sum = bias ? bias.add(0) : new Value(0);
    for (let i = 0; i < weights.length; i++) sum = sum.add(weights[i].mul(inputs[i]));
    return sum;
  }
}

/** Parents before children, the root last. */
export function topologicalOrder<N extends { readonly parents: readonly N[] }>(root: N): N[] {
  const order: N[] = [];
  const seen = new Set<N>();
  const todo = [{ node: root, parentsDone: false }];
  for (let top = todo.pop(); top; top = todo.pop()) {
    const { node, parentsDone } = top;
    if (parentsDone) {
      order.push(node);
    } else if (!seen.has(node)) {
      seen.add(node);
      todo.push({ node, parentsDone: true });
      for (const parent of node.parents) todo.push({ node: parent, parentsDone: false });
    }
  }
  return order;
}

/** From the root back to the leaves. */
export function backward(root: Value): void {
  const childrenFirst = topologicalOrder(root).reverse();
  for (const node of childrenFirst) {
    if (node.parents.length > 0) node.grad = 0;
  }
  root.grad += 1;
  for (const node of childrenFirst) {
    for (let i = 0; i < node.parents.length; i++) {
      node.parents[i].grad += node.localGradients[i] * node.grad;
    }
  }
}

/** Sets every `grad` to 0. */
export function zeroGrad(values: readonly Value[]): void {
  for (const value of values) value.grad = 0;
}

/** Products, added up one after the other. */
export class Neuron {
  weights: Value[] = [];
  bias = new Value(0);
  activation: Activation;

  constructor(inputs: number, { activation = 'linear', random }: LayerOptions) {
    const bound = Math.sqrt(3 / inputs);
    for (let i = 0; i < inputs; i++) this.weights.push(new Value((random() - 0.5) * 2 * bound));
    this.activation = activation;
  }

  forward(x: Inputs): Value {
    if (x.length !== this.weights.length) {
      throw new RangeError(`${x.length} inputs for a neuron with ${this.weights.length} weights.`);
    }
    let sum = this.bias.mul(1);
    for (let i = 0; i < x.length; i++) sum = sum.add(this.weights[i].mul(x[i]));
    if (typeof this.activation === 'function') return this.activation(sum);
    if (this.activation === 'linear') return sum;
    return sum[this.activation]();
  }

  parameters(): Value[] {
    return this.weights.concat([this.bias]);
  }
}

/** Neurons side by side. */
export class Layer {
  neurons: Neuron[] = [];

  constructor(inputs: number, outputs: number, options: LayerOptions) {
    for (let i = 0; i < outputs; i++) this.neurons.push(new Neuron(inputs, options));
  }

  forward(x: Inputs): Value[] {
    const outputs: Value[] = [];
    for (const neuron of this.neurons) outputs.push(neuron.forward(x));
    return outputs;
  }

  parameters(): Value[] {
    let all: Value[] = [];
    for (const neuron of this.neurons) all = all.concat(neuron.parameters());
    return all;
  }
}

/** Layers one after the other. */
export class MLP {
  layers: Layer[] = [];

  constructor(inputs: number, sizes: readonly number[], options: MLPOptions) {
    const { innerActivation = 'tanh', finalActivation = 'linear', random } = options;
    const widths = [inputs, ...sizes];
    for (let i = 1; i < widths.length; i++) {
      const activation = i === widths.length - 1 ? finalActivation : innerActivation;
      this.layers.push(new Layer(widths[i - 1], widths[i], { activation, random }));
    }
  }

  forward(x: Inputs): Value[] {
    let signal = x;
    for (const layer of this.layers) signal = layer.forward(signal);
    return signal as Value[];
  }

  parameters(): Value[] {
    let all: Value[] = [];
    for (const layer of this.layers) all = all.concat(layer.parameters());
    return all;
  }
}

/** Mean of (prediction − target)². */
export function meanSquaredError(predictions: readonly Value[], targets: readonly number[]): Value {
  const n = predictions.length;
  if (n !== targets.length || n === 0) {
    throw new RangeError(`${n} predictions do not go with ${targets.length} targets.`);
  }
  let loss = new Value(0);
  for (let i = 0; i < n; i++) loss = loss.add(predictions[i].add(-targets[i]).pow(2));
  return loss.mul(1 / n);
}

/** Mean of max(z, 0) − y·z + log(1 + e^−|z|). */
export function binaryCrossEntropy(logits: readonly Value[], labels: readonly number[]): Value {
  const n = logits.length;
  if (n !== labels.length || n === 0) {
    throw new RangeError(`${n} logits do not go with ${labels.length} labels.`);
  }
  let loss = new Value(0);
  for (let i = 0; i < n; i++) {
    const z = logits[i];
    const minusSize = z.mul(z.data > 0 ? -1 : 1);
    const softplus = z.relu().add(minusSize.exp().add(1).log());
    loss = loss.add(softplus.add(z.mul(-labels[i])));
  }
  return loss.mul(1 / n);
}

/** Mean of max(0, 1 − label · score). */
export function hingeLoss(scores: readonly Value[], labels: readonly number[]): Value {
  const n = scores.length;
  if (n !== labels.length || n === 0) {
    throw new RangeError(`${n} scores do not go with ${labels.length} labels.`);
  }
  let loss = new Value(0);
  for (let i = 0; i < n; i++) loss = loss.add(scores[i].mul(-labels[i]).add(1).relu());
  return loss.mul(1 / n);
}

/** Mean of log Σ exp(zⱼ − largest) + largest − z_class. */
export function softmaxCrossEntropy(logits: readonly Value[][], classes: readonly number[]): Value {
  const n = logits.length;
  if (n !== classes.length || n === 0) {
    throw new RangeError(`${n} rows do not go with ${classes.length} classes.`);
  }
  let loss = new Value(0);
  for (let i = 0; i < n; i++) {
    const row = logits[i];
    const right = row[classes[i]];
    if (!right) throw new RangeError(`Class ${classes[i]} is none of ${row.length}.`);
    const largest = Math.max(...row.map((z) => z.data));
    let sum = new Value(0);
    for (const z of row) sum = sum.add(z.add(-largest).exp());
    loss = loss.add(sum.log().add(largest).add(right.mul(-1)));
  }
  return loss.mul(1 / n);
}

/** strength · Σ p². */
export function l2Penalty(parameters: readonly Value[], strength: number): Value {
  let sum = new Value(0);
  for (const parameter of parameters) sum = sum.add(parameter.pow(2));
  return sum.mul(strength);
}

/** Takes an item out of what is left, again and again. */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const left = items.slice();
  const result: Item[] = [];
  while (left.length > 0) {
    const chosen = Math.floor(random() * left.length);
    result.push(left[chosen]);
    left.splice(chosen, 1);
  }
  return result;
}

/** `size` items at a time. */
export function batches<Item>(items: readonly Item[], size: number): Item[][] {
  if (!Number.isInteger(size) || size <= 0) {
    throw new RangeError(`Batches need a size of 1 or more, not ${size}.`);
  }
  const result: Item[][] = [];
  for (let start = 0; start < items.length; start += size) {
    result.push(items.slice(start, start + size));
  }
  return result;
}

/** Keeps one velocity for each parameter, from the first step on. */
export class SGD {
  velocities: number[] = [];

  constructor(
    readonly parameters: readonly Value[],
    readonly options: { learningRate: number; momentum?: number },
  ) {}

  zeroGrad(): void {
    zeroGrad(this.parameters);
  }

  step(): void {
    const { learningRate, momentum = 0 } = this.options;
    for (let i = 0; i < this.parameters.length; i++) {
      const velocity = momentum * (this.velocities[i] ?? 0) + this.parameters[i].grad;
      this.velocities[i] = velocity;
      this.parameters[i].data += -learningRate * velocity;
    }
  }
}

/** The mean of the hits. */
export function accuracy(scores: readonly number[], labels: readonly number[]): number {
  const n = scores.length;
  if (n !== labels.length || n === 0) {
    throw new RangeError(`${n} scores do not go with ${labels.length} labels.`);
  }
  let hits = 0;
  for (let i = 0; i < n; i++) hits += scores[i] > 0 === labels[i] > 0 ? 1 : 0;
  return hits / n;
}

/** Shuffle, cut, learn; then report. */
export function fit(
  model: Model,
  examples: readonly Example[],
  options: FitOptions,
): EpochReport[] {
  const { loss, optimizer, epochs, batchSize, random, onEpoch } = options;
  if (examples.length === 0) throw new RangeError('Nothing to learn from.');
  const history: EpochReport[] = [];
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const losses: number[] = [];
    const scores: number[] = [];
    const labels: number[] = [];
    for (const batch of batches(shuffled(examples, random), batchSize)) {
      const outputs = batch.map((example) => model.forward(example.x)[0]);
      const batchLabels = batch.map((example) => example.y);
      const result = loss(outputs, batchLabels);
      losses.push(result.data);
      for (const output of outputs) scores.push(output.data);
      labels.push(...batchLabels);
      optimizer.zeroGrad();
      backward(result);
      optimizer.step();
    }
    let total = 0;
    for (const each of losses) total += each;
    const report = { epoch, loss: total / losses.length, accuracy: accuracy(scores, labels) };
    history.push(report);
    onEpoch?.(report);
  }
  return history;
}
