import { borrowed } from '../borrowed';
import { check } from '../law/check';
import { doorTo } from '../law/door';
import { planOf } from '../law/kind';
import { isWritten } from '../law/optional';
import { stageNamed } from '../laws/stages';
import { fingerprintOf } from '../memory/fingerprint';
import { isKnownFinished } from '../memory/stages';
import { recall, remember } from '../memory/store';
import { implementationOf } from '../trees';

/** A stage, and how many of its laws do not hold, if all were tried. */
export interface Unfinished {
  readonly stage: string;
  readonly failing?: number;
}

const told = new Map<string, Unfinished | undefined>();

/** The earliest stage that `name` builds on whose own laws do not all hold, unless it is borrowed. */
export async function unfinishedBefore(
  name: string,
  seed: number,
): Promise<Unfinished | undefined> {
  if (!told.has(name)) told.set(name, await findUnfinished(name, seed));
  return told.get(name);
}

async function findUnfinished(name: string, seed: number): Promise<Unfinished | undefined> {
  const unknown = (stage: string) =>
    !borrowed().includes(stage) && !isKnownFinished(stage) && !isSound(stage);
  for (const stage of stageNamed(name).uses.filter(unknown)) {
    const before = fingerprintOf(stage);
    const failing = await failingIn(stage, seed);
    if (failing !== 0) return { stage, failing };
    remember({ sound: { ...recall().sound, [stage]: before } });
  }
  return undefined;
}

/**
 * How many laws of a stage do not hold. A quick look: fewer cases than a run of the stage itself would
 * try; and where one comes to no end, the rest is not tried, and there is no count.
 */
async function failingIn(stage: string, seed: number): Promise<number | undefined> {
  const implementation = implementationOf('katas', stage);
  const ask = doorTo(implementation);
  let failing = 0;
  for (const law of stageNamed(stage).laws) {
    if (law.optional && !isWritten(law, implementation)) continue;
    const { cases, limit } = planOf(law);
    const verdict = await check(law, ask, seed, { cases: Math.min(20, cases), limit });
    if (verdict.state === 'fails' && verdict.finding.kind === 'late') return undefined;
    if (verdict.state !== 'holds') failing++;
  }
  return failing;
}

function isSound(stage: string): boolean {
  return recall().sound[stage] === fingerprintOf(stage);
}
