import { sample } from 'fast-check';
import { alternatives } from '../../alternatives/all';
import { check } from '../../law/check';
import { doorTo } from '../../law/door';
import { planOf } from '../../law/kind';
import { some } from '../../some';
import { courseOf, findInTraining, lawsOfOneTraining } from './find';
import { plant, plantOn } from './plant';
import { planted } from './planted';
import { plantedInTensors, plantedLonger } from './planted-longer';
import { symptoms } from './symptoms';

const seed = jest.getSeed();
/** What takes longer is tried with `ALL=1`, and by `npm run calibrate doctor`. */
const longer = <Item>(list: readonly Item[]) => (process.env.ALL ? list : []);

/** What is said of a stage when the first law that looks at one training fails. */
async function saidOf(stage: string, implementation: object): Promise<string | undefined> {
  const ask = doorTo(implementation);
  for (const law of lawsOfOneTraining(stage)) {
    const verdict = await check(law, ask, seed, { ...planOf(law), cases: 1 });
    if (verdict.state !== 'fails') continue;
    const cause = await findInTraining(stage, law, ask, verdict, seed);
    return cause?.kind === 'finding' ? cause.sentence : 'nothing';
  }
  return 'no law fails';
}

test.each(some([...planted, ...longer([...plantedLonger, ...plantedInTensors])], 2, seed))(
  '%s, %s: is seen',
  async (...each) => {
    const [stage, , , said] = each;
    expect(await saidOf(stage, plant(each))).toMatch(said);
  },
  60_000,
);

/** What makes the laws fail on any engine, from any seed. */
const inAnyDesign = ['linear', 'never cleared', 'labels turned round', 'sigmoid at the end'];

test.each(
  some(
    planted.filter(([stage, what]) => stage === '07-xor' && inAnyDesign.includes(what)),
    1,
    seed,
  ),
)(
  '%s, %s: is seen in other designs',
  async (stage, _, change, said) => {
    for (const kit of some([alternatives.closures, alternatives.tape], 1, seed)) {
      expect(await saidOf(stage, plantOn(kit, stage, change))).toMatch(said);
    }
  },
  60_000,
);

test.each(some(['06-linear', '07-xor', ...longer(['08-moons'])], 1, seed))(
  '%s: nothing is said of a training that goes well',
  async (stage) => {
    for (const kit of some([alternatives.pulled, alternatives.arena], 1, seed)) {
      const ask = doorTo(plantOn(kit, stage, ['', '']));
      for (const law of lawsOfOneTraining(stage)) {
        const [given] = sample(law.given, { seed, numRuns: 1 });
        const course = await courseOf(law, ask, given);
        if (!course) throw new Error('No training was seen.');
        expect(symptoms.map((symptom) => symptom(course)).filter(Boolean)).toEqual([]);
      }
    }
  },
  60_000,
);
