import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Room, roomFrom } from './address';
import { Kept } from './kept';
import { withEvent } from './queue';
import { Sender, type Status } from './sender';
import { isSilent, says, TestBoard, takes, until } from './testing';

const folder = mkdtempSync(join(tmpdir(), 'board-'));
afterAll(() => rmSync(folder, { recursive: true }));

const timing = { random: () => 0.5, now: Date.now, limit: 5000, pause: 4, longest: 50, last: 100 };
let board: TestBoard;
let sender: Sender;
let seen: Status[];

/** Somebody who has joined the room of an address. */
function senderTo(address: string, more: Partial<typeof timing> = {}): Sender {
  const room = roomFrom(address) as Room;
  const kept = new Kept(join(folder, `${expect.getState().currentTestName?.length}.json`), address);
  kept.join({ learner: 'ab'.repeat(16), name: 'Lin', last: 0, waiting: [] });
  const made = new Sender(room, kept, { ...timing, ...more });
  made.changed = () => seen.push(made.status);
  return made;
}

beforeEach(async () => {
  board = await new TestBoard().start();
  seen = [];
  sender = senderTo(board.address);
});
afterEach(async () => {
  await sender.end();
  await board.stop();
});

/** Something has happened: so many runs. */
function happen(runs = 1): void {
  for (let i = 0; i < runs; i++) {
    const event = { stage: '01-value', held: 1, of: 2 };
    sender.kept.change((member) => withEvent(member, event, undefined, Date.now()));
    sender.wake();
  }
}

const isEmpty = () => sender.kept.member?.waiting.length === 0;
const soon = (isSo: () => boolean) => until(isSo, () => JSON.stringify(board.came));
const kinds = () => seen.map(({ kind }) => kind);

test('what happens is sent at once, in JSON, by nobody’s page', async () => {
  happen();
  await soon(isEmpty);
  expect(board.came).toEqual([
    {
      learner: 'ab'.repeat(16),
      name: 'Lin',
      events: [{ number: 1, ago: expect.any(Number), stage: '01-value', held: 1, of: 2 }],
    },
  ]);
  expect(board.requests[0]).toMatchObject({ method: 'POST', url: '/room/ROOM/events' });
  expect(board.requests[0].headers).toMatchObject({ 'content-type': 'application/json' });
  expect(board.requests[0].headers).not.toHaveProperty('origin');
  expect(kinds()).toEqual(['sending', 'sent']);
});

test('in order, one request at a time', async () => {
  happen(250);
  await soon(isEmpty);
  expect(board.numbers.flat()).toEqual(Array.from({ length: 250 }, (_, i) => i + 1));
  expect(board.mostOpen).toBe(1);
});

test('what was not taken is sent again', async () => {
  board.manners = [says(500), says(503), takes];
  happen();
  await soon(isEmpty);
  expect(board.numbers).toEqual([[1], [1], [1]]);
  expect(kinds()).toEqual(['sending', 'not reached', 'sent']);
});

test('a number that was passed long ago takes nothing off', async () => {
  board.manners = [says(200, {}, '{"taken":0}'), takes];
  happen();
  await soon(isEmpty);
  expect(board.numbers).toEqual([[1], [1]]);
});

test('after a silence it is sent again', async () => {
  board.manners = [isSilent, takes];
  sender = senderTo(board.address, { limit: 300 });
  happen();
  await soon(() => isEmpty() && kinds().includes('not reached'));
  expect(sender.status).toEqual({ kind: 'sent' });
});

test('a time that the board names is waited for', async () => {
  board.manners = [says(429, { 'Retry-After': '1' }), takes];
  const start = Date.now();
  happen();
  await soon(isEmpty);
  expect(Date.now() - start).toBeGreaterThanOrEqual(1000);
});

test('the pauses grow to a limit, and chance makes them differ', async () => {
  const pauses: number[] = [];
  const spy = jest.spyOn(global, 'setTimeout');
  board.manners = [...Array(6).fill(says(500)), takes];
  const numbers = [0, 1, 0, 1, 0, 1];
  sender = senderTo(board.address, { random: () => numbers.shift() ?? 0 });
  happen();
  await soon(isEmpty);
  for (const [, time] of spy.mock.calls) if (time !== 5 && time !== undefined) pauses.push(time);
  spy.mockRestore();
  expect(pauses.filter((time) => time < 100)).toEqual([2, 8, 8, 32, 25, 50]);
});

test('what is refused is never sent again, and what comes later is', async () => {
  board.manners = [says(400, {}, '\u001b[2J'), takes];
  happen();
  await soon(isEmpty);
  expect(sender.status).toEqual({ kind: 'refused', status: 400, isEnd: false });
  happen();
  await soon(() => sender.status.kind === 'sent');
  expect(board.numbers).toEqual([[1], [2]]);
});

test.each([401, 403, 404, 405, 410])('after %p nothing is sent any more', async (status) => {
  board.manners = [says(status)];
  happen();
  await soon(() => sender.isOver);
  happen();
  await sender.end();
  expect(board.numbers).toEqual([[1]]);
});

test('a board that is gone and comes back gets everything', async () => {
  const { address } = board;
  await board.stop();
  happen(3);
  await soon(() => sender.status.kind === 'not reached');
  board = await new TestBoard().start(Number(new URL(address).port));
  await soon(isEmpty);
  expect(board.numbers.flat()).toEqual([1, 2, 3]);
});

test('another command goes on with what was not sent', async () => {
  board.manners = [says(500)];
  happen(2);
  await sender.end();
  board.manners = [takes];
  sender = new Sender(sender.room, new Kept(sender.kept.file, board.address), timing);
  sender.wake();
  await soon(isEmpty);
  expect(board.numbers.at(-1)).toEqual([1, 2]);
});

test('the end is one more try, and short', async () => {
  board.manners = [says(500), takes];
  sender = senderTo(board.address, { pause: 60_000, longest: 60_000 });
  happen();
  await soon(() => sender.status.kind === 'not reached');
  await sender.end();
  expect(board.numbers).toEqual([[1], [1]]);

  board.manners = [isSilent];
  sender = senderTo(board.address, { limit: 60_000 });
  happen();
  const start = Date.now();
  await sender.end();
  expect(Date.now() - start).toBeGreaterThanOrEqual(95);
  expect(Date.now() - start).toBeLessThan(1000);
});
