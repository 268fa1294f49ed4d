import { activationNames } from './activations';
import { mostPoints, placed, pointsFrom, removed, textOf } from './points';
import { settingsFrom, stateOf, tasks } from './settings';

test.each(tasks)('%s: what an address leaves out is as usual, and is left out again', (data) => {
  const settings = settingsFrom({ data });
  expect(settings.data).toBe(data);
  const said = Object.entries(stateOf(settings)).filter(([, text]) => text !== undefined);
  expect(said).toEqual([['data', data]]);
});

test('settings survive an address', () => {
  const state = {
    ...{ data: 'own', points: '-35.20.1_10.5.0', layers: '3-5-16', activation: 'softplus' },
    ...{ final: 'tanh', loss: 'binaryCrossEntropy', beside: 'meanSquaredError', rate: '0.3' },
    ...{ momentum: '0.5', batch: '7', seed: '12' },
  };
  const settings = settingsFrom(state);
  expect(settings).toMatchObject({ layers: [3, 5, 16], beside: 'meanSquaredError', rate: 0.3 });
  expect(settings.points).toEqual([
    { x: -35, y: 20, label: 1 },
    { x: 10, y: 5, label: 0 },
  ]);
  expect(settingsFrom(stateOf(settings))).toEqual(settings);
  expect(settingsFrom({ data: 'xor', layers: '0' }).layers).toEqual([]);
});

test.each([
  ['data', 'digits'],
  ['count', '1e9'],
  ['count', '1'],
  ['count', '2.5'],
  ['noise', '-1'],
  ['noise', 'NaN'],
  ['layers', '8-'],
  ['layers', '17'],
  ['layers', '4-4-4-4-4'],
  ['layers', '-3'],
  ['activation', 'constructor'],
  ['activation', 'alert(1)'],
  ['final', ''],
  ['loss', 'softmaxCrossEntropy'],
  ['rate', 'Infinity'],
  ['rate', '11'],
  ['rate', ' '],
  ['momentum', '1'],
  ['batch', '0'],
  ['seed', '-1'],
  ['beside', 'hingeLoss'],
])('%s=%s is as usual', (name, text) => {
  expect(settingsFrom({ [name]: text })).toEqual(settingsFrom({}));
});

test('a line has one loss alone', () => {
  const settings = settingsFrom({ data: 'line', loss: 'hingeLoss', beside: 'hingeLoss' });
  expect(settings.loss).toBe('meanSquaredError');
  expect(settings.beside).toBeUndefined();
});

test('every activation is a name, and none is code', () => {
  expect(activationNames.every((name) => /^[a-zA-Z]+$/.test(name))).toBe(true);
});

describe('points', () => {
  test('what is no point is left out', () => {
    expect(pointsFrom('1.2.0_x_1.2.2_300.0.1_1.5.2.0__-7.0.1')).toEqual([
      { x: 1, y: 2, label: 0 },
      { x: -7, y: 0, label: 1 },
    ]);
    expect(
      pointsFrom(
        Array(mostPoints + 5)
          .fill('1.2.0')
          .join('_'),
      ),
    ).toHaveLength(mostPoints);
  });

  test('one is placed, in place of one that is there, and removed where it is near', () => {
    const points = placed(pointsFrom('1.2.0_50.50.0'), { x: 1, y: 2, label: 1 });
    expect(textOf(points)).toBe('50.50.0_1.2.1');
    expect(textOf(removed(points, { x: 5, y: 0 }))).toBe('50.50.0');
    expect(removed(points, { x: -50, y: 0 })).toBe(points);
    expect(placed(points, { x: 101, y: 0, label: 0 })).toBe(points);
  });
});
