import { alternatives } from '../alternatives/all';
import { check } from '../law/check';
import { explain } from '../law/explain';
import { implementationOf, stages } from '../trees';
import { progress } from './progress';

const runs = Number(process.env.RUNS ?? 1000);

type Choose = (stage: string) => object;

/** An alternative as if it were loaded for the first time: one of them keeps every value it makes. */
function fresh(name: string): object {
  let kits: Record<string, object> = {};
  jest.isolateModules(() => {
    kits = require('../alternatives/all').alternatives;
  });
  return kits[name];
}

/** Every law of stages 01 to 05 on what `choose` picks for each, from one seed. */
function failuresFrom(seed: number, choose: Choose): string[] {
  return stages
    .filter(({ name }) => name < '06')
    .flatMap(({ name, laws }) =>
      laws.flatMap((law) => {
        const verdict = check(law, choose(name), seed);
        if (verdict.state === 'holds') return [];
        const place = { step: `step ${law.step}`, again: `seed ${seed}` };
        return [`${name} ${law.title}\n${explain(verdict, place)}`];
      }),
    );
}

const kits: [name: string, seeds: number, load: () => Choose][] = [
  ['solutions', runs, () => (stage) => implementationOf('solutions', stage)],
  ...Object.keys(alternatives).map((name): [string, number, () => Choose] => [
    `spec/alternatives/${name}.ts`,
    Math.ceil(runs / 10),
    () => {
      const kit = fresh(name);
      return () => kit;
    },
  ]),
];

test.each(kits)('%s: every law of stages 01 to 05 holds from %i seeds', (name, seeds, load) => {
  const failures: string[] = [];
  for (let run = 1; run <= seeds; run++) {
    failures.push(...failuresFrom(run * 7919, load()));
    progress(`${name}: ${run} of ${seeds} seeds, ${failures.length} failures`);
  }
  expect(failures).toEqual([]);
});
