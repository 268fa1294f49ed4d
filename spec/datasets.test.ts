import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readIdx } from '../datasets/idx';
import { pointsOnLine } from '../datasets/linear';
import { digits, pictures } from '../datasets/mnist';
import { moons } from '../datasets/moons';
import { packed, unpacked } from '../datasets/packed';
import { normal, seeded } from '../datasets/random';
import { corners, xor } from '../datasets/xor';

const draws = (random: () => number, count = 10_000) => Array.from({ length: count }, random);
const mean = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

test('the same seed gives the same numbers, another seed others, all in [0, 1)', () => {
  expect(draws(seeded(7), 5)).toEqual(draws(seeded(7), 5));
  expect(draws(seeded(7), 5)).not.toEqual(draws(seeded(8), 5));
  expect(draws(seeded(7)).every((draw) => draw >= 0 && draw < 1)).toBe(true);
});

test('the first draws of small seeds are spread over [0, 1)', () => {
  const first = Array.from({ length: 1000 }, (_, seed) => seeded(seed)());
  expect(mean(first)).toBeCloseTo(0.5, 1);
  expect(first.filter((draw) => draw < 0.1).length).toBeGreaterThan(60);
});

test('normal draws have mean 0 and standard deviation 1', () => {
  const random = seeded(1);
  const numbers = draws(() => normal(random));
  expect(mean(numbers)).toBeCloseTo(0, 1);
  expect(Math.sqrt(mean(numbers.map((number) => number ** 2)))).toBeCloseTo(1, 1);
});

test('points lie on their line, when there is no noise', () => {
  const points = pointsOnLine(20, { slope: 2, intercept: 1, noise: 0, random: seeded(1) });
  for (const { x, y } of points) expect(y).toBeCloseTo(2 * x[0] + 1);
});

test('XOR takes the corners in turn', () => {
  expect(xor(4, { noise: 0, random: seeded(1) })).toEqual(corners);
});

test('moons without noise are scikit-learn’s make_moons(5, shuffle=False)', () => {
  const points = moons(5, { noise: 0, random: seeded(1) });
  const expected = [
    [1, 0, 0],
    [-1, 0, 0],
    [0, 0.5, 1],
    [1, -0.5, 1],
    [2, 0.5, 1],
  ];
  points.forEach(({ x, y }, i) => {
    expect(x[0]).toBeCloseTo(expected[i][0]);
    expect(x[1]).toBeCloseTo(expected[i][1]);
    expect(y).toBe(expected[i][2]);
  });
});

test('pictures packed as bytes come out as they were', () => {
  const some = pictures(8).slice(0, 100);
  expect(packed(some)).toHaveLength(some.length * 784);
  expect(unpacked(packed(some), 784)).toEqual(some);
});

test('digits are read in the order asked for, and split 80 to 20 digit by digit', () => {
  const { train, test } = digits([1, 0]);
  expect([train.length, test.length]).toEqual([901 + 800, 226 + 201]);
  expect(train[0].y).toBe(0);
  expect(train[train.length - 1].y).toBe(1);
  expect(train.every(({ x }) => x.length === 784 && x.every((p) => p >= 0 && p <= 1))).toBe(true);
});

describe('an IDX file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'backprop-kata-idx-'));
  const written = (name: string, bytes: number[]) => {
    const file = join(folder, name);
    writeFileSync(file, Uint8Array.from(bytes));
    return file;
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  test('gives its sizes and its bytes', () => {
    const file = written('whole', [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 255]);
    const { sizes, bytes } = readIdx(file);
    expect(sizes).toEqual([2, 3]);
    expect([...bytes]).toEqual([1, 2, 3, 4, 5, 255]);
  });

  test('counts its sizes with the highest byte first', () => {
    const file = written('long', [0, 0, 8, 1, 0, 0, 1, 2, ...Array(258).fill(7)]);
    expect(readIdx(file).sizes).toEqual([258]);
  });

  test.each([
    ['cut short', [0, 0, 8, 1, 0, 0, 0, 3, 1, 2], 'should hold 3 bytes, but holds 2.'],
    ['cut in its sizes', [0, 0, 8, 2, 0, 0, 0, 2], 'is no IDX file of bytes.'],
    ['of other numbers', [0, 0, 13, 1, 0, 0, 0, 1, 0, 0, 0, 0], 'is no IDX file of bytes.'],
    ['of something else', [123, 125], 'is no IDX file of bytes.'],
    ['empty', [], 'is no IDX file of bytes.'],
  ])('that is %s is refused', (name, bytes, message) => {
    const file = written(name, bytes);
    expect(() => readIdx(file)).toThrow(new RangeError(`${file} ${message}`));
  });
});
