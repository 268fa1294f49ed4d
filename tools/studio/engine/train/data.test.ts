import { circles } from '../../../../datasets/circles';
import { seeded } from '../../../../datasets/random';
import { spirals } from '../../../../datasets/spirals';
import { curves } from './activations';
import { dataOf, regions } from './data';
import { settingsFrom, tasks } from './settings';

const still = { noise: 0, random: seeded(1) };

test('circles lie around each other, half of the points on each', () => {
  const points = circles(11, still);
  expect(points.filter(({ y }) => y === 1)).toHaveLength(6);
  for (const { x, y } of points) expect(Math.hypot(...x)).toBeCloseTo(y === 0 ? 1 : 0.5);
  expect(points[0].x).toEqual([1, 0]);
});

test('spirals wind outwards, and each is the other turned by half', () => {
  const points = spirals(40, still);
  const [first, second] = [points.slice(0, 20), points.slice(20)];
  first.forEach(({ x: [a, b] }, i) => {
    expect(second[i].x[0]).toBeCloseTo(-a);
    expect(second[i].x[1]).toBeCloseTo(-b);
    expect(Math.hypot(a, b)).toBeCloseTo((i + 1) / 20);
  });
});

test.each(tasks)('%s: the same settings give the same points, most of them in sight', (data) => {
  const settings = settingsFrom({ data, points: '-100.0.0_100.7.1' });
  const { training, unseen } = dataOf(settings);
  expect(dataOf(settings)).toEqual({ training, unseen });
  const { x, y } = regions[data];
  const seen = training.filter((example) => {
    const [across, up] = data === 'line' ? [example.x[0], example.y] : example.x;
    return across >= x[0] && across <= x[1] && up >= y[0] && up <= y[1];
  });
  expect(seen.length).toBeGreaterThan(0.95 * training.length);
  expect(unseen.length > 0).toBe(data !== 'own');
});

test('XOR is the four corners, and unseen points scatter around them', () => {
  const { training, unseen } = dataOf(settingsFrom({ data: 'xor' }));
  expect(training.map(({ x, y }) => [...x, y].join(''))).toEqual(['000', '011', '101', '110']);
  expect(unseen.some(({ x }) => x[0] !== Math.round(x[0]))).toBe(true);
});

test.each(Object.entries(curves))('%s: the derivative is its slope', (_, { f, derivative }) => {
  for (const x of [-2, -0.3, 0, 0.7, 3]) {
    expect(derivative(x)).toBeCloseTo((f(x + 1e-5) - f(x - 1e-5)) / 2e-5, 6);
  }
  expect(Number.isFinite(f(800))).toBe(true);
});
