import fc, { type Arbitrary } from 'fast-check';

/** A whole number from `least` up: small, and the smallest case is `least` itself. */
export function whole(least: number): Arbitrary<number> {
  return fc.integer({ min: least, max: least + 6 });
}

/** A number with three decimals between `low` and `high`. */
export function decimal(low: number, high: number): Arbitrary<number> {
  return fc
    .integer({ min: Math.round(low * 1000), max: Math.round(high * 1000) })
    .map((thousandths) => thousandths / 1000);
}

/**
 * Any number of ordinary size, positive or negative, at least 0.1 away from 0. Its smallest case
 * is `least`: give each operand another prime, and a wrong answer tells which one it came from.
 */
export function ordinary(least: number): Arbitrary<number> {
  return fc.oneof(
    { withCrossShrink: true },
    whole(least),
    decimal(0.1, 3),
    decimal(-3, -0.1),
    decimal(3, 20),
    decimal(-20, -3),
  );
}

/** The same, and 0 as well. */
export function ordinaryOrZero(least: number): Arbitrary<number> {
  return fc.oneof({ withCrossShrink: true }, ordinary(least), fc.constant(0));
}

/** Those, and numbers near 0 as well: for what asks on which side of 0 a number is. */
export function onEitherSide(least: number): Arbitrary<number> {
  return fc.oneof({ withCrossShrink: true }, ordinaryOrZero(least), decimal(-2, 2));
}

/** Different whole numbers from 2 up, in any order. */
export function distinct(count: number): Arbitrary<number[]> {
  return fc.uniqueArray(fc.integer({ min: 2, max: 3 * count + 1 }), {
    minLength: count,
    maxLength: count,
  });
}
