import { percent } from '../law/numbers';
import { catalogue } from '../mistakes/catalogue';
import type { Mistake } from '../mistakes/mistake';
import { type Rejection, rejection } from '../mistakes/reject';
import { progress } from './progress';

const runs = Number(process.env.RUNS ?? 50);

/** No run takes longer, in milliseconds. */
const day = 86_400_000;

const all = catalogue.flatMap(({ stage, list }) =>
  list.map((mistake) => ({
    stage,
    mistake,
    others: list.filter((each) => each !== mistake),
  })),
);

/** Every mistake from every seed, one after the other. */
async function fromEverySeed(tell: (mistake: Mistake, rejected?: Rejection) => void) {
  for (const [i, { stage, mistake }] of all.entries()) {
    for (let run = 1; run <= runs; run++) {
      tell(mistake, await rejection(stage, mistake, run * 7919));
    }
    progress(`${i + 1} of ${all.length} mistakes, from ${runs} seeds each`);
  }
}

test(
  `every mistake is rejected from each of ${runs} seeds, and named from 95 %`,
  async () => {
    const named = new Map<Mistake, number>();
    const missed: string[] = [];
    await fromEverySeed((mistake, rejected) => {
      if (!rejected) missed.push(mistake.id);
      if (rejected?.hints.includes(mistake.hint)) named.set(mistake, (named.get(mistake) ?? 0) + 1);
    });
    const share = ({ mistake }: (typeof all)[number]) => (named.get(mistake) ?? 0) / runs;
    const rarely = all.filter((each) => share(each) < 0.95);
    const lowest = Math.min(...all.map(share));
    const total = all.reduce((sum, each) => sum + share(each), 0) / all.length;
    process.stderr.write(
      `\n  ${all.length} mistakes from ${runs} seeds: ${missed.length} missed, named from ${percent(total, 1)} on average, ${percent(lowest, 1)} at least\n`,
    );
    expect(missed).toEqual([]);
    expect(rarely.map((each) => `${each.mistake.id}: ${percent(share(each), 1)}`)).toEqual([]);
  },
  day,
);

test(
  'a mistake that is not in the catalogue is not named, or under 2 %',
  async () => {
    const misnamed: string[] = [];
    for (const { stage, mistake, others } of all) {
      const hints = (await rejection(stage, mistake, 1, { known: others }))?.hints ?? [];
      if (hints.length > 0 && !hints.includes(mistake.hint)) {
        misnamed.push(`${mistake.id} → ${hints.join(' Or: ')}`);
      }
    }
    process.stderr.write(
      `\n  ${misnamed.length} of ${all.length} unknown mistakes named as another\n  ${misnamed.join('\n  ')}\n`,
    );
    expect(misnamed.length / all.length).toBeLessThan(0.02);
  },
  day,
);
