import { seeded } from '../../../datasets/random';
import type { Case } from './evidence';
import { type Expression, evaluate, isNear, type Numbers } from './expression';
import { readFormula } from './read';
import { searchFormula } from './search';
import { wordsOf } from './words';

/** Some cases of a formula: numbers from −3 to 3, or from 0 to 3, with three decimals. */
function casesOf(f: (numbers: Numbers) => number, names: string, seed = 1, least = -3): Case[] {
  const random = seeded(seed);
  return Array.from({ length: 200 }, () => {
    const draw = () => Math.round(1000 * (least + random() * (3 - least))) / 1000;
    const numbers = Object.fromEntries([...names].map((name) => [name, draw()]));
    return { numbers, yours: f(numbers) };
  });
}

function search(words: string, names: string, least?: number, known: string[] = []) {
  const formula = readFormula(words);
  const f = (numbers: Numbers) => evaluate(formula, numbers);
  const found = searchFormula(casesOf(f, names, 1, least), known.map(readFormula));
  const fresh = casesOf(f, names, 2, least);
  return { found, isTrue: found && isTrue(found, fresh) };
}

function isTrue(found: Expression, cases: readonly Case[]): boolean {
  return cases.every(({ numbers, yours }) => isNear(evaluate(found, numbers), yours));
}

describe('finds a formula', () => {
  test.each([
    ['a table has it', '−a / b²', 'ab'],
    ['a sum is at its end', 'a / b + (b − a²)', 'ab'],
    ['a difference is at its end', 'a − b / (a + 2)', 'ab'],
    ['a quotient is at its end', '(a + b) / (b − ½)', 'ab'],
    ['a product is at its end', '(a + 2) · (b² − 1)', 'ab'],
    ['a function is around it', 'exp(a · b − ½)', 'ab'],
    ['two functions are around it', 'σ(tanh(a · b − 2))', 'ab'],
    ['tanh is around what is large', 'tanh(a / b + b)', 'ab'],
    ['max(0, …) is around it', 'max(0, a / b + b)', 'ab'],
    ['a square is around it', '(a / b − b)²', 'ab'],
    ['the square of max(0, …) is around it', 'max(0, a · b + 2)²', 'ab'],
    ['a root is around it', '√(a² + b² / 2)', 'ab'],
  ])('where %s: %s', (_, words, names) => {
    expect(search(words, names)).toMatchObject({ isTrue: true });
  });

  test('with powers, where the true formula has some', () => {
    const { found, isTrue } = search('x · nˣ⁻¹', 'xn', 0.1, ['n · xⁿ⁻¹']);
    expect([found && wordsOf(found), isTrue]).toEqual(['x · nˣ⁻¹', true]);
  });

  test.each([
    ['a factor', '3a / b', '3a / b'],
    ['a small number', 'log(a² + 1e-7)', 'log(a² + 1e-7)'],
    ['a small number below', 'a / (b² + 1e-6)', 'a / (b² + 1e-6)'],
    ['a number alone', '−7', '−7'],
    ['a summand', 'a · b + 0.125', 'a · b + 0.125'],
    ['pieces', 'a where b > 0, else 0.1a', 'a where b > 0, else 0.1a'],
  ])('with %s, and says it: %s', (_, words, said) => {
    const { found, isTrue } = search(words, 'ab');
    expect([found && wordsOf(found), isTrue]).toEqual([said, true]);
  });

  test('that is right except where a number is 0', () => {
    const wrong = ({ a, b }: Numbers) => (a === 0 ? 0 : a / b + 1);
    const zeros = casesOf(wrong, 'ab', 3).map(({ numbers: { b } }) => ({
      ...{ numbers: { a: 0, b }, yours: 0 },
    }));
    const found = searchFormula([...casesOf(wrong, 'ab'), ...zeros.slice(0, 9)], []);
    expect(found && wordsOf(found)).toBe('1 + a / b where a ≠ 0, else 0');
  });

  test('the part of the true one that is left counts for two, however long it is', () => {
    const known = ['−y · log σ(z) − (1 − y) · log(1 − σ(z))'];
    const { found } = search('−(1 − y) · log(1 − σ(z))', 'yz', 0.1, known);
    expect(found && wordsOf(found)).toBe('−(1 − y) · log(1 − σ(z))');
  });
});

test('takes the condition of the true formula, which may be longer', () => {
  const known = ['−a where a · b < 1, else 0'];
  const { found } = search('−b where a · b < 1, else 0', 'ab', 0.1, known);
  expect(found && wordsOf(found)).toBe('−b where a · b < 1, else 0');
});

describe('finds none', () => {
  test.each<[string, (numbers: Numbers) => number]>([
    ['numbers out of nowhere', ({ a }) => (Math.sin(a * 1e4) * 1e4) % 1],
    ['a formula with a number that nobody would write', ({ a }) => 0.123456789 * a],
    ['a formula in most cases', ({ a, b }) => (a > 2.8 ? 0 : a / b)],
    ['a formula to eight digits', ({ a, b }) => (a / b) * (1 + 3e-8)],
    ['one that is NaN in some cases', ({ a, b }) => (b > 2.9 ? Number.NaN : a * b)],
    [
      'two numbers that come by accident',
      ({ a, b }) => (Math.sin(1e3 * a * b) > 0 ? 0.3141 : 0.2718),
    ],
  ])('in %s', (_, f) => {
    expect(searchFormula(casesOf(f, 'ab'), [])).toBeUndefined();
  });

  test('that is not true in every case', () => {
    const cases = casesOf(({ a, b }) => a / b, 'ab');
    const far = { numbers: { a: 15, b: 3 }, yours: 6 };
    expect(searchFormula(cases, [])).toBeDefined();
    expect(searchFormula([...cases, far], [])).toBeUndefined();
  });

  test('that is long, where there are two numbers only to go by', () => {
    const words = (above: string) =>
      `${above} where a / (b + 4) + a² > b / (a + 4) + a · b, else 7`;
    expect(search(words('3a'), 'ab', -3, [words('a')]).isTrue).toBe(true);
    expect(search(words('3'), 'ab', -3, [words('a')]).found).toBeUndefined();
  });
});

test('numbers that are none are compared too', () => {
  const { found, isTrue } = search('a · log b', 'ab');
  expect([found && wordsOf(found), isTrue]).toEqual(['a · log b', true]);
});
