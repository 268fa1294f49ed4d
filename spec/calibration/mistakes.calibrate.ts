import type { Stage } from '../law/law';
import { catalogue } from '../mistakes/catalogue';
import type { Mistake } from '../mistakes/mistake';
import { rejection } from '../mistakes/reject';
import { stages } from '../trees';
import { progress } from './progress';

const runs = Number(process.env.RUNS ?? 50);

const all = catalogue.flatMap(({ stage: name, list }) => {
  const stage = stages.find((each) => each.name === name) as Stage<unknown>;
  return list.map((mistake) => ({
    stage,
    mistake,
    others: list.filter((each) => each !== mistake),
  }));
});

/** Every mistake from every seed, one after the other. */
function fromEverySeed(tell: (mistake: Mistake, rejected: ReturnType<typeof rejection>) => void) {
  all.forEach(({ stage, mistake }, i) => {
    for (let run = 1; run <= runs; run++) tell(mistake, rejection(stage, mistake, run * 7919));
    progress(`${i + 1} of ${all.length} mistakes, from ${runs} seeds each`);
  });
}

test(`every mistake is rejected from each of ${runs} seeds, and named from 95 %`, () => {
  const named = new Map<Mistake, number>();
  const missed: string[] = [];
  fromEverySeed((mistake, rejected) => {
    if (!rejected) missed.push(mistake.id);
    if (rejected?.hint?.includes(mistake.hint)) named.set(mistake, (named.get(mistake) ?? 0) + 1);
  });
  const share = ({ mistake }: (typeof all)[number]) => (named.get(mistake) ?? 0) / runs;
  const rarely = all.filter((each) => share(each) < 0.95);
  const lowest = Math.min(...all.map(share));
  const total = all.reduce((sum, each) => sum + share(each), 0) / all.length;
  process.stderr.write(
    `\n  ${all.length} mistakes from ${runs} seeds: ${missed.length} missed, named from ${percent(total)} on average, ${percent(lowest)} at least\n`,
  );
  expect(missed).toEqual([]);
  expect(rarely.map((each) => `${each.mistake.id}: ${percent(share(each))}`)).toEqual([]);
});

test('a mistake that is not in the catalogue is not named, or under 2 %', () => {
  const misnamed = all.flatMap(({ stage, mistake, others }) => {
    const hint = rejection(stage, mistake, 1, others)?.hint;
    return hint === undefined || hint === mistake.hint ? [] : [`${mistake.id} → ${hint}`];
  });
  process.stderr.write(
    `\n  ${misnamed.length} of ${all.length} unknown mistakes named as another\n  ${misnamed.join('\n  ')}\n`,
  );
  expect(misnamed.length / all.length).toBeLessThan(0.02);
});

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
