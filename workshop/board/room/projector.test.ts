import { mistakesIn } from '../../../spec/mistakes/catalogue';
import { finished, projectorView } from './projector';
import { apply } from './room';
import { after, roomOf, saved } from './testing';

const [{ hint: known }] = mistakesIn('01-value');
const names = ['Ada', 'Bob', 'Cleo', 'Dai', 'Eva', 'Finn'];

/** Everybody at the same place since noon. */
const together = (count: number, event = {}) =>
  names.slice(0, count).map((name) => saved(name, 1, 0, event));

test('of fewer than three nothing is shown but how many they are', () => {
  const view = projectorView(roomOf(...together(2, { flag: 'stuck', cause: known })), after(20));
  expect(view).toEqual({
    ...{ people: 2, where: [], causes: [], over: [] },
    flags: { stuck: 0, done: 0 },
  });
});

test('how many are where, by stages and steps, and nobody alone', () => {
  const room = roomOf(
    ...together(3),
    ...['Dai', 'Eva', 'Finn'].map((name) => saved(name, 1, 0, { law: undefined, step: undefined })),
    saved('Gül', 1, 0, { stage: '02-backprop' }),
  );
  expect(projectorView(room, after(1)).where).toEqual([
    { from: '01-value', to: '02-backprop', main: '01-value', people: 7, steps: [] },
  ]);
  for (const name of ['Gül', 'Hana', 'Ivo']) apply(room, saved(name, 2, 1, { stage: '03-mlp' }));
  expect(projectorView(room, after(1)).where).toMatchObject([
    {
      from: '01-value',
      steps: [
        { from: 2, to: 2, people: 3 },
        { from: finished, people: 3 },
      ],
    },
    { from: '03-mlp', people: 3, steps: [{ from: 2, people: 3 }] },
  ]);
});

test('the step that holds most people up, and for how long in the median', () => {
  const room = roomOf(
    saved('Ada', 1, 0),
    saved('Bob', 1, 4),
    saved('Cleo', 1, 10),
    saved('Dai', 1, 19, { step: 5, law: 'other' }),
  );
  expect(projectorView(room, after(20)).holding).toEqual({
    ...{ stage: '01-value', step: 2, people: 3, minutes: 16 },
  });
  expect(projectorView(room, after(14)).holding).toBeUndefined();
});

test('a cause is shown that three share, and only in the words of the kata', () => {
  const causes = (count: number, cause: string) =>
    projectorView(roomOf(...together(count, { cause }), ...together(6)), after(1)).causes;
  expect(causes(3, known)).toEqual([{ sentence: known, stage: '01-value', step: 2, people: 3 }]);
  expect(causes(2, known)).toEqual([]);
  expect(causes(6, 'Ada is slow.')).toEqual([]);
});

test('flags are counted while they are up', () => {
  const room = roomOf(
    ...together(3),
    ...['Eva', 'Finn'].map((n) => saved(n, 1, 0, { flag: 'done' })),
  );
  apply(room, saved('Ada', 2, 1, { flag: 'stuck' }));
  expect(projectorView(room, after(1)).flags).toEqual({ stuck: 1, done: 2 });
  apply(room, saved('Ada', 3, 2));
  expect(projectorView(room, after(2)).flags).toEqual({ stuck: 0, done: 2 });
});

test('the last hour, as it was: what comes late is where it happened', () => {
  const room = roomOf(...together(3));
  for (const name of names.slice(0, 3)) {
    apply(room, saved(name, 2, 40, { stage: '02-backprop', ago: 20 * 60_000 }));
  }
  const { over } = projectorView(room, after(40));
  const stages = over.map(({ at, crowds }) => [(at - after(0)) / 60_000, crowds[0].main]);
  expect(stages.slice(9, 11)).toEqual([
    [18, '01-value'],
    [20, '02-backprop'],
  ]);
  expect(projectorView(room, after(100)).over).toHaveLength(31);
});

test('who was not heard of for two hours is not counted', () => {
  expect(projectorView(roomOf(...together(4)), after(121)).people).toBe(0);
});

test('there is no name in it, no secret and no law, whatever they are', () => {
  const room = roomOf(...together(6, { law: 'Ada did it', cause: 'Ada did it', flag: 'stuck' }));
  expect(JSON.stringify(projectorView(room, after(30)))).not.toMatch(/Ada|secret|did it/);
});
