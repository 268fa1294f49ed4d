import { runCLI } from 'jest';
import type { StageResult } from '../../spec/law/result';
import { fingerprintOf } from '../../spec/memory/fingerprint';
import { isFinished, knownResult, rememberResults } from '../../spec/memory/stages';
import { recall } from '../../spec/memory/store';
import { currentOf, stagesOf } from './results';
import { root, stageNames } from './stages';

/** Tries the laws of some stages of the katas, and says nothing. */
export async function run(stages: readonly string[]): Promise<StageResult[]> {
  // What a learner saw last is what a hint has to be about: the same cases again.
  return runJest(stages, { silent: true, reporters: [], seed: recall().seed });
}

/** Tries the laws of one stage, and shows what comes of it as `npx jest` does. */
export async function runAloud(stage: string): Promise<StageResult> {
  return (await runJest([stage], {}))[0];
}

async function runJest(stages: readonly string[], options: object): Promise<StageResult[]> {
  const argv = {
    _: stages.map((stage) => `katas/${stage}/`),
    $0: 'jest',
    runInBand: stages.length <= 2,
    ...options,
  };
  const before = new Map(stages.map((stage) => [stage, fingerprintOf(stage)]));
  const { results } = await runCLI(argv as Parameters<typeof runCLI>[0], [root]);
  // Jest says that it is looking for tests, and leaves it to its reporters to wipe that out.
  if ('silent' in options && process.stdout.isTTY) process.stdout.write('\r\u001b[K');
  const tried = stagesOf(results.testResults, root);
  rememberResults(tried, before);
  return tried;
}

/** What came of a stage when it was tried last, if nothing has changed; else it is tried now. */
export async function resultOf(stage: string): Promise<StageResult> {
  return knownResult(stage) ?? (await run([stage]))[0];
}

/** The first stage that is not finished; none, when all are. */
export async function findCurrent(): Promise<StageResult | undefined> {
  for (const name of stageNames()) {
    const result = await resultOf(name);
    if (!isFinished(result)) return currentOf([result]);
  }
  return undefined;
}
