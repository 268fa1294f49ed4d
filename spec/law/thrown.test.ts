import { screen } from './doubling';
import { ownLines } from './thrown';

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
