import { seeded } from '../datasets/random';

/** For tests: a few of a long list, others from every seed; all of them with `ALL=1`. */
export function some<Item>(list: readonly Item[], count: number, seed: number): Item[] {
  if (process.env.ALL) return [...list];
  const random = seeded(seed);
  const left = [...list];
  const most = Math.min(count, list.length);
  return Array.from({ length: most }, () => left.splice(Math.floor(random() * left.length), 1)[0]);
}
