/** Throws a `RangeError` that names both lengths, unless they are equal. */
export function requireEqual(left: number, right: number): void {
  if (left !== right) throw new RangeError(`Lengths must be equal, but are ${left} and ${right}.`);
}

/** The same for lists of which one needs a mean: they must not be empty either. */
export function requirePairs(left: readonly unknown[], right: readonly unknown[]): void {
  requireEqual(left.length, right.length);
  if (left.length === 0) throw new RangeError('There is no mean of nothing.');
}
