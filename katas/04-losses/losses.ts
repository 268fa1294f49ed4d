import { NotWritten } from '../../spec/not-written';
import { Value } from '../01-value/value';

/** Mean of (prediction − target)². */
export function meanSquaredError(predictions: readonly Value[], targets: readonly number[]): Value {
  throw new NotWritten('meanSquaredError', 'katas/04-losses/README.md, step 1');
}

/** Mean of −y·log σ(z) − (1 − y)·log(1 − σ(z)), with logits z and labels y from 0 to 1. */
export function binaryCrossEntropy(logits: readonly Value[], labels: readonly number[]): Value {
  throw new NotWritten('binaryCrossEntropy', 'katas/04-losses/README.md, step 2');
}

/** Mean of max(0, 1 − label · score), with labels −1 or 1. */
export function hingeLoss(scores: readonly Value[], labels: readonly number[]): Value {
  throw new NotWritten('hingeLoss', 'katas/04-losses/README.md, step 3');
}

/** Mean of log Σ exp(zⱼ) − z_class: a row of logits for each example, and the index of its class. */
export function softmaxCrossEntropy(logits: readonly Value[][], classes: readonly number[]): Value {
  throw new NotWritten('softmaxCrossEntropy', 'katas/04-losses/README.md, step 4');
}

/** strength · Σ p², which pulls parameters towards 0 (L2 regularisation). */
export function l2Penalty(parameters: readonly Value[], strength: number): Value {
  throw new NotWritten('l2Penalty', 'katas/04-losses/README.md, step 5');
}
