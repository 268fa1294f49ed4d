import { alternatives } from '../alternatives/all';
import { check } from '../law/check';
import { explain } from '../law/explain';
import { implementationOf, stages } from '../trees';
import { progress } from './progress';

const runs = Number(process.env.RUNS ?? 1000);

/** What implements a stage, if anything does. */
type Choose = (stage: string) => object | undefined;

/** An alternative as if it were loaded for the first time: one of them keeps every value it makes. */
function fresh(name: string): object {
  let kits: Record<string, object> = {};
  jest.isolateModules(() => {
    kits = require('../alternatives/all').alternatives;
  });
  return kits[name];
}

/** Every law but those that train for long, on what `choose` picks for each stage, from one seed. */
function failuresFrom(seed: number, choose: Choose): string[] {
  return stages.flatMap(({ name, laws }) => {
    const implementation = choose(name);
    return laws
      .filter(({ limit }) => implementation && !limit)
      .flatMap((law) => {
        const verdict = check(law, implementation, seed);
        if (verdict.state === 'holds') return [];
        const place = { step: `step ${law.step}`, again: `seed ${seed}` };
        return [`${name} ${law.title}\n${explain(verdict, place)}`];
      });
  });
}

/** The stages whose laws do not train. */
const ofEngines = (stage: string) => !/^0[6-9]/.test(stage);

const kits: [name: string, seeds: number, load: () => Choose][] = [
  [
    'solutions',
    runs,
    () => (stage) => (ofEngines(stage) ? implementationOf('solutions', stage) : undefined),
  ],
  ...Object.keys(alternatives).map((name): [string, number, () => Choose] => [
    `spec/alternatives/${name}.ts`,
    Math.ceil(runs / 10),
    () => {
      const kit = fresh(name);
      return (stage) => (stage < '06' ? kit : undefined);
    },
  ]),
];

test.each(kits)('%s: every law holds from %i seeds', (name, seeds, load) => {
  const failures: string[] = [];
  for (let run = 1; run <= seeds; run++) {
    failures.push(...failuresFrom(run * 7919, load()));
    progress(`${name}: ${run} of ${seeds} seeds, ${failures.length} failures`);
  }
  expect(failures).toEqual([]);
});
