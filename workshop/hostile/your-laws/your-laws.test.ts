/** Laws of stage 13 that cheat: each works where all programs go through one process, and here it does not. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judge } from '../../grade/judge';
import { findPlace } from '../../sandbox/find-place';
import { type HostileLaw, hostileLaws } from './entries';

const root = join(__dirname, '..', '..', '..');
const place = findPlace('none', { seconds: 6, memory: 256 });
const fileOf = ({ code }: HostileLaw) =>
  `// @ts-nocheck\nimport { integer, law } from '../../spec/your-law';\n${code}`;

/** What a grader of one process says of it: nothing, where it does not come back. */
function saidNaively(entry: HostileLaw): string {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const file = join(folder, 'your-laws.ts');
  writeFileSync(file, fileOf(entry));
  const naive = join(root, 'workshop', 'hostile', 'naive', 'your-laws.ts');
  const args = ['-r', join(root, 'spec', 'register.js'), naive, file];
  const { stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    timeout: entry.wants ? 8_000 : 60_000,
    killSignal: 'SIGKILL',
  });
  rmSync(folder, { recursive: true });
  return stdout.trim();
}

test.each(hostileLaws)(
  '$name: works in one process',
  (entry) => {
    expect(saidNaively(entry)).toBe(entry.wants ? '' : 'holds');
  },
  90_000,
);

test.each(hostileLaws)(
  '$name: not here',
  async (entry) => {
    const files = { '13-your-laws/your-laws.ts': fileOf(entry) };
    const judging = { stages: ['13-your-laws'], seed: 7, place };
    const { stages, refusals } = await judge({ name: 'mallory', files, refusals: [] }, judging);
    expect(refusals).toEqual([]);
    const [first] = stages[0].laws;
    expect(first.state).toBe(entry.remains ? 'holds' : 'fails');
  },
  60_000,
);

test('what remains stands in SECURITY.md', () => {
  const page = readFileSync(join(root, 'workshop', 'SECURITY.md'), 'utf8');
  expect(page).toContain('`your-laws`');
});
