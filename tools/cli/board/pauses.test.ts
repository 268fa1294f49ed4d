import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sender } from './sender';
import { happen, isSilent, says, senderTo, TestBoard, takes, until } from './testing';

const folder = mkdtempSync(join(tmpdir(), 'board-'));
const file = join(folder, 'board.json');
afterAll(() => rmSync(folder, { recursive: true }));

let board: TestBoard;
let sender: Sender;

beforeEach(async () => {
  board = await new TestBoard().start();
});
afterEach(async () => {
  await sender.end();
  await board.stop();
});

const isEmpty = () => sender.kept.member?.waiting.length === 0;
const soon = (isSo: () => boolean) => until(isSo, () => JSON.stringify(board.came));

test('after a silence it is sent again', async () => {
  board.manners = [isSilent, takes];
  sender = senderTo(board.address, file, { limit: 300 });
  happen(sender);
  await soon(() => isEmpty());
  expect(board.numbers).toEqual([[1], [1]]);
});

test('a time that the board names is waited for', async () => {
  board.manners = [says(429, { 'Retry-After': '1' }), takes];
  sender = senderTo(board.address, file);
  const start = Date.now();
  happen(sender);
  await soon(isEmpty);
  expect(Date.now() - start).toBeGreaterThanOrEqual(1000);
});

test('the pauses grow to a limit, and chance makes them differ', async () => {
  const pauses: number[] = [];
  const spy = jest.spyOn(global, 'setTimeout');
  board.manners = [...Array(6).fill(says(500)), takes];
  const numbers = [0, 1, 0, 1, 0, 1];
  sender = senderTo(board.address, file, { random: () => numbers.shift() ?? 0 });
  happen(sender);
  await soon(isEmpty);
  for (const [, time] of spy.mock.calls) if (time !== 5 && time !== undefined) pauses.push(time);
  spy.mockRestore();
  expect(pauses.filter((time) => time < 100)).toEqual([2, 8, 8, 32, 25, 50]);
});

test('the end is one more try, and short', async () => {
  board.manners = [says(500), takes];
  sender = senderTo(board.address, file, { pause: 60_000, longest: 60_000 });
  happen(sender);
  await soon(() => sender.status.kind === 'not reached');
  await sender.end();
  expect(board.numbers).toEqual([[1], [1]]);

  board.manners = [isSilent];
  sender = senderTo(board.address, file, { limit: 60_000 });
  happen(sender);
  const start = Date.now();
  await sender.end();
  expect(Date.now() - start).toBeGreaterThanOrEqual(95);
  expect(Date.now() - start).toBeLessThan(1000);
});
