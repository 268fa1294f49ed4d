import { begun, extended, readStrokes, type Stroke, written } from './strokes';

const drawn = [0, 0.25, 0.5, 1].reduce<readonly Stroke[]>(
  (strokes, y) => extended(strokes, [0.5, y]),
  begun(begun([], [0.1, 0.2]), [0.5, 0.1]),
);

test('an address holds just what was drawn', () => {
  expect(drawn.map(({ length }) => length)).toEqual([1, 5]);
  expect(readStrokes(written(drawn))).toEqual(drawn);
  expect(readStrokes(written([]))).toEqual([]);
});

test.each(['x', 'abc', 'abcd.', '.abcd', 'ABCD', 'a-cd', 'abcd'.repeat(5000)])(
  'an address that holds no strokes: %#',
  (text) => {
    expect(readStrokes(text)).toEqual([]);
  },
);

test('no address is no strokes', () => {
  expect(readStrokes(undefined)).toEqual([]);
});

test('a pen that hardly moves, or leaves the board, adds no nonsense', () => {
  const start = begun([], [0.5, 0.5]);
  expect(extended(start, [0.501, 0.5])).toBe(start);
  expect(extended(start, [7, -7])[0][1]).toEqual([1, 0]);
});

test('a board is full at some time', () => {
  let strokes = begun([], [0, 0]);
  for (let i = 1; i < 3000; i++) strokes = extended(strokes, [i % 2, 0.5]);
  expect(strokes[0]).toHaveLength(800);
  expect(begun(strokes, [0, 0])).toBe(strokes);
  expect(readStrokes(written(strokes))).toEqual(strokes);
});
