import { inLinearTime, withoutEveryPath } from './growth';

/** Takes about so many microseconds of the processor's, whatever else it does meanwhile. */
function busy(microseconds: number): number {
  let sum = 0;
  for (let i = 0; i < 500 * microseconds; i++) sum += Math.sqrt(i);
  return sum;
}

/** Looks each item up before it is added. */
function fill(
  known: { has(item: object): boolean; add(item: object): void },
  count: number,
): number {
  for (let i = 0; i < count; i++) {
    const item = {};
    if (!known.has(item)) known.add(item);
  }
  return count;
}

function list() {
  const items: object[] = [];
  return { has: (item: object) => items.includes(item), add: (item: object) => items.push(item) };
}

test('slow is not steep: 6 microseconds for each value are linear', () => {
  const work = (count: number) => {
    for (let i = 0; i < count; i++) busy(6);
    return count;
  };
  expect(inLinearTime(30_000, work)).toBe(30_000);
});

// A list on its own is easier to see: it is a known mistake of stage 02.
test('a Set is linear, a list is not, even where all else takes longer', () => {
  expect(inLinearTime(30_000, (count) => fill(new Set(), count))).toBe(30_000);
  const slowly = (count: number) => {
    for (let i = 0; i < count; i++) busy(2);
    return fill(list(), count);
  };
  expect(() => inLinearTime(30_000, slowly)).toThrow('the longer each');
});

test('a path is no value: what doubles with every step is found out', () => {
  const paths = (steps: number): number => (steps === 0 ? 1 : paths(steps - 1) + paths(steps - 1));
  const values = (steps: number) => 2 ** steps;
  expect(() => withoutEveryPath(60, paths)).toThrow('number of paths');
  expect(withoutEveryPath(60, values)).toBe(2 ** 60);
  let visits = 0;
  const counted = (steps: number): number => {
    visits += steps;
    return steps;
  };
  expect(withoutEveryPath(60, counted, () => visits)).toBe(60);
});
