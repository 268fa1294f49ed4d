/**
 * Every loss is composed of operations of `Value`. Both cross-entropies are one log Σ exp, because
 * log(1 + eᶻ) is log(e⁰ + eᶻ); the largest number is taken out of it, so that nothing overflows.
 */
import type { Value, ValueModule } from '../contract';
import { requirePairs } from './lengths';

/** Stage 04 on any `Value`. */
export function composedLosses({ Value }: ValueModule) {
  function meanSquaredError(predictions: readonly Value[], targets: readonly number[]): Value {
    requirePairs(predictions, targets);
    return mean(targets.map((target, i) => square(predictions[i].sub(target))));
  }

  function binaryCrossEntropy(logits: readonly Value[], labels: readonly number[]): Value {
    requirePairs(logits, labels);
    const zero = new Value(0);
    return mean(logits.map((z, i) => logSumExp([zero, z]).sub(z.mul(labels[i]))));
  }

  function hingeLoss(scores: readonly Value[], labels: readonly number[]): Value {
    requirePairs(scores, labels);
    const margins = scores.map((score, i) => score.mul(labels[i]));
    return mean(margins.map((margin) => new Value(1).sub(margin).relu()));
  }

  function softmaxCrossEntropy(logits: readonly Value[][], classes: readonly number[]): Value {
    requirePairs(logits, classes);
    return mean(
      logits.map((row, i) => {
        if (!(classes[i] in row)) throw new RangeError(`There is no class ${classes[i]}.`);
        const right = row[classes[i]];
        return logSumExp(row.map((z) => z.sub(right)));
      }),
    );
  }

  function l2Penalty(parameters: readonly Value[], strength: number): Value {
    return sum(parameters.map(square)).mul(strength);
  }

  function sum(values: readonly Value[]): Value {
    return values.reduce((total, each) => total.add(each), new Value(0));
  }

  function mean(values: readonly Value[]): Value {
    return sum(values).mul(1 / values.length);
  }

  function square(x: Value): Value {
    return x.mul(x);
  }

  function logSumExp(row: readonly Value[]): Value {
    const largest = row.reduce((a, b) => (a.data > b.data ? a : b)).data;
    return sum(row.map((z) => z.add(-largest).exp()))
      .log()
      .add(largest);
  }

  return { meanSquaredError, binaryCrossEntropy, hingeLoss, softmaxCrossEntropy, l2Penalty };
}
