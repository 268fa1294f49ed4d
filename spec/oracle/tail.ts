import { mean } from '../law/numbers';

/**
 * How likely another number of the kind of these is above 0: by the Pearson type III distribution
 * with their mean, spread and skewness, which the Wilson–Hilferty transformation makes a normal one.
 * It is an estimate, good to about a factor of ten at one in a million.
 */
export function chanceAboveZero(numbers: readonly number[]): number {
  const centre = mean(numbers);
  const moment = (power: number) => mean(numbers.map((each) => (each - centre) ** power));
  const spread = Math.sqrt(moment(2));
  // Equal numbers differ by rounding alone.
  if (spread <= 1e-12 * Math.abs(centre)) return centre > 0 ? 1 : 0;
  return normalTail(normalScore(-centre / spread, moment(3) / spread ** 3, numbers.length));
}

/** What a normal number would be that is exceeded as seldom. */
function normalScore(score: number, skewness: number, count: number): number {
  // As much as this is often seen in so few numbers that are not skew at all.
  if (Math.abs(skewness) < 1.5 * Math.sqrt(6 / count)) return score;
  // Below 0 where a distribution that ends has its end.
  const cube = Math.max(0, (skewness * score) / 2 + 1);
  if (skewness < 0 && cube === 0) return Number.POSITIVE_INFINITY;
  return (6 / skewness) * (Math.cbrt(cube) - 1) + skewness / 6;
}

/** How likely a normal number exceeds `z`: close where that is seldom, and at most one half. */
function normalTail(z: number): number {
  return z <= 0 ? 0.5 : Math.min(0.5, Math.exp((-z * z) / 2) / (z * Math.sqrt(2 * Math.PI)));
}
