import { check } from '../law/check';
import { doorTo } from '../law/door';
import { planOf } from '../law/kind';
import { stageNamed } from '../laws/stages';
import { valueMistakes } from './01-value';
import { backpropMistakes } from './02-backprop';
import { asMistake, wrongTrainings } from './insufficient';
import { withMistake } from './mistake';

const engineMistakes = [valueMistakes, backpropMistakes].flatMap(({ stage, list }) =>
  list.map((mistake) => ({ stage, mistake })),
);

/** Engines with a wrong gradient in the path of every task. */
const wrongEngines = [
  'dot records the weight itself',
  'the gradient from above is forgotten',
  'backward from the leaves up',
].map((id) => engineMistakes.find(({ mistake }) => mistake.id === id));

/** Whether a law about what a task has learned does not hold: from two seeds, more would only take longer. */
async function missesOne(stage: string, implementation: object): Promise<boolean> {
  const ask = doorTo(implementation);
  for (const law of stageNamed(stage).laws) {
    const { trains, cases, limit } = planOf(law);
    if (!trains || /^train:/.test(law.title)) continue;
    const verdict = await check(law, ask, jest.getSeed(), { cases: Math.min(2, cases), limit });
    if (verdict.state !== 'holds') return true;
  }
  return false;
}

test.each(wrongTrainings)(
  '$stage, $what: a threshold is missed',
  async (training) => {
    const untaught = withMistake(training.stage, asMistake(training));
    expect(await missesOne(training.stage, untaught)).toBe(true);
  },
  120_000,
);

describe.each(['06-linear', '07-xor', '08-moons', '09-mnist'])('%s', (task) => {
  test.each(wrongEngines)(
    '$mistake.id: a threshold is missed',
    async (engine) => {
      if (!engine) throw new Error('There is no such mistake in the catalogue.');
      expect(
        await missesOne(task, withMistake(engine.stage, engine.mistake, { seenFrom: task })),
      ).toBe(true);
    },
    120_000,
  );
});
