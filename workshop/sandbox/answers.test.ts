/** Nothing but answers is taken for answers. */
import { answerOf, answersIn } from './answers';
import { read, write } from './plain';

const right = { kind: 'facts', facts: { a: 1, b: 'x', c: true, d: { shown: '[]' } } };

test('answers of every kind come through as they are', () => {
  const all = [
    right,
    { ...right, picture: { text: 'x', counts: { a: 1 } } },
    { kind: 'not written', what: 'Value.mul', where: 'step 2' },
    { kind: 'unfit', sentence: 'no' },
    { kind: 'threw', error: { name: 'TypeError', message: 'no', at: ['katas/a.ts:1'] } },
    { kind: 'threw', error: { message: 'no', at: [] } },
  ];
  expect(answersIn(write(all), all.length)).toEqual(all);
});

test('numbers that are none come through too', () => {
  const facts = { a: Number.NaN, b: Number.POSITIVE_INFINITY, c: -0, d: 1e-300 };
  expect(answersIn(write([{ kind: 'facts', facts }]), 1)).toEqual([{ kind: 'facts', facts }]);
});

test.each([
  ['no kind', {}],
  ['a kind of nobody’s', { kind: 'holds' }],
  ['late, which only the runner says', { kind: 'late', limit: 1 }],
  ['died', { kind: 'died', sentence: 'no' }],
  ['facts that are a list', { kind: 'facts', facts: [1] }],
  ['no facts', { kind: 'facts' }],
  ['a fact that accepts everything', { kind: 'facts', facts: { a: { low: -1e9, high: 1e9 } } }],
  ['a fact with more than is shown', { kind: 'facts', facts: { a: { shown: 'x', value: 1 } } }],
  ['a fact that is null', { kind: 'facts', facts: { a: null } }],
  ['a fact that is a list', { kind: 'facts', facts: { a: [1] } }],
  [
    'too many facts',
    {
      kind: 'facts',
      facts: Object.fromEntries(
        Array(2001)
          .fill(0)
          .map((_, i) => [i, 1]),
      ),
    },
  ],
  ['a name without end', { kind: 'facts', facts: { ['x'.repeat(1001)]: 1 } }],
  ['counts that are none', { ...right, picture: { text: 'x', counts: { a: 'b' } } }],
  ['a sentence that is none', { kind: 'unfit', sentence: 1 }],
  ['lines that are none', { kind: 'threw', error: { message: 'x', at: [1] } }],
  ['a list', []],
  ['a number', 1],
])('%s is no answer', (_, thing) => {
  expect(answersIn(write([thing]), 1)).toBeUndefined();
});

test('more answers than questions are none, and neither is what is no JSON', () => {
  expect(answersIn(write([right, right]), 1)).toBeUndefined();
  expect(answersIn('[', 1)).toBeUndefined();
  expect(answersIn(undefined, 1)).toBeUndefined();
  expect(answersIn(write(right), 1)).toBeUndefined();
});

test('only what belongs to an answer is left of it', () => {
  expect(answerOf({ ...right, law: 'holds', given: 1 })).toEqual(right);
  const named = answerOf(JSON.parse('{ "kind": "facts", "facts": { "__proto__": 1 } }'));
  expect(Object.getPrototypeOf(named)).toBe(Object.prototype);
  expect(({} as { a?: number }).a).toBeUndefined();
});

test('data is the same when it is read again', () => {
  const data = [undefined, null, { a: [-0, { b: undefined }] }, 'x', '#', { c: true }];
  expect(read(write(data))).toEqual(data);
  expect(Object.is((read(write([-0])) as number[])[0], -0)).toBe(true);
});
