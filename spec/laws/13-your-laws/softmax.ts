import { requirePairs } from '../../alternatives/lengths';
import { composedLosses } from '../../alternatives/losses-composed';
import type { LossesModule, Value } from '../../contract';
import { engine } from './engine';

/** The engine of all programs here. */
export const plain = engine();

const sum = (values: readonly Value[]) => values.reduce((total, each) => total.add(each));

/** Σ exp(zⱼ). */
export const sumOfPowers = (row: readonly Value[]) => sum(row.map((z) => z.exp()));

/** The largest logit of a row, as a number. */
export const largestOf = (row: readonly Value[]) => Math.max(...row.map(({ data }) => data));

/** log Σ exp(zⱼ), with `most` taken out of every exponent. */
export const logSum = (row: readonly Value[], most: Value | number = largestOf(row)) =>
  sumOfPowers(row.map((z) => z.sub(most)))
    .log()
    .add(most);

/** The mean of this loss of one row, on the plain engine. */
export function losing(lossOf: (row: readonly Value[], label: number) => Value): LossesModule {
  return {
    ...plain,
    ...composedLosses(plain),
    softmaxCrossEntropy: (logits, classes) => {
      requirePairs(logits, classes);
      const losses = logits.map((row, i) => {
        if (!row[classes[i]]) throw new RangeError(`There is no class ${classes[i]}.`);
        return lossOf(row, classes[i]);
      });
      return sum(losses).div(losses.length);
    },
  };
}

/** The true loss of a row as one value, with slopes of its own. */
export function withSlopes(
  slopesOf: (probabilities: readonly number[], label: number) => readonly number[],
) {
  return losing((row, label) => {
    const total = logSum(row).data;
    const probabilities = row.map(({ data }) => Math.exp(data - total));
    return new plain.Value(total - row[label].data, row, slopesOf(probabilities, label));
  });
}
