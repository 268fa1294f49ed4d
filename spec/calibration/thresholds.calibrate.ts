import { sample } from 'fast-check';
import { seeded } from '../../datasets/random';
import type { TenDigitsModule } from '../contract';
import { isRight } from '../law/check';
import { doorToKnown } from '../law/door';
import { planOf } from '../law/kind';
import type { Law } from '../law/law';
import { mean, percent, spread } from '../law/numbers';
import { truthOf } from '../law/truth';
import { reachedBy, threshold, untilClear } from '../laws/12-ten-digits/unseen';
import { stageNamed } from '../laws/stages';
import { asMistake, weakTrainings, wrongTrainings } from '../mistakes/insufficient';
import { withMistake } from '../mistakes/mistake';
import { implementationOf } from '../trees';
import { progress } from './progress';

const seeds = Number(process.env.RUNS ?? 200);
/** Fewer are enough for what fails from nearly each, and for networks that take seconds. */
const fewer = Math.ceil(seeds / 5);
/** No run takes longer, in milliseconds. */
const day = 86_400_000;

const programs = [...wrongTrainings, ...weakTrainings];

describe.each(['06-linear', '07-xor', '08-moons', '09-mnist'])('%s', (stage) => {
  const laws = stageNamed(stage).laws.filter(
    (law) => planOf(law).trains && !law.title.startsWith('train:'),
  );

  test.each(laws)(
    `$title: the solution from ${seeds} seeds`,
    async (law) => {
      const { right, numbers } = await tried(law, implementationOf('solutions', stage), seeds);
      const facts = Object.entries(numbers).map(([fact, found]) => `${fact}: ${said(found)}`);
      const { cases } = planOf(law);
      const passes = percent((right / seeds) ** cases, 1);
      const runs = `right from ${right} of ${seeds} seeds: ${passes} of runs pass, of ${cases} each`;
      tell(`${stage} › ${law.title}`, [...facts, runs]);
      expect(right).toBe(seeds);
    },
    day,
  );

  test.each(programs.filter((each) => each.stage === stage))(
    `$what: fails`,
    async (training) => {
      const weak = withMistake(stage, asMistake(training));
      let passes = 1;
      for (const law of laws) {
        const { right } = await tried(law, weak, fewer);
        passes *= (right / fewer) ** planOf(law).cases;
      }
      tell(`${stage}, ${training.what}`, [`fails in ${percent(1 - passes, 1)} of runs`]);
      expect(1 - passes).toBeGreaterThanOrEqual(0.99);
    },
    day,
  );
});

describe('12-ten-digits', () => {
  const title = `the mean is ${threshold}`;

  test(
    `${title}: the solution passes`,
    () => {
      expect(
        shareThatPasses('the solution', implementationOf('solutions', '12-ten-digits')),
      ).toBeGreaterThanOrEqual(0.99);
    },
    day,
  );

  test.each(programs.filter(({ stage }) => stage === '12-ten-digits'))(
    `${title}: $what fails`,
    (training) => {
      const weak = withMistake(training.stage, asMistake(training));
      expect(shareThatPasses(training.what, weak)).toBeLessThanOrEqual(0.01);
    },
    day,
  );
});

/** From how many seeds a law is right, and the numbers that it then compares, by name. */
async function tried(law: Law<unknown>, implementation: object, count: number) {
  const ask = doorToKnown(implementation);
  const numbers: Record<string, number[]> = {};
  let right = 0;
  for (const [done, given] of sample(law.given, { seed: 20_261_123, numRuns: count }).entries()) {
    progress(`${done} of ${count} seeds`);
    const answer = await ask(law, given, day);
    if (isRight(answer, truthOf(law, given))) right++;
    for (const [fact, found] of Object.entries(answer.kind === 'facts' ? answer.facts : {})) {
      if (typeof found === 'number') numbers[fact] = [...(numbers[fact] ?? []), found];
    }
  }
  return { right, numbers };
}

/** Of 2,000 runs of stage 12, each with networks that are drawn from those that were trained. */
function shareThatPasses(what: string, implementation: object): number {
  const networks = Array.from({ length: fewer }, (_, done) => {
    progress(`${done} of ${fewer} networks`);
    return reachedBy(implementation as TenDigitsModule, 1000 + done);
  });
  const random = seeded(1);
  const drawn = () => networks[Math.floor(fewer * random())];
  const runs = Array.from({ length: 2000 }, () => untilClear(drawn));
  const passes = runs.filter((reached) => mean(reached) >= threshold).length / runs.length;
  const length = mean(runs.map((reached) => reached.length)).toFixed(1);
  tell(`12-ten-digits, ${what}`, [
    `one network: ${said(networks)}`,
    `${percent(passes, 1)} of runs pass, of ${length} networks on average`,
  ]);
  return passes;
}

/** The distribution of some numbers. */
function said(numbers: readonly number[]): string {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const short = (number: number) => Number(number.toPrecision(4));
  return `mean ${short(mean(numbers))}, deviation ${spread(numbers).toPrecision(2)}, ${short(low)} to ${short(high)}`;
}

function tell(title: string, lines: readonly string[]): void {
  process.stderr.write(`\n  ${title}\n${lines.map((line) => `    ${line}\n`).join('')}`);
}
