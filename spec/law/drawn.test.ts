import { doubling, screen } from './doubling';
import { beginnings, histogram, likenessOf, sideOf, sizeOf } from './drawn';
import { pictured } from './picture';

describe('numbers drawn at random', () => {
  test.each([
    [[0.1, 0.2], false, 'all above 0'],
    [[0.1, 9], false, 'all above 0'],
    [[-0.1, -9], false, 'all below 0'],
    [[-0.1, 9], false, 'too far above 0'],
    [[0, 0], true, 'all at 0'],
    [[2, 2], false, 'all in one place'],
    [[1, Number.NaN], false, 'not all finite'],
    [[-1, 1], true, 'around 0'],
  ])('%j lie as one would say it', (numbers, isCentred, said) => {
    expect(sideOf(numbers, isCentred)).toBe(said);
  });

  test('are alike in one way or another', () => {
    const words = [
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 2],
        [1, 2],
      ],
      [
        [1, 1],
        [2, 2],
      ],
      [
        [1, 2],
        [3, 3],
      ],
      [[1, 2]],
    ];
    expect(words.map((lists) => likenessOf(lists, lists.flat().length))).toEqual([
      'all the same',
      'the same in every neuron',
      'the same within a neuron',
      'often the same',
      'all different',
    ]);
  });

  test('are too small, right, too large, or no numbers', () => {
    const said = [1, 3, 5, Number.NaN].map((n) => sizeOf(n, [2, 4], ['small', 'right', 'large']));
    expect(said).toEqual(['small', 'right', 'large', 'not a number']);
  });

  test('are drawn from the largest below 0 to the largest above it', () => {
    const lines = histogram([0.1, 0.2, 0.9, 1, Number.NaN]).split('\n');
    expect(lines[0]).toBe('where the 5 weights lie:');
    expect(lines[1]).toMatch(/^ +-1 to -0.75 {2}0$/);
    expect(lines[5]).toMatch(/^ +0 to 0.25 {2}█+ 2$/);
    expect(lines[8]).toMatch(/^ +0.75 to 1 {2}█+ 2$/);
    expect(lines[9]).toMatch(/^ +not finite {2}█+ 1$/);
  });

  test('are drawn in one place if they are all 0', () => {
    expect(histogram([0, 0])).toMatch(/^where the 2 weights lie:\n {2}0 {2}█{30} 2$/);
  });

  test('begin a line for each of three neurons', () => {
    expect(beginnings([[1, 2], [3], [4], [5]]).split('\n')).toHaveLength(4);
  });
});

test('a picture stands below the numbers', async () => {
  const drawn = {
    ...doubling,
    yours: () => pictured({ 'double(x)': 5 }, { text: 'one\ntwo' }),
  };
  expect(await screen((x) => x, drawn)).toMatch(/5 +4 {2}✗\n\none\ntwo\n\nRead:/);
});
