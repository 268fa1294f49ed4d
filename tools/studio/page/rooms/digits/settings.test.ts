import { settingsOf } from './settings';

test('what the address leaves out', () => {
  expect(settingsOf({})).toEqual({ task: 'two', seed: 1, epochs: 0, strokes: [] });
});

test('what the address says', () => {
  const settings = settingsOf({ task: 'ten', seed: '7', epochs: '2.5', strokes: '0000zzzz' });
  expect(settings).toMatchObject({ task: 'ten', seed: 7, epochs: 2.5 });
  expect(settings.strokes).toHaveLength(1);
});

test.each([
  { task: 'three' },
  { seed: '-1' },
  { seed: '1.5' },
  { seed: '1e99' },
  { seed: 'x' },
  { epochs: '-1' },
  { epochs: '1000' },
  { epochs: 'NaN' },
  { strokes: '<svg>' },
])('what makes no sense is as if it were not there: %j', (state) => {
  expect(settingsOf(state as Record<string, string>)).toEqual(settingsOf({}));
});

test('training stops only between two parts of an epoch', () => {
  expect(settingsOf({ epochs: '1.3' }).epochs).toBe(1.25);
});
