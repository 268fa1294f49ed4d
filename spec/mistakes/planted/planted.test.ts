import { some } from '../../some';
import { mistakesIn } from '../catalogue';
import { planted } from './all';
import { holes } from './holes';
import { type Planted, plant } from './plant';
import { reject } from './reject';

const titleOf = ({ alternative, how, id }: Planted) => `${alternative}, ${how}: ${id}`;

/** What a law has to reject. */
const rejected = planted.filter((each) => !holes.includes(titleOf(each)));

test.each(some(rejected, 12, jest.getSeed()).map((each) => [titleOf(each), each] as const))(
  '%s: is rejected',
  async (_, each) => {
    expect((await reject(each, jest.getSeed()))?.law.title).toEqual(expect.any(String));
  },
);

test('every one can be made, and is a known mistake of its stage', () => {
  for (const each of planted) {
    expect(plant(each)).toBeDefined();
    expect(mistakesIn(each.stage).map(({ id }) => id)).toContain(each.id);
  }
});

test('where nothing is planted, nothing is rejected', async () => {
  const nothing = { stage: '01-value', id: 'nothing', how: 'text', alternative: 'thrifty' };
  expect(await reject(nothing, jest.getSeed())).toBeUndefined();
});

test('a snippet that is not there, or there twice, is an error', () => {
  const pair = { stage: '01-value', id: 'some', how: 'text', alternative: 'hurried' };
  const withSnippet = (snippet: string) => plant({ ...pair, changes: [[snippet, '']] });
  expect(() => withSnippet('nowhere')).toThrow('some, hurried: nowhere is there 0 times.');
  expect(() => withSnippet('return result;')).toThrow('times.');
});

test('a hole is a mistake that is planted', () => {
  for (const hole of holes) expect(planted.map(titleOf)).toContain(hole);
});
