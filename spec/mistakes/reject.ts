import { diagnose } from '../diagnosis/diagnose';
import { check } from '../law/check';
import { doorTo } from '../law/door';
import { planOf } from '../law/kind';
import type { Law } from '../law/law';
import { stageNamed } from '../laws/stages';
import { type Mistake, type Mistakes, withMistake } from './mistake';

/** How a mistake was rejected. */
export interface Rejection {
  /** The first law that does not hold. */
  readonly law: Law<unknown>;
  /** What its message then says the mistake looks like. */
  readonly hints: readonly string[];
}

/** How a mistake in a stage is rejected, and named, for all that is `known`; nothing, if it is not. */
export async function rejection(
  stage: string,
  mistake: Mistake,
  seed: number,
  known?: readonly Mistake[],
): Promise<Rejection | undefined> {
  const ask = doorTo(withMistake(stage, mistake));
  for (const law of stageNamed(stage).laws) {
    const { cases, limit } = planOf(law);
    // What comes to no end does so within half a second as well.
    const verdict = await check(law, ask, seed, { cases, limit: mistake.late ? 500 : limit });
    if (verdict.state !== 'fails') continue;
    const options = { known, patience: 60_000 };
    return { law, hints: await diagnose(stage, law, ask, verdict, seed, options) };
  }
  return undefined;
}

/** One Jest test a mistake: a law of its own stage has to reject it, and the message to name it. */
export function describeMistakes({ stage, list }: Mistakes): void {
  describe(`mistakes in ${stage}`, () => {
    test.each(list)(
      '$id: is rejected, and named',
      async (mistake) => {
        const rejected = await rejection(stage, mistake, jest.getSeed());
        expect(rejected?.law.title).toEqual(expect.any(String));
        expect(rejected?.hints).toContain(mistake.hint);
      },
      120_000,
    );

    test('every mistake has a name of its own, and a hint', () => {
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
      for (const { hint } of list) expect(hint).toMatch(/^.{20,200}\.$/);
    });
  });
}
