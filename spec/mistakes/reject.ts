import { diagnose } from '../diagnosis/diagnose';
import { check } from '../law/check';
import type { Law, Stage } from '../law/law';
import { stages } from '../trees';
import { type Mistake, type Mistakes, withMistake } from './mistake';

/** The first law that rejects a mistake, and what its message then says, for all that is `known`. */
export function rejection(
  stage: Stage<unknown>,
  mistake: Mistake,
  seed: number,
  known?: readonly Mistake[],
): { readonly law: Law<unknown>; readonly hint: string | undefined } | undefined {
  const implementation = withMistake(stage.name, mistake);
  for (const law of stage.laws) {
    // What comes to no end does so within half a second as well.
    const verdict = check(mistake.late ? { ...law, limit: 500 } : law, implementation, seed);
    if (verdict.state !== 'fails') continue;
    return {
      law,
      hint: diagnose(stage, law, implementation, verdict, seed, { known, patience: 60_000 }),
    };
  }
  return undefined;
}

/** One Jest test a mistake: a law of its own stage has to reject it, and the message to name it. */
export function describeMistakes({ stage: name, list }: Mistakes): void {
  const stage = stages.find((each) => each.name === name) as Stage<unknown>;

  describe(`mistakes in ${name}`, () => {
    test.each(list)('$id: is rejected, and named', (mistake) => {
      const rejected = rejection(stage, mistake, jest.getSeed());
      expect(rejected?.law.title).toEqual(expect.any(String));
      expect(rejected?.hint).toContain(mistake.hint);
    });

    test('every mistake has a name of its own, and a hint', () => {
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
      for (const { hint } of list) expect(hint).toMatch(/^.{20,200}\.$/);
    });
  });
}
