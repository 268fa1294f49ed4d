/**
 * Tensors of another design: an operation is told, for each entry of its result, which terms it is
 * made of, and the way back is computed from the same list. Constants are told apart by a flag, and
 * gradients are walked by a recursion that counts who still waits for whom.
 */
import type { TensorActivation, TensorsModule } from '../contract';

type Shape = readonly [number, number];
type Source = { from: Gathered; gradientAt(place: number, grad: Float64Array): number };

class Gathered {
  readonly grad: Float64Array;

  constructor(
    readonly data: Float64Array,
    readonly shape: Shape,
    readonly sources: readonly Source[] = [],
    readonly frozen = false,
  ) {
    const [rows, columns] = shape;
    if (rows * columns !== data.length) throw new RangeError(`${data.length}: ${rows}, ${columns}`);
    this.grad = new Float64Array(frozen ? 0 : data.length);
  }

  static constant(data: Float64Array, shape: Shape): Gathered {
    return new Gathered(data, shape, [], true);
  }

  get parents(): readonly Gathered[] {
    return this.sources.map(({ from }) => from);
  }

  at(row: number, column: number): number {
    return this.data[row * this.shape[1] + column];
  }

  matmul(that: Gathered): Gathered {
    const [[m, n], [k, p]] = [this.shape, that.shape];
    if (n !== k) throw new RangeError(`[${m}, ${n}] times [${k}, ${p}]`);
    const times = (x: number, y: number) => (x === 0 ? 0 : x * y);
    const data = Float64Array.from({ length: m * p }, (_, place) => {
      const [row, column] = [Math.floor(place / p), place % p];
      let sum = 0;
      for (let i = 0; i < n; i++) sum += times(this.at(row, i), that.at(i, column));
      return sum;
    });
    const byThis = (place: number, grad: Float64Array) => {
      const [row, i] = [Math.floor(place / n), place % n];
      let sum = 0;
      for (let column = 0; column < p; column++) sum += grad[row * p + column] * that.at(i, column);
      return sum;
    };
    const byThat = (place: number, grad: Float64Array) => {
      const [i, column] = [Math.floor(place / p), place % p];
      let sum = 0;
      for (let row = 0; row < m; row++) sum += times(this.at(row, i), grad[row * p + column]);
      return sum;
    };
    return new Gathered(
      data,
      [m, p],
      [
        { from: this, gradientAt: byThis },
        { from: that, gradientAt: byThat },
      ],
    );
  }

  /** Each entry from one of this and one of that, which may be a row. */
  pairwise(
    that: Gathered,
    f: (a: number, b: number) => number,
    derivatives: (a: number, b: number) => readonly [number, number],
  ): Gathered {
    const [rows, columns] = this.shape;
    const isRow = that.shape[0] === 1;
    if (that.shape[1] !== columns || !(isRow || that.shape[0] === rows)) {
      throw new RangeError(`${this.shape} and ${that.shape}`);
    }
    const other = (place: number) => (isRow ? place % columns : place);
    const pair = (place: number) => [this.data[place], that.data[other(place)]] as const;
    const data = this.data.map((_, place) => f(...pair(place)));
    const byThat = (place: number, grad: Float64Array) => {
      let sum = 0;
      data.forEach((_, i) => {
        if (other(i) === place) sum += grad[i] * derivatives(...pair(i))[1];
      });
      return sum;
    };
    return new Gathered(data, this.shape, [
      { from: this, gradientAt: (place, grad) => grad[place] * derivatives(...pair(place))[0] },
      { from: that, gradientAt: byThat },
    ]);
  }

  add(that: Gathered): Gathered {
    return this.pairwise(
      that,
      (a, b) => a + b,
      () => [1, 1],
    );
  }

  sub(that: Gathered): Gathered {
    return this.pairwise(
      that,
      (a, b) => a - b,
      () => [1, -1],
    );
  }

