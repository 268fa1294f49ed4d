import { stages } from '../../../spec/laws/stages';
import { catalogue } from '../../../spec/mistakes/catalogue';
import { type Member, nextEvents, withEvent, without } from './queue';

const nobody: Member = { learner: '0'.repeat(32), name: 'Lin', last: 0, waiting: [] };
const run = { stage: '01-value', held: 1, of: 2 };

/** Somebody who has saved so many times, a second apart. */
function saved(times: number, member = nobody): Member {
  for (let i = 0; i < times; i++) member = withEvent(member, run, member.flag, 1000 * member.last);
  return member;
}

test('events have numbers that count up, and say how long ago they happened when they are sent', () => {
  expect(nextEvents(saved(2), 5000)).toEqual([
    { ...run, number: 1, ago: 5000 },
    { ...run, number: 2, ago: 4000 },
  ]);
});

test('a clock that was set does not make time run backwards, nor for years', () => {
  expect(nextEvents(saved(1), -5000)[0].ago).toBe(0);
  expect(nextEvents(saved(1), 1e12)[0].ago).toBe(7 * 24 * 3600 * 1000);
});

test('a flag goes with every event until it is taken down', () => {
  const up = saved(1, withEvent(nobody, run, 'stuck', 0));
  const down = withEvent(up, run, undefined, 0);
  expect(nextEvents(down, 0).map(({ flag }) => flag)).toEqual(['stuck', 'stuck', undefined]);
  expect(nextEvents(down, 0)[2]).not.toHaveProperty('flag');
});

test('of more than 500 the oldest runs are left out, and no flag is', () => {
  const first = withEvent(saved(1), run, 'stuck', 0);
  const down = withEvent(first, run, undefined, 0);
  const { waiting, last } = saved(600, down);
  expect(last).toBe(603);
  expect(waiting.length).toBe(500);
  expect(waiting.slice(0, 3).map(({ event }) => event.number)).toEqual([2, 3, 106]);
  expect(waiting[499].event.number).toBe(603);
});

test('a request holds at most 100 events, and never more than the board takes', () => {
  expect(nextEvents(saved(250), 0).map(({ number }) => number)).toEqual(
    Array.from({ length: 100 }, (_, i) => i + 1),
  );
  let wordy = nobody;
  const words = 'ж'.repeat(300);
  for (let i = 0; i < 100; i++)
    wordy = withEvent(wordy, { ...run, law: words, cause: words }, undefined, 0);
  const events = nextEvents(wordy, 0);
  expect(events.length).toBeGreaterThan(10);
  expect(Buffer.byteLength(JSON.stringify({ ...nobody, events }))).toBeLessThan(60_000);
});

test('what the board has taken is not sent again', () => {
  expect(nextEvents(without(saved(3), 2), 0).map(({ number }) => number)).toEqual([3]);
  expect(withEvent(without(saved(3), 3), run, undefined, 0).last).toBe(4);
});

test('whatever the kata says fits into what the board takes', () => {
  const titles = stages.flatMap((each) => each.laws.map(({ title }) => title));
  const hints = catalogue.flatMap(({ list }) => list.map((mistake) => mistake.hint));
  expect(Math.max(...[...titles, ...hints].map(({ length }) => length))).toBeLessThanOrEqual(300);
});
