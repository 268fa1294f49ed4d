import { leaderView } from './leader';
import { apply } from './room';
import { after, roomOf, saved } from './testing';

const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name);

test('flags first, the longest up first, then who is longest at the same law', () => {
  const room = roomOf(
    saved('Ada', 1, 0),
    saved('Bob', 1, 2),
    saved('Cleo', 1, 10, { flag: 'stuck' }),
    saved('Dai', 1, 9, { flag: 'stuck' }),
    saved('Eva', 1, 14),
  );
  for (const name of ['Ada', 'Bob']) apply(room, saved(name, 2, 14));
  const { needing, fine } = leaderView(room, after(15));
  expect(needing.map(({ name, stuck, minutes }) => [name, stuck, minutes])).toEqual([
    ['Dai', true, 6],
    ['Cleo', true, 5],
    ['Ada', false, 15],
    ['Bob', false, 13],
  ]);
  expect(names(fine)).toEqual(['Eva']);
});

test('what they see, and a question', () => {
  const room = roomOf(saved('Ada', 1, 0, { flag: 'stuck', cause: 'swap them.' }));
  const [ada] = leaderView(room, after(1)).needing;
  expect(ada).toMatchObject({ stage: '01-value', step: 2, law: 'mul: holds', cause: 'swap them.' });
  expect(ada.question).toMatch(/\?$|\.$/);
});

test('who has gone quiet is seen while the room is at work, and not in a break', () => {
  const room = roomOf(saved('Ada', 1, 0), saved('Bob', 1, 18), saved('Cleo', 1, 19));
  expect(leaderView(room, after(20)).quiet).toMatchObject([{ name: 'Ada', minutes: 20 }]);
  const { quiet, needing, fine } = leaderView(room, after(60));
  expect([quiet, needing, names(fine)]).toEqual([[], [], ['Ada', 'Bob', 'Cleo']]);
});

test('who may be bored: done, through, or far ahead', () => {
  const room = roomOf(
    saved('Ada', 1, 0, { flag: 'done' }),
    saved('Bob', 1, 1, { law: undefined, held: 49 }),
    saved('Cleo', 1, 2, { stage: '04-losses' }),
    ...['Dai', 'Eva', 'Finn', 'Gül'].map((name) => saved(name, 1, 3)),
  );
  expect(leaderView(room, after(5)).ahead.map(({ name, why }) => [name, why])).toEqual([
    ['Ada', 'put “done” up'],
    ['Bob', 'finished 01-value'],
    ['Cleo', 'is far ahead, and came to this law'],
  ]);
});

test('everybody is in one place only, and those who need nothing stand by name', () => {
  const room = roomOf(
    ...['Zoe', 'Émile', 'ada', 'Bob'].map((name) => saved(name, 1, 0)),
    saved('Flo', 1, 0, { flag: 'stuck' }),
  );
  const view = leaderView(room, after(1));
  expect(names(view.fine)).toEqual(['ada', 'Bob', 'Émile', 'Zoe']);
  const all = [...view.needing, ...view.quiet, ...view.ahead, ...view.fine];
  expect(new Set(all.map(({ id }) => id)).size).toBe(5);
  expect(all).toHaveLength(5);
});

test('what several share, with names; the secrets stay in the room', () => {
  const room = roomOf(
    ...['Ada', 'Bob'].map((name) => saved(name, 1, 0, { cause: 'swap them.' })),
    saved('Cleo', 1, 0, { cause: 'another.' }),
  );
  const view = leaderView(room, after(1));
  expect(view.shared).toMatchObject([{ sentence: 'swap them.', people: 2, names: ['Ada', 'Bob'] }]);
  expect(JSON.stringify(view)).not.toContain('secret');
});

test('who has gone is only counted', () => {
  const room = roomOf(saved('Ada', 1, 0), saved('Bob', 1, 130));
  expect(leaderView(room, after(131))).toMatchObject({ people: 1, gone: 1 });
});
