import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kept } from './kept';
import { type Member, withEvent } from './queue';

const folder = mkdtempSync(join(tmpdir(), 'board-'));
const file = join(folder, 'out', 'board.json');
beforeEach(() => rmSync(join(folder, 'out'), { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

const lin: Member = { learner: 'ab'.repeat(16), name: 'Lin', last: 0, waiting: [] };
const here = 'http://localhost:1/ROOM';
const save = (member: Member) =>
  withEvent(member, { stage: '01-value', held: 1, of: 2 }, undefined, 0);

test('nobody has joined a room that nobody said yes to', () => {
  const kept = new Kept(file, here);
  kept.change(save);
  expect(kept.member).toBeUndefined();
  expect(() => readFileSync(file)).toThrow('ENOENT');
});

test('a yes is for one address and one code, and outlives the command', () => {
  new Kept(file, here).join(lin);
  new Kept(file, `${here}2`).join({ ...lin, name: 'Zoë' });
  expect(new Kept(file, here).member).toEqual(lin);
  expect(new Kept(file, `${here}2`).member?.name).toBe('Zoë');
  expect(new Kept(file, 'http://localhost:2/ROOM').member).toBeUndefined();
});

test('two commands beside each other give no number twice', () => {
  const one = new Kept(file, here);
  one.join(lin);
  const two = new Kept(file, here);
  for (const kept of [one, two, one, two]) kept.change(save);
  expect(two.member?.waiting.map(({ event }) => event.number)).toEqual([1, 2, 3, 4]);
  expect(readdirSync(join(folder, 'out'))).toEqual(['board.json']);
});

test.each(['', '{', 'null', '[]', '7', `{"${here}":{"learner":"x"}}`, `{"${here}":null}`])(
  'a file with %p in it is nobody’s',
  (text) => {
    mkdirSync(join(folder, 'out'));
    writeFileSync(file, text);
    expect(new Kept(file, here).member).toBeUndefined();
  },
);

test('where nothing can be written, and where out/ is deleted, nothing is forgotten', () => {
  writeFileSync(join(folder, 'out'), 'in the way');
  const kept = new Kept(file, here);
  kept.join(lin);
  kept.change(save);
  kept.change(save);
  expect(kept.member?.last).toBe(2);
  rmSync(join(folder, 'out'));
  kept.change(save);
  expect(new Kept(file, here).member?.last).toBe(3);
  rmSync(join(folder, 'out'), { recursive: true });
  kept.change(save);
  expect(new Kept(file, here).member?.waiting.length).toBe(4);
});

test('where the file can be read and not be written, what happens counts', () => {
  const kept = new Kept(file, here);
  kept.join(lin);
  mkdirSync(`${file}.${process.pid}`);
  kept.change(save);
  kept.change(save);
  expect(kept.member?.last).toBe(2);
  rmSync(`${file}.${process.pid}`, { recursive: true });
  kept.change(save);
  expect(new Kept(file, here).member?.last).toBe(3);
});
