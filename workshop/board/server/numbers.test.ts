import fc from 'fast-check';
import { Numbers } from './numbers';

test('has what was added, in whatever order, and nothing else', () => {
  const few = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 40 });
  fc.assert(
    fc.property(few, (added) => {
      const numbers = new Numbers();
      for (const each of added) numbers.add(each);
      const all = Array.from({ length: 62 }, (_, i) => i);
      expect(all.filter((each) => numbers.has(each))).toEqual(
        all.filter((each) => added.includes(each)),
      );
      expect(numbers.highest).toBe(Math.max(0, ...added));
    }),
    { seed: 7 },
  );
});

test('with too many gaps, the lowest count as skipped', () => {
  const numbers = new Numbers();
  for (let i = 1; i <= 60; i++) numbers.add(i * 2);
  expect(numbers.has(3)).toBe(true);
  expect(numbers.has(101)).toBe(false);
  expect(numbers.highest).toBe(120);
});
