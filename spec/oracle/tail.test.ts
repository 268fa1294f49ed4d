import { normal, type Random, seeded } from '../../datasets/random';
import { chanceAboveZero } from './tail';

const many = 50_000;

/** The sum of some squares of normal numbers. */
function chiSquare(random: Random, degrees: number): number {
  return Array.from({ length: degrees }, () => normal(random) ** 2).reduce((a, b) => a + b);
}

/** How often an even coin comes up in 100 throws. */
function heads(random: Random): number {
  return Array.from({ length: 100 }, () => random()).filter((each) => each < 0.5).length;
}

const statistics = {
  normal: normal,
  'chi-square, 5 degrees of freedom': (random: Random) => chiSquare(random, 5),
  'chi-square, 23 degrees of freedom': (random: Random) => chiSquare(random, 23),
  'chi-square, from below': (random: Random) => -chiSquare(random, 23),
  'a count': (random: Random) => heads(random) / 5,
};

describe.each(Object.entries(statistics))('%s', (_, draw) => {
  const random = seeded(1);
  const truly = Array.from({ length: many }, () => draw(random)).sort((a, b) => b - a);

  test.each([0.01, 0.001])(
    'a bound that is exceeded by %p is measured from 200 numbers',
    (rate) => {
      const bound = truly[Math.round(rate * many)];
      const off = Array.from({ length: 100 }, () => {
        const few = Array.from({ length: 200 }, () => draw(random) - bound);
        return Math.log10(chanceAboveZero(few) / rate);
      }).sort((a, b) => a - b);
      // Half of the estimates are within a factor of 3 of the truth, and 80 % within 10.
      expect(Math.abs(off[50])).toBeLessThan(0.48);
      expect(off.filter((each) => Math.abs(each) < 1).length).toBeGreaterThanOrEqual(80);
    },
  );
});

test('far away, where nobody can count: within a factor of ten', () => {
  const random = seeded(2);
  // From tables: once in a million, and once in 10⁹.
  const bounds = [
    { degrees: 5, bound: 35.9, truth: 1e-6 },
    { degrees: 23, bound: 70.5, truth: 1e-6 },
    { degrees: 23, bound: 89.1, truth: 1e-9 },
  ];
  for (const { degrees, bound, truth } of bounds) {
    const some = Array.from({ length: 20_000 }, () => chiSquare(random, degrees) - bound);
    expect(Math.abs(Math.log10(chanceAboveZero(some) / truth))).toBeLessThan(1);
  }
});

test('numbers that are all the same are above 0 always or never', () => {
  expect(chanceAboveZero([-1, -1])).toBe(0);
  expect(chanceAboveZero([0, 0])).toBe(0);
  expect(chanceAboveZero([2, 2])).toBe(1);
});
