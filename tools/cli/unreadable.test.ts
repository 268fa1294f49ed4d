import { wrap } from '../../spec/law/format';
import { isTooOld } from '../../spec/register';
import { unreadable } from './unreadable';

test.each([
  [
    "Cannot find module './value' from 'katas/01-value/value.test.ts'",
    /value\.test\.ts imports \.\/value,\s+which is not there.*npm run reset 01-value/s,
  ],
  [
    "Cannot find module '../02-backprop/backprop' from 'katas\\05-training\\training.ts'",
    /npm run\s+reset 02-backprop/,
  ],
  [
    "Cannot find module './helper' from 'katas/01-value/value.ts'",
    /imports \.\/helper, .*Undo that\.\n/s,
  ],
  [
    "katas/01-value/value.ts:7:3 - error TS1005: ';' expected.\n\n7   retrun x\n    ~~~~~~",
    /value\.ts:7 cannot be read as TypeScript: ';'\s+expected\./,
  ],
  [
    '● Test suite failed to run\n\n  hello\n\n  at Object.<anonymous> (katas/01-value/value.ts:3:7)',
    /Loading 01-value threw: hello \(katas\/01-value\/value\.ts:3\)/,
  ],
])('a stage that cannot be read gets one sentence: %s', (failure, sentence) => {
  expect(unreadable('01-value', failure).join('\n')).toMatch(sentence);
});

test('lines are broken between words', () => {
  expect(wrap('one two three', 8, '  ')).toBe('one two\n  three');
});

test('Node is too old before 20.19', () => {
  expect(['18.20.0', '20.9.0', '20.19.0', '22.1.0'].map(isTooOld)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
