import { evaluate } from './expression';
import { readFormula } from './read';
import { wordsOf } from './words';

describe('formulas are written as the READMEs write them, and read again', () => {
  test.each([
    '−a / b²',
    '1 / b',
    'a · b',
    'a / (b · c)',
    'a / b · c',
    'a − (b − c)',
    '1 − tanh² x',
    'σ(x) · (1 − σ(x))',
    'σ(z) − y',
    '(σ(z) − y)²',
    'n · xⁿ⁻¹',
    'xⁿ',
    'max(0, 1 − y · s)',
    '2(p − y)',
    '½(p − y)²',
    '2x',
    'x²',
    '2 · strength · p',
    '3a',
    'eˣ',
    '3eˣ',
    '½xⁿ',
    'e⁻ˣ',
    'e²ˣ',
    'exp(a · b)',
    'exp(log x)',
    'exp(data)',
    'eᵃ⁺ᵇ',
    'log x',
    'log(x + 1e-7)',
    'log σ(z)',
    '−y · log σ(z) − (1 − y) · log(1 − σ(z))',
    'log(eᶻ + eʷ) − z',
    '1 where x > 0, else 0.01',
    '−y where y · s < 1, else 0',
    'x where x < 0, else 2x',
    'xⁿ⁻¹ where n ≠ 0, else 0',
    'x^max(0, n − ½)',
    'x^(a · b)',
    'learningRate · (momentum · v + grad)',
    '−2',
    '√(a + b)',
  ])('%s', (words) => {
    expect(wordsOf(readFormula(words))).toBe(words);
  });
});

test.each([
  ['a · 2', '2a'],
  ['a + (−b)', 'a − b'],
  ['−(a − b)', 'b − a'],
  ['(−a) · b', '−a · b'],
  ['(a) + (b · c)', 'a + b · c'],
  ['a / 2', '½a'],
  ['−(1 / b)²', '−1 / b²'],
  ['(eˣ)²', 'e²ˣ'],
  ['a / (−b − b²)', '−a / (b + b²)'],
  ['−(−a · b − c)', 'c + a · b'],
])('%s is written %s', (clumsy, words) => {
  expect(wordsOf(readFormula(clumsy))).toBe(words);
});

test.each<[string, number]>([
  ['−a / b²', -2 / 9],
  ['2(b − a)', 2],
  ['a − b − a', -3],
  ['a / b / a', 1 / 3],
  ['bᵃ⁻¹', 3],
  ['−a²', -4],
  ['log(e²ᵃ)', 4],
  ['a where a > b, else b', 3],
])('with a = 2 and b = 3, %s is %d', (words, value) => {
  expect(evaluate(readFormula(words), { a: 2, b: 3 })).toBeCloseTo(value, 12);
});

test.each(['a +', 'a ) b', '2 3', 'a where b'])('%s is no formula', (words) => {
  expect(() => readFormula(words)).toThrow();
});
