import { sample } from 'fast-check';
import { alternatives } from '../alternatives/all';
import { learned } from '../diagnosis/training/course';
import {
  courseOf,
  findInTraining,
  lawsOfOneTraining,
  symptomsFor,
} from '../diagnosis/training/find';
import { type Planted, plant, plantOn } from '../diagnosis/training/plant';
import { planted } from '../diagnosis/training/planted';
import { plantedInTensors, plantedLonger } from '../diagnosis/training/planted-longer';
import { check, isRight } from '../law/check';
import { type Door, doorToKnown } from '../law/door';
import type { Law } from '../law/law';
import { truthOf } from '../law/truth';
import { implementationOf } from '../trees';
import { progress } from './progress';

const runs = Number(process.env.RUNS ?? 200);

/** No run takes longer, in milliseconds. */
const day = 86_400_000;

/** Trainings that go well though they are not the solution's. */
const others: readonly (readonly [stage: string, found: string, instead: string])[] = [
  ['06-linear', 'epochs: 30, batchSize: 10', 'epochs: 60, batchSize: 4'],
  ['06-linear', 'learningRate: 0.1', 'learningRate: 0.05, momentum: 0.8'],
  ['07-xor', '{ random }', "{ innerActivation: 'leakyRelu', random }"],
  ['07-xor', '[8, 1]', '[6, 6, 1]'],
  ['07-xor', 'epochs: 50, batchSize: 20', 'epochs: 80, batchSize: 10'],
  ['08-moons', '{ random }', "{ innerActivation: 'relu', random }"],
  ['08-moons', '[16, 1]', '[8, 8, 1]'],
];

/** An arena keeps every value that it ever made: a hundred trainings are too many for it. */
const { arena: _, ...forgetful } = alternatives;
const engines = Object.values(forgetful);

/** The implementations of a stage that are right, one after the other. */
function rightOnes(stage: string): object[] {
  const solution = implementationOf('solutions', stage);
  if (stage > '09') return [solution];
  const changes = others.filter(([name]) => name === stage);
  const kit = implementationOf('solutions', '05-training');
  return [
    solution,
    ...engines.map((engine) => plantOn(engine, stage, ['', ''])),
    ...changes.map(([, ...change]) => plantOn(kit, stage, change)),
  ];
}

/** What some stages ask for on average: one training is asked whether it has learned as much. */
const onAverage: Readonly<Record<string, number>> = {
  '07-xor': 0.98,
  '08-moons': 0.98,
  '12-ten-digits': 0.93,
};

/** What is said of a training that went well; `undefined` of one that did not. */
async function falselySaid(stage: string, law: Law<unknown>, ask: Door, given: unknown) {
  const least = onAverage[stage];
  if (least === undefined) {
    const answer = await ask(law, given, day);
    if (!isRight(answer, truthOf(law, given))) return undefined;
  }
  const course = await courseOf(law, ask, given);
  if (!course) throw new Error('No training was seen.');
  if (least !== undefined && learned(course) < least) return undefined;
  return symptomsFor(law).flatMap((symptom) => symptom(course) ?? []);
}

const stages = ['06-linear', '07-xor', '08-moons', '09-mnist', '12-ten-digits'];

test.each(stages)(
  `%s: nothing is said of trainings that go well, from ${runs} seeds`,
  async (stage) => {
    const doors = rightOnes(stage).map(doorToKnown);
    const laws = lawsOfOneTraining(stage);
    const said: string[] = [];
    let tried = 0;
    for (let run = 1; run <= runs; run++) {
      const law = laws[run % laws.length];
      const [given] = sample(law.given, { seed: run * 7919, numRuns: 1 });
      const sentences = await falselySaid(
        stage,
        law,
        doors[Math.floor(run / laws.length) % doors.length],
        given,
      );
      if (sentences) tried++;
      said.push(...(sentences ?? []).map((sentence) => `seed ${run * 7919}: ${sentence}`));
      progress(`${stage}: ${run} of ${runs} seeds, ${said.length} false alarms`);
    }
    process.stderr.write(
      `\n  ${stage}: ${tried} trainings went well, ${said.length} false alarms\n`,
    );
    expect(said).toEqual([]);
  },
  day,
);

/** What is said of a planted mistake from one seed, if a law rejects it. */
async function saidOf([stage]: Planted, ask: Door, seed: number): Promise<string | undefined> {
  for (const law of lawsOfOneTraining(stage)) {
    const verdict = await check(law, ask, seed, { cases: 1, limit: day });
    if (verdict.state !== 'fails') continue;
    const cause = await findInTraining(stage, law, ask, verdict, seed);
    return cause?.kind === 'finding' ? cause.sentence : 'nothing';
  }
  return undefined;
}

test(
  'planted mistakes: what is said of them, in every design',
  async () => {
    const rows: string[] = [];
    let [right, rejected] = [0, 0];
    for (const each of [...planted, ...plantedLonger, ...plantedInTensors]) {
      const [stage, what, change, expected] = each;
      const kits = stage > '09' ? [] : engines.map((engine) => plantOn(engine, stage, change));
      for (const [i, implementation] of [plant(each), ...kits].entries()) {
        const said = await saidOf(each, doorToKnown(implementation), i + 1);
        if (said === undefined) continue;
        rejected++;
        if (expected.test(said)) right++;
        else rows.push(`  ${stage} ${what}, design ${i}: ${said}`);
        progress(`${rejected} rejected, ${right} told`);
      }
    }
    process.stderr.write(`\n  ${right} of ${rejected} are told\n${rows.join('\n')}\n`);
    expect(right / rejected).toBeGreaterThan(0.9);
  },
  day,
);
