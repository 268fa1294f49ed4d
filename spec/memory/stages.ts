import { borrowed } from '../borrowed';
import type { StageResult } from '../law/result';
import { fingerprintOf } from './fingerprint';
import { recall, remember } from './store';

/** What came of a learner's stage when it was tried last, if nothing has changed since. */
export function knownResult(stage: string): StageResult | undefined {
  const known = recall().stages[stage];
  return known?.fingerprint === fingerprintOf(stage) ? known.result : undefined;
}

/**
 * Remembers what came of stages of which every law was tried, on the learner's own earlier stages.
 * `before` has their fingerprints from before they were tried: what was saved meanwhile is not known.
 */
export function rememberResults(
  results: readonly StageResult[],
  before: ReadonlyMap<string, string>,
  seed?: number,
): void {
  if (borrowed().length > 0) return;
  const stages = { ...recall().stages };
  for (const result of results) {
    const fingerprint = fingerprintOf(result.name);
    if (result.partial || before.get(result.name) !== fingerprint) continue;
    stages[result.name] = { fingerprint, result };
  }
  remember({ stages, ...(seed === undefined ? {} : { seed }) });
}

/** Whether all laws of a stage held when it was tried last, and nothing has changed since. */
export function isKnownFinished(stage: string): boolean {
  const known = knownResult(stage);
  return known !== undefined && isFinished(known);
}

/** Whether all laws of a stage were tried, and hold. */
export function isFinished({ partial, failure, laws }: StageResult): boolean {
  return !partial && failure === undefined && laws.every(({ state }) => state === 'holds');
}
