import { diagnose } from '../diagnosis/diagnose';
import { askedOnce, endsNever } from '../diagnosis/same';
import { check } from '../law/check';
import { type Door, doorTo } from '../law/door';
import { planOf } from '../law/kind';
import type { Law } from '../law/law';
import { stageNamed } from '../laws/stages';
import { some } from '../some';
import { doorToMistake } from './door';
import { type Mistake, type Mistakes, withMistake } from './mistake';

/** How a mistake was rejected. */
export interface Rejection {
  /** The first law that does not hold. */
  readonly law: Law<unknown>;
  /** What its message then says the mistake looks like. */
  readonly hints: readonly string[];
}

/** How thoroughly a mistake is looked for. */
interface Options {
  /** The mistakes that are known; the catalogue unless given. */
  readonly known?: readonly Mistake[];
  /** How many cases of each law are tried, if fewer than usual. */
  readonly most?: number;
  /** Whether laws that train for long are left out. */
  readonly short?: boolean;
  /** Whether nobody asks what it looks like. */
  readonly unnamed?: boolean;
}

/** How a mistake in a stage is rejected, and named; nothing, if it is not. */
export async function rejection(
  stage: string,
  mistake: Mistake,
  seed: number,
  { known, most = Number.POSITIVE_INFINITY, short = false, unnamed = false }: Options = {},
): Promise<Rejection | undefined> {
  const ask = doorOf(stage, mistake);
  for (const law of stageNamed(stage).laws) {
    const plan = planOf(law);
    if (short && plan.asked === 'never') continue;
    // What comes to no end does so within half a second as well.
    const limit = endsNever(mistake, law) ? 500 : plan.limit;
    const verdict = await check(law, ask, seed, { cases: Math.min(most, plan.cases), limit });
    if (verdict.state !== 'fails') continue;
    if (unnamed) return { law, hints: [] };
    const options = { known, patience: 60_000 };
    return { law, hints: await diagnose(stage, law, ask, verdict, seed, options) };
  }
  return undefined;
}

/**
 * The door to a mistaken stage. What takes long is then known to the diagnosis, which would ask the
 * same of the same program: only where chance is not the seed's could it answer otherwise.
 */
function doorOf(stage: string, mistake: Mistake): Door {
  if (mistake.late) return doorTo(withMistake(stage, mistake));
  const ask = doorToMistake(stage, mistake);
  const byChance = [mistake.instead, mistake.change?.[1]].some((code) =>
    /random/i.test(code ?? ''),
  );
  if (byChance) return ask;
  return (law, given, limit) => askedOnce(ask, law, given, limit);
}

/** The same sooner: laws that hold are left after a few cases, unless none is found that does not. */
export async function quickRejection(
  stage: string,
  mistake: Mistake,
  seed: number,
  unnamed = false,
) {
  return (
    (await rejection(stage, mistake, seed, { most: 6, short: true, unnamed })) ??
    (await rejection(stage, mistake, seed, { unnamed }))
  );
}

/** So many of a stage are asked for their names in a test, others each time; a calibration asks all. */
const named = 5;

/** One Jest test a mistake: a law of its own stage has to reject it, and the message to name some. */
export function describeMistakes({ stage, list }: Mistakes): void {
  describe(`mistakes in ${stage}`, () => {
    const seed = jest.getSeed();
    const asked = some(list, named, seed);

    test.each(asked)(
      '$id: is rejected, and named',
      async (mistake) => {
        const rejected = await quickRejection(stage, mistake, seed);
        expect(rejected?.law.title).toEqual(expect.any(String));
        expect(rejected?.hints).toContain(mistake.hint);
      },
      120_000,
    );

    const others = list.filter((each) => !asked.includes(each));
    if (others.length > 0) {
      test.each(others)(
        '$id: is rejected',
        async (mistake) => {
          const rejected = await quickRejection(stage, mistake, seed, true);
          expect(rejected?.law.title).toEqual(expect.any(String));
        },
        120_000,
      );
    }

    test('every mistake has a name of its own, and a hint', () => {
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
      for (const { hint } of list) expect(hint).toMatch(/^.{20,200}\.$/);
    });
  });
}
