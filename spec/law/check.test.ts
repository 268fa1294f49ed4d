import fc from 'fast-check';
import { NotWritten } from '../not-written';
import { check } from './check';
import { doorTo } from './door';
import { explain } from './explain';
import { atLeast } from './facts';
import { type Law, law } from './law';
import { received, receivedList, refusal, refused } from './received';

interface Doubling {
  double(x: number): unknown;
}

/** The law that double(x) is 2x, which every test here breaks in its own way. */
const doubling = law<Doubling, { x: number }>({
  title: 'double: is twice as much',
  step: 1,
  kind: 'behaviour',
  given: fc.record({ x: fc.integer({ min: 2, max: 100 }) }),
  yours: ({ double }, { x }) => ({ 'double(x)': double(x) }),
  truth: ({ x }) => ({ 'double(x)': 2 * x }),
});

const right = (x: number) => x + x;

function checked(double: (x: number) => unknown, tried: Law<Doubling> = doubling) {
  return check(tried, doorTo({ double }), 1, { cases: 60, limit: 300 });
}

async function screen(double: (x: number) => unknown, tried?: Law<Doubling>): Promise<string> {
  const result = await checked(double, tried);
  if (result.state === 'holds') return 'This law holds.';
  const { title, step } = doubling;
  return explain({ folder: 'katas/00-double', title, step, seed: 1, borrowed: [], result });
}

test('a correct implementation holds', async () => {
  expect(await checked(right)).toEqual({ state: 'holds' });
});

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

test('NaN does not equal NaN, so a truth of NaN can never be met', async () => {
  const nan = { ...doubling, truth: () => ({ 'double(x)': Number.NaN }) };
  expect((await checked(() => Number.NaN, nan)).state).toBe('fails');
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

test('the same seed finds the same case', async () => {
  const wrong = (x: number) => (x % 7 === 3 ? 0 : 2 * x);
  expect(await screen(wrong)).toBe(await screen(wrong));
});

test('a bound is written as one', async () => {
  const bounded = { ...doubling, truth: () => ({ 'double(x)': atLeast(1000) }) };
  expect(await screen((x) => x, bounded)).toMatch(/double\(x\)\s+2\s+≥ 1000\s+✗/);
});

describe('an answer that breaks when it is looked at is a failure of the code, never green', () => {
  const broken = new Error('do not look');
  const looksAway = () => {
    throw broken;
  };
  const trap = new Proxy([], { get: looksAway, has: looksAway, ownKeys: looksAway });

  test.each<[string, () => unknown]>([
    ['facts whose getters throw', () => trap],
    [
      'an object whose constructor throws',
      () => Object.defineProperty({}, 'constructor', { get: looksAway }),
    ],
    [
      'an error whose message throws',
      () => {
        throw Object.defineProperty(new Error(), 'message', { get: looksAway });
      },
    ],
    [
      'an error whose stack throws',
      () => {
        throw Object.defineProperty(new Error('hm'), 'stack', { get: looksAway });
      },
    ],
    [
      'a getter that comes to no end',
      () =>
        Object.defineProperty({}, 'constructor', {
          get: () => {
            for (;;);
          },
        }),
    ],
    [
      'an object that says it is the truth',
      () => ({ valueOf: () => 4, toString: () => '4', [Symbol.toPrimitive]: () => 4 }),
    ],
  ])('%s', async (_, answer) => {
    expect((await checked(answer)).state).toBe('fails');
  });
});

describe('an error of a law or of the oracle is an error of ours, never green', () => {
  const oops = new Error('an oracle at a loss');
  const fail = () => {
    throw oops;
  };

  test.each<[string, Partial<Law<Doubling>>]>([
    ['truth throws', { truth: fail }],
    [
      'truth throws now and then',
      {
        truth: (given) =>
          (given as { x: number }).x > 50
            ? fail()
            : { 'double(x)': 2 * (given as { x: number }).x },
      },
    ],
    [
      'the facts of truth throw while they are compared',
      {
        truth: () => ({
          get 'double(x)'() {
            return fail();
          },
        }),
      },
    ],
    ['the generator throws', { given: fc.integer().map(fail) }],
  ])('%s', async (_, part) => {
    await expect(checked(right, { ...doubling, ...part })).rejects.toThrow('an oracle at a loss');
  });

  test('showing the case throws', async () => {
    await expect(checked(() => 1, { ...doubling, show: fail })).rejects.toThrow('at a loss');
  });

  test('cases that are thrown away were not tried', async () => {
    const picky = {
      ...doubling,
      given: fc.record({ x: fc.integer() }),
      truth: () => fc.pre(false) as never,
    };
    await expect(checked(right, picky)).rejects.toThrow();
  });
});

test('a law leaves nothing of the implementation in its answer but plain data', async () => {
  const answer = await doorTo({ double: () => ({ x: 4 }) })(
    doubling as Law<unknown>,
    { x: 2 },
    300,
  );
  expect(answer).toEqual({ kind: 'facts', facts: { 'double(x)': { shown: 'an object' } } });
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

test('a case that is asked about twice has to be answered rightly twice', async () => {
  const asked = new Set<number>();
  const forgetful = (x: number) => (asked.has(x) ? 2 * x : asked.add(x).size * 1000);
  expect((await checked(forgetful)).state).toBe('fails');
});
