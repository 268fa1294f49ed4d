import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kept } from './kept';
import { Sender, type Status } from './sender';
import { happen, says, senderTo, TestBoard, takes, until } from './testing';

const folder = mkdtempSync(join(tmpdir(), 'board-'));
const file = join(folder, 'board.json');
afterAll(() => rmSync(folder, { recursive: true }));

let board: TestBoard;
let sender: Sender;
let seen: Status[];

beforeEach(async () => {
  board = await new TestBoard().start();
  seen = [];
  sender = senderTo(board.address, file);
  sender.changed = () => seen.push(sender.status);
});
afterEach(async () => {
  await sender.end();
  await board.stop();
});

const isEmpty = () => sender.kept.member?.waiting.length === 0;
const soon = (isSo: () => boolean) => until(isSo, () => JSON.stringify(board.came));
const kinds = () => seen.map(({ kind }) => kind);

test('what happens is sent at once, in JSON, by nobody’s page', async () => {
  happen(sender);
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
  happen(sender, 250);
  await soon(isEmpty);
  expect(board.numbers.flat()).toEqual(Array.from({ length: 250 }, (_, i) => i + 1));
  expect(board.mostOpen).toBe(1);
});

test('what was not taken is sent again', async () => {
  board.manners = [says(500), says(503), takes];
  happen(sender);
  await soon(isEmpty);
  expect(board.numbers).toEqual([[1], [1], [1]]);
  expect(kinds()).toEqual(['sending', 'not reached', 'sent']);
});

test('a number that was passed long ago takes nothing off', async () => {
  board.manners = [says(200, {}, '{"taken":0}'), takes];
  happen(sender);
  await soon(isEmpty);
  expect(board.numbers).toEqual([[1], [1]]);
  expect(kinds()).toEqual(['sending', 'not reached', 'sent']);
});

test('what is refused is never sent again, and what comes later is', async () => {
  board.manners = [says(400, {}, '\u001b[2J'), takes];
  happen(sender);
  await soon(isEmpty);
  expect(sender.status).toEqual({ kind: 'refused', status: 400, isEnd: false });
  happen(sender);
  await soon(() => sender.status.kind === 'sent');
  expect(board.numbers).toEqual([[1], [2]]);
});

test.each([401, 403, 404, 405, 410])('after %p nothing is sent any more', async (status) => {
  board.manners = [says(status)];
  happen(sender);
  await soon(() => sender.isOver);
  happen(sender);
  await sender.end();
  expect(board.numbers).toEqual([[1]]);
});

test('a board that is gone and comes back gets everything', async () => {
  const { address } = board;
  await board.stop();
  happen(sender, 3);
  await soon(() => sender.status.kind === 'not reached');
  board = await new TestBoard().start(Number(new URL(address).port));
  await soon(isEmpty);
  expect(board.numbers.flat()).toEqual([1, 2, 3]);
});

test('another command goes on with what was not sent', async () => {
  board.manners = [says(500)];
  happen(sender, 2);
  await sender.end();
  board.manners = [takes];
  sender = new Sender(sender.room, new Kept(file, board.address), sender.timing);
  sender.wake();
  await soon(isEmpty);
  expect(board.numbers.at(-1)).toEqual([1, 2]);
});
