import type { Example } from './example';
import { normal, type Random } from './random';

/**
 * Two circles around (0, 0): the first half of the points lie on the outer one, of radius 1 (y = 0),
 * the rest on the inner one, of radius `factor` (y = 1), evenly spaced; `noise` is the standard
 * deviation. The same points as scikit-learn's `make_circles`, unshuffled.
 */
export function circles(
  count: number,
  { noise, random, factor = 0.5 }: { noise: number; random: Random; factor?: number },
): Example[] {
  const outer = Math.floor(count / 2);
  return Array.from({ length: count }, (_, i) => {
    const y = i < outer ? 0 : 1;
    const [place, places, radius] = y === 0 ? [i, outer, 1] : [i - outer, count - outer, factor];
    const angle = (2 * Math.PI * place) / places;
    const x = [radius * Math.cos(angle), radius * Math.sin(angle)];
    return { x: x.map((coordinate) => coordinate + noise * normal(random)), y };
  });
}
