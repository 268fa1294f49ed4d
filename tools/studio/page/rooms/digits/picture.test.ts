import { side } from '../../../../../datasets/split';
import { drawnDigits } from '../../../strokes';
import { pictureOf } from './picture';
import type { Stroke } from './strokes';

const rows = (picture: readonly number[]) =>
  Array.from({ length: side }, (_, row) => picture.slice(row * side, (row + 1) * side));
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** How many rows have ink. */
const height = (picture: readonly number[]) => rows(picture).filter((row) => sum(row) > 0.5).length;

/** Where the ink is on average, to the right and down. */
function centre(picture: readonly number[]): [number, number] {
  const mean = (place: (i: number) => number) =>
    sum(picture.map((ink, i) => ink * (place(i) + 0.5))) / sum(picture);
  return [mean((i) => i % side), mean((i) => Math.floor(i / side))];
}

const hook: Stroke[] = [
  [
    [0.1, 0.1],
    [0.1, 0.5],
    [0.2, 0.5],
  ],
];

test('nothing drawn is an empty picture', () => {
  expect(pictureOf([])).toEqual(Array(side ** 2).fill(0));
});

test.each(Object.keys(drawnDigits).map(Number))(
  'a drawn %i fills a box of 20 pixels, its centre of mass in the middle',
  (digit) => {
    const picture = pictureOf(drawnDigits[digit]);
    expect(height(picture)).toBeGreaterThanOrEqual(19);
    expect(height(picture)).toBeLessThanOrEqual(21);
    for (const each of centre(picture)) expect(each).toBeCloseTo(side / 2, 0);
    expect(Math.min(...picture)).toBe(0);
    expect(Math.max(...picture)).toBe(1);
  },
);

test('neither the place nor the size of a drawing counts', () => {
  const larger = hook.map((stroke) =>
    stroke.map(([x, y]) => [2 * x - 0.1, 1.5 * y + 0.5 * y + 0.05] as const),
  );
  pictureOf(larger).forEach((ink, i) => {
    expect(ink).toBeCloseTo(pictureOf(hook)[i]);
  });
});

test('edges are soft: some pixels are neither paper nor ink', () => {
  expect(pictureOf(hook).some((ink) => ink > 0.2 && ink < 0.8)).toBe(true);
});

test('a dot stays a dot', () => {
  const picture = pictureOf([[[0.5, 0.5]]]);
  expect(height(picture)).toBeGreaterThan(0);
  expect(height(picture)).toBeLessThan(5);
});
