/** The command as a person runs it, also where it cannot get far. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScriptTarget, transpileModule } from 'typescript';
import { root } from '../../tools/cli/stages';

const copy = mkdtempSync(join(tmpdir(), 'not-installed-'));
afterAll(() => rmSync(copy, { recursive: true }));

function node(folder: string, ...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return { status, said: stderr };
}

const ready = ['-r', './spec/register.js', 'workshop/ready/command.ts'];

test('without an installation', () => {
  for (const path of ['spec/register.js', 'workshop/ready/command.ts', 'package.json']) {
    cpSync(join(root, path), join(copy, path));
  }
  const said = 'The packages are not installed yet. Run this first: npm ci\n';
  expect(node(copy, ...ready)).toEqual({ status: 1, said });
});

describe('with an old Node', () => {
  test('the first file says so, and asks for nothing before', () => {
    const old = "Object.defineProperty(process.versions, 'node', { value: '12.22.12' });";
    expect(node(root, '-e', `${old} require('./spec/register.js')`)).toEqual({
      status: 1,
      said: 'This is Node 12.22.12, and the kata needs 20.19 or newer: https://nodejs.org\n',
    });
  });

  test('the first file can be parsed: it is ES2019', () => {
    const source = readFileSync(join(root, 'spec', 'register.js'), 'utf8');
    const compiled = (target: ScriptTarget) =>
      transpileModule(source, { compilerOptions: { target, removeComments: true } }).outputText;
    expect(compiled(ScriptTarget.ES2019)).toBe(compiled(ScriptTarget.ESNext));
  });
});

test('a board that does not answer is one sentence, and no success', () => {
  const { status, said } = node(root, ...ready, '--board', 'http://127.0.0.1:1/K7QX');
  expect(said).toMatch(/^· {2}No board answers at [^\n]*$/m);
  expect(status).toBe(1);
});

test('what it does not know is refused', () => {
  expect(node(root, ...ready, 'board').said).toMatch(/“board” is one word too many/);
});
