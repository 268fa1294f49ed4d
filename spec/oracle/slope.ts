import { type Accepted, near } from '../law/facts';

/**
 * f′(x) by finite differences, as near as they can tell. Central differences over ever smaller
 * steps, each pair sharpened by Richardson extrapolation; the entry that changed least from its
 * neighbours is the answer, and that change is its error (Ridders 1982; Numerical Recipes, 5.7).
 */
export function slope(f: (x: number) => number, x: number): Accepted {
  const { value, error } = finiteDifference(f, x);
  // Four times over, because the estimate itself is now and then too hopeful.
  return near(value, 4 * error + 1e-8 * Math.max(1, Math.abs(value)));
}

/** The gradient of `f`: its slope with respect to each argument. */
export function slopes(f: (...xs: number[]) => number, xs: readonly number[]): Accepted[] {
  return xs.map((x, i) => slope((nudged) => f(...xs.with(i, nudged)), x));
}

function finiteDifference(f: (x: number) => number, x: number) {
  let best = { value: Number.NaN, error: Number.POSITIVE_INFINITY };
  let row: number[] = [];
  // Half of the least distance that cases keep from a pole at 0. A smaller step drowns in rounding.
  let step = 0.05;
  for (let level = 0; level < 6; level++, step /= 2) {
    const sharper = [(f(x + step) - f(x - step)) / (2 * step)];
    row.forEach((coarse, i) => {
      const fine = sharper[i];
      const value = fine + (fine - coarse) / (4 ** (i + 1) - 1);
      const error = Math.max(Math.abs(value - fine), Math.abs(value - coarse));
      if (error <= best.error) best = { value, error };
      sharper.push(value);
    });
    row = sharper;
  }
  return best;
}
