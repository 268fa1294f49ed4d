/** A source of randomness: each call returns a number in [0, 1), evenly spread. */
export type Random = () => number;

/**
 * The same numbers again for the same seed (any 32-bit integer).
 * Tommy Ettinger's mulberry32, public domain.
 */
export function seeded(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A draw from the normal distribution of mean 0 and standard deviation 1 (Box–Muller). */
export function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}
