import { wrap } from '../../law/format';
import { pictured } from '../../law/picture';

const permutations = 24;
/** Enough to tell an unfair shuffle from chance. */
export const draws = 200 * permutations;
/** What a correct shuffle exceeds less than once in 10⁹ times. */
const mostUneven = 95;

/**
 * How unevenly the 24 orders of four items come out: Σ (found − expected)² / expected, Pearson's
 * chi-square with 23 degrees of freedom, which exceeds 91 less than once in 10⁹ times.
 */
function unevenness(orders: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const order of orders) counts.set(order, (counts.get(order) ?? 0) + 1);
  const expected = orders.length / permutations;
  const missing = (permutations - counts.size) * expected;
  return [...counts.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, missing);
}

/** The 24 orders of 1, 2, 3 and 4, as they are written: `1243`. */
const allOrders = ['1', '2', '3', '4'].flatMap((a, _, all) =>
  all.flatMap((b) =>
    all.flatMap((c) =>
      all.filter((d) => new Set([a, b, c, d]).size === 4).map((d) => a + b + c + d),
    ),
  ),
);

/** Whether the 24 orders of four items come equally often, with a picture that counts them. */
export function evenness<Item>(items: readonly Item[], orders: readonly (readonly Item[])[]) {
  const counts = Object.fromEntries(allOrders.map((order) => [order, 0]));
  for (const order of orders) {
    const name = order.map((item) => items.indexOf(item) + 1).join('');
    counts[name] = (counts[name] ?? 0) + 1;
  }
  const isEven = unevenness(orders.map(String)) <= mostUneven;
  const facts = { 'the 24 orders come': isEven ? 'equally often' : 'unevenly' };
  return pictured(facts, { text: tally(counts, orders.length), counts });
}

/** What is true of `evenness`. */
export const even = { 'the 24 orders come': 'equally often' };

/** How often each order came, those that begin alike in a line. */
function tally(counts: Readonly<Record<string, number>>, total: number): string {
  const sorted = allOrders.toSorted((a, b) => counts[b] - counts[a]);
  const [most, least] = [sorted[0], sorted[sorted.length - 1]];
  const never = allOrders.filter((order) => counts[order] === 0).length;
  const fair = `Each should come about ${Math.round(total / permutations)} times.`;
  const sentence =
    never > 0
      ? `${never} of the 24 orders never came. ${fair}`
      : `${most} came ${counts[most]} times, ${least} came ${counts[least]} times. ${fair}`;
  const lines = [0, 6, 12, 18].map((start) =>
    allOrders
      .slice(start, start + 6)
      .map((order) => `  ${order} ${String(counts[order]).padStart(4)}`)
      .join(' '),
  );
  return [wrap(sentence), ...lines].join('\n');
}
