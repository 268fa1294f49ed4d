import type { Example } from './example';
import { normal, type Random } from './random';

/** How often each arm goes round. */
const turns = 1.5;

/**
 * Two arms that wind outwards from (0, 0) to radius 1, half a turn apart: the first half of the
 * points lie on one (y = 0), the rest on the other (y = 1); `noise` is the standard deviation.
 */
export function spirals(
  count: number,
  { noise, random }: { noise: number; random: Random },
): Example[] {
  const first = Math.floor(count / 2);
  return Array.from({ length: count }, (_, i) => {
    const y = i < first ? 0 : 1;
    const [place, places] = y === 0 ? [i, first] : [i - first, count - first];
    const radius = (place + 1) / places;
    const angle = Math.PI * (2 * turns * radius + y);
    const x = [radius * Math.cos(angle), radius * Math.sin(angle)];
    return { x: x.map((coordinate) => coordinate + noise * normal(random)), y };
  });
}
