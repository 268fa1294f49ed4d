import type { TrainingModule } from '../contract';
import {
  atLeast,
  atMost,
  between,
  constantFrom,
  integer,
  law,
  seeded,
  type YourLaw,
} from '../your-law';
import type { PlantedLaw, PlantedLaws } from './planted-law';

interface Case {
  seed: number;
}
type ShuffleLaw = YourLaw<TrainingModule, Case>;
type Shuffled = TrainingModule['shuffled'];

const anySeed = { seed: integer(0, 1_000_000) };
const allOf3 = ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'];

function shuffles(shuffled: Shuffled, letters: string, seed: number, count: number): string[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => shuffled([...letters], random).join(''));
}

const timesOf = (orders: readonly string[], one: string) =>
  orders.filter((order) => order === one).length;

/** How often each order of abc comes. */
function tally(shuffled: Shuffled, seed: number, count: number): Record<string, number> {
  const orders = shuffles(shuffled, 'abc', seed, count);
  return Object.fromEntries(allOf3.map((order) => [order, timesOf(orders, order)]));
}

function chiSquare(shuffled: Shuffled, seed: number, count: number): number {
  const found = Object.values(tally(shuffled, seed, count));
  return found.reduce((sum, n) => sum + (n - count / 6) ** 2 / (count / 6), 0);
}

/** What does not depend on chance: items, the list, the seed. */
function certain(shuffled: Shuffled, seed: number) {
  const list = [...'abba'];
  const random = seeded(seed);
  const sorted = Array.from({ length: 9 }, () => shuffled(list, random).sort().join(''));
  const long = () => shuffled([...'abcdefghijklmnopqrst'], seeded(seed)).join('');
  return {
    items: [...new Set(sorted)].join(),
    list: list.join(''),
    same: new Set([1, 2].map(long)).size,
  };
}
const certainly = { items: 'aabb', list: 'abba', same: 1 };

/** A law on one case, unless it says otherwise. */
function planted(says: string, parts: Omit<ShuffleLaw, 'title' | 'given'>): PlantedLaw {
  return {
    says,
    law: () => law<TrainingModule, Case>({ given: anySeed, title: says, cases: 1, ...parts }),
  };
}

/** A law that compares all that is certain, and how evenly so many orders come. */
function byChiSquare(says: string, count: number, bound: number, cases = 1): PlantedLaw {
  return planted(says, {
    cases,
    yours: ({ shuffled }, { seed }) => ({
      ...certain(shuffled, seed),
      chi: chiSquare(shuffled, seed, count),
    }),
    truth: () => ({ ...certainly, chi: atMost(bound) }),
  });
}

/** A law that compares all that is certain, and the number of times that each order comes. */
function byCounts(says: string, count: number, most: number): PlantedLaw {
  return planted(says, {
    yours: ({ shuffled }, { seed }) => ({
      ...certain(shuffled, seed),
      ...tally(shuffled, seed, count),
    }),
    truth: () => ({
      ...certainly,
      ...Object.fromEntries(
        allOf3.map((order) => [order, between(count / 6 - most, count / 6 + most)]),
      ),
    }),
  });
}

/** Laws about `shuffled`. */
export const plantedFairShuffle: PlantedLaws = {
  task: 'fairShuffle',
  right: [
    byChiSquare('chi-square', 20_000, 60),
    byCounts('every order between two bounds', 24_000, 395),
    byChiSquare('chi-square in five smaller cases', 12_000, 60, 5),
    planted('how far the counts are from even, by their logarithms', {
      yours: ({ shuffled }, { seed }) => {
        const counts = Object.values(tally(shuffled, seed, 18_000));
        const terms = counts.map((n) => (n > 0 ? 2 * n * Math.log(n / 3000) : 0));
        return { ...certain(shuffled, seed), uneven: terms.reduce((a, b) => a + b) };
      },
      truth: () => ({ ...certainly, uneven: atMost(60) }),
    }),
  ],
  tooStrict: [
    byChiSquare('a bound that chance exceeds once in 1,000 runs', 20_000, 20.5),
    byCounts('counts within 3.5 standard deviations', 30_000, 226),
    byChiSquare('a bound once in 30,000, in 60 cases', 3000, 29, 60),
    planted('a call of random for every place', {
      yours: ({ shuffled }, { seed }) => {
        let calls = 0;
        const random = seeded(seed);
        shuffled([...'abcd'], () => {
          calls++;
          return random();
        });
        return { ...certain(shuffled, seed), calls, chi: chiSquare(shuffled, seed, 20_000) };
      },
      truth: () => ({ ...certainly, calls: 3, chi: atMost(60) }),
    }),
    planted('the very order of Fisher–Yates', {
      yours: ({ shuffled }, { seed }) => ({ order: shuffled([...'abcd'], seeded(seed)).join('') }),
      truth: ({ seed }) => {
        const random = seeded(seed);
        const letters = [...'abcd'];
        for (let last = 3; last > 0; last--) {
          const chosen = Math.floor(random() * (last + 1));
          [letters[last], letters[chosen]] = [letters[chosen], letters[last]];
        }
        return { order: letters.join('') };
      },
    }),
  ],
  tooWeak: [
    planted('items and list alone', {
      yours: ({ shuffled }, { seed }) => certain(shuffled, seed),
      truth: () => certainly,
    }),
    planted('the seed alone', {
      yours: ({ shuffled }, { seed }) => ({ same: certain(shuffled, seed).same }),
      truth: () => ({ same: 1 }),
    }),
    byChiSquare('too few shuffles', 240, 60),
    planted('orders alone', {
      yours: ({ shuffled }, { seed }) => ({ chi: chiSquare(shuffled, seed, 20_000) }),
      truth: () => ({ chi: atMost(60) }),
    }),
    planted('each letter at each place', {
      yours: ({ shuffled }, { seed }) => {
        const orders = shuffles(shuffled, 'abc', seed, 30_000);
        const at = (letter: string, place: number) =>
          orders.filter((order) => order[place] === letter).length;
        const places = [...'abc'].flatMap((letter) => [0, 1, 2].map((place) => at(letter, place)));
        return { ...certain(shuffled, seed), least: Math.min(...places) };
      },
      truth: () => ({ ...certainly, least: atLeast(9420) }),
    }),
    planted('a list without equal items', {
      given: { seed: constantFrom(1, 2, 3) },
      yours: ({ shuffled }, { seed }) => ({
        ...certain(
          (items, random) => shuffled([...items.keys()], random).map((i) => items[i]),
          seed,
        ),
        chi: chiSquare(shuffled, seed, 20_000),
      }),
      truth: () => ({ ...certainly, chi: atMost(60) }),
    } as Omit<ShuffleLaw, 'title'>),
  ],
  blind: [],
};
