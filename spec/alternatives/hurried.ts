/**
 * Stages 01 to 05 in one go, as somebody writes them who is in a hurry: every value remembers the
 * name of its operation, `backward` is one long chain of ifs, loops count, and what is needed twice
 * is written twice. Local gradients are recorded because stage 01 asks for them; `backward` works
 * them out again.
 */
import type { Example } from '../../datasets/example';
import type { Random } from '../../datasets/random';
import type { Activation, EpochReport } from '../contract';

type Inputs = readonly (Value | number)[];
type LayerOptions = { activation?: Activation; random: Random };
type Model = { forward(x: readonly number[]): Value[] };
type FitOptions = {
  loss: (scores: Value[], labels: number[]) => Value;
  optimizer: { zeroGrad(): void; step(): void };
  epochs: number;
  batchSize: number;
  random: Random;
  onEpoch?: (report: EpochReport) => void;
};
type MLPOptions = { innerActivation?: Activation; finalActivation?: Activation; random: Random };

/** A number, the name of the operation that made it, and one number more if that needs one. */
export class Value {
  grad = 0;

  constructor(
    public data: number,
    readonly parents: readonly Value[] = [],
    readonly localGradients: readonly number[] = [],
    readonly op = '',
    readonly extra = 0,
  ) {}

  add(that: Value | number): Value {
    const other = typeof that === 'number' ? new Value(that) : that;
    return new Value(this.data + other.data, [this, other], [1, 1], 'add');
  }

  sub(that: Value | number): Value {
    const other = typeof that === 'number' ? new Value(that) : that;
    return new Value(this.data - other.data, [this, other], [1, -1], 'sub');
  }

  mul(that: Value | number): Value {
    const other = typeof that === 'number' ? new Value(that) : that;
    return new Value(this.data * other.data, [this, other], [other.data, this.data], 'mul');
  }

  div(that: Value | number): Value {
    const other = typeof that === 'number' ? new Value(that) : that;
    const slopeA = 1 / other.data;
    const slopeB = -this.data / (other.data * other.data);
    return new Value(this.data / other.data, [this, other], [slopeA, slopeB], 'div');
  }

  neg(): Value {
    return new Value(-this.data, [this], [-1], 'neg');
  }

  pow(n: number): Value {
    let slope = 0;
    if (n !== 0) {
      slope = n * this.data ** (n - 1);
    }
    return new Value(this.data ** n, [this], [slope], 'pow', n);
  }

  exp(): Value {
    return new Value(Math.exp(this.data), [this], [Math.exp(this.data)], 'exp');
  }

  log(): Value {
    return new Value(Math.log(this.data), [this], [1 / this.data], 'log');
  }

  tanh(): Value {
    const t = Math.tanh(this.data);
    return new Value(t, [this], [1 - t * t], 'tanh');
  }

  sigmoid(): Value {
    const s = 1 / (1 + Math.exp(-this.data));
    return new Value(s, [this], [s * (1 - s)], 'sigmoid');
  }

  relu(): Value {
    if (this.data > 0) {
      return new Value(this.data, [this], [1], 'relu');
    } else {
      return new Value(0, [this], [0], 'relu');
    }
  }

  leakyRelu(slope = 0.01): Value {
    if (this.data > 0) {
      return new Value(this.data, [this], [1], 'leakyRelu', slope);
    } else {
      return new Value(slope * this.data, [this], [slope], 'leakyRelu', slope);
    }
  }

  map(f: (x: number) => number, derivative: (x: number) => number): Value {
    const slope = derivative(this.data);
    return new Value(f(this.data), [this], [slope], 'map', slope);
  }

  static dot(weights: readonly Value[], inputs: Inputs, bias?: Value): Value {
    if (weights.length !== inputs.length) {
      throw new RangeError(`dot: ${weights.length} weights and ${inputs.length} inputs`);
    }
    let sum = 0;
    const parents: Value[] = [];
    const slopes: number[] = [];
    for (let i = 0; i < weights.length; i++) {
      const weight = weights[i];
      const input = inputs[i];
      if (typeof input === 'number') {
        sum = sum + weight.data * input;
        parents.push(weight);
        slopes.push(input);
      } else {
        sum = sum + weight.data * input.data;
        parents.push(weight);
        slopes.push(input.data);
        parents.push(input);
        slopes.push(weight.data);
      }
    }
    if (bias !== undefined) {
      sum = sum + bias.data;
      parents.push(bias);
      slopes.push(1);
    }
    return new Value(sum, parents, slopes, 'dot');
  }
}

