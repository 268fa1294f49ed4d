import { check, type Verdict } from '../law/check';
import type { Door } from '../law/door';
import { planOf } from '../law/kind';
import type { Law } from '../law/law';
import { stageNamed } from '../laws/stages';
import { isQuick, partOf } from './evidence';
import { callsDuring } from './listen';
import { remade } from './remade';

/** A law that fails, and how. */
export interface Failing {
  readonly law: Law<unknown>;
  readonly verdict: Extract<Verdict, { state: 'fails' }>;
}

/** A law whose one fact is which operations were called. */
export const listeningTo = remade((law) => ({
  ...law,
  yours: (implementation, given) => ({
    calls: callsDuring(implementation as object, () => law.yours(implementation, given)).join(),
  }),
}));

/**
 * An operation of the same stage that the failing one calls in the failing case, and that is not
 * right itself: it is to be mended first. Heard by listening to the calls of the learner's own code.
 */
export async function findInnerPart(
  stage: string,
  law: Law<unknown>,
  ask: Door,
  { given }: Pick<Failing['verdict'], 'given'>,
  seed: number,
): Promise<Failing | undefined> {
  if (!law.about) return undefined;
  const { laws } = stageNamed(stage);
  const answer = await ask(listeningTo(law), given, 1_000);
  const called = answer.kind === 'facts' ? String(answer.facts.calls).split(',') : [];
  const inner = laws.filter(
    (each) => each.about && called.includes(each.about) && partOf(each) !== partOf(law),
  );
  for (const each of inner.filter(isQuick)) {
    const { limit } = planOf(each);
    const verdict = await check(each, ask, seed, { cases: 20, limit });
    if (verdict.state === 'fails') return { law: each, verdict };
  }
  return undefined;
}
