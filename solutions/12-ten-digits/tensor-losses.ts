import { Tensor } from '../11-tensors/tensors';

/** The mean of −y log σ(z) − (1 − y) log(1 − σ(z)); logits z are n × 1, labels y in [0, 1]. */
export function binaryCrossEntropy(logits: Tensor, labels: readonly number[]): Tensor {
  const y = columnOf(labels, logits);
  return logits.map(softplus, sigmoid).sub(logits.mul(y)).mean();
}

/** log(1 + eᶻ), whose derivative is σ(z). Written so that it never overflows. */
const softplus = (z: number) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** The mean of max(0, 1 − y · score); scores are n × 1, labels y are −1 or 1. */
export function hingeLoss(scores: Tensor, labels: readonly number[]): Tensor {
  const margins = scores.mul(columnOf(labels, scores));
  return margins
    .map(
      (margin) => Math.max(0, 1 - margin),
      (margin) => (margin < 1 ? -1 : 0),
    )
    .mean();
}

/**
 * The mean of −log softmax(row)[class] over rows of logits, one logit for each class. A class that
 * is not there is a `RangeError`.
 */
export function softmaxCrossEntropy(logits: Tensor, classes: readonly number[]): Tensor {
  requireOneForEachRow(classes, logits);
  const [rows, columns] = logits.shape;
  const gradient = new Float64Array(rows * columns);
  let loss = 0;
  for (const [r, label] of classes.entries()) {
    const row = logits.data.subarray(r * columns, (r + 1) * columns);
    if (row[label] === undefined) throw new RangeError(`There is no class ${label} of ${columns}.`);
    const normalizer = logSumExp(row);
    loss += (normalizer - row[label]) / rows;
    // With respect to a logit: (softmax − 1) / n for the right class, softmax / n for the others.
    for (let c = 0; c < columns; c++) {
      gradient[r * columns + c] = (Math.exp(row[c] - normalizer) - (c === label ? 1 : 0)) / rows;
    }
  }
  return new Tensor(Float64Array.of(loss), [1, 1], [logits], ([grad]) => {
    for (let i = 0; i < gradient.length; i++) logits.grad[i] += grad * gradient[i];
  });
}

/** log Σ exp(z). The largest z is taken out of the sum, so that no exponential overflows. */
function logSumExp(row: Float64Array): number {
  const largest = Math.max(...row);
  const sum = row.reduce((sum, z) => sum + Math.exp(z - largest), 0);
  return largest + Math.log(sum);
}

function columnOf(labels: readonly number[], outputs: Tensor): Tensor {
  requireOneForEachRow(labels, outputs);
  return Tensor.constant(Float64Array.from(labels), [labels.length, 1]);
}

function requireOneForEachRow(labels: readonly number[], { shape: [rows] }: Tensor): void {
  if (labels.length === rows && rows > 0) return;
  throw new RangeError(
    `${rows} rows and ${labels.length} labels: as many are needed, and at least one.`,
  );
}
