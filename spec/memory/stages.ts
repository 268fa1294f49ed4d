import { borrowed } from '../borrowed';
import type { StageResult } from '../law/result';
import { fingerprintOf } from './fingerprint';
import { recall, remember } from './store';

/** What came of a learner's stage when it was tried last, if nothing has changed since. */
export function knownResult(stage: string): StageResult | undefined {
  const known = recall().stages[stage];
  return known?.fingerprint === fingerprintOf(stage) ? known.result : undefined;
}

/** Remembers what came of stages that were tried on the learner's own earlier stages, every law. */
export function rememberResults(results: readonly StageResult[], seed?: number): void {
  const whole = results.filter(({ partial }) => !partial);
  if (borrowed().length > 0) return;
  const stages = { ...recall().stages };
  for (const result of whole) {
    stages[result.name] = { fingerprint: fingerprintOf(result.name), result };
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
