import { alternatives } from '../../../spec/alternatives/all';
import { compute } from './expression';

const numbers: [text: string, result: number][] = [
  ['a = 2; b = 3; a * b + a', 8],
  ['a = 2; b = 3; a.mul(b).add(a)', 8],
  ['a = 2\nb = -a ** 2 # a comment\nb - 1', 3],
  ['a = -4\n1 / a', -0.25],
  ['2', 2],
];

test.each(numbers.filter(([text]) => !text.startsWith('tanh')))('%s', (text, result) => {
  for (const kit of Object.values(alternatives)) expect(compute(text, kit).root.data).toBe(result);
});

test('values keep their names, and what is computed is recorded', () => {
  const { root, named } = compute('a = 2; b = 3; c = a * b', alternatives.closures);
  expect([...named.keys()]).toEqual(['a', 'b', 'c']);
  const twice = compute('a = 2; b = 3; s = a * b + tanh(a * b) * (a - 1)', alternatives.closures);
  expect([...twice.named.keys()].slice(3)).toEqual(
    ['a · b', 'a · b (2)', 'tanh(a · b)', 'a − 1', 'tanh(a · b) · (a − 1)'].filter(
      (each) => each.length <= 18,
    ),
  );
  expect(root.parents).toEqual([named.get('a'), named.get('b')]);
});

test.each([
  ['', 'Write an expression'],
  ['a = (2', 'cannot be read'],
  ['a * 2', 'uses a, which no line above it gives'],
  ['a = 2; a.constructor(1)', 'uses constructor'],
  ['a = 2; a["add"](1)', 'something else'],
  ['a = 2; b = 3; a ** b', 'an exponent is a plain number'],
  ['"a"', 'something else'],
  ['tanh()', 'tanh of what?'],
])('%s: one sentence', (text, sentence) => {
  expect(() => compute(text, alternatives.closures)).toThrow(sentence);
});

test('a network is made by the learner’s own stage 03, the same each time', () => {
  const text = 'a = 2; b = 3; network([2, 1], a, b)';
  const [one, other] = [1, 2].map(() => compute(text, alternatives.closures).root);
  expect(one.data).toBe(other.data);
  expect(one.parents.length).toBeGreaterThan(1);
  expect(() => compute('a = 2; network([1000], a)', alternatives.closures)).toThrow('up to 64');
  expect(() => compute('a = 2; network(a)', alternatives.closures)).toThrow('up to 64');
});
