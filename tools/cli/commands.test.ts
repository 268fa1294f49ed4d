/** Every command as a person runs it, in a copy of the kata that has its first two stages only. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KataCopy } from '../kata-copy';

const copy = new KataCopy('test-copy', ['01-value', '02-backprop']);
beforeAll(() => copy.make());
afterAll(() => copy.remove());

const run = copy.run.bind(copy);
const write = copy.write.bind(copy);

const wrongMul = (solution: string) => solution.replace('[other.data, this.data]', '[1, 1]');
const rightAnswer = (solution: string) => solution;

test('start: shows the map, remembers it, and looks again at what has changed', () => {
  const first = run('start');
  expect(first.status).toBe(0);
  expect(first.screen).toContain('Trying 01-value, 02-backprop …');
  expect(first.screen).toMatch(/01-value +█+·+ +5 of \d+ laws hold/);
  expect(first.screen).toContain('Next:  write Value.mul in katas/01-value/value.ts');

  const again = run('start');
  expect(again.screen).not.toContain('Trying');
  expect(again.screen).toMatch(/01-value +█+·+ +5 of \d+ laws hold/);

  write('01-value', wrongMul);
  const changed = run('start');
  expect(changed.screen).toContain('Trying 01-value, 02-backprop …');
  expect(changed.screen).toContain('Looks like: mul ');
});

test('hint: one after the other, then from the first again', () => {
  const hints = [1, 2, 3].map(() => run('hint'));
  expect(hints.map(({ status }) => status)).toEqual([0, 0, 0]);
  expect(hints[0].screen).toContain('01-value, step 2, hint 1 of 2:');
  expect(hints[1].screen).toContain('01-value, step 2, hint 2 of 2:');
  expect(hints[2].screen).toContain('01-value, step 2, hint 1 of 2:');
});

test('compare: not before every law holds, unless one peeks', () => {
  const early = run('compare', '01-value');
  expect(early.screen).toContain('01-value is not finished yet: mul:');
  expect(run('compare', '1', '--peek').screen).toMatch(/- +return .*\[1, 1\]/);
  write('01-value', rightAnswer);
  expect(run('compare', '01-value').screen).toMatch(
    /Lines that are not blank: (\d+) in yours, \1 in the solution\.\nSpeed: it can be/,
  );
});

test('reset: puts the blank back, keeps what was there, and has nothing to do afterwards', () => {
  write('02-backprop', rightAnswer);
  const { screen } = run('reset', '02');
  const kept = /kept as (\S+):/.exec(screen)?.[1] ?? '';
  expect(readFileSync(join(copy.folder, kept), 'utf8')).toBe(
    readFileSync(copy.file('02-backprop', 'solutions'), 'utf8'),
  );
  expect(readFileSync(copy.file('02-backprop'), 'utf8')).toContain('NotWritten');
  expect(run('reset', '02').screen).toContain('is blank already');
});

test('borrow: a later stage on a finished earlier one', () => {
  const { screen, status } = run('borrow', '01-value', 'katas/02-backprop');
  expect(screen).toContain('Borrowed from solutions/: 01-value');
  expect(screen).toContain('write topologicalOrder in katas/02-backprop/backprop.ts');
  expect(status).toBe(1);
  expect(run('borrow', '01-value')).toMatchObject({ status: 1 });
});

test('watch: wants a terminal', () => {
  const { screen, status } = run('watch');
  expect(screen).toBe('npm run watch needs a terminal. Without one: npx jest katas/01-value\n');
  expect(status).toBe(1);
});

test.each([
  ['start', ['x'], '“x” is one word too many. For example: npm start'],
  ['hint', ['99'], 'There is no stage “99”. For example: npm run hint 03-mlp'],
  ['compare', ['1', '--peak'], "Unknown option '--peak'. Options: --peek."],
  ['compare', [], 'Say which stage. For example: npm run compare 03-mlp'],
  ['reset', ['--all'], "Unknown option '--all'. There are no options."],
  ['borrow', ['nothing', 'katas'], 'There is no stage “nothing”.'],
])('%s %p: one sentence, and exit code 1', (script, words, sentence) => {
  const { screen, status } = run(script, ...words);
  expect(screen).toContain(sentence);
  expect(screen).not.toContain('    at ');
  expect(status).toBe(1);
});
