import { seeded } from '../../../../datasets/random';
import { alternatives } from '../../../../spec/alternatives/all';
import type { Learner } from './learner';
import { mapsEverywhere, mapsOf, measure, parametersOf } from './look';

const places = [
  [0, 0],
  [0.5, -1],
  [2, 3],
];

test.each(Object.entries(alternatives))('%s: a map is what a neuron says', (_, { MLP }) => {
  const model = new MLP(2, [3, 1], { random: seeded(1) });
  const maps = mapsOf(model, places);
  expect(maps).toHaveLength(4 * places.length);
  places.forEach((place, i) => {
    const first = model.layers[0].forward(place)[1].data;
    expect(maps[places.length + i]).toBeCloseTo(first, 5);
    expect(maps[3 * places.length + i]).toBeCloseTo(model.forward(place)[0].data, 5);
  });
  const [{ weights, bias }] = model.layers[0].neurons;
  expect(Array.from(parametersOf(model).slice(0, 3))).toEqual(
    [...weights, bias].map(({ data }) => data),
  );
});

test('maps are as fine as their numbers allow', () => {
  const model = new alternatives.closures.MLP(2, [3, 1], { random: seeded(1) });
  expect(mapsEverywhere(model, 'xor', 4 * 900).columns).toBe(30);
  expect(mapsEverywhere(model, 'xor', 1).columns).toBe(16);
});

test('a network that says NaN has nothing right, of either class', () => {
  const model = { forward: () => [{ data: Number.NaN }] };
  const learner = { model, loss: () => ({ data: Number.NaN }) } as unknown as Learner;
  const examples = [0, 1].map((y) => ({ x: [0, 0], y }));
  expect(measure(learner, examples).right).toBe(0);
});
