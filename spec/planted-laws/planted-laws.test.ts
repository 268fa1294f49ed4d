import { tasks } from '../laws/13-your-laws/stage';
import { some } from '../some';
import { plantedLaws } from './all';
import { verdictOn } from './verdict';

/** Where every case shows all that is wrong, as one that is a seed does, no generator is blind. */
const canBeBlind = (name: string) =>
  tasks.some((task) => task.name === name && task.wrong.some(({ needs }) => needs));

describe.each(plantedLaws)('$task', ({ task, right, tooStrict, tooWeak, blind }) => {
  const kinds = { right, 'too strict': tooStrict, 'too weak': tooWeak, blind };

  test.each(Object.entries(kinds))(
    'three laws or more that are %s, in different words',
    (kind, all) => {
      const least = kind === 'blind' && !canBeBlind(task) ? 0 : 3;
      expect(all.length).toBeGreaterThanOrEqual(least);
      expect(new Set(all.map(({ says }) => says)).size).toBe(all.length);
    },
  );

  for (const [kind, all] of Object.entries(kinds)) {
    for (const planted of some(all, 1, jest.getSeed())) {
      test(`${kind}: ${planted.says}`, async () => {
        expect(await verdictOn(task, planted, 1)).toBe(kind);
      });
    }
  }
});

test('every task has some', () => {
  expect(plantedLaws.map(({ task }) => task)).toEqual(tasks.map(({ name }) => name));
});
