import type { Verdict } from '../law/check';
import type { Door } from '../law/door';
import type { Law } from '../law/law';
import type { Cause } from '../law/result';
import { diagnose } from './diagnose';
import { unfinishedBefore } from './earlier';

/** Where a failure comes from: an earlier stage that is to be mended first, or a known mistake. */
export async function findCause(
  stage: string,
  law: Law<unknown>,
  ask: Door,
  verdict: Extract<Verdict, { state: 'fails' }>,
  seed: number,
): Promise<Cause | undefined> {
  const first = await unfinishedBefore(stage, seed);
  if (first) return { kind: 'earlier stage', ...first };
  const hints = await diagnose(stage, law, ask, verdict, seed);
  return hints.length > 0 ? { kind: 'known mistake', hints } : undefined;
}
