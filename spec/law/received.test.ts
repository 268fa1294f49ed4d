import { received, receivedList, refusal, refused } from './received';

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
