import { check } from '../law/check';
import { doorTo } from '../law/door';
import { planOf } from '../law/kind';
import { stageNamed } from '../laws/stages';
import { valueMistakes } from './01-value';
import { backpropMistakes } from './02-backprop';
import { type Mistake, withMistake } from './mistake';

const engineMistakes = [valueMistakes, backpropMistakes].flatMap(({ stage, list }) =>
  list.map((mistake) => ({ stage, mistake })),
);

/** Engines with a wrong gradient in the path of every task. */
const wrongEngines = [
  'dot records the weight itself',
  'the gradient from above is forgotten',
  'backward from the leaves up',
].map((id) => engineMistakes.find(({ mistake }) => mistake.id === id));

/** Training gone wrong, task by task. */
const wrongTrainings: readonly { task: string; what: string; change: Mistake['change'] }[] = [
  { task: '06-linear', what: 'untrained', change: ['epochs: 30', 'epochs: 0'] },
  { task: '06-linear', what: 'uphill', change: ['learningRate: 0.1', 'learningRate: -0.1'] },
  { task: '07-xor', what: 'untrained', change: ['epochs: 50', 'epochs: 0'] },
  {
    task: '07-xor',
    what: 'linear',
    change: ['{ random }', "{ innerActivation: 'linear', random }"],
  },
  { task: '07-xor', what: 'labels 0 and 1 for hinge', change: ['2 * label - 1', 'label'] },
  { task: '08-moons', what: 'untrained', change: ['epochs: 100', 'epochs: 1'] },
  {
    task: '08-moons',
    what: 'linear',
    change: ['{ random }', "{ innerActivation: 'linear', random }"],
  },
  {
    task: '09-mnist',
    what: 'linear',
    change: ['{ random }', "{ innerActivation: 'linear', random }"],
  },
  {
    task: '09-mnist',
    what: 'linear, bent at the end only',
    change: ['{ random }', "{ innerActivation: 'linear', finalActivation: 'tanh', random }"],
  },
  { task: '09-mnist', what: 'one hidden layer', change: ['[8, 8, 1]', '[8, 1]'] },
  { task: '09-mnist', what: 'untrained', change: ['epochs: 3', 'epochs: 0'] },
];

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
  '$task, $what: a threshold is missed',
  async ({ task, what, change }) => {
    const untaught = withMistake(task, { id: what, hint: '', change });
    expect(await missesOne(task, untaught)).toBe(true);
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
