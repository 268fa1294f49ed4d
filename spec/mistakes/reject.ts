import { check } from '../law/check';
import { stages } from '../trees';
import { type Mistakes, withMistake } from './mistake';

/** One Jest test a mistake: some law of its own stage has to reject it. */
export function describeMistakes({ stage, list }: Mistakes): void {
  const laws = stages.find(({ name }) => name === stage)?.laws ?? [];

  describe(`mistakes in ${stage}`, () => {
    test.each(list)('$id: a law rejects it', (mistake) => {
      const implementation = withMistake(stage, mistake);
      const seed = jest.getSeed();
      const broken = laws.find((law) => check(law, implementation, seed).state !== 'holds');
      expect(broken?.title).toEqual(expect.any(String));
    });

    test('every mistake has a name of its own, and a hint', () => {
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
      for (const { hint } of list) expect(hint).toMatch(/^.{20,200}\.$/);
    });
  });
}
