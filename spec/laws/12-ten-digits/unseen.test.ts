import { isClear, threshold, untilClear } from './unseen';

const about = (middle: number) => (network: number) => middle + 0.004 * ((network % 3) - 1);

test('a mean far from the threshold is clear, one near it is not', () => {
  expect(isClear([0.94, 0.944, 0.936])).toBe(true);
  expect(isClear([0.934, 0.938, 0.93])).toBe(false);
});

test('one network tells only what is very far away', () => {
  expect(isClear([0.1])).toBe(true);
  expect(isClear([0.92])).toBe(false);
});

test('networks that are alike by chance are not believed to be so', () => {
  expect(isClear([threshold + 0.001, threshold + 0.001, threshold + 0.001])).toBe(false);
});

test('a clear answer takes few networks; near the threshold it takes more, and sixteen at most', () => {
  expect(untilClear(() => 0.1)).toHaveLength(1);
  expect(untilClear(about(0.945))).toHaveLength(3);
  expect(untilClear(about(0.9365)).length).toBeGreaterThan(5);
  expect(untilClear(about(threshold + 0.0005))).toHaveLength(16);
});

test('every network has a number of its own, from 0 up', () => {
  const asked: number[] = [];
  untilClear((network) => {
    asked.push(network);
    return threshold;
  });
  expect(asked).toEqual(Array.from({ length: 16 }, (_, i) => i));
});
