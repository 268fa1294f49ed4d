import { seeded } from '../../datasets/random';
import type { Value } from '../contract';
import { isQuick } from '../diagnosis/evidence';
import { alarms, lawOf, laws, refusal } from './alarms';
import { changesOf, equivalences, randomRefactoring, scriptIn } from './refactoring';
import { renamed } from './rename';
import { reordered } from './reorder';

const tables = Object.entries(equivalences);

test('there are more than 40 equivalences', () => {
  expect(tables.flatMap(([, table]) => table).length).toBeGreaterThan(40);
});

test.each(tables)('the snippets of %s occur once, and none in another', (stage, table) => {
  const places = table.flatMap((equivalence) => changesOf(equivalence, 0, scriptIn(stage)));
  const inOrder = places.toSorted((one, other) => one.from - other.from);
  for (const [i, { from }] of inOrder.slice(1).entries()) {
    expect(from).toBeGreaterThanOrEqual(inOrder[i].to);
  }
});

test('a way for every snippet', () => {
  for (const [snippets, ...ways] of tables.flatMap(([, table]) => table)) {
    for (const way of ways) expect([way].flat()).toHaveLength([snippets].flat().length);
  }
});

test.each(tables)(
  'names, methods and functions of %s change their place, and none is lost',
  (stage) => {
    const code = scriptIn(stage);
    const other = reordered(renamed(code, seeded(1)), seeded(1));
    expect(other).not.toBe(code);
    expect(other.match(/[{}]/g)?.toSorted()).toEqual(code.match(/[{}]/g)?.toSorted());
  },
);

test.each([1, 2, 3])('refactoring %i: every law holds, and nothing is said of it', async (seed) => {
  const { kit, chosen } = randomRefactoring(seed);
  expect(chosen.length).toBeGreaterThan(20);
  for (const each of laws.filter(({ law }) => isQuick(law))) {
    expect(await refusal(each, kit, seed, 3)).toBeUndefined();
  }
  const stage = ['01-value', '03-mlp', '04-losses'][seed - 1];
  expect(await alarms(lawOf(stage, seed), kit, seed)).toEqual([]);
});

test('a wrong way is refused, and something is said of it', async () => {
  class Wrong extends randomRefactoring(1).kit.Value {
    mul(that: Value | number): Value {
      const other = typeof that === 'number' ? new Wrong(that) : that;
      return new Wrong(this.data * other.data, [this, other], [1, 1]);
    }
  }
  const mul = laws.find(({ law }) => law.title.startsWith('mul:'));
  if (!mul) throw new Error('There is no law of mul.');
  expect(await refusal(mul, { Value: Wrong }, 1, 20)).toContain('mul');
  expect(await alarms(mul, { Value: Wrong }, 1)).not.toEqual([]);
});
