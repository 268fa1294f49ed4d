/** The sum over the count. */
export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

/**
 * The middle one of several numbers in order of size; of an even count, the mean of the two in the
 * middle. No numbers throw a `RangeError`.
 */
export function median(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new RangeError('The median of no numbers is not defined.');
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}

/** The standard deviation of what some numbers were drawn from, by their own estimate. */
export function spread(numbers: readonly number[]): number {
  const centre = mean(numbers);
  const squares = numbers.reduce((sum, each) => sum + (each - centre) ** 2, 0);
  return Math.sqrt(squares / (numbers.length - 1));
}

/** Whether a score is on its label's side of 0. NaN is on neither side. */
export function isOnItsSide(score: number, label: number): boolean {
  return label > 0 ? score > 0 : score <= 0;
}

/**
 * R², the coefficient of determination: 1 where predictions are the truths, 0 where they are no better
 * than the mean of the truths, and below 0 where they are worse.
 */
export function rSquaredOf(predictions: readonly number[], truths: readonly number[]): number {
  const centre = mean(truths);
  const squares = (off: (y: number, i: number) => number) =>
    truths.reduce((sum, y, i) => sum + off(y, i) ** 2, 0);
  return 1 - squares((y, i) => y - predictions[i]) / squares((y) => y - centre);
}

/** A share from 0 to 1 in words, such as `97.2 %`, with that many decimals. */
export function percent(share: number, decimals = 0): string {
  return `${(100 * share).toFixed(decimals)} %`;
}
