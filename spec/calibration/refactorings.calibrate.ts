import { mean } from '../law/numbers';
import { alarms, lawOf, laws, refusal, stages } from '../refactorings/alarms';
import { doctorSays } from '../refactorings/doctor';
import { equivalences, randomRefactoring, withEquivalence } from '../refactorings/refactoring';
import { progress } from './progress';

const runs = Number(process.env.RUNS ?? 100);

/** No run takes longer, in milliseconds. */
const day = 86_400_000;

test(
  `${runs} random refactorings of the solutions: every law holds, and nothing is said of them`,
  async () => {
    const [refused, said]: string[][] = [[], []];
    const counts: number[] = [];
    let asked = 0;
    for (let run = 1; run <= runs; run++) {
      const seed = run * 7919;
      const { kit, chosen } = randomRefactoring(seed);
      counts.push(chosen.length);
      const written = `  (seed ${seed}: ${chosen.join('; ')})`;
      for (const each of laws) {
        const failed = await refusal(each, kit, seed, 20);
        if (failed) refused.push(failed + written);
      }
      // One law of each stage, another in every run: a diagnosis takes up to a second.
      for (const stage of stages) {
        const heard = await alarms(lawOf(stage, run), kit, seed);
        said.push(...heard.map((each) => each + written));
        asked++;
      }
      progress(`${run} of ${runs}: ${refused.length} refusals, ${said.length} alarms`);
    }
    process.stderr.write(
      `\n  ${runs} refactorings, ${mean(counts).toFixed(1)} equivalences each, ` +
        `${laws.length} laws: ${refused.length} refusals; ` +
        `${asked} diagnoses as if a law had failed: ${said.length} alarms\n`,
    );
    expect([...refused, ...said]).toEqual([]);
  },
  day,
);

test(
  'each way of each equivalence alone: every law of its stage holds',
  async () => {
    const refused: string[] = [];
    const ways = Object.entries(equivalences).flatMap(([stage, table]) =>
      table.flatMap((each) => each.slice(1).map((_, way) => ({ stage, each, way }))),
    );
    for (const [i, { stage, each, way }] of ways.entries()) {
      const kit = withEquivalence(each, way);
      for (const one of laws.filter((law) => law.stage === stage)) {
        const failed = await refusal(one, kit, i, 20);
        if (failed) refused.push(`${each[1 + way]}\n${failed}`);
      }
      progress(`${i + 1} of ${ways.length} ways: ${refused.length} refusals`);
    }
    const count = Object.values(equivalences).flat().length;
    process.stderr.write(
      `\n  ${count} equivalences, ${ways.length} ways: ${refused.length} refusals\n`,
    );
    expect(refused).toEqual([]);
  },
  day,
);

test(
  `trainings of stages 06 to 08 on ${runs} random refactorings: the doctor says nothing`,
  async () => {
    const said: string[] = [];
    let well = 0;
    for (let run = 1; run <= runs; run++) {
      const seed = run * 7919;
      const stage = (['06-linear', '07-xor', '08-moons'] as const)[run % 3];
      const heard = await doctorSays(stage, randomRefactoring(seed).kit, seed);
      if (heard) well++;
      said.push(...(heard ?? []).map((sentence) => `${stage}, seed ${seed}: ${sentence}`));
      progress(`${run} of ${runs} trainings: ${said.length} alarms`);
    }
    process.stderr.write(
      `\n  ${well} of ${runs} trainings went well: the doctor raised ${said.length} alarms\n`,
    );
    expect(said).toEqual([]);
  },
  day,
);
