import type { StageResult } from '../law/result';
import { fingerprintOf } from './fingerprint';
import { rememberResults } from './stages';
import { recall } from './store';

const invented: StageResult = { name: '01-value', laws: [], partial: false, optional: 0 };

test('a result of code that was changed while it was tried is not remembered', () => {
  rememberResults([invented], new Map([['01-value', 'as it was before']]));
  expect(recall().stages['01-value']?.result).not.toEqual(invented);
});

test('a fingerprint is that of a stage, and the same while nothing changes', () => {
  expect(fingerprintOf('01-value')).toBe(fingerprintOf('01-value'));
  expect(fingerprintOf('01-value')).not.toBe(fingerprintOf('02-backprop'));
});
