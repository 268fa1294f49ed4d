import type { Example } from '../../datasets/example';
import type { Random } from '../../datasets/random';
import type { MLP } from '../03-mlp/mlp';
import { batches, type EpochReport, shuffled } from '../05-training/training';
import { backward, Tensor } from '../11-tensors/tensors';

/** What follows the weighted sums: nothing, a method of `Tensor` by its name, or your own function. */
export type Activation = 'linear' | 'tanh' | 'sigmoid' | 'relu' | ((x: Tensor) => Tensor);

type Options = { innerActivation?: Activation; finalActivation?: Activation; random: Random };

/** A layer's weights, inputs × neurons, and its biases, 1 × neurons. */
type Layer = { weights: Tensor; bias: Tensor; activation: Activation };

/** The `MLP` of stage 03 with two tensors a layer, for many examples at once. */
export class TensorMLP {
  readonly layers: Layer[];

  /** As `MLP`: weights as moderate as there, biases 0. */
  constructor(inputs: number, sizes: readonly number[], options: Options) {
    const { innerActivation = 'tanh', finalActivation = 'linear', random } = options;
    this.layers = sizes.map((size, i) => {
      const height = i === 0 ? inputs : sizes[i - 1];
      const draw = () => (2 * random() - 1) / Math.sqrt(height);
      const weights = new Tensor(Float64Array.from({ length: height * size }, draw), [
        height,
        size,
      ]);
      const bias = new Tensor(new Float64Array(size), [1, size]);
      return {
        weights,
        bias,
        activation: i === sizes.length - 1 ? finalActivation : innerActivation,
      };
    });
  }

  /** Examples × inputs to examples × outputs. */
  forward(x: Tensor): Tensor {
    return this.layers.reduce(
      (signal, { weights, bias, activation }) =>
        activated(signal.matmul(weights).add(bias), activation),
      x,
    );
  }

  /** Layer by layer: the weights, then the biases. */
  parameters(): Tensor[] {
    return this.layers.flatMap(({ weights, bias }) => [weights, bias]);
  }

  /** Takes over the weights and biases of an `MLP` of the same sizes; others throw a `RangeError`. */
  load(model: MLP): void {
    for (const { value, data, place } of pairs(this, model)) data[place] = value.data;
  }

  /** Gives its weights and biases to an `MLP` of the same sizes; others throw a `RangeError`. */
  store(model: MLP): void {
    for (const { value, data, place } of pairs(this, model)) value.data = data[place];
  }
}

/** Every parameter of an `MLP` with its place in the tensors: a neuron is a column. */
function pairs({ layers }: TensorMLP, model: MLP) {
  const wanted = layers.map(({ weights }) => weights.shape.join(' × ')).join(', ');
  const came = model.layers
    .map(({ neurons }) => `${neurons[0].weights.length} × ${neurons.length}`)
    .join(', ');
  if (came !== wanted) throw new RangeError(`The layers are ${wanted}, those of the MLP ${came}.`);
  return model.layers.flatMap(({ neurons }, i) =>
    neurons.flatMap(({ weights, bias }, column) => [
      ...weights.map((value, row) => ({
        value,
        data: layers[i].weights.data,
        place: row * neurons.length + column,
      })),
      { value: bias, data: layers[i].bias.data, place: column },
    ]),
  );
}

function activated(sums: Tensor, activation: Activation): Tensor {
  if (typeof activation === 'function') return activation(sums);
  return activation === 'linear' ? sums : sums[activation]();
}

/** The mean of −y log σ(z) − (1 − y) log(1 − σ(z)); logits are n × 1, and labels in [0, 1]. */
export function binaryCrossEntropy(logits: Tensor, labels: readonly number[]): Tensor {
  const softplus = (z: number) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
  const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
  return logits
    .map(softplus, sigmoid)
    .sub(logits.mul(column(labels, logits)))
    .mean();
}

/** The mean of max(0, 1 − y · score); scores are n × 1, and labels −1 or 1. */
export function hingeLoss(scores: Tensor, labels: readonly number[]): Tensor {
  const slope = (agreement: number) => (agreement < 1 ? -1 : 0);
  return scores
    .mul(column(labels, scores))
    .map((agreement) => Math.max(0, 1 - agreement), slope)
    .mean();
}