/** Parents before children, the root last. */
export function topologicalOrder<N extends { readonly parents: readonly N[] }>(root: N): N[] {
  const order: N[] = [];
  const visited = new Set<N>([root]);
  const path: N[] = [root];
  const next: number[] = [0];
  while (path.length > 0) {
    const node = path[path.length - 1];
    const i = next[next.length - 1];
    if (i < node.parents.length) {
      next[next.length - 1] = i + 1;
      const parent = node.parents[i];
      if (!visited.has(parent)) {
        visited.add(parent);
        path.push(parent);
        next.push(0);
      }
    } else {
      order.push(node);
      path.pop();
      next.pop();
    }
  }
  return order;
}

/** Asks every value which operation made it. */
export function backward(root: Value): void {
  const order = topologicalOrder(root);
  for (let i = 0; i < order.length; i++) {
    if (order[i].parents.length > 0) {
      order[i].grad = 0;
    }
  }
  root.grad += 1;
  for (let i = order.length - 1; i >= 0; i--) {
    const v = order[i];
    const a = v.parents[0];
    const b = v.parents[1];
    if (v.op === 'add') {
      a.grad += v.grad;
      b.grad += v.grad;
    } else if (v.op === 'sub') {
      a.grad += v.grad;
      b.grad -= v.grad;
    } else if (v.op === 'mul') {
      const [slopeA, slopeB] = [b.data, a.data];
      a.grad += slopeA * v.grad;
      b.grad += slopeB * v.grad;
    } else if (v.op === 'div') {
      const [slopeA, slopeB] = [1 / b.data, -a.data / (b.data * b.data)];
      a.grad += slopeA * v.grad;
      b.grad += slopeB * v.grad;
    } else if (v.op === 'neg') {
      a.grad -= v.grad;
    } else if (v.op === 'pow') {
      if (v.extra !== 0) {
        a.grad += v.extra * a.data ** (v.extra - 1) * v.grad;
      }
    } else if (v.op === 'exp') {
      a.grad += v.data * v.grad;
    } else if (v.op === 'log') {
      a.grad += (1 / a.data) * v.grad;
    } else if (v.op === 'tanh') {
      a.grad += (1 - v.data * v.data) * v.grad;
    } else if (v.op === 'sigmoid') {
      a.grad += v.data * (1 - v.data) * v.grad;
    } else if (v.op === 'relu') {
      if (a.data > 0) {
        a.grad += v.grad;
      }
    } else if (v.op === 'leakyRelu') {
      if (a.data > 0) {
        a.grad += v.grad;
      } else {
        a.grad += v.extra * v.grad;
      }
    } else if (v.op === 'map') {
      a.grad += v.extra * v.grad;
    } else {
      // dot, and what was made by hand
      for (let j = 0; j < v.parents.length; j++) {
        v.parents[j].grad += v.localGradients[j] * v.grad;
      }
    }
  }
}

/** Sets every `grad` to 0. */
export function zeroGrad(values: readonly Value[]): void {
  for (let i = 0; i < values.length; i++) {
    values[i].grad = 0;
  }
}

/** Weights uniform in ±1/√inputs. */
export class Neuron {
  weights: Value[] = [];
  bias = new Value(0);
  activation: Activation;

  constructor(inputs: number, options: LayerOptions) {
    for (let i = 0; i < inputs; i++) {
      this.weights.push(new Value((options.random() * 2 - 1) / Math.sqrt(inputs)));
    }
    if (options.activation === undefined) {
      this.activation = 'linear';
    } else {
      this.activation = options.activation;
    }
  }

  forward(x: Inputs): Value {
    if (x.length !== this.weights.length) {
      throw new RangeError(`neuron: ${this.weights.length} weights and ${x.length} inputs`);
    }
    const sum = Value.dot(this.weights, x, this.bias);
    if (this.activation === 'linear') {
      return sum;
    } else if (this.activation === 'tanh') {
      return sum.tanh();
    } else if (this.activation === 'sigmoid') {
      return sum.sigmoid();
    } else if (this.activation === 'relu') {
      return sum.relu();
    } else if (this.activation === 'leakyRelu') {
      return sum.leakyRelu();
    } else {
      return this.activation(sum);
    }
  }

