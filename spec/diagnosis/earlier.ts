import { borrowed } from '../borrowed';
import { check } from '../law/check';
import { doorTo } from '../law/door';
import { planOf } from '../law/kind';
import { stageNamed } from '../laws/stages';
import { fingerprintOf } from '../memory/fingerprint';
import { isKnownFinished } from '../memory/stages';
import { recall, remember } from '../memory/store';
import { implementationOf } from '../trees';

/** A stage, and how many of its laws do not hold. */
export interface Unfinished {
  readonly stage: string;
  readonly failing: number;
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
    const failing = await failingIn(stage, seed);
    if (failing > 0) return { stage, failing };
    remember({ sound: { ...recall().sound, [stage]: fingerprintOf(stage) } });
  }
  return undefined;
}

/** A quick look: fewer cases than a run of the stage itself would try. */
async function failingIn(stage: string, seed: number): Promise<number> {
  const ask = doorTo(implementationOf('katas', stage));
  let failing = 0;
  for (const law of stageNamed(stage).laws) {
    const { cases, limit } = planOf(law);
    const verdict = await check(law, ask, seed, { cases: Math.min(20, cases), limit });
    if (verdict.state !== 'holds') failing++;
  }
  return failing;
}

function isSound(stage: string): boolean {
  return recall().sound[stage] === fingerprintOf(stage);
}
