import { abridged, againLines } from './again';
import { doubling, screen } from './doubling';
import { beginnings, histogram, likenessOf, sideOf, sizeOf } from './drawn';
import type { Row } from './facts';
import { wrap } from './format';
import { observe } from './observe';
import { pictured } from './picture';
import type { Report } from './result';
import { table } from './table';
import { ownLines } from './thrown';

describe('a table', () => {
  const row = (name: string, yours: Row['yours'], truth: Row['truth'], agrees = false): Row => ({
    name,
    yours,
    truth,
    agrees,
  });
  const long = '[0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875]';

  test('that is too wide is written one above the other, in 76 columns', () => {
    expect(table([row('its parameters', `${long.slice(0, -1)}, 1]`, long)])).toEqual([
      'its parameters  ✗',
      `  yours  ${long.slice(0, -1)}, 1]`,
      `  truth  ${long}`,
    ]);
  });

  test('says what is right in one line there, and that there is nothing', () => {
    expect(table([row('right', long, long, true), row('wrong', '', long)])).toEqual([
      `right: ${long}`,
      'wrong  ✗',
      '  yours  nothing',
      `  truth  ${long}`,
    ]);
  });

  test('does not show the rounding of what is right', () => {
    expect(table([row('a', 4.2e-18, 0, true)])[1]).toMatch(/^a +0 +0$/);
  });

  test('shows 0 for what is rounding beside a number that is not 0', () => {
    expect(table([row('a', -5.5e-17, 0.05)])[1]).toMatch(/^a +0 +0.05 {2}✗$/);
    expect(table([row('a', 2e-18, 4e-18)])[1]).toMatch(/^a +2e-18 +4e-18 {2}✗$/);
  });

  test('leaves shapes on one line', () => {
    expect(wrap('a 2 × 3 matrix', 5)).toBe('a\n2 × 3\nmatrix');
  });
});

describe('the line that repeats a law', () => {
  const report = { folder: 'katas/02-backprop', step: 1, borrowed: [] };
  const result = { state: 'not tried', late: '' } as const;
  const lines = (title: string, seed: number) =>
    againLines({ ...report, title, seed, result } as Report);

  test('stays on one line where it fits', () => {
    expect(lines('a: b', 1)).toEqual(['Again: npx jest katas/02-backprop -t "a:" --seed=1']);
  });

  test('leaves words out where it does not', () => {
    const [label, command] = lines('topologicalOrder of a value used three times: it', -2147483647);
    expect(label).toBe('Again:');
    expect(command).toContain('-t "topologicalOrder.*times:" --seed=-2147483647');
    expect(command.length).toBeLessThanOrEqual(76);
  });

  test('never leaves out all of them', () => {
    expect(abridged('mul:', 1)).toBe('mul:');
    expect(abridged('softmaxCrossEntropy of unequal lengths:', 12)).toBe('soft.*lengths:');
  });
});

describe('numbers drawn at random', () => {
  test.each([
    [[0.1, 0.2], false, 'all above 0'],
    [[0.1, 9], false, 'all above 0'],
    [[-0.1, -9], false, 'all below 0'],
    [[-0.1, 9], false, 'too far above 0'],
    [[0, 0], true, 'all at 0'],
    [[2, 2], false, 'all in one place'],
    [[1, Number.NaN], false, 'not all finite'],
    [[-1, 1], true, 'around 0'],
  ])('%j lie as one would say it', (numbers, isCentred, said) => {
    expect(sideOf(numbers, isCentred)).toBe(said);
  });

  test('are alike in one way or another', () => {
    const words = [
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 2],
        [1, 2],
      ],
      [
        [1, 1],
        [2, 2],
      ],
      [
        [1, 2],
        [3, 3],
      ],
      [[1, 2]],
    ];
    expect(words.map((lists) => likenessOf(lists, lists.flat().length))).toEqual([
      'all the same',
      'the same in every neuron',
      'the same within a neuron',
      'often the same',
      'all different',
    ]);
  });

  test('are too small, right, too large, or no numbers', () => {
    const said = [1, 3, 5, Number.NaN].map((n) => sizeOf(n, [2, 4], ['small', 'right', 'large']));
    expect(said).toEqual(['small', 'right', 'large', 'not a number']);
  });

  test('are drawn from the largest below 0 to the largest above it', () => {
    const lines = histogram([0.1, 0.2, 0.9, 1, Number.NaN]).split('\n');
    expect(lines[0]).toBe('where the 5 weights lie:');
    expect(lines[1]).toMatch(/^ +-1 to -0.75 {2}0$/);
    expect(lines[5]).toMatch(/^ +0 to 0.25 {2}█+ 2$/);
    expect(lines[8]).toMatch(/^ +0.75 to 1 {2}█+ 2$/);
    expect(lines[9]).toMatch(/^ +not finite {2}█+ 1$/);
  });

  test('are drawn in one place if they are all 0', () => {
    expect(histogram([0, 0])).toMatch(/^where the 2 weights lie:\n {2}0 {2}█{30} 2$/);
  });

  test('begin a line for each of three neurons', () => {
    expect(beginnings([[1, 2], [3], [4], [5]]).split('\n')).toHaveLength(4);
  });
});

