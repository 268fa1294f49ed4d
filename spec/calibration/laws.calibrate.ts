import { alternatives } from '../alternatives/all';
import { check } from '../law/check';
import { doorToKnown } from '../law/door';
import { failureText } from '../law/explain';
import { planOf } from '../law/kind';
import { stages } from '../laws/stages';
import { implementationOf } from '../trees';
import { progress } from './progress';

const runs = Number(process.env.RUNS ?? 1000);

/** No run takes longer, in milliseconds. */
const day = 86_400_000;

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

/** Every law but those that train, on what `choose` picks for each stage, from one seed. */
async function failuresFrom(seed: number, choose: Choose): Promise<string[]> {
  const failures: string[] = [];
  for (const { name, laws } of stages) {
    const implementation = choose(name);
    if (!implementation) continue;
    const ask = doorToKnown(implementation);
    for (const law of laws.filter((each) => !planOf(each).trains)) {
      const verdict = await check(law, ask, seed);
      if (verdict.state === 'holds') continue;
      const said = verdict.state === 'fails' ? failureText(verdict) : verdict.state;
      failures.push(`${name} ${law.title}, seed ${seed}\n${said}`);
    }
  }
  return failures;
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

test.each(kits)(
  '%s: every law holds from %i seeds',
  async (name, seeds, load) => {
    const failures: string[] = [];
    for (let run = 1; run <= seeds; run++) {
      failures.push(...(await failuresFrom(run * 7919, load())));
      progress(`${name}: ${run} of ${seeds} seeds, ${failures.length} failures`);
    }
    expect(failures).toEqual([]);
  },
  day,
);
