import { averaged, isClear, lastReached, reachedFrom, untilClear } from './average';
import { pictureOf } from './picture';

const threshold = 0.933;
const goal = { threshold, least: 3, most: 16 };
const about = (middle: number) => (network: number) => middle + 0.004 * ((network % 3) - 1);

test('an average far from the threshold is clear, one near it is not', () => {
  expect(isClear([0.94, 0.944, 0.936], threshold)).toBe(true);
  expect(isClear([0.934, 0.938, 0.93], threshold)).toBe(false);
});

test('one network tells only what is very far away', () => {
  expect(isClear([0.1], threshold)).toBe(true);
  expect(isClear([0.75], threshold)).toBe(false);
});

test('networks that are alike by chance are not believed to be so', () => {
  expect(isClear(Array(3).fill(threshold + 0.001), threshold)).toBe(false);
});

test('a clear answer takes few networks; near the threshold it takes more, and not without end', () => {
  expect(untilClear(goal, () => 0.1)).toHaveLength(1);
  expect(untilClear(goal, about(0.945))).toHaveLength(3);
  expect(untilClear(goal, about(0.9365)).length).toBeGreaterThan(5);
  expect(untilClear(goal, about(threshold + 0.0005))).toHaveLength(16);
});

test('to pass takes as many networks as are wanted, to fail does not', () => {
  const goal = { threshold, least: 16, most: 16 };
  expect(untilClear(goal, about(0.99))).toHaveLength(16);
  expect(untilClear(goal, about(0.8))).toHaveLength(3);
});

test('one network that is unlucky does not decide', () => {
  const unlucky = untilClear(goal, (network) => (network === 0 ? 0.6 : 0.99));
  expect(unlucky).toHaveLength(16);
});

test('the networks of a run come from one seed and those after it, and are remembered', () => {
  const train = () => {};
  const asked: number[] = [];
  const reachedBy = (seed: number) => {
    asked.push(seed);
    return threshold;
  };
  expect(lastReached(train, 'digits')).toEqual([]);
  const reached = reachedFrom(train, 'digits', 7, goal, reachedBy);
  expect(asked).toEqual(Array.from({ length: 16 }, (_, i) => 7 + i));
  expect(lastReached(train, 'digits')).toBe(reached);
  expect(lastReached(train, 'letters')).toEqual([]);
});

test('below the average stands what is behind it', () => {
  const facts = averaged('mean accuracy', [0.93, 0.934, 0.935], goal);
  expect(facts['mean accuracy']).toBeCloseTo(0.933);
  expect(pictureOf(facts)?.text).toBe(
    '3 networks, each 93.0 % to 93.5 %\non the edge: another run may differ',
  );
});
