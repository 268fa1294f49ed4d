import { check } from '../law/check';
import { doorTo } from '../law/door';
import { planOf } from '../law/kind';
import { stageNamed } from '../laws/stages';
import { some } from '../some';
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
].flatMap((id) => engineMistakes.find(({ mistake }) => mistake.id === id) ?? []);

/** A program that has to miss a threshold of a task. */
interface Untaught {
  readonly task: string;
  readonly what: string;
  readonly make: () => object;
}

const trainings = wrongTrainings.map(
  (training): Untaught => ({
    task: training.stage,
    what: training.what,
    make: () => withMistake(training.stage, asMistake(training)),
  }),
);

const onWrongEngines = ['06-linear', '07-xor', '08-moons', '09-mnist'].flatMap((task) =>
  wrongEngines.map(
    ({ stage, mistake }): Untaught => ({
      task,
      what: mistake.id,
      make: () => withMistake(stage, mistake, { seenFrom: task }),
    }),
  ),
);

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

test.each(some([...trainings, ...onWrongEngines], 3, jest.getSeed()))(
  '$task, $what: a threshold is missed',
  async ({ task, make }) => {
    expect(await missesOne(task, make())).toBe(true);
  },
  120_000,
);

test('the wrong engines are in the catalogue', () => {
  expect(wrongEngines).toHaveLength(3);
});
