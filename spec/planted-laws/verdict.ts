import { findInYourLaw } from '../diagnosis/your-laws';
import { check } from '../law/check';
import { doorTo } from '../law/door';
import { stage } from '../laws/13-your-laws/stage';
import type { PlantedLaw } from './planted-law';

/** What comes of a law: `right`, or what is wrong with it. */
export async function verdictOn(
  task: string,
  planted: PlantedLaw,
  seed: number,
): Promise<string | undefined> {
  const door = doorTo({ [task]: planted.law });
  for (const law of stage.laws.filter(({ about }) => about === task)) {
    const verdict = await check(law, door, seed);
    if (verdict.state !== 'fails') continue;
    const cause = await findInYourLaw(law, door, verdict);
    return cause?.reason ?? verdict.finding.kind;
  }
  return 'right';
}
