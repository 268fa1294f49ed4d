import type { Example } from './example';
import { normal, type Random } from './random';

/**
 * Two half circles that reach into each other: the first half of the points lie on the upper one
 * (y = 0), the rest on the lower one (y = 1), evenly spaced; `noise` is the standard deviation.
 * The same points as scikit-learn's `make_moons`, unshuffled.
 */
export function moons(
  count: number,
  { noise, random }: { noise: number; random: Random },
): Example[] {
  const upper = Math.floor(count / 2);
  return Array.from({ length: count }, (_, i) => {
    const y = i < upper ? 0 : 1;
    const [place, places] = y === 0 ? [i, upper] : [i - upper, count - upper];
    const angle = places === 1 ? 0 : (Math.PI * place) / (places - 1);
    const x =
      y === 0 ? [Math.cos(angle), Math.sin(angle)] : [1 - Math.cos(angle), 0.5 - Math.sin(angle)];
    return { x: x.map((coordinate) => coordinate + noise * normal(random)), y };
  });
}
