/** What a board has kept, as a table, and deleted. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stored } from './room/room';
import { identityIn, logIn } from './server/folder';
import { lineOf } from './server/lines';
import { event } from './testing/board';
import { runBoard } from './testing/process';

jest.setTimeout(60_000);

const folders = mkdtempSync(join(tmpdir(), 'board-kept-'));
afterAll(() => rmSync(folders, { recursive: true }));

function stored(learner: string, name: string, number: number, law?: string): Stored {
  return { at: number * 1000, learner, name, event: event(number, law ? { law } : {}) };
}

/** A board that has kept this. */
function boardWith(name: string, ...events: readonly Stored[]): string {
  const folder = join(folders, name);
  identityIn(folder);
  writeFileSync(logIn(folder), events.map(lineOf).join(''));
  return folder;
}

test('the table has every event once, by learners and their numbers; no cell is a formula', async () => {
  const folder = boardWith(
    'export',
    stored('b', '=cmd|calc!A0', 2),
    stored('a', 'Ada "x", y', 1, '@SUM(1)'),
    stored('b', '=cmd|calc!A0', 1),
    stored('b', 'twice', 2),
  );
  const file = join(folders, 'room.csv');
  const [said, code] = await runBoard(['--folder', folder, '--export', file]);
  expect([said, code]).toEqual([`3 events of 2 learners are in ${file}, names included.\n`, 0]);
  const [head, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\r\n');
  expect(head).toMatch(/^\ufeff"learner","name","number","time","stage",/);
  expect(rows).toEqual([
    `1,"'=cmd|calc!A0",1,"1970-01-01T00:00:01.000Z","01-value",1,40,"","","","",""`,
    `1,"'=cmd|calc!A0",2,"1970-01-01T00:00:02.000Z","01-value",1,40,"","","","",""`,
    `2,"Ada ""x"", y",1,"1970-01-01T00:00:01.000Z","01-value",1,40,"","'@SUM(1)","","",""`,
  ]);
});

test('lines that cannot be read are left out of the table, and that is said', async () => {
  const folder = boardWith('broken', stored('a', 'Ada', 1));
  writeFileSync(logIn(folder), `x\n${readFileSync(logIn(folder), 'utf8')}`);
  const [said] = await runBoard(['--folder', folder, '--export', join(folders, 'b.csv')]);
  expect(said).toMatch(
    /1 line of .* cannot be read, and is left out\.[\s\S]*1 event of 1 learner /,
  );
});

test('everything goes at a word, and only at this word', async () => {
  const folder = boardWith('delete', stored('a', 'Ada', 1), stored('b', 'Bo', 1));
  writeFileSync(join(folder, 'mine.txt'), '');
  for (const typed of ['', '\n', 'yes\n', 'DELETE\n']) {
    const [said] = await runBoard(['--folder', folder, '--delete'], typed);
    expect(said).toMatch(/deletes 2 events of 2 learners.*\n.*Nothing was deleted\.\n$/);
    expect(existsSync(logIn(folder))).toBe(true);
  }
  const [said, code] = await runBoard(['--folder', folder, '--delete'], 'delete\n');
  expect(said).toContain("Deleted: 2 events of 2 learners, the room's code and your token.");
  expect(code).toBe(0);
  expect(readdirSync(folder)).toEqual(['mine.txt']);
});

test('where nothing was kept, and where too much is asked, a sentence says so', async () => {
  const folder = join(folders, 'none');
  const none = `No board has kept anything in ${folder}.\n`;
  for (const asked of [['--delete'], ['--export', join(folders, 'x.csv')]]) {
    expect(await runBoard(['--folder', folder, ...asked])).toEqual([none, 1]);
  }
  const wrong = [
    ['--report', '--delete'],
    ['--port', '65536'],
    ['--port', 'x'],
    ['--network', '10.0.0.0/'],
    ['--folders', 'x'],
    ['x'],
  ];
  for (const words of wrong) {
    const [said, code] = await runBoard(words);
    expect(said).toMatch(/^\S[^\n]*\n$/);
    expect(code).toBe(1);
  }
});
