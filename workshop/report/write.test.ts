import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realClass } from './sample';
import { writeReports } from './write';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reports-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Every file of a folder, by its name. */
const filesIn = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file.slice(path.length), readFileSync(file, 'utf8')])
    .sort();

test('all reports are written, and written again they are the same', async () => {
  const result = await realClass();
  writeReports(result, join(folder, 'out'));
  const first = filesIn(folder);
  expect(readdirSync(join(folder, 'out')).sort()).toEqual([
    'feedback',
    'index.html',
    'junit.xml',
    'projector.html',
    'results.csv',
    'results.json',
    'summary.md',
  ]);
  expect(readdirSync(join(folder, 'out', 'feedback'))).toHaveLength(result.people.length);
  writeReports(result, join(folder, 'out'));
  expect(filesIn(folder)).toEqual(first);
}, 60_000);
