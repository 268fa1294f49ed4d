import fc from 'fast-check';
import type { BoardEvent } from '../../../tools/cli/board/event';
import type { Stored } from '../room/room';
import { Keeper, NotKept } from './keeper';
import type { Log } from './log';

/** A log in memory that can be full. */
class FakeLog {
  readonly lines: Stored[] = [];
  writes = 0;
  isFull = false;

  async append(events: readonly Stored[]): Promise<void> {
    this.writes++;
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (this.isFull) throw new Error('ENOSPC: no space left on device, write');
    this.lines.push(...events);
  }
}

function board() {
  const shown: Stored[] = [];
  const keeper = new Keeper((stored) => shown.push(stored));
  const log = new FakeLog();
  keeper.writeTo(log as unknown as Log);
  const send = (learner: string, numbers: readonly number[], at = 10_000, ago = 0) =>
    keeper.keep({ learner, name: 'Ada', events: numbers.map((each) => event(each, ago)) }, at);
  return { shown, keeper, log, send };
}

function event(number: number, ago = 0): BoardEvent {
  return { number, ago, stage: '01-value', held: 1, of: 2 };
}

const numbersOf = (list: readonly Stored[], learner = 'a') =>
  list.filter((each) => each.learner === learner).map((each) => each.event.number);

test('whatever comes twice or in another order is kept once, and shown in order', async () => {
  const requests = fc.array(fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 1 }), {
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(requests, async (all) => {
      const { shown, keeper, log, send } = board();
      const answers = await Promise.all(all.map((numbers) => send('a', numbers)));
      const sent = [...new Set(all.flat())].sort((a, b) => a - b);
      expect(numbersOf(log.lines).sort((a, b) => a - b)).toEqual(sent);
      const order = numbersOf(shown);
      expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
      expect(Math.max(0, ...answers)).toBe(Math.max(0, ...sent));
      // After a restart it is the same.
      const again: Stored[] = [];
      const restarted = new Keeper((stored) => again.push(stored));
      log.lines.forEach(restarted.remember);
      expect(again).toEqual(shown);
      expect(restarted.learners).toBe(keeper.learners);
    }),
    { seed: 7, numRuns: 50 },
  );
});

test('taken is the highest number that is kept: a gap was skipped, and what comes late is kept too', async () => {
  const { shown, log, send } = board();
  expect(await send('a', [5, 7])).toBe(7);
  expect(await send('a', [3])).toBe(7);
  expect(await send('a', [7, 8])).toBe(8);
  expect(numbersOf(log.lines)).toEqual([5, 7, 3, 8]);
  expect(numbersOf(shown)).toEqual([5, 7, 8]);
});

test('several learners share a write, and none shares a number', async () => {
  const { log, send } = board();
  const all = Array.from({ length: 300 }, (_, i) => send(`learner ${i}`, [1]));
  expect(await Promise.all(all)).toEqual(all.map(() => 1));
  expect(log.lines.length).toBe(300);
  expect(log.writes).toBeLessThan(4);
});

test('on a full disk nothing is acknowledged or shown; with room again, it is kept', async () => {
  const { shown, log, send } = board();
  await send('a', [1]);
  log.isFull = true;
  await expect(send('a', [2])).rejects.toThrow(NotKept);
  await expect(Promise.all([send('a', [2, 3]), send('b', [1])])).rejects.toThrow('ENOSPC');
  expect(shown.length).toBe(1);
  log.isFull = false;
  expect(await send('a', [2, 3])).toBe(3);
  expect(numbersOf(log.lines)).toEqual([1, 2, 3]);
  expect(numbersOf(shown)).toEqual([1, 2, 3]);
});

test('when too much waits for the disk, the next are told to come later', async () => {
  const { send } = board();
  const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
  const all = await Promise.allSettled(Array.from({ length: 80 }, (_, i) => send(`${i}`, hundred)));
  const refused = all.filter(({ status }) => status === 'rejected').length;
  expect(refused).toBeGreaterThan(0);
  expect(refused).toBeLessThan(40);
});

test('it happened as long ago as it says, and time does not go back for a learner', async () => {
  const { shown, send } = board();
  await send('a', [1], 10_000, 4000);
  await send('a', [2], 11_000, 9000);
  await send('a', [3], 12_000, 0);
  expect(shown.map(({ at, event }) => [at, event.ago])).toEqual([
    [6000, 0],
    [6000, 0],
    [12_000, 0],
  ]);
});

test('two who have the same name are two', async () => {
  const { keeper, send } = board();
  await Promise.all([send('a', [1]), send('b', [1])]);
  expect(keeper.learners).toBe(2);
});
