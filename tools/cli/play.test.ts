/** `npm run play`, as a person runs it, in a copy of the kata. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KataCopy } from '../kata-copy';

const copy = new KataCopy('test-play', ['01-value', '02-backprop']);
const file = join(copy.folder, 'katas', 'play.ts');
beforeAll(() => copy.make());
afterAll(() => copy.remove());

const once = (...words: string[]) => copy.run('play', '--once', ...words);

/** Writes the learner's file: what follows the import of Value begins in line 3. */
function play(...lines: string[]): void {
  writeFileSync(file, ["import { Value } from './01-value/value';", '', ...lines, ''].join('\n'));
}

test('without a file there is an example, which runs on the blanks and draws', () => {
  const { status, screen } = once();
  expect(screen).toMatch(/^katas\/play\.ts is new: a short example, and yours to change\.\n/);
  expect(screen).toMatch(/Value\(data=15, grad=0\)\n.*\nd +15 +0\n/);
  expect(screen).toContain('The picture is in out/d.svg.');
  expect(existsSync(join(copy.folder, 'out', 'd.svg'))).toBe(true);
  expect(status).toBe(0);
});

test('what is in the file stays, whatever one resets', () => {
  play('console.log(new Value(1).add(2).data);');
  const text = readFileSync(file, 'utf8');
  copy.run('reset', '01-value');
  expect(once()).toEqual({ status: 0, screen: '3\n' });
  expect(readFileSync(file, 'utf8')).toBe(text);
  rmSync(file);
  expect(once().screen).toContain('katas/play.ts is new');
});

test('it runs on the stages as they are', () => {
  play('console.log(new Value(2).mul(3).data);');
  expect(once()).toEqual({
    status: 1,
    screen: 'Value.mul is not written yet: see katas/01-value/README.md, step 2.\n',
  });
  copy.write('01-value', (solution) => solution);
  expect(once()).toEqual({ status: 0, screen: '6\n' });
});

test('an error is said with its line, and the one that called it', () => {
  copy.write('01-value', (solution) =>
    solution.replace(/mul\(that.*\{/, "$&\n    throw new RangeError('too large');"),
  );
  play('type Unused = number;', '', 'new Value(2).mul(3);');
  const { status, screen } = once();
  expect(screen).toMatch(
    /^Your code threw RangeError: too large\n {2}at katas\/play\.ts:5\n {2}which called katas\/01-value\/value\.ts:\d+\n$/,
  );
  expect(status).toBe(1);
});

test.each([
  [
    'later',
    'setTimeout(() => { throw new Error("no"); });',
    /^Your code threw Error: no\n {2}at katas\/play\.ts:3\n$/,
  ],
  [
    'in a promise',
    'Promise.reject(new Error("no"));',
    /^Your code threw Error: no\n {2}at katas\/play\.ts:3\n$/,
  ],
  ['that is none', 'throw 3;', /^Your code threw the number 3, not an Error\.\n$/],
  [
    'of reading',
    'const a = ;',
    /^katas\/play\.ts:3 cannot be read as TypeScript: Expression expected\.\n$/,
  ],
  [
    'of a missing file',
    'import "./03-mpl";',
    /^Your code threw Error: Cannot find module '\.\/03-mpl'\n/,
  ],
  [
    'of draw',
    'import { draw } from "../spec/graph/draw"; draw([new Value(1)] as never);',
    /^What is to be drawn is \[a Value\], not a Value\.\n {2}at katas\/play\.ts:3\n$/,
  ],
])('an error %s is no stack', (_, line, screen) => {
  play(line);
  expect(once()).toEqual({ status: 1, screen: expect.stringMatching(screen) });
});

test('an endless loop is stopped and said', () => {
  play('for (;;);');
  expect(once('--seconds', '1')).toEqual({
    status: 1,
    screen: 'Stopped after 1 s: an endless loop? To give it longer: npm run play -- --seconds 60\n',
  });
});

test.each([
  [[], 'npm run play needs a terminal. Without one: npm run play -- --once\n'],
  [['--once', 'x'], '“x” is one word too many. For example: npm run play -- --once\n'],
  [['--seconds', 'x'], '“x” is no number of seconds. For example: npm run play -- --seconds 60\n'],
])('play %p: one sentence', (words, screen) => {
  expect(copy.run('play', ...words)).toEqual({ status: 1, screen });
});
