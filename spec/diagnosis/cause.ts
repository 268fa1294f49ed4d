import type { Verdict } from '../law/check';
import type { Door } from '../law/door';
import type { Law } from '../law/law';
import type { Cause } from '../law/result';
import { diagnose } from './diagnose';
import { unfinishedBefore } from './earlier';
import { findFormula } from './formula/find-formula';
import { findInGraph } from './graph/find';
import { findInnerPart } from './inner';
import { findInLoss } from './losses';
import { findInNetwork } from './network/find';
import { findInTraining } from './training/find';
import { findInYourLaw } from './your-laws';

type Failure = Extract<Verdict, { state: 'fails' }>;

/** Where a failure comes from: an earlier stage that is to be mended first, or something of its own. */
export async function findCause(
  stage: string,
  law: Law<unknown>,
  ask: Door,
  verdict: Failure,
  seed: number,
): Promise<Cause | undefined> {
  const first = await unfinishedBefore(stage, seed);
  return first ? { kind: 'earlier stage', ...first } : causeOf(stage, law, ask, verdict, seed);
}

/** What in the stage itself a failure comes from. The first that is sure speaks. */
export async function causeOf(
  stage: string,
  law: Law<unknown>,
  ask: Door,
  verdict: Failure,
  seed: number,
  isInner = false,
): Promise<Cause | undefined> {
  // What is tried there is a law of theirs: nothing that is known of their code explains it.
  if (stage === '13-your-laws') return findInYourLaw(law, ask, verdict);
  const inner = isInner ? undefined : await findInnerPart(stage, law, ask, verdict, seed);
  if (inner) {
    const { about: callee = '', title, step } = inner.law;
    const cause = await causeOf(stage, inner.law, ask, inner.verdict, seed, true);
    return { kind: 'inner part', caller: law.about ?? '', callee, title, step, cause };
  }
  const hints = await diagnose(stage, law, ask, verdict, seed);
  if (hints.length > 0) return { kind: 'known mistake', hints };
  return (
    (await findFormula(law, ask, verdict, seed)) ??
    (await findInGraph(stage, law, ask, verdict, seed)) ??
    (await findInNetwork(stage, law, ask, verdict, seed)) ??
    (await findInLoss(stage, law, ask, verdict, seed)) ??
    (await findInTraining(stage, law, ask, verdict, seed))
  );
}
