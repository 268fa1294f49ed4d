import { stayOf } from './people';
import { apply, emptyRoom, minute, type Person, type RoomState } from './room';
import { after, roomOf, saved } from './testing';

const only = (room: RoomState): Person => [...room.people.values()][0];

test('somebody is at a law since the first event with it, without another one between', () => {
  const room = roomOf(
    saved('Ada', 1, 0),
    saved('Ada', 2, 3, { law: 'neg: holds', step: 3 }),
    saved('Ada', 3, 5),
    saved('Ada', 4, 9),
  );
  expect(stayOf(only(room)).since).toBe(after(5));
  expect(only(room).stays).toHaveLength(3);
});

test('what comes late, in a bunch, happened when it happened', () => {
  const room = roomOf(
    saved('Ada', 1, 30, { ago: 25 * minute }),
    saved('Ada', 2, 30, { ago: 10 * minute }),
    saved('Ada', 3, 30),
  );
  expect(stayOf(only(room))).toMatchObject({ since: after(5), until: after(30) });
});

test('time does not go back, whatever a clock says', () => {
  const room = roomOf(saved('Ada', 1, 10), saved('Ada', 2, 11, { ago: 60 * minute, law: 'other' }));
  expect(stayOf(only(room)).since).toBe(after(10));
});

test('what comes twice, or was overtaken, changes nothing', () => {
  const events = [saved('Ada', 1, 0), saved('Ada', 2, 5, { law: 'neg: holds' })];
  const room = roomOf(...events);
  const before = structuredClone(only(room));
  for (const event of events) apply(room, event);
  expect(only(room)).toEqual(before);
});

test('a flag is up since the first event with it, and comes down', () => {
  const room = roomOf(
    saved('Ada', 1, 0, { flag: 'stuck' }),
    saved('Ada', 2, 2, { flag: 'stuck' }),
    saved('Ada', 3, 4),
    saved('Ada', 4, 6, { flag: 'done' }),
  );
  expect(only(room).flags).toEqual([
    { flag: 'stuck', since: after(0), until: after(4) },
    { flag: 'done', since: after(6) },
  ]);
});

test('a break counts as a few minutes of work', () => {
  const room = roomOf(saved('Ada', 1, 0), saved('Ada', 2, 4), saved('Ada', 3, 90));
  expect(stayOf(only(room)).worked).toBe((4 + 10) * minute);
});

test('what is remembered of a person is bounded, causes included', () => {
  const room = emptyRoom(10);
  for (let number = 1; number < 200; number++) {
    const law = number < 100 ? `law ${number}` : 'the same';
    const flag = (['stuck', 'done'] as const)[number % 2];
    apply(room, saved('Ada', number, number, { law, flag, cause: `cause ${number}` }));
  }
  const { stays, flags } = only(room);
  expect([stays.length, flags.length, stayOf(only(room)).causes.length]).toEqual([10, 10, 3]);
});

test('the last name counts, and two people may have the same', () => {
  const room = roomOf(saved('Ada', 1, 0), { ...saved('Bob', 1, 0), name: 'Ada' });
  apply(room, { ...saved('Ada', 2, 1), name: 'Countess' });
  expect([...room.people.values()].map(({ id, name }) => [id, name])).toEqual([
    [1, 'Countess'],
    [2, 'Ada'],
  ]);
});
