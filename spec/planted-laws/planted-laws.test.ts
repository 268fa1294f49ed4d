import { tasks } from '../laws/13-your-laws/stage';
import { plantedLaws } from './all';
import { verdictOn } from './verdict';

describe.each(plantedLaws)('$task', ({ task, right, tooStrict, tooWeak, blind }) => {
  const kinds = { right, 'too strict': tooStrict, 'too weak': tooWeak, blind };

  test.each(Object.entries(kinds))(
    'three laws or more that are %s, in different words',
    (_, all) => {
      expect(all.length).toBeGreaterThanOrEqual(3);
      expect(new Set(all.map(({ says }) => says)).size).toBe(all.length);
    },
  );

  for (const [kind, all] of Object.entries(kinds)) {
    test.each(all)(`${kind}: $says`, async (planted) => {
      expect(await verdictOn(task, planted, 1)).toBe(kind);
    });
  }
});

test('every task has some', () => {
  expect(plantedLaws.map(({ task }) => task)).toEqual(tasks.map(({ name }) => name));
});
