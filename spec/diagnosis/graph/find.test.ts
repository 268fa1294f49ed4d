import { alternatives } from '../../alternatives/all';
import { depthFirst, kahn } from '../../alternatives/orders';
import type { BackpropModule } from '../../contract';
import { check } from '../../law/check';
import { doorTo } from '../../law/door';
import { stageNamed } from '../../laws/stages';
import { backpropMistakes } from '../../mistakes/02-backprop';
import { withMistake } from '../../mistakes/mistake';
import { some } from '../../some';
import { implementationOf } from '../../trees';
import { saidAsIfFailed, saidAtFirstFailure } from '../as-if-failed';
import { findInGraph } from './find';
import { overwrite, planted, sweeping } from './planted';
import { orders } from './planted-orders';

const stage = '02-backprop';
const seeds = [1, 2];

const solution = implementationOf('solutions', stage) as BackpropModule;
const engines: [string, BackpropModule, typeof kahn][] = [
  ['solution', solution, solution.topologicalOrder],
  ['tape', alternatives.tape, depthFirst],
  ['pulled', alternatives.pulled, kahn],
  ['arena', alternatives.arena, depthFirst],
];

describe.each(some(engines, 1, jest.getSeed()))('a wrong backward on %s', (_, engine, order) => {
  test.each(some(planted, 5, jest.getSeed()))('%s', async (sentence, backward) => {
    for (const seed of seeds) {
      const wrong = { ...engine, backward: backward(order) };
      expect(await saidAtFirstFailure(findInGraph, stage, wrong, seed)).toContain(sentence);
    }
  });
});

test('the value that lost a use is named as the case names it', async () => {
  const mistake = backpropMistakes.list.find(({ id }) => id === 'the last gradient wins');
  const wrong = withMistake(stage, mistake as NonNullable<typeof mistake>);
  expect(await saidAtFirstFailure(findInGraph, stage, wrong, 1)).toMatch(
    /^the slope of one use is missing: a is used 2 times, counted once\./,
  );
});

describe.each(some(engines, 1, jest.getSeed()))('a wrong order on %s', (_, engine) => {
  test.each(some(orders, 3, jest.getSeed()))('%s', async (__, sentence, topologicalOrder) => {
    const wrong = { ...engine, topologicalOrder };
    expect(await saidAtFirstFailure(findInGraph, stage, wrong, 1)).toMatch(sentence);
  });
});

test('nothing is said of code that no longer answers as it did when the law failed', async () => {
  const wrong = { ...solution, backward: sweeping(solution.topologicalOrder, overwrite) };
  const twice = stageNamed(stage).laws.find(({ title }) => title.startsWith('a value used twice'));
  const ask = doorTo(wrong);
  const verdict = await check(twice as NonNullable<typeof twice>, ask, 1);
  if (verdict.state !== 'fails' || !twice) throw new Error('The law should not hold.');
  const before = { ...verdict, answer: { kind: 'facts', facts: {} } } as const;
  expect(await findInGraph(stage, twice, ask, verdict, 1)).toBeDefined();
  expect(await findInGraph(stage, twice, ask, before, 1)).toBeUndefined();
});

const right = { solution, ...alternatives };

test.each(some(Object.entries(right), 1, jest.getSeed()))(
  'nothing is said of %s, which is right',
  async (_, engine) => {
    for (const each of some(stageNamed(stage).laws, 6, jest.getSeed())) {
      expect(await saidAsIfFailed(findInGraph, stage, each, engine, 1)).toBeUndefined();
    }
  },
);
