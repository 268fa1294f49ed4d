import { NotWritten } from '../not-written';
import { check } from './check';
import { doorTo } from './door';
import { checked, doubling, right, screen } from './doubling';
import { explain } from './explain';
import { atLeast } from './facts';
import type { Law } from './law';

test('a wrong number is shown beside the true one, in the smallest case', async () => {
  expect(await screen((x) => x * x + 1)).toBe(
    [
      'for x = 2 (the smallest case found)',
      '                      yours      truth',
      'double(x)                 5          4  ✗',
      '',
      'Read:  katas/00-double/README.md, step 1',
      'Again: npx jest katas/00-double -t "double:" --seed=1',
      '',
    ].join('\n'),
  );
});

test('a number that is off far behind the point is shown with enough digits to see it', async () => {
  expect(await screen((x) => 2 * x + 1e-7)).toMatch(/4\.0000001\s+4\s+✗/);
});

test.each([
  ['NaN', Number.NaN, 'NaN'],
  ['undefined', undefined, 'undefined'],
  ['null', null, 'null'],
  ['a word', '4', '4'],
  ['a list', [4], '[4]'],
  ['a promise', Promise.resolve(4), 'a Promise'],
  ['an infinite number', Number.POSITIVE_INFINITY, 'Infinity'],
])('%s is no number', async (_, answer, shown) => {
  expect(await screen(() => answer)).toMatch(
    new RegExp(`^double\\(x\\)\\s+${shown.replace(/[[\]]/g, '\\$&')}\\s+4\\s+✗$`, 'm'),
  );
});

test('an error of the implementation is told with its name', async () => {
  const shown = await screen(() => {
    throw new EvalError('no foo today');
  });
  expect(shown).toContain('your code threw EvalError: no foo today');
});

test('what a law cannot find is told as missing', async () => {
  const shown = await screen(() => (undefined as never as { foo(): number }).foo());
  expect(shown).toContain('the law could not use what your code gave it: Cannot read properties');
});

test('something thrown that is no error is told too', async () => {
  expect(
    await screen(() => {
      throw 'help';
    }),
  ).toContain('your code threw the string "help", not an Error.');
});

test('an endless loop is interrupted, and its case is named', async () => {
  const shown = await screen(() => {
    for (;;);
  });
  expect(shown).toMatch(/^for x = \d+/);
  expect(shown).toContain('nothing came back within 0.3 s');
});

test('an endless loop in a later case is interrupted too', async () => {
  const shown = await screen((x) => {
    while (x > 50);
    return right(x);
  });
  expect(shown).toContain('nothing came back within 0.3 s');
});

test('an endless loop that gathers memory is interrupted before memory runs out', async () => {
  const shown = await screen(() => {
    const gathered: number[][] = [];
    for (;;) gathered.push([gathered.length]);
  });
  expect(shown).toContain('nothing came back within 0.3 s');
});

test('endless recursion is an error that is told', async () => {
  const recurse = (x: number): number => 1 + recurse(x + 1);
  expect(await screen(recurse)).toContain('Maximum call stack size exceeded');
});

test('a blank is not written yet, and says where to read', async () => {
  const blank = () => {
    throw new NotWritten('double', 'katas/00-double/README.md, step 1');
  };
  expect((await checked(blank)).state).toBe('not written');
  expect(await screen(blank)).toBe(
    'double is not written yet: see katas/00-double/README.md, step 1.\n',
  );
});

test('a missing export is named', async () => {
  const result = await check(doubling as Law<unknown>, doorTo({}), 1);
  expect(result).toMatchObject({
    finding: {
      sentence: 'Nothing named `double` is exported. Is `export` missing in front of it?',
    },
  });
});

test('a bound is written as one', async () => {
  const bounded = { ...doubling, truth: () => ({ 'double(x)': atLeast(1000) }) };
  expect(await screen((x) => x, bounded)).toMatch(/double\(x\)\s+2\s+≥ 1000\s+✗/);
});

describe('a formula is shown above the true one', () => {
  const lines = (fact: string, yours: string, truth: string) =>
    explain({
      ...{ folder: 'katas/00-double', title: 'double: of x', step: 1, seed: 1, borrowed: [] },
      result: {
        ...{ state: 'fails', shown: 'x = 2', smaller: false },
        finding: { kind: 'unfit', sentence: 'It does not fit.' },
      },
      cause: { kind: 'formula', fact, yours, truth },
    })
      .split('\n')
      .slice(3, -3);

  test('in two lines', () => {
    expect(lines('slope with respect to b', 'a / b', '−a / b²')).toEqual([
      'Your code: the slope with respect to b is a / b.',
      '           It should be −a / b².',
    ]);
  });

  test('as a whole, even if it needs a line of its own', () => {
    const [yours, truth] = ['y · z − log(1 + exp(z + 1)) + ½', '2x'];
    expect(lines('binaryCrossEntropy([logit], [label])', yours, truth)).toEqual([
      'Your code: binaryCrossEntropy([logit], [label]) is',
      `           ${yours}.`,
      '           It should be 2x.',
    ]);
  });
});
