import { check } from '../law/check';
import { explain } from '../law/explain';
import { implementationOf, stages } from '../trees';
import { progress } from './progress';

const runs = Number(process.env.RUNS ?? 1000);

/** Every law of the engine, on the finished solutions, from one seed. */
function failuresFrom(seed: number): string[] {
  return stages
    .filter(({ name }) => name < '06')
    .flatMap(({ name, laws }) =>
      laws.flatMap((law) => {
        const verdict = check(law, implementationOf('solutions', name), seed);
        if (verdict.state === 'holds') return [];
        const place = { step: `step ${law.step}`, again: `seed ${seed}` };
        return [`${name} ${law.title}\n${explain(verdict, place)}`];
      }),
    );
}

test(`the solutions of stages 01 to 05 hold from ${runs} seeds`, () => {
  const failures: string[] = [];
  for (let run = 1; run <= runs; run++) {
    failures.push(...failuresFrom(run * 7919));
    progress(`${run} of ${runs} seeds, ${failures.length} failures`);
  }
  expect(failures).toEqual([]);
});
