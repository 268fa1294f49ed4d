import fc from 'fast-check';
import { type Random, seeded } from '../../../datasets/random';
import type { TrainingModule } from '../../contract';
import { atMost, between } from '../../law/facts';
import { listed } from '../../law/format';
import { type Law, law } from '../../law/law';
import { mean } from '../../law/numbers';
import { receivedList } from '../../law/received';
import { distinct } from '../../oracle/numbers';
import { draws, even, evenness } from './evenness';
import { objects, objectsShown } from './objects';

/** A list to shuffle, and what chance comes from. Its first draw may be exactly 0. */
interface Case {
  readonly items: readonly number[];
  readonly seed: number;
  readonly first?: number;
}

const cases: fc.Arbitrary<Case> = fc.record({
  items: fc.array(fc.nat(9), { maxLength: 9 }),
  seed: fc.noShrink(fc.integer()),
  first: fc.constantFrom(undefined, 0),
});
const show = ({ items, first }: Case) =>
  `items = ${listed(items)}${first === undefined ? '' : ', and the first call of random returns 0'}`;

function randomOf({ seed, first }: Case): Random {
  const random = seeded(seed);
  let next = first;
  return () => {
    const draw = next ?? random();
    next = undefined;
    return draw;
  };
}

const sorted = (items: readonly number[]) => listed(items.toSorted((a, b) => a - b));

/** The orders of 1, 1 and 2. */
const ordersOfThree = ['1,1,2', '1,2,1', '2,1,1'];

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
      const result = shuffled(items, randomOf(given));
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
    title: 'shuffled objects: are the same objects afterwards, not copies of them',
    step: 1,
    kind: 'behaviour',
    given: fc.record({ count: fc.integer({ min: 1, max: 5 }), seed: fc.noShrink(fc.integer()) }),
    show: ({ count }) => `items = ${objectsShown(count)}`,
    yours: ({ shuffled }, { count, seed }) => {
      const items = objects(count);
      const result = receivedList(shuffled(items, seeded(seed)), 'shuffled(items, random)');
      return {
        'objects that were in the list': result.filter((each) => items.includes(each)).length,
      };
    },
    truth: ({ count }) => ({ 'objects that were in the list': count }),
  }),
  law({
    title: 'shuffled, a thousand items: each may get to any place',
    step: 1,
    kind: 'chance',
    cases: 10,
    given: fc.record({ seed: fc.noShrink(fc.integer()) }),
    show: () => 'items = [0, 1, …, 999]',
    yours: ({ shuffled }, { seed }) => {
      const items = Array.from({ length: 1000 }, (_, i) => i);
      const result = receivedList(shuffled(items, seeded(seed)), 'shuffled(items, random)', 1000);
      return {
        'items in their old place': result.filter((item, i) => item === i).length,
        'how far an item moved, on average': mean(result.map((item, i) => Math.abs(item - i))),
        'items with a larger one right after': result.filter((item, i) => item < result[i + 1])
          .length,
      };
    },
    // One is usual, whatever the number of items; more than 15 come less than once in 10¹³ times.
    // The others are 333 and 499.5, with standard deviations of 6.7 and 9.1, of which there are six.
    truth: () => ({
      'items in their old place': atMost(15),
      'how far an item moved, on average': between(293, 373),
      'items with a larger one right after': between(444, 555),
    }),
  }),
  law({
    title: 'every order: is equally likely',
    step: 1,
    kind: 'chance',
    given: fc.record({ seed: fc.noShrink(fc.integer()) }),
    show: () => `${draws} shuffles of [1, 2, 3, 4], which has 24 orders`,
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
  law({
    title: 'shuffled with equal items: every order of them comes equally often',
    step: 1,
    kind: 'chance',
    given: fc.record({ seed: fc.noShrink(fc.integer()) }),
    show: () => '3000 shuffles of [1, 1, 2], which has 3 orders',
    yours: ({ shuffled }, { seed }) => {
      const random = seeded(seed);
      const orders = Array.from({ length: 3000 }, () => String(shuffled([1, 1, 2], random)));
      return Object.fromEntries(
        ordersOfThree.map((order) => [
          `how often ${order} came`,
          orders.filter((each) => each === order).length,
        ]),
      );
    },
    // 1000, with a standard deviation of 26, of which there are six.
    truth: () =>
      Object.fromEntries(
        ordersOfThree.map((order) => [`how often ${order} came`, between(845, 1155)]),
      ),
  }),
];
