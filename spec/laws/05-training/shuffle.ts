import fc from 'fast-check';
import { seeded } from '../../../datasets/random';
import type { TrainingModule } from '../../contract';
import { atMost } from '../../law/facts';
import { listed, wrap } from '../../law/format';
import { type Law, law } from '../../law/law';
import { pictured } from '../../law/picture';
import { receivedList } from '../../law/received';
import { distinct } from '../../oracle/numbers';

const cases = fc.record({
  items: fc.array(fc.nat(9), { maxLength: 9 }),
  seed: fc.noShrink(fc.integer()),
});
const show = ({ items }: { items: readonly number[]; seed: number }) => `items = ${listed(items)}`;
const sorted = (items: readonly number[]) => listed(items.toSorted((a, b) => a - b));

const permutations = 24;
const draws = 200 * permutations;
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

/** What `shuffled` has to do. */
export const shuffleLaws: Law<TrainingModule>[] = [
  law({
    title: 'shuffled: a new list of the same items, and the old one stays as it was',
    step: 1,
    kind: 'behaviour',
    given: cases,
    show,
    yours: ({ shuffled }, given) => {
      const items = [...given.items];
      const result = shuffled(items, seeded(given.seed));
      return {
        'the same items, sorted': sorted(receivedList(result, 'shuffled(items, random)')),
        'a new list': result !== items,
        'items, after the call': listed(items),
      };
    },
    truth: ({ items }) => ({
      'the same items, sorted': sorted(items),
      'a new list': true,
      'items, after the call': listed(items),
    }),
  }),
  law({
    title: 'shuffled with the same seed: gives the same order, because chance comes from random',
    step: 1,
    kind: 'behaviour',
    given: fc.record({ items: distinct(12), seed: fc.noShrink(fc.integer()) }),
    show,
    yours: ({ shuffled }, { items, seed }) => {
      const orders = [seed, seed].map((from) =>
        String(receivedList(shuffled(items, seeded(from)), 'shuffled(items, random)')),
      );
      return { 'the same order again': orders[0] === orders[1] };
    },
    truth: () => ({ 'the same order again': true }),
  }),
  law({
    title: 'shuffled, sixty items: hardly any stays in its place',
    step: 1,
    kind: 'chance',
    cases: 10,
    given: fc.record({ seed: fc.noShrink(fc.integer()) }),
    show: () => 'items = [0, 1, …, 59]',
    yours: ({ shuffled }, { seed }) => {
      const items = Array.from({ length: 60 }, (_, i) => i);
      const result = receivedList(shuffled(items, seeded(seed)), 'shuffled(items, random)', 60);
      return { 'items in their old place': result.filter((item, i) => item === i).length };
    },
    // One is usual, whatever the number of items; more than 15 come less than once in 10¹³ times.
    truth: () => ({ 'items in their old place': atMost(15) }),
  }),
  law({
    title: 'every order: is equally likely',
    step: 1,
    kind: 'chance',
    given: fc.record({ seed: fc.noShrink(fc.integer()) }),
    show: () => `${draws} shuffles of [1, 2, 3, 4], which has ${permutations} orders`,
    yours: ({ shuffled }, { seed }) => {
      const random = seeded(seed);
      const items = [1, 2, 3, 4];
      const orders = Array.from({ length: draws }, () =>
        receivedList(shuffled([...items], random), 'shuffled(items, random)'),
      );
      return evenness(items, orders);
    },
    truth: () => even,
  }),
];
