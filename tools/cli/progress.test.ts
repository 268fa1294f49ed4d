import { wrap } from '../../spec/law/wrap';
import { isTooOld } from './ready';
import { stagesOf } from './results';
import { screen } from './screen';

const root = process.cwd();

/** A stage's file as Jest reports it, with what each of its laws said; '' is a law that holds. */
function ran(stage: string, laws: Record<string, string>, failureMessage?: string) {
  return {
    testFilePath: `${root}/katas/${stage}/x.test.ts`,
    failureMessage,
    testResults: Object.entries(laws).map(([title, message]) => ({
      title,
      status: message === '' ? 'passed' : 'failed',
      failureMessages: message === '' ? [] : [`${message}\n    at <anonymous>:0:0`],
    })),
  };
}

const shown = (...files: object[]) => screen(stagesOf(files, root), '03-mlp');
const blank = 'backward is not written yet: see katas/02-backprop/README.md, step 2.';
const wrong = 'yours 1, truth 3\nRead:  katas/01-value/README.md, step 2';

test('the map counts the laws of each stage, in order', () => {
  const text = shown(ran('02-backprop', { a: blank }), ran('01-value', { 'mul: …': '' }));
  expect(text).toMatch(/01-value +█{20} +1 of 1 laws hold\n +02-backprop +·{20} +0 of 1 laws hold/);
});

test('one law is shown in full, the others by their subjects, and blanks are counted', () => {
  const laws = { 'add: is': '', 'mul: is': wrong, 'div: is': wrong, 'exp: is': blank };
  const text = shown(ran('01-value', laws));
  expect(text).toContain('01-value › mul: is\n\n    yours 1, truth 3\n');
  expect(text).not.toContain('anonymous');
  expect(text).toContain(
    'Also failing, often for the same reason:\n    ✗ div\n  1 law is not written yet.',
  );
  expect(text).toContain('Next:  fix it in katas/01-value/value.ts');
});

test('a blank says what to write, where, and what to read', () => {
  const text = shown(ran('02-backprop', { a: blank }));
  expect(text).toContain('Next:  write backward in katas/02-backprop/backprop.ts');
  expect(text).toContain('Read:  katas/02-backprop/README.md, step 2');
});

test('a law that an earlier stage lets down sends its reader there', () => {
  const first = '01-value is not finished.\nFix that first: npx jest katas/01-value\n\nyours 1';
  const text = shown(ran('02-backprop', { 'backward: is': first }));
  expect(text).toContain('Next:  npx jest katas/01-value');
});

test('a blank of an earlier stage sends its reader there', () => {
  const text = shown(ran('03-mlp', { 'gradients: reach': blank }));
  expect(text).toContain('03-mlp waits for 02-backprop, which is not finished.');
  expect(text).toContain('Next:  write backward in katas/02-backprop/backprop.ts');
});

test('laws left out with -t do not finish a stage', () => {
  const file = ran('02-backprop', { 'a: is': '', 'b: is': '' });
  file.testResults[1].status = 'pending';
  expect(shown(file)).toContain('The whole stage: npx jest katas/02-backprop');
  expect(shown(file)).not.toContain('Done');
  expect(shown()).toContain('No law has been tried');
});

test('a stage that cannot be read keeps later ones waiting', () => {
  const failure = "katas/01-value/value.ts:7:3 - error TS1005: ';' expected.";
  const text = shown(ran('01-value', {}, failure), ran('02-backprop', {}, failure));
  expect(text).toMatch(/01-value +could not be read\n +02-backprop +waits for 01-value/);
});

test('a finished stage says what comes next', () => {
  expect(shown(ran('02-backprop', { a: '' }))).toContain('Done. Next: 03-mlp');
});

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
  expect(shown(ran('01-value', {}, failure))).toMatch(sentence);
});

test('lines are broken between words', () => {
  expect(wrap('one two three', 8, '  ')).toBe('one two\n  three');
});

test('Node is too old before 20.12', () => {
  expect(['18.20.0', '20.9.0', '20.12.0', '22.1.0'].map(isTooOld)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