  mul(that: Gathered): Gathered {
    return this.pairwise(
      that,
      (a, b) => a * b,
      (a, b) => [b, a],
    );
  }

  map(f: (x: number) => number, derivative: (x: number) => number): Gathered {
    const derivatives = Float64Array.from(this.data, (x) => derivative(x));
    const gradientAt = (place: number, grad: Float64Array) => derivatives[place] * grad[place];
    return new Gathered(
      Float64Array.from(this.data, (x) => f(x)),
      this.shape,
      [{ from: this, gradientAt }],
    );
  }

  tanh(): Gathered {
    return this.map(Math.tanh, (x) => 1 / Math.cosh(x) ** 2);
  }

  sigmoid(): Gathered {
    const half = (x: number) => (1 + Math.tanh(x / 2)) / 2;
    return this.map(half, (x) => half(x) * half(-x));
  }

  relu(): Gathered {
    return this.map(
      (x) => (x > 0 ? x : 0),
      (x) => Number(x > 0),
    );
  }

  sum(): Gathered {
    const ones = new Gathered(new Float64Array(this.data.length).fill(1), [this.data.length, 1]);
    const flat = new Gathered(
      this.data,
      [1, this.data.length],
      [{ from: this, gradientAt: (place, grad) => grad[place] }],
    );
    return flat.matmul(ones);
  }

  mean(): Gathered {
    const count = this.data.length;
    return this.map(
      (x) => x / count,
      () => 1 / count,
    ).sum();
  }
}

function backward(root: Gathered): void {
  const waiting = new Map<Gathered, number>([[root, 0]]);
  const reached = [root];
  for (const tensor of reached) {
    for (const { from } of tensor.sources) {
      if (!waiting.has(from)) reached.push(from);
      waiting.set(from, (waiting.get(from) ?? 0) + 1);
    }
  }
  for (const tensor of reached) if (tensor.sources.length > 0) tensor.grad.fill(0);
  root.grad.forEach((_, place) => {
    root.grad[place]++;
  });
  const ready = [root];
  for (const { sources, grad } of ready) {
    for (const { from, gradientAt } of sources) {
      from.grad.forEach((_, place) => {
        from.grad[place] += gradientAt(place, grad);
      });
      const left = (waiting.get(from) ?? 0) - 1;
      waiting.set(from, left);
      if (left === 0) ready.push(from);
    }
  }
}

type Layers = readonly { weights: Gathered; bias: Gathered }[];

class Network {
  readonly #layers: Layers;
  readonly #activations: readonly TensorActivation[];

  constructor(
    inputs: number,
    sizes: readonly number[],
    options: {
      innerActivation?: TensorActivation;
      finalActivation?: TensorActivation;
      random: () => number;
    },
  ) {
    const heights = [inputs, ...sizes];
    const { random, innerActivation: inner = 'tanh', finalActivation: final = 'linear' } = options;
    this.#activations = sizes.map((_, i) => (i + 1 < sizes.length ? inner : final));
    this.#layers = sizes.map((size, i) => {
      const bound = Math.sqrt(6 / (heights[i] + size));
      const weights = new Float64Array(heights[i] * size).map(() => bound * (1 - 2 * random()));
      return {
        weights: new Gathered(weights, [heights[i], size]),
        bias: new Gathered(new Float64Array(size), [1, size]),
      };
    });
  }

  forward(x: Gathered): Gathered {
    let signal = x;
    this.#layers.forEach(({ weights, bias }, i) => {
      const activation = this.#activations[i];
      const sums = signal.matmul(weights).add(bias);
      if (typeof activation === 'function') signal = activation(sums);
      else signal = activation === 'linear' ? sums : sums[activation]();
    });
    return signal;
  }

  parameters(): Gathered[] {
    return this.#layers.flatMap((layer) => [layer.weights, layer.bias]);
  }

  /** The parameters in the order of an `MLP`, as places in tensors. */
  #places(model: { layers: readonly { neurons: readonly { weights: readonly unknown[] }[] }[] }) {
    const shapes = model.layers.map((layer) => [
      layer.neurons[0].weights.length,
      layer.neurons.length,
    ]);
    if (String(shapes) !== String(this.#layers.map(({ weights }) => weights.shape))) {
      throw new RangeError(`${shapes} are other sizes.`);
    }
    return this.#layers.flatMap(({ weights, bias }) => {
      const [height, width] = weights.shape;
      return Array.from({ length: width * (height + 1) }, (_, i) => {
        const [column, row] = [Math.floor(i / (height + 1)), i % (height + 1)];
        return row === height
          ? { data: bias.data, place: column }
          : { data: weights.data, place: row * width + column };
      });
    });
  }

  load(model: Scalar): void {
    const places = this.#places(model);
    model.parameters().forEach(({ data }, i) => {
      places[i].data[places[i].place] = data;
    });
  }

  store(model: Scalar): void {
    const places = this.#places(model);
    model.parameters().forEach((parameter, i) => {
      parameter.data = places[i].data[places[i].place];
    });
  }
}

