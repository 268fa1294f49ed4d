import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stored } from '../room/room';
import { lineOf } from './lines';
import { Log } from './log';

const folder = mkdtempSync(join(tmpdir(), 'board-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
const fresh = () => join(folder, `${count++}`, 'events.log');

function stored(number: number): Stored {
  const event = { number, ago: 0, stage: '01-value', held: 1, of: 2 };
  return { at: 1000 + number, learner: 'a'.repeat(32), name: 'Ada ❤\n', event };
}

/** What a log holds, by the numbers, and what was found. */
async function reopened(path: string) {
  const numbers: number[] = [];
  const [log, reading] = await Log.open(path, ({ event }) => numbers.push(event.number));
  await log.close();
  return { numbers, ...reading };
}

async function withThree(): Promise<string> {
  const path = fresh();
  const [log] = await Log.open(path, () => {});
  await log.append([stored(1), stored(2)]);
  await log.append([stored(3)]);
  await log.close();
  return path;
}

test('what was appended is read again, character by character', async () => {
  const path = await withThree();
  const read: Stored[] = [];
  const [log] = await Log.open(path, (each) => read.push(each));
  await log.close();
  expect(read).toEqual([stored(1), stored(2), stored(3)]);
});

test('wherever the file was torn, all whole lines are there, and it goes on behind them', async () => {
  const whole = readFileSync(await withThree());
  const lines = [1, 2, 3].map((number) => Buffer.byteLength(lineOf(stored(number))));
  for (let length = 0; length <= whole.length; length += 17) {
    const path = await withThree();
    writeFileSync(path, whole.subarray(0, length));
    const many = lines.filter(
      (_, i) => lines.slice(0, i + 1).reduce((a, b) => a + b) <= length,
    ).length;
    const { numbers, torn } = await reopened(path);
    expect(numbers).toEqual([1, 2, 3].slice(0, many));
    expect(torn).toBe(length - lines.slice(0, many).reduce((a, b) => a + b, 0));
    const [log] = await Log.open(path, () => {});
    await log.append([stored(9)]);
    await log.close();
    expect((await reopened(path)).numbers).toEqual([...[1, 2, 3].slice(0, many), 9]);
  }
});

test('a line that is not what was written is left out, and the rest is not', async () => {
  const path = await withThree();
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('"number":2', '"number":7'));
  appendFileSync(path, 'no line\n\n');
  expect(await reopened(path)).toMatchObject({ numbers: [1, 3], broken: 3, torn: 0 });
});

test('a line longer than a piece of the file is read', async () => {
  const path = fresh();
  const [log] = await Log.open(path, () => {});
  const long = { ...stored(1), name: '❤'.repeat(300_000) };
  await log.append([long, stored(2)]);
  await log.close();
  const read: Stored[] = [];
  const [again] = await Log.open(path, (each) => read.push(each));
  await again.close();
  expect(read).toEqual([long, stored(2)]);
});

test('only its owner may read it', async () => {
  const path = await withThree();
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('of a torn line nothing is left behind what is shorter', async () => {
  const path = await withThree();
  appendFileSync(path, 'x'.repeat(1000));
  const [log] = await Log.open(path, () => {});
  await log.append([stored(4)]);
  await log.close();
  expect(await reopened(path)).toMatchObject({ numbers: [1, 2, 3, 4], torn: 0, broken: 0 });
});