/** The labels as a column as long as that of the outputs; other lengths throw a `RangeError`. */
function column(labels: readonly number[], { shape }: Tensor): Tensor {
  refuseUnlike(labels.length, shape[0]);
  return new Tensor(Float64Array.from(labels), [labels.length, 1]);
}

function refuseUnlike(labels: number, rows: number): void {
  if (labels === rows && rows > 0) return;
  throw new RangeError(
    `${rows} outputs and ${labels} labels: as many are needed, and at least one.`,
  );
}

/** The mean of −log softmax(row)[class]: a row of logits for each example, a logit for each class. */
export function softmaxCrossEntropy(logits: Tensor, classes: readonly number[]): Tensor {
  const [rows, columns] = logits.shape;
  refuseUnlike(classes.length, rows);
  // The slope towards a logit is (softmax − 1 where true) / n.
  const slopes = new Float64Array(rows * columns);
  let loss = 0;
  classes.forEach((label, row) => {
    const own = logits.data.subarray(row * columns, (row + 1) * columns);
    if (own[label] === undefined) throw new RangeError(`There is no class ${label} of ${columns}.`);
    const most = Math.max(...own);
    // Less the largest, which changes nothing but keeps the exponentials small.
    const powers = own.map((z) => Math.exp(z - most));
    const total = powers.reduce((sum, power) => sum + power, 0);
    loss += Math.log(total) + most - own[label];
    powers.forEach((power, j) => {
      slopes[row * columns + j] = (power / total - (j === label ? 1 : 0)) / rows;
    });
  });
  return new Tensor(Float64Array.of(loss / rows), [1, 1], [logits], ([grad]) => {
    for (let i = 0; i < slopes.length; i++) logits.grad[i] += grad * slopes[i];
  });
}

/** Reads all ten digits; y of an example is its class. */
export function train(
  examples: readonly Example[],
  random: Random,
): { model: TensorMLP; history: EpochReport[] } {
  // Steps grow smaller towards the end, and every picture is moved a little, another way each time.
  const epochs = 5;
  const model = new TensorMLP(784, [32, 10], { random });
  const history: EpochReport[] = [];
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const learningRate = 0.3 * (1 - (epoch - 1) / epochs);
    const losses: number[] = [];
    let right = 0;
    for (const batch of batches(shuffled(examples, random), 16)) {
      const logits = model.forward(rowsOf(batch.map(({ x }) => moved(x, random))));
      const classes = batch.map(({ y }) => y);
      const loss = softmaxCrossEntropy(logits, classes);
      losses.push(loss.data[0]);
      right += classes.filter((label, row) => likeliest(logits, row) === label).length;
      descend(loss, model.parameters(), learningRate);
    }
    const mean = losses.reduce((sum, each) => sum + each, 0) / losses.length;
    history.push({ epoch, loss: mean, accuracy: right / examples.length });
  }
  return { model, history };
}

/** One step of gradient descent. */
function descend(loss: Tensor, parameters: readonly Tensor[], learningRate: number): void {
  for (const { grad } of parameters) grad.fill(0);
  backward(loss);
  for (const { data, grad } of parameters) {
    for (let i = 0; i < data.length; i++) data[i] -= learningRate * grad[i];
  }
}

/** A picture of 28 × 28, moved by at most one pixel each way. What leaves it is lost. */
function moved(pixels: readonly number[], random: Random): number[] {
  const down = Math.floor(3 * random()) - 1;
  const right = Math.floor(3 * random()) - 1;
  return pixels.map((_, i) => {
    const row = Math.floor(i / 28) - down;
    const column = (i % 28) - right;
    const inside = row >= 0 && row < 28 && column >= 0 && column < 28;
    return inside ? pixels[row * 28 + column] : 0;
  });
}

/** Lists of numbers as the rows of a tensor. */
function rowsOf(lists: readonly (readonly number[])[]): Tensor {
  const width = lists[0].length;
  const data = new Float64Array(lists.length * width);
  for (const [row, list] of lists.entries()) data.set(list, row * width);
  return Tensor.constant(data, [lists.length, width]);
}

/** The class with the largest logit. */
function likeliest({ data, shape: [, columns] }: Tensor, row: number): number {
  const own = data.subarray(row * columns, (row + 1) * columns);
  return own.indexOf(Math.max(...own));
}
