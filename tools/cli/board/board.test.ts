import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StageResult } from '../../../spec/law/result';
import { stageNamed } from '../../../spec/laws/stages';
import { type Room, roomFrom } from './address';
import { Board } from './board';
import { Kept } from './kept';
import { Sender } from './sender';

const folder = mkdtempSync(join(tmpdir(), 'board-'));
const file = join(folder, 'board.json');
afterAll(() => rmSync(folder, { recursive: true }));

const [{ title }] = stageNamed('01-value').laws;
const result: StageResult = {
  name: '01-value',
  laws: [{ title, state: 'holds' }],
  partial: false,
  optional: 0,
};

let now: number;
let kept: Kept;
let written: string;
let board: Board;

/** A board that is not there: all that happens is kept. */
function open(): Board {
  const room = roomFrom('http://127.0.0.1:9/ROOM') as Room;
  kept = new Kept(file, room.address);
  if (!kept.member) kept.join({ learner: 'ab'.repeat(16), name: 'Lin', last: 0, waiting: [] });
  const timing = {
    random: () => 1,
    now: () => now,
    limit: 5000,
    pause: 6e4,
    longest: 6e4,
    last: 9,
  };
  const write = (text: string) => {
    written += text;
  };
  return new Board(new Sender(room, kept, timing), { write } as unknown as NodeJS.WritableStream);
}

beforeEach(() => {
  rmSync(file, { force: true });
  now = 0;
  written = '';
  board = open();
});
afterEach(() => board.end());

const flags = () => kept.member?.waiting.map(({ event }) => event.flag ?? '-').join(' ');

/** Presses a key after a second. */
function press(key: string): boolean {
  now += 1000;
  return board.press(key);
}

test('a key puts a flag up, or another one in its place, or takes it down, each in an event', () => {
  board.tell(result);
  for (const key of '?!!?') expect(press(key)).toBe(true);
  expect(flags()).toBe('- stuck done - stuck');
  board.tell(result);
  expect(flags()).toBe('- stuck done - stuck stuck');
  expect(kept.member?.waiting.at(-1)?.event).toEqual({
    number: 6,
    stage: '01-value',
    held: 1,
    of: 1,
    flag: 'stuck',
  });
});

test('other keys are not for the board', () => {
  board.tell(result);
  for (const key of 'hsx') expect(press(key)).toBe(false);
  expect(flags()).toBe('-');
});

test('a key that is held down is pressed once', () => {
  board.tell(result);
  for (let i = 0; i < 100; i++) {
    now += 33;
    board.press('?');
  }
  expect(flags()).toBe('- stuck');
});

test('a flag before the first run goes with it, and one from before the command is still up', async () => {
  press('?');
  expect(flags()).toBe('');
  board.tell(result);
  expect(flags()).toBe('stuck');
  expect(kept.member?.waiting[0].isFlag).toBe(true);
  await board.end();
  board = open();
  board.tell(result);
  expect(flags()).toBe('stuck stuck');
  press('?');
  expect(flags()).toBe('stuck stuck -');
});

test('the line says so at once', () => {
  board.tell(result);
  board.line.below('keys');
  expect(written).toContain('board: Lin · sending   ? stuck   ! done');
  press('?');
  expect(written).toContain('board: Lin · stuck · sending   ? not stuck   ! done');
});