type Scalar = {
  layers: readonly { neurons: readonly { weights: readonly unknown[] }[] }[];
  parameters(): { data: number }[];
};

/** The mean of a loss of one row each, with its derivatives, as a node of its own. */
function meanOf(
  outputs: Gathered,
  labels: readonly number[],
  judge: (
    row: readonly number[],
    label: number,
  ) => { loss: number; derivatives: readonly number[] },
): Gathered {
  const [rows, columns] = outputs.shape;
  if (rows !== labels.length || rows < 1) throw new RangeError(`${rows}, ${labels.length}`);
  const judged = labels.map((label, i) =>
    judge([...outputs.data.slice(i * columns, (i + 1) * columns)], label),
  );
  const derivatives = judged.flatMap((each) => each.derivatives);
  const loss = judged.reduce((sum, each) => sum + each.loss / rows, 0);
  return new Gathered(
    Float64Array.of(loss),
    [1, 1],
    [{ from: outputs, gradientAt: (place, [grad]) => (grad * derivatives[place]) / rows }],
  );
}

const binaryCrossEntropy = (logits: Gathered, labels: readonly number[]) =>
  meanOf(logits, labels, ([z], y) => ({
    loss: (1 - y) * z + Math.max(-z, 0) + Math.log1p(Math.exp(-Math.abs(z))),
    derivatives: [(1 + Math.tanh(z / 2)) / 2 - y],
  }));

const hingeLoss = (scores: Gathered, labels: readonly number[]) =>
  meanOf(scores, labels, ([score], y) => ({
    loss: score * y < 1 ? 1 - score * y : 0,
    derivatives: [score * y < 1 ? -y : 0],
  }));

const softmaxCrossEntropy = (logits: Gathered, classes: readonly number[]) =>
  meanOf(logits, classes, (row, label) => {
    if (row[label] === undefined) throw new RangeError(`class ${label}`);
    const parts = row.map((z) => 1 / row.reduce((sum, other) => sum + Math.exp(other - z), 0));
    const largest = Math.max(...row);
    const log = Math.log(row.reduce((sum, z) => sum + Math.exp(z - largest), 0));
    return {
      loss: log + (largest - row[label]),
      derivatives: parts.map((part, i) => part - Number(i === label)),
    };
  });

/** Laws cannot tell a faster product from a slow one: only the clock can. */
const fastMatmul = (a: Gathered, b: Gathered) => a.matmul(b);

/** Stage 11, and stage 12 but for `train`. */
export const gatheredTensors = {
  Tensor: Gathered,
  backward,
  TensorMLP: Network,
  binaryCrossEntropy,
  hingeLoss,
  softmaxCrossEntropy,
  fastMatmul,
} as unknown as TensorsModule;
