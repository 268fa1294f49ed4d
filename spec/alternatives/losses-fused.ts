/**
 * Every loss is a single node: its value and its slopes towards all outputs are worked out in plain
 * numbers, from the formulas that one derives on paper.
 */
import type { Value, ValueModule } from '../contract';
import { sigmoid } from './curves';
import { requirePairs } from './lengths';

/** What one example adds to a loss, and how fast that changes with its output. */
type Term = readonly [loss: number, slope: number];

/** Stage 04 on any `Value`. */
export function fusedLosses({ Value }: ValueModule) {
  /** A loss for which each output counts by itself. */
  function meanOf(term: (output: number, label: number) => Term) {
    return (outputs: readonly Value[], labels: readonly number[]): Value => {
      requirePairs(outputs, labels);
      const terms = outputs.map(({ data }, i) => term(data, labels[i]));
      return node(terms, outputs, 1 / terms.length);
    };
  }

  /** The sum of all terms, `weight` times. */
  function node(terms: readonly Term[], parents: readonly Value[], weight: number): Value {
    const sum = terms.reduce((total, [loss]) => total + loss, 0);
    return new Value(
      weight * sum,
      parents,
      terms.map(([, slope]) => weight * slope),
    );
  }

  const meanSquaredError = meanOf((prediction, target) => {
    const error = prediction - target;
    return [error ** 2, 2 * error];
  });

  const binaryCrossEntropy = meanOf((z, y) => {
    const softplus = z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z));
    return [softplus - y * z, sigmoid.f(z) - y];
  });

  const hingeLoss = meanOf((score, label) => {
    const missing = 1 - label * score;
    return missing > 0 ? [missing, -label] : [0, 0];
  });

  function softmaxCrossEntropy(logits: readonly Value[][], classes: readonly number[]): Value {
    requirePairs(logits, classes);
    const terms = logits.flatMap((row, i) => rowTerms(row, classes[i]));
    return node(terms, logits.flat(), 1 / logits.length);
  }

  function l2Penalty(parameters: readonly Value[], strength: number): Value {
    const terms = parameters.map(({ data }): Term => [data ** 2, 2 * data]);
    return node(terms, parameters, strength);
  }

  return { meanSquaredError, binaryCrossEntropy, hingeLoss, softmaxCrossEntropy, l2Penalty };
}

/** One row of softmax cross-entropy: only the right class has a loss, and all have a slope. */
function rowTerms(row: readonly Value[], rightClass: number): Term[] {
  if (!Number.isInteger(rightClass) || rightClass < 0 || rightClass >= row.length) {
    throw new RangeError(`Class ${rightClass} is not one of 0 to ${row.length - 1}.`);
  }
  const largest = Math.max(...row.map(({ data }) => data));
  const powers = row.map(({ data }) => Math.exp(data - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power, j) => {
    const probability = power / total;
    if (j !== rightClass) return [0, probability];
    return [Math.log(total) + largest - row[rightClass].data, probability - 1];
  });
}
