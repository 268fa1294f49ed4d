import { Value } from '../01-value/value';

/** Mean of (prediction − target)². */
export function meanSquaredError(predictions: readonly Value[], targets: readonly number[]): Value {
  return mean(predictions, targets, (prediction, target) => prediction.sub(target).pow(2));
}

/** Mean of −y·log σ(z) − (1 − y)·log(1 − σ(z)), with logits z and labels y from 0 to 1. */
export function binaryCrossEntropy(logits: readonly Value[], labels: readonly number[]): Value {
  return mean(logits, labels, (logit, y) => {
    // The same, but it overflows nowhere.
    const loss = (z: number) => Math.max(z, 0) - y * z + Math.log1p(Math.exp(-Math.abs(z)));
    return logit.map(loss, (z) => 1 / (1 + Math.exp(-z)) - y);
  });
}

/** Mean of max(0, 1 − label · score), with labels −1 or 1. */
export function hingeLoss(scores: readonly Value[], labels: readonly number[]): Value {
  return mean(scores, labels, (score, label) => score.mul(-label).add(1).relu());
}

/** Mean of log Σ exp(zⱼ) − z_class: a row of logits for each example, and the index of its class. */
export function softmaxCrossEntropy(logits: readonly Value[][], classes: readonly number[]): Value {
  return mean(logits, classes, (row, index) => {
    const right = row[index];
    if (!right) throw new RangeError(`Class ${index}, but there are only ${row.length} logits.`);
    return logSumExp(row).sub(right);
  });
}

/** strength · Σ p², which pulls parameters towards 0 (L2 regularisation). */
export function l2Penalty(parameters: readonly Value[], strength: number): Value {
  return Value.dot(parameters, parameters).mul(strength);
}

type Loss<Item> = (item: Item, label: number) => Value;

function mean<Item>(items: readonly Item[], labels: readonly number[], loss: Loss<Item>): Value {
  if (items.length !== labels.length || items.length === 0) {
    throw new RangeError(`${items.length} outputs but ${labels.length} labels: need one each.`);
  }
  return sum(items.map((item, i) => loss(item, labels[i]))).div(items.length);
}

function sum(values: readonly Value[]): Value {
  return values.reduce((total, value) => total.add(value));
}

/** log Σ exp(zⱼ), with the largest logit taken out of the exponentials, so that none overflows. */
function logSumExp(row: readonly Value[]): Value {
  const largest = Math.max(...row.map((logit) => logit.data));
  return new Value(largest).add(sum(row.map((logit) => logit.sub(largest).exp())).log());
}
