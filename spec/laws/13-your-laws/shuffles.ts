import { type Random, seeded } from '../../../datasets/random';

/** What shuffles a list: right ones of several designs, and wrong ones. */
type Shuffle = <Item>(items: readonly Item[], random: Random) => Item[];

const below = (count: number, random: Random) => Math.floor(random() * count);

/** Puts each item at a random place among those before it. */
export const inserting: Shuffle = <Item>(items: readonly Item[], random: Random) => {
  const result: Item[] = [];
  for (const item of items) result.splice(below(result.length + 1, random), 0, item);
  return result;
};

/** Takes one number for a whole shuffle, and all others from a source of its own that it begins. */
export const fromOneNumber: Shuffle = (items, random) =>
  inserting(items, seeded(Math.floor(random() * 2 ** 32)));

/** Fisher–Yates with a swap that overwrites an item before it is moved. */
export const doubling: Shuffle = (items, random) => {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const chosen = below(last + 1, random);
    result[last] = result[chosen];
    result[chosen] = result[last];
  }
  return result;
};

/** Fisher–Yates on the list that it was given. */
export const inPlace: Shuffle = <Item>(items: readonly Item[], random: Random) => {
  const result = items as Item[];
  for (let last = result.length - 1; last > 0; last--) swap(result, last, below(last + 1, random));
  return result;
};

/** Sorts by a comparison that contradicts itself. */
export const sorting: Shuffle = (items, random) => [...items].sort(() => random() - 0.5);

/** Sattolo’s algorithm: chooses among the places before, its own left out. */
export const sattolo: Shuffle = (items, random) => {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) swap(result, last, below(last, random));
  return result;
};

/** Swaps every place with any place. */
export const anywhere: Shuffle = (items, random) => {
  const result = [...items];
  for (const place of result.keys()) swap(result, place, below(result.length, random));
  return result;
};

/** Moves all items round by the same number of places. */
export const round: Shuffle = (items, random) => {
  const by = below(items.length, random);
  return [...items.slice(by), ...items.slice(0, by)];
};

const own = seeded(20);

/** A right shuffle, but for where its chance comes from. */
export const byItself: Shuffle = (items) => inserting(items, own);

/** Takes equal items for one. */
export const throughSet: Shuffle = (items, random) => inserting([...new Set(items)], random);

function swap<Item>(items: Item[], a: number, b: number): void {
  [items[a], items[b]] = [items[b], items[a]];
}
