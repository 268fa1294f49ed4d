import fc from 'fast-check';
import { check } from './check';
import { doorTo } from './door';
import { checked, type Doubling, doubling, right, screen } from './doubling';
import type { Law } from './law';

test('a correct implementation holds', async () => {
  expect(await checked(right)).toEqual({ state: 'holds' });
});

test('NaN does not equal NaN, so a truth of NaN can never be met', async () => {
  const nan = { ...doubling, truth: () => ({ 'double(x)': Number.NaN }) };
  expect((await checked(() => Number.NaN, nan)).state).toBe('fails');
});

test('the same seed finds the same case', async () => {
  const wrong = (x: number) => (x % 7 === 3 ? 0 : 2 * x);
  expect(await screen(wrong)).toBe(await screen(wrong));
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

test('a case that is asked about twice has to be answered rightly twice', async () => {
  const asked = new Set<number>();
  const forgetful = (x: number) => (asked.has(x) ? 2 * x : asked.add(x).size * 1000);
  expect((await checked(forgetful)).state).toBe('fails');
});

test('the cases that are asked about ahead are those of the runner', async () => {
  const ask = doorTo({ double: right });
  let single = 0;
  const counting = Object.assign(
    (...question: Parameters<typeof ask>) => {
      single++;
      return ask(...question);
    },
    { all: ask.all },
  );
  expect((await check(doubling as Law<unknown>, counting, 1)).state).toBe('holds');
  expect(single).toBe(0);
});

test('a case that would never end does not keep a smaller wrong one from being found', async () => {
  const wrong = (x: number) => {
    while (x > 95);
    for (const begun = performance.now(); performance.now() < begun + 3; );
    return x + 1;
  };
  const verdict = await check(doubling as Law<unknown>, doorTo({ double: wrong }), 5, {
    cases: 60,
    limit: 300,
  });
  expect(verdict).toMatchObject({ state: 'fails', shown: 'x = 2', smaller: true });
});
