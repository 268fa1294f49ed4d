import { check, type Verdict } from '../../law/check';
import { type Door, doorTo } from '../../law/door';
import { planOf } from '../../law/kind';
import type { Law } from '../../law/law';
import { stageNamed } from '../../laws/stages';
import { type Planted, plant } from './plant';

/** The first law of its stage that a planted mistake breaks. */
export interface Rejected {
  readonly law: Law<unknown>;
  readonly ask: Door;
  readonly verdict: Extract<Verdict, { state: 'fails' }>;
}

/** How a planted mistake is rejected; nothing, if it is not. */
export async function reject(planted: Planted, seed: number): Promise<Rejected | undefined> {
  // Laws that hold are left after a few cases, unless none is found that does not.
  return (
    (await rejectAfter(6, planted, seed)) ??
    (await rejectAfter(Number.POSITIVE_INFINITY, planted, seed))
  );
}

async function rejectAfter(
  most: number,
  planted: Planted,
  seed: number,
): Promise<Rejected | undefined> {
  const ask = doorTo(plant(planted));
  for (const law of stageNamed(planted.stage).laws) {
    const { cases, limit } = planOf(law);
    const verdict = await check(law, ask, seed, { cases: Math.min(most, cases), limit });
    if (verdict.state === 'fails') return { law, ask, verdict };
  }
  return undefined;
}
