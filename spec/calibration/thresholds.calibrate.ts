import { sample } from 'fast-check';
import { seeded } from '../../datasets/random';
import type { TaskModule, TenDigitsModule } from '../contract';
import { type Goal, isClear, untilClear } from '../law/average';
import { isRight } from '../law/check';
import { doorToKnown } from '../law/door';
import { planOf } from '../law/kind';
import type { Law } from '../law/law';
import { mean, percent, spread } from '../law/numbers';
import { truthOf } from '../law/truth';
import * as xor from '../laws/07-xor/stage';
import * as moons from '../laws/08-moons/stage';
import * as digits from '../laws/12-ten-digits/unseen';
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

describe.each(['06-linear', '09-mnist'])('%s', (stage) => {
  const laws = stageNamed(stage).laws.filter(
    (law) => planOf(law).trains && !law.title.startsWith('train:'),
  );

  test.each(laws)(
    `$title: the solution, from ${seeds} seeds`,
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
    '$what: fails',
    async (training) => {
      const weak = withMistake(stage, asMistake(training));
      let passes = 1;
      for (const law of laws) {
        const { right } = await tried(law, weak, fewer);
        passes *= (right / fewer) ** planOf(law).cases;
      }
      tell(`${stage}, ${training.what}`, [`fails in ${percent(1 - passes, 1)} of runs`]);
      if (training.isSaidToFail) expect(1 - passes).toBeGreaterThanOrEqual(0.99);
    },
    day,
  );
});

/** What is looked at on average: a network's accuracy, by stage. */
interface Average {
  readonly stage: string;
  readonly goal: Goal;
  readonly reachedBy: Readonly<Record<string, (module: object, seed: number) => number>>;
}

const averages: readonly Average[] = [
  {
    stage: '07-xor',
    goal: xor.goal,
    reachedBy: {
      'cross-entropy': (module, seed) => xor.reachedBy(module as xor.Xor, 'crossEntropy', seed),
      hinge: (module, seed) => xor.reachedBy(module as xor.Xor, 'hinge', seed),
    },
  },
  {
    stage: '08-moons',
    goal: moons.goal,
    reachedBy: { moons: (module, seed) => moons.reachedBy(module as TaskModule, seed) },
  },
  {
    stage: '12-ten-digits',
    goal: digits.goal,
    reachedBy: { digits: (module, seed) => digits.reachedBy(module as TenDigitsModule, seed) },
  },
];

describe.each(averages)('$stage', (average) => {
  const { stage } = average;
  // A network of stage 12 takes seconds.
  const count = stage === '12-ten-digits' ? fewer : seeds;

  test(
    `the solution, of ${count} networks: passes`,
    () => {
      const solution = implementationOf('solutions', stage);
      expect(shareThatPasses(average, 'the solution', solution, count)).toBeGreaterThan(0.99);
    },
    day,
  );

  test.each(programs.filter((each) => each.stage === stage))(
    `$what, of ${count} networks: fails`,
    (training) => {
      const weak = withMistake(stage, asMistake(training));
      const passes = shareThatPasses(average, training.what, weak, count);
      if (training.isSaidToFail) expect(passes).toBeLessThan(0.01);
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

/** In how many runs all laws of a stage hold: of 2,000, with networks that are drawn from so many. */
function shareThatPasses(average: Average, what: string, module: object, count: number): number {
  const { stage, goal, reachedBy } = average;
  const { threshold } = goal;
  let all = 1;
  for (const [name, reachedFrom] of Object.entries(reachedBy)) {
    const networks = Array.from({ length: count }, (_, done) => {
      progress(`${done} of ${count} networks`);
      return reachedFrom(module, 1000 + done);
    });
    const random = seeded(1);
    const drawn = () => networks[Math.floor(count * random())];
    const runs = Array.from({ length: 2000 }, () => untilClear(goal, drawn));
    const share = (which: (reached: number[]) => boolean) =>
      runs.filter(which).length / runs.length;
    const passes = share((reached) => mean(reached) >= threshold);
    const edge = percent(share((reached) => !isClear(reached, threshold)));
    const length = mean(runs.map((reached) => reached.length)).toFixed(1);
    tell(`${stage}, ${name}: ${what}`, [
      `${count} networks: ${said(networks)}`,
      `${percent(passes, 1)} of runs pass, of ${length} networks; ${edge} are on the edge`,
    ]);
    all *= passes;
  }
  return all;
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
