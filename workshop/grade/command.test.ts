/** `npm run grade`, as a person types it, on a small class. */
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../tools/cli/stages';

const folder = mkdtempSync(join(tmpdir(), 'grade-'));
const submissions = join(folder, 'class');
const names = ['Ada', 'Blaise', 'Carl', 'Dorothy', 'Emmy'];
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(() => {
  for (const [i, name] of names.entries()) {
    const stage = join(submissions, name, '01-value');
    mkdirSync(stage, { recursive: true });
    const from = join(root, i % 2 === 0 ? 'solutions' : 'katas', '01-value', 'value.ts');
    cpSync(from, join(stage, 'value.ts'));
  }
});

const command = ['-r', './spec/register.js', 'workshop/grade/command.ts'];
const settings = ['--stages', '1', '--isolation', 'none'];

function grade(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

/** All that is written about a class, by file. */
function reportsIn(out: string): Record<string, string> {
  const files = readdirSync(out, { recursive: true, withFileTypes: true });
  const reports = files.filter((each) => each.isFile() && !each.parentPath.includes('kept'));
  return Object.fromEntries(
    reports.map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'utf8')]),
  );
}

const whole = join(folder, 'whole');

test('a class is judged, and all there is to say of it is written', () => {
  const { status, stdout, stderr } = grade(submissions, ...settings, '--seed', '7', '--out', whole);
  expect(status).toBe(0);
  expect(stderr).toMatch(/^5 of 5 judged, \w+ last$/m);
  expect(stdout).toMatch(/\d+ ✓ +Ada\n.* 5 . +Blaise\n/);
  const files = Object.keys(reportsIn(whole));
  for (const name of ['results.json', 'results.csv', 'junit.xml', 'summary.md', 'index.html']) {
    expect(files).toContain(name);
  }
  expect(files.filter((name) => names.some((each) => name === `${each}.md`))).toHaveLength(5);
}, 60_000);

test('who is known need not be judged again, unless it is asked for', () => {
  const before = reportsIn(whole);
  const again = (...words: string[]) =>
    grade(submissions, ...settings, '--seed', '7', '--out', whole, ...words);
  expect(again().stderr).toBe('5 of 5 are known from before.\n');
  expect(again('--again', 'Carl').stderr).toBe(
    '4 of 5 are known from before.\n5 of 5 judged, Carl last\n',
  );
  expect(reportsIn(whole)).toEqual(before);
  expect(again('--again', 'Nobody')).toMatchObject({
    status: 1,
    stderr: 'Nobody here is called “Nobody”.\n',
  });
}, 60_000);

test('what was handed in anew is judged anew', () => {
  const out = join(folder, 'anew');
  cpSync(whole, out, { recursive: true });
  const file = join(submissions, 'Emmy', '01-value', 'value.ts');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, `${text}\n// once more\n`);
  const { stderr } = grade(submissions, ...settings, '--seed', '7', '--out', out);
  writeFileSync(file, text);
  expect(stderr).toBe('4 of 5 are known from before.\n5 of 5 judged, Emmy last\n');
}, 60_000);

test('parts that are put together say the same as one run, byte for byte', () => {
  const parts = ['1/2', '2/2'].map((shard) => {
    const out = join(folder, shard.replace('/', '-'));
    const words = [...settings, '--seed', '7', '--shard', shard, '--out', out];
    expect(grade(submissions, ...words).status).toBe(0);
    return out;
  });
  const out = join(folder, 'merged');
  expect(grade('--merge', ...parts, '--out', out).status).toBe(0);
  expect(reportsIn(out)).toEqual(reportsIn(whole));
}, 60_000);

test('interrupted, it goes on where it was, with its seed', async () => {
  const out = join(folder, 'interrupted');
  const words = [...command, submissions, ...settings, '--jobs', '1', '--out', out];
  const running = spawn(process.execPath, words, { cwd: root });
  await new Promise((resolve) => running.stderr.once('data', resolve));
  running.kill('SIGINT');
  await new Promise((resolve) => running.once('close', resolve));
  expect(existsSync(join(out, 'results.json'))).toBe(false);
  const { stderr, stdout } = grade(submissions, ...settings, '--out', out);
  expect(stderr).toMatch(/^[1-4] of 5 are known from before\.\n/);
  expect(stdout).toMatch(/with seed \d+/);
}, 60_000);

test.each([
  [[], 'Say which folder the class is in.'],
  [['no-such-folder', '--isolation', 'none'], 'There is no folder no-such-folder.'],
  [['a', '--stages', '99'], 'There is no stage “99”.'],
  [['a', '--isolation', 'trust'], '--isolation is container, bwrap or none, not “trust”.'],
  [['a', '--shard', '3/2', '--seed', '1'], '--shard is a part of a number of parts, as 2/5'],
  [['a', '--shard', '1/2'], 'Parts of a class need the same seed.'],
  [['a', '--jobs', '0'], '--jobs is a whole number from 1 to 256, not “0”.'],
  [['--merge', 'a'], 'a holds no results of npm run grade'],
])('%p: one sentence, and exit code 1', (words, sentence) => {
  const { status, stderr } = grade(...words);
  expect(stderr).toContain(sentence);
  expect(stderr.trim().split('\n').length).toBeLessThan(3);
  expect(status).toBe(1);
});