  parameters(): Value[] {
    const result: Value[] = [];
    for (let i = 0; i < this.weights.length; i++) {
      result.push(this.weights[i]);
    }
    result.push(this.bias);
    return result;
  }
}

/** A list of neurons. */
export class Layer {
  neurons: Neuron[] = [];

  constructor(inputs: number, outputs: number, options: LayerOptions) {
    for (let i = 0; i < outputs; i++) {
      this.neurons.push(new Neuron(inputs, options));
    }
  }

  forward(x: Inputs): Value[] {
    const result: Value[] = [];
    for (let i = 0; i < this.neurons.length; i++) {
      result.push(this.neurons[i].forward(x));
    }
    return result;
  }

  parameters(): Value[] {
    const result: Value[] = [];
    for (let i = 0; i < this.neurons.length; i++) {
      const own = this.neurons[i].parameters();
      for (let j = 0; j < own.length; j++) {
        result.push(own[j]);
      }
    }
    return result;
  }
}

/** A list of layers. */
export class MLP {
  layers: Layer[] = [];

  constructor(inputs: number, sizes: readonly number[], options: MLPOptions) {
    let inner: Activation = 'tanh';
    if (options.innerActivation !== undefined) {
      inner = options.innerActivation;
    }
    let final: Activation = 'linear';
    if (options.finalActivation !== undefined) {
      final = options.finalActivation;
    }
    for (let i = 0; i < sizes.length; i++) {
      let activation = inner;
      if (i === sizes.length - 1) {
        activation = final;
      }
      let before = inputs;
      if (i > 0) {
        before = sizes[i - 1];
      }
      this.layers.push(new Layer(before, sizes[i], { activation, random: options.random }));
    }
  }

  forward(x: Inputs): Value[] {
    let outputs = this.layers[0].forward(x);
    for (let i = 1; i < this.layers.length; i++) {
      outputs = this.layers[i].forward(outputs);
    }
    return outputs;
  }

  parameters(): Value[] {
    const result: Value[] = [];
    for (let i = 0; i < this.layers.length; i++) {
      const own = this.layers[i].parameters();
      for (let j = 0; j < own.length; j++) {
        result.push(own[j]);
      }
    }
    return result;
  }
}

/** Mean of (prediction − target)². */
export function meanSquaredError(predictions: readonly Value[], targets: readonly number[]): Value {
  if (predictions.length !== targets.length || predictions.length === 0) {
    throw new RangeError(`mse: ${predictions.length} predictions, ${targets.length} targets`);
  }
  let total = new Value(0);
  for (let i = 0; i < predictions.length; i++) {
    const error = predictions[i].sub(targets[i]);
    total = total.add(error.mul(error));
  }
  return total.div(predictions.length);
}

/** Mean of −y·log σ(z) − (1 − y)·log(1 − σ(z)). */
export function binaryCrossEntropy(logits: readonly Value[], labels: readonly number[]): Value {
  if (logits.length !== labels.length || logits.length === 0) {
    throw new RangeError(`bce: ${logits.length} logits, ${labels.length} labels`);
  }
  let total = new Value(0);
  for (let i = 0; i < logits.length; i++) {
    const z = logits[i];
    const y = labels[i];
    let loss: Value;
    if (z.data > 0) {
      // log(1 + eᶻ) is z + log(1 + e⁻ᶻ)
      loss = z.neg().exp().add(1).log().add(z).sub(z.mul(y));
    } else {
      loss = z.exp().add(1).log().sub(z.mul(y));
    }
    total = total.add(loss);
  }
  return total.div(logits.length);
}

/** Mean of max(0, 1 − label · score). */
export function hingeLoss(scores: readonly Value[], labels: readonly number[]): Value {
  if (scores.length !== labels.length || scores.length === 0) {
    throw new RangeError(`hinge: ${scores.length} scores, ${labels.length} labels`);
  }
  let total = new Value(0);
  for (let i = 0; i < scores.length; i++) {
    const margin = scores[i].mul(labels[i]);
    if (margin.data < 1) {
      total = total.add(new Value(1).sub(margin));
    }
  }
  return total.div(scores.length);
}

