/** What comes back through the door, whatever the code does. */
import { stageNamed } from '../../spec/laws/stages';
import type { StageDoor } from './door';
import type { Limits } from './place';
import { opened, solutions } from './testing';

const [newValue, add] = stageNamed('01-value').laws;
const mul = stageNamed('01-value').laws.findIndex(({ title }) => title.startsWith('mul:'));
const value = solutions()['01-value/value.ts'];

const doors: StageDoor[] = [];
afterEach(() => {
  for (const door of doors.splice(0)) door.close();
});

async function doorTo(text: string, limits: Partial<Limits> = {}): Promise<StageDoor> {
  const door = await opened({ '01-value/value.ts': `// @ts-nocheck\n${text}` }, '01-value', limits);
  doors.push(door);
  return door;
}

/** A `Value` whose constructor does something first. */
const doing = (act: string) =>
  `export class Value { grad = 0; parents = []; constructor(data) { this.data = data; ${act} } }`;
const right = { kind: 'facts', facts: { data: 2, grad: 0, 'number of parents': 0 } };

describe('what is late', () => {
  test.each([
    ['a loop', 'while (true);'],
    [
      'a loop that nothing can catch',
      'for (;;) try { while (true); } catch {} finally { for (;;); }',
    ],
    ['microtasks without end', 'const next = () => Promise.resolve().then(next); next();'],
    ['an expression that goes back and forth', "/(a+)+$/.test('a'.repeat(40) + 'b');"],
    ['a getter', "Object.defineProperty(this, 'grad', { get() { for (;;); } });"],
  ])(
    '%s',
    async (_, act) => {
      const door = await doorTo(doing(`if (data === 3) { ${act} }`));
      expect(await door(newValue, { data: 3 }, 200)).toEqual({ kind: 'late', limit: 200 });
      expect(await door(newValue, { data: 2 }, 1_000)).toEqual(right);
      expect(door.deaths).toEqual([]);
    },
    20_000,
  );

  test('comes after the answers that were there by then', async () => {
    const door = await doorTo(doing('if (data === 3) for (;;);'));
    const answers = await door.all?.(
      newValue,
      [{ data: 2 }, { data: 2 }, { data: 3 }, { data: 4 }],
      300,
    );
    expect(answers).toEqual([right, right, { kind: 'late', limit: 300 }]);
  });

  test('is everything, once the seconds of a stage are used up', async () => {
    const door = await doorTo(doing('if (data === 3) for (;;);'), { seconds: 2 });
    expect(door.isOver).toBeUndefined();
    // On a busy machine a question gets less of the processor than its time by the clock.
    for (let i = 0; i < 20 && !door.isOver; i++) await door(newValue, { data: 3 }, 20_000);
    expect(door.isOver).toBe('The 2 seconds of this stage were used up.');
    expect(await door(newValue, { data: 2 }, 1_000)).toEqual({ kind: 'late', limit: 1_000 });
  }, 20_000);
});

describe('a death', () => {
  const bomb = 'if (data === 3) { const all = []; for (;;) all.push(new Array(1e5).fill(data)); }';

  test('is an answer, and the next question goes to a new child', async () => {
    const door = await doorTo(doing(bomb), { memory: 64 });
    const died = { kind: 'died', sentence: expect.stringContaining('memory') };
    expect(await door(newValue, { data: 3 }, 20_000)).toEqual(died);
    expect(await door(newValue, { data: 2 }, 1_000)).toEqual(right);
    expect(door.deaths).toHaveLength(1);
  }, 40_000);

  test('comes three times, and no child is started any more', async () => {
    const door = await doorTo(doing(bomb), { memory: 64 });
    for (let i = 0; i < 3; i++) await door(newValue, { data: 3 }, 20_000);
    expect(await door(newValue, { data: 2 }, 1_000)).toMatchObject({ kind: 'died' });
    expect(door.deaths).toHaveLength(3);
  }, 60_000);
});

