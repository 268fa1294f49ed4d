import { settingsFrom, stateOf } from '../../../engine/train/settings';
import { presetOf, presets } from './presets';

test.each(presets)('$name: says nothing but settings, and is found again', (preset) => {
  const { state } = preset;
  const said = Object.entries(stateOf(settingsFrom(state))).filter(([, text]) => text);
  expect(Object.fromEntries(said)).toEqual(state);
  expect(presetOf({ ...state, at: undefined })).toBe(preset);
});

test('what is no preset is none', () => {
  expect(presetOf({ data: 'xor', seed: '77' })).toBeUndefined();
});