/** Mean of log Σ exp(zⱼ) − z_class. */
export function softmaxCrossEntropy(logits: readonly Value[][], classes: readonly number[]): Value {
  if (logits.length !== classes.length || logits.length === 0) {
    throw new RangeError(`softmax: ${logits.length} rows, ${classes.length} classes`);
  }
  let total = new Value(0);
  for (let i = 0; i < logits.length; i++) {
    const row = logits[i];
    if (row[classes[i]] === undefined) {
      throw new RangeError(`softmax: no class ${classes[i]} among ${row.length}`);
    }
    let largest = row[0].data;
    for (let j = 1; j < row.length; j++) {
      if (row[j].data > largest) {
        largest = row[j].data;
      }
    }
    let sum = new Value(0);
    for (let j = 0; j < row.length; j++) {
      sum = sum.add(row[j].sub(largest).exp());
    }
    total = total.add(sum.log().add(largest).sub(row[classes[i]]));
  }
  return total.div(logits.length);
}

/** strength · Σ p². */
export function l2Penalty(parameters: readonly Value[], strength: number): Value {
  let total = new Value(0);
  for (let i = 0; i < parameters.length; i++) {
    total = total.add(parameters[i].mul(parameters[i]));
  }
  return total.mul(strength);
}

/** Fisher–Yates. */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const result: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    result.push(items[i]);
  }
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const item = result[i];
    result[i] = result[j];
    result[j] = item;
  }
  return result;
}

/** `size` items at a time. */
export function batches<Item>(items: readonly Item[], size: number): Item[][] {
  if (size < 1 || !Number.isInteger(size)) {
    throw new RangeError(`batches: the size is ${size}`);
  }
  const result: Item[][] = [];
  let batch: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    batch.push(items[i]);
    if (batch.length === size) {
      result.push(batch);
      batch = [];
    }
  }
  if (batch.length > 0) {
    result.push(batch);
  }
  return result;
}

/** With a velocity for each parameter. */
export class SGD {
  parameters: readonly Value[];
  learningRate: number;
  momentum = 0;
  velocities: number[] = [];

  constructor(parameters: readonly Value[], options: { learningRate: number; momentum?: number }) {
    this.parameters = parameters;
    this.learningRate = options.learningRate;
    if (options.momentum !== undefined) {
      this.momentum = options.momentum;
    }
    for (let i = 0; i < parameters.length; i++) {
      this.velocities.push(0);
    }
  }

  zeroGrad(): void {
    for (let i = 0; i < this.parameters.length; i++) {
      this.parameters[i].grad = 0;
    }
  }

  step(): void {
    for (let i = 0; i < this.parameters.length; i++) {
      const p = this.parameters[i];
      this.velocities[i] = this.momentum * this.velocities[i] + p.grad;
      p.data = p.data - this.learningRate * this.velocities[i];
    }
  }
}

/** The fraction of scores on their label's side of 0. */
export function accuracy(scores: readonly number[], labels: readonly number[]): number {
  if (scores.length !== labels.length || scores.length === 0) {
    throw new RangeError(`accuracy: ${scores.length} scores, ${labels.length} labels`);
  }
  let right = 0;
  for (let i = 0; i < scores.length; i++) {
    if (scores[i] > 0 && labels[i] > 0) {
      right++;
    } else if (scores[i] <= 0 && labels[i] <= 0) {
      right++;
    }
  }
  return right / scores.length;
}

/** Everything in one loop. */
export function fit(
  model: Model,
  examples: readonly Example[],
  options: FitOptions,
): EpochReport[] {
  if (examples.length === 0) {
    throw new RangeError('fit: no examples');
  }
  const history: EpochReport[] = [];
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    const parts = batches(shuffled(examples, options.random), options.batchSize);
    let lossSum = 0;
    const allScores: number[] = [];
    const allLabels: number[] = [];
    for (let i = 0; i < parts.length; i++) {
      const outputs: Value[] = [];
      const labels: number[] = [];
      for (let j = 0; j < parts[i].length; j++) {
        const example = parts[i][j];
        const output = model.forward(example.x)[0];
        outputs.push(output);
        labels.push(example.y);
        allScores.push(output.data);
        allLabels.push(example.y);
      }
      const loss = options.loss(outputs, labels);
      lossSum = lossSum + loss.data;
      options.optimizer.zeroGrad();
      backward(loss);
      options.optimizer.step();
    }
    const report: EpochReport = {
      epoch: epoch,
      loss: lossSum / parts.length,
      accuracy: accuracy(allScores, allLabels),
    };
    history.push(report);
    if (options.onEpoch !== undefined) {
      options.onEpoch(report);
    }
  }
  return history;
}
