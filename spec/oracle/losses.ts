import { mean } from '../law/numbers';

/** Mean of (prediction − target)². */
export function meanSquaredError(predictions: readonly number[], targets: readonly number[]) {
  return mean(predictions.map((prediction, i) => (prediction - targets[i]) ** 2));
}

/** Mean of −y·log σ(z) − (1 − y)·log(1 − σ(z)), in a form that overflows nowhere. */
export function binaryCrossEntropy(logits: readonly number[], labels: readonly number[]) {
  const softplus = (z: number) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
  return mean(logits.map((z, i) => softplus(z) - labels[i] * z));
}

/** Mean of max(0, 1 − label · score). */
export function hingeLoss(scores: readonly number[], labels: readonly number[]) {
  return mean(scores.map((score, i) => Math.max(0, 1 - labels[i] * score)));
}

/** Mean of log Σ exp(zⱼ) − z_class. */
export function softmaxCrossEntropy(
  logits: readonly (readonly number[])[],
  classes: readonly number[],
) {
  return mean(
    logits.map((row, i) => {
      const largest = Math.max(...row);
      const sum = row.reduce((total, z) => total + Math.exp(z - largest), 0);
      return Math.log(sum) + largest - row[classes[i]];
    }),
  );
}
