import fc from 'fast-check';
import { NotWritten } from '../not-written';
import { check } from './check';
import { explain } from './explain';
import { atLeast } from './facts';
import { law } from './law';
import { received, receivedList, refusal, refused } from './received';

interface Doubling {
  double(x: number): unknown;
}

/** The law that double(x) is 2x, which every test here breaks in its own way. */
const doubling = law<Doubling, { x: number }>({
  title: 'double: is twice as much',
  step: 1,
  given: fc.record({ x: fc.integer({ min: 2, max: 100 }) }),
  limit: 300,
  yours: ({ double }, { x }) => ({ 'double(x)': double(x) }),
  truth: ({ x }) => ({ 'double(x)': 2 * x }),
});

const place = {
  step: 'katas/00/README.md, step 1',
  again: 'npx jest katas/00 -t "double:" --seed=1',
};

function screen(double: (x: number) => unknown, tried = doubling): string {
  return explain(check(tried, { double }, 1), place);
}

test('a correct implementation holds', () => {
  expect(check(doubling, { double: (x) => x + x }, 1)).toEqual({ state: 'holds' });
});

test('a wrong number is shown beside the true one, in the smallest case', () => {
  expect(screen((x) => x * x + 1)).toBe(
    [
      'for x = 2 (the smallest case found)',
      '                      yours      truth',
      'double(x)                 5          4  ✗',
      '',
      'Read:  katas/00/README.md, step 1',
      'Again: npx jest katas/00 -t "double:" --seed=1',
      '',
    ].join('\n'),
  );
});

test('a number that is off far behind the point is shown with enough digits to see it', () => {
  expect(screen((x) => 2 * x + 1e-7)).toMatch(/4\.0000001\s+4\s+✗/);
});

test.each([
  ['NaN', Number.NaN, 'NaN'],
  ['undefined', undefined, 'undefined'],
  ['null', null, 'null'],
  ['a word', '4', '4'],
  ['a list', [4], '[4]'],
  ['a promise', Promise.resolve(4), 'a Promise'],
  ['an infinite number', Number.POSITIVE_INFINITY, 'Infinity'],
])('%s is no number', (_, answer, shown) => {
  expect(screen(() => answer)).toMatch(
    new RegExp(`^double\\(x\\)\\s+${shown.replace(/[[\]]/g, '\\$&')}\\s+4\\s+✗$`, 'm'),
  );
});

test('NaN does not equal NaN, so a truth of NaN can never be met', () => {
  const nan = { ...doubling, truth: () => ({ 'double(x)': Number.NaN }) };
  expect(check(nan, { double: () => Number.NaN }, 1).state).toBe('fails');
});

test('an error of the implementation is told with its name', () => {
  const shown = screen(() => {
    throw new EvalError('no foo today');
  });
  expect(shown).toContain('your code threw EvalError: no foo today');
});

test('what a law cannot find is told as missing', () => {
  const shown = screen(() => (undefined as never as { foo(): number }).foo());
  expect(shown).toContain('the law could not use what your code gave it: Cannot read properties');
});

test('something thrown that is no error is told too', () => {
  expect(
    screen(() => {
      throw 'help';
    }),
  ).toContain('your code threw the string "help", not an Error.');
});

test('an endless loop is interrupted, and its case is named', () => {
  const shown = screen(() => {
    for (;;);
  });
  expect(shown).toMatch(/^for x = \d+/);
  expect(shown).toContain('nothing came back within 0.3 s');
});

test('an endless loop that gathers memory is interrupted before memory runs out', () => {
  const shown = screen(() => {
    const gathered: number[][] = [];
    for (;;) gathered.push([gathered.length]);
  });
  expect(shown).toContain('nothing came back within 0.3 s');
});

test('endless recursion is an error that is told', () => {
  const recurse = (x: number): number => 1 + recurse(x + 1);
  expect(screen(recurse)).toContain('Maximum call stack size exceeded');
});

test('a blank is not written yet, and says where to read', () => {
  const blank = () => {
    throw new NotWritten('double', 'katas/00/README.md, step 1');
  };
  expect(check(doubling, { double: blank }, 1).state).toBe('not written');
  expect(screen(blank)).toBe('double is not written yet: see katas/00/README.md, step 1.\n');
});

test('a missing export is named', () => {
  const shown = explain(check(doubling, {} as Doubling, 1), place);
  expect(shown).toContain(
    'Nothing named `double` is exported. Is `export` missing in front of it?',
  );
});

test('the same seed finds the same case', () => {
  const wrong = (x: number) => (x % 7 === 3 ? 0 : 2 * x);
  expect(screen(wrong)).toBe(screen(wrong));
});

test('a bound is written as one', () => {
  const bounded = { ...doubling, truth: () => ({ 'double(x)': atLeast(1000) }) };
  expect(screen((x) => x, bounded)).toMatch(/double\(x\)\s+2\s+≥ 1000\s+✗/);
});

test.each([
  [undefined, 'f() gave undefined, not a Value. Is there a return?'],
  [3, 'f() gave the number 3, not a Value.'],
  [{ data: '3' }, 'f() gave an object whose data is the string "3", not a number.'],
])('%p in place of a Value is told', (answer, sentence) => {
  expect(() => received(answer as never, 'f()')).toThrow(sentence);
});

test('a wrong number of values is told', () => {
  expect(() => receivedList([1, 2], 'f()', 3)).toThrow(
    'f() gave a list of 2 items, where 3 should be.',
  );
  expect(() => receivedList(5 as never, 'f()')).toThrow('f() gave the number 5, not a list.');
});

test('a refusal is known by its kind and by what it names', () => {
  const attempt = () => {
    throw new RangeError('3 weights but 2 inputs');
  };
  expect(refusal(attempt, [3, 2])).toEqual(refused([3, 2]));
  expect(refusal(attempt, [3, 4])).not.toEqual(refused([3, 4]));
  expect(refusal(() => 'fine', [])).not.toEqual(refused([]));
});
