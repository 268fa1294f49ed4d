import { readOptions } from './command';
import { type Result, tableOfFigures, tableOfRatios } from './comparison';
import { markdown, spread } from './figures';
import { runProgram } from './processes';

test('a count and a choice have defaults', () => {
  const options = { task: ['mnist', 'digits'], seeds: 20 } as const;
  expect(readOptions([], options)).toEqual({ task: 'mnist', seeds: 20 });
  expect(readOptions(['--seeds', '3', '--task=digits'], options)).toEqual({
    task: 'digits',
    seeds: 3,
  });
});

test.each([
  [['--seeds', '0'], /^--seeds is a whole number from 1 up/],
  [['--seeds', '1.5'], /^--seeds is a whole number from 1 up/],
  [['--seeds', 'many'], /^--seeds is a whole number from 1 up/],
  [['--seeds'], /^--seeds is a whole number from 1 up/],
  [['--task', 'faces'], /^--task is one of mnist, digits\.$/],
  [['3'], /^“3” is unknown here: the options are --task mnist\|digits, --seeds 20\.$/],
  [['--toString'], /^“--toString” is unknown here/],
])('%j is refused', (args, sentence) => {
  expect(() => readOptions(args, { task: ['mnist', 'digits'], seeds: 20 })).toThrow(sentence);
});

test('a spread is the median, the least and the most', () => {
  expect(spread([3, 1, 2.25])).toBe('2.3 (1–3)');
  expect(spread([1234.5])).toBe('1235');
});

test('columns are as wide as their widest cell', () => {
  expect(
    markdown([
      ['a', 'long'],
      ['wide', 'b'],
    ]),
  ).toBe('| a    | long |\n|------|------|\n| wide | b    |');
});

describe('tables', () => {
  const one: Result = {
    name: 'one',
    title: 'One',
    rounds: [{ mnist: [100, 200, 300], memory: 50, moons: 2, chain: 10 }],
  };
  const other: Result = {
    name: 'other',
    title: 'Other',
    rounds: [{ mnist: [50, 400, 300], memory: 100, moons: 4 }],
  };
  const rowsOf = (table: string) =>
    table.split('\n').map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

  test('figures are as they were measured, and a dash is what cannot be done', () => {
    const [head, , ...rows] = rowsOf(tableOfFigures([one, other]));
    expect(head.slice(0, 2)).toEqual(['engine', 'MNIST, batch 1, samples/s']);
    expect(rows).toEqual([
      ['One', '100', '200', '300', '2', '10', '50'],
      ['Other', '50', '400', '300', '4', '–', '100'],
    ]);
  });

  test('of ratios more is faster; of memory it is more', () => {
    const [, , ...rows] = rowsOf(tableOfRatios([one, other], one));
    expect(rows).toEqual([
      ['One', '1', '1', '1', '1', '1', '1'],
      ['Other', '0.5', '2', '1', '0.5', '–', '2'],
    ]);
  });
});

describe('a program', () => {
  const node = (script: string) => runProgram(process.execPath, ['-e', script]);

  test('gives its last line and its seconds', () => {
    const outcome = node('console.log("a greeting"); console.log(JSON.stringify({ errors: 2 }))');
    expect(outcome).toEqual({ errors: 2, seconds: expect.any(Number) });
  });

  test('that fails gives its reason', () => {
    expect(node('null.errors')).toEqual({ leftOut: expect.stringMatching(/^TypeError: /) });
    const missing = runProgram('no-such-program', []);
    expect(missing).toEqual({ leftOut: expect.stringMatching(/ENOENT/) });
  });
});
