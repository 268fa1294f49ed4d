import { median, percent } from './numbers';

test('the median is the middle one, or the mean of the two in the middle', () => {
  expect(median([10, 9, 100])).toBe(10);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([7])).toBe(7);
});

test('finding a median leaves the numbers in their order', () => {
  const numbers = [3, 1, 2];
  median(numbers);
  expect(numbers).toEqual([3, 1, 2]);
});

test('no numbers have no median', () => {
  expect(() => median([])).toThrow(RangeError);
});

test('percent rounds to the decimals that are wanted', () => {
  expect(percent(0.126)).toBe('13 %');
  expect(percent(0.9717, 2)).toBe('97.17 %');
  expect(percent(1, 1)).toBe('100.0 %');
});
