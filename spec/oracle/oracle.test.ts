import fc from 'fast-check';
import { type Accepted, accepts } from '../law/facts';
import { nameOfLast, programs, results, run, show } from './program';
import { slope } from './slope';

/** Whether a number within a millionth of the truth is accepted, and one further off is not. */
function knows(found: Accepted, truth: number): boolean {
  const far = 1e-5 * Math.max(1, Math.abs(truth));
  return accepts(found, truth) && !accepts(found, truth + far) && !accepts(found, truth - far);
}

test.each<[string, (x: number) => number, (x: number) => number]>([
  ['x³', (x) => x ** 3, (x) => 3 * x ** 2],
  ['eˣ', Math.exp, Math.exp],
  ['tanh x', Math.tanh, (x) => 1 - Math.tanh(x) ** 2],
  ['1 / x', (x) => 1 / x, (x) => -1 / x ** 2],
  ['log x', Math.log, (x) => 1 / x],
  ['5', () => 5, () => 0],
])('the slope of %s is known to within its own error estimate', (_, f, derivative) => {
  const far = fc.double({ min: 0.2, max: 9, noNaN: true });
  fc.assert(
    fc.property(far, (x) => knows(slope(f, x), derivative(x))),
    { seed: jest.getSeed() },
  );
});

test('a slope far from 0 is that of the place itself, not of its surroundings', () => {
  const bump = (x: number) => Math.tanh(x - 1000);
  expect(accepts(slope(bump, 1000), 1)).toBe(true);
});

test('NaN is nobody’s slope', () => {
  expect(accepts(slope(Math.exp, 1), Number.NaN)).toBe(false);
});

test('programs stay in bounds, and end in what run gives', () => {
  fc.assert(
    fc.property(programs(), (program) => {
      const all = results(program);
      expect(all[all.length - 1]).toBe(run(program));
      expect(all.every((result) => Math.abs(result) < 10_000)).toBe(true);
    }),
    { seed: jest.getSeed() },
  );
});

test('a program is written as its reader would write it', () => {
  const program = {
    inputs: [2, 3, 5],
    steps: [
      { op: 'mul', of: [0, 1] },
      { op: 'tanh', of: [3, 0] },
    ],
  } as const;
  expect(show(program)).toBe('a = 2, b = 3\nd = a.mul(b)\ne = d.tanh()');
  expect(nameOfLast(program)).toBe('e');
});