test('a picture stands below the numbers', async () => {
  const drawn = {
    ...doubling,
    yours: () => pictured({ 'double(x)': 5 }, { text: 'one\ntwo' }),
  };
  expect(await screen((x) => x, drawn)).toMatch(/5 +4 {2}✗\n\none\ntwo\n\nRead:/);
});

describe('an operation', () => {
  const leaf = (data: number) => ({ data, grad: 0, parents: [], localGradients: [] }) as never;
  const complaint = (operation: (a: { data: number; grad: number }) => unknown) => () => {
    const a = leaf(2);
    return observe(() => operation(a) as never, [a], 'a.mul(b)', ['a']);
  };

  test('that changes its operand is told what changed', () => {
    const change = complaint((a) => {
      a.data = 6;
      return leaf(6);
    });
    expect(change).toThrow('a.mul(b) changed a: its data was 2, and is 6 after the call.');
  });

  test('that touches a gradient is not told which number was there', () => {
    const change = complaint((a) => {
      a.grad = 0;
      return leaf(6);
    });
    expect(change).toThrow('a.mul(b) changed a: its grad is another after the call.');
    const copied = complaint((a) => ({ data: 6, grad: a.grad }));
    expect(copied).toThrow('a.mul(b) gave a Value whose grad is that of its operand.');
  });
});

describe('the lines of an error', () => {
  const root = `${__dirname}/../..`;
  const thrown = (...frames: string[]) =>
    ownLines(
      Object.assign(new Error(), {
        stack: `Error: no\n${frames.map((frame) => `    at ${frame}`).join('\n')}`,
      }),
    );
  const mul = `Value.mul (${root}/katas/01-value/value.ts:38:12)`;

  test('lead to the code that called what is given', () => {
    const given = `new Value (${root}/katas/01-value/value.ts:15:27)`;
    expect(thrown(given, mul)).toEqual(['katas/01-value/value.ts:38, where it calls new Value(…)']);
    expect(thrown(given)).toEqual(['katas/01-value/value.ts:15']);
  });

  test('are the topmost, and the topmost of another file', () => {
    const forward = `Neuron.forward (${root}/katas/03-mlp/mlp.ts:30:5)`;
    expect(thrown(mul, mul, forward)).toEqual([
      'katas/01-value/value.ts:38',
      'katas/03-mlp/mlp.ts:30',
    ]);
    expect(thrown(`node:internal (${root}/spec/law/law.ts:1:1)`)).toEqual([]);
  });

  test('may be those of a function without a name', () => {
    expect(thrown(`${root}/katas/03-mlp/mlp.ts:30:5`)).toEqual(['katas/03-mlp/mlp.ts:30']);
  });
});

test.each([
  ['x.foo is not a function', 'The type checker may know why: npm run check'],
  ["Cannot read properties of undefined (reading '0')", 'What stands before [0] is undefined'],
  ["Cannot read properties of null (reading 'data')", 'What stands before .data is null'],
])('“%s” comes with a remedy', async (message, remedy) => {
  const shown = await screen(() => {
    throw Object.assign(new TypeError(message), {
      stack: `TypeError: no\n    at f (${__dirname}/../../katas/01-value/value.ts:1:1)`,
    });
  });
  expect(shown).toContain(remedy);
});

test('other errors of types are not said to be known', async () => {
  const shown = await screen(() => {
    throw new TypeError('Cannot redefine property: x');
  });
  expect(shown).not.toContain('npm run check');
});