describe('facts are read once', () => {
  test('a proxy is shown, and asked nothing later', async () => {
    const door = await doorTo(
      doing('if (data === 3) this.data = new Proxy({}, { get: () => 3 });'),
    );
    const { facts } = (await door(newValue, { data: 3 }, 1_000)) as { facts: object };
    expect(facts).toMatchObject({ data: { shown: expect.any(String) } });
  });

  test('what tells otherwise the second time has told the first', async () => {
    const door = await doorTo(
      doing("let n = 0; Object.defineProperty(this, 'data', { get: () => n++ });"),
    );
    expect(await door(newValue, { data: 2 }, 1_000)).toMatchObject({ facts: { data: 0 } });
  });

  test('toJSON and valueOf of the code play no part', async () => {
    const door = await doorTo(
      doing(
        'this.data = { toJSON: () => data, valueOf: () => data, toString: () => String(data) };',
      ),
    );
    const { facts } = (await door(newValue, { data: 2 }, 1_000)) as { facts: object };
    expect(facts).toMatchObject({ data: { shown: 'an object' } });
  });

  test('a promise that outlives its answer changes no other', async () => {
    const door = await doorTo(`let off = 0;
      export class Value { grad = 0; parents = [];
        constructor(data) { this.data = data + off; Promise.reject(1); (async () => { await 1; this.data = 99; })(); } }`);
    expect(await door(newValue, { data: 2 }, 1_000)).toEqual(right);
    expect(await door(newValue, { data: 2 }, 1_000)).toEqual(right);
  });

  test('numbers that are none, and what is huge, arrive', async () => {
    const door = await doorTo(doing('this.grad = -0; this.data = data === 3 ? NaN : -Infinity; '));
    expect(await door(newValue, { data: 3 }, 1_000)).toMatchObject({
      facts: { data: Number.NaN, grad: -0 },
    });
    expect(await door(newValue, { data: 2 }, 1_000)).toMatchObject({
      facts: { data: Number.NEGATIVE_INFINITY },
    });
  });

  test('a message without end is cut', async () => {
    const door = await doorTo(doing("throw new Error('x'.repeat(1e6));"));
    const answer = await door(newValue, { data: 2 }, 5_000);
    expect(JSON.stringify(answer).length).toBeLessThan(25_000);
  });
});

test('what is thrown comes with the line of the TypeScript file', async () => {
  const line = value.split('\n').findIndex((each) => each.includes('mul(')) + 1;
  const lines = value.split('\n');
  lines[line - 1] += " if (this.data > 0) throw new TypeError('no');";
  const door = await opened({ '01-value/value.ts': lines.join('\n') }, '01-value');
  doors.push(door);
  const law = stageNamed('01-value').laws[mul];
  const answer = await door(law, { a: 2, b: 3 }, 1_000);
  expect(answer).toEqual({
    kind: 'threw',
    error: { name: 'TypeError', message: 'no', at: [`katas/01-value/value.ts:${line}`] },
  });
});

test.each([
  [
    'throws',
    "throw new RangeError('no')",
    'Loading it threw RangeError: no (katas/01-value/value.ts:2)',
  ],
  ['does not end', 'for (;;);', 'Loading it took longer than 5 seconds.'],
])(
  'a module that %s is told as a failure',
  async (_, text, sentence) => {
    await expect(doorTo(text)).rejects.toThrow(sentence);
  },
  40_000,
);

test('what is not exported is said', async () => {
  const door = await doorTo('const Value = 1;');
  expect(await door(add, { a: 2, b: 3 }, 1_000)).toMatchObject({
    kind: 'unfit',
    sentence: 'Nothing named `Value` is exported. Is `export` missing in front of it?',
  });
});

test('a question that nobody knows by its name is an error of ours', async () => {
  const door = await doorTo(value);
  await expect(door({ ...newValue, yours: () => ({}) }, { data: 2 }, 1_000)).rejects.toThrow(
    'its name',
  );
});
