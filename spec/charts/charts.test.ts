import { stripVTControlCharacters } from 'node:util';
import { averageBar } from './average';
import { bar } from './bar';
import { lossCurve } from './curve';
import { digitRow } from './digits';
import { fitPlot } from './fit';
import { beside } from './layout';
import { plateRow } from './plates';
import { surface } from './surface';

const history = (losses: number[]) =>
  losses.map((loss, i) => ({ epoch: i + 1, loss, accuracy: 0 }));

beforeEach(() => {
  process.env.NO_COLOR = '1';
});

test('a loss curve keeps its beginning, however long it is', () => {
  const drawn = lossCurve(history([9, ...Array(999).fill(1)]));
  expect(drawn).toMatch(/loss, epoch 1 \(9\) to 1000 \(1\)/);
  expect(Math.max(...drawn.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(40);
});

test('a loss that falls is drawn as columns that fall', () => {
  const lines = lossCurve(history([4, 3, 2, 1])).split('\n');
  const heights = [0, 1, 2, 3].map((i) => {
    const column = lines[1].length - 1 + 2 * i;
    return lines.filter((line) => line[column] === '█').length;
  });
  expect(heights).toEqual(heights.toSorted((a, b) => b - a));
  expect(heights[0]).toBeGreaterThan(heights[3]);
});

test('a loss that became NaN is said, not drawn', () => {
  const said = lossCurve(history([1, Number.NaN, Number.NaN]));
  expect(said).toBe('In epoch 2 the loss became NaN:\ntry a smaller learning rate.');
});

test('a history of nothing is said', () => {
  expect(lossCurve([])).toBe('There is no history.');
});

test('a bar says whether its threshold was reached', () => {
  expect(bar('points', 0.5, 0.9)).toBe('points\n██████████········|· 50 % < 90 %');
  expect(bar('points', 1, 0.9)).toBe('points\n██████████████████|█ 100 % ≥ 90 %');
});

test('what several networks reach is their average, and an answer on the edge is said to be one', () => {
  expect(averageBar('digits', [0.95, 0.94, 0.945], 0.933)).toBe(
    [
      'digits, on average',
      '██████████████████|· 94.5 % ≥ 93.3 %',
      '3 networks, each 94.0 % to 95.0 %',
    ].join('\n'),
  );
  expect(averageBar('digits', [0.934, 0.933, 0.935], 0.933)).toMatch(/\non the edge: .*$/);
  expect(averageBar('digits', [0.1], 0.933)).toMatch(/ 10 % < 93.3 %\none network$/);
  expect(averageBar('digits', [], 0.933)).toBe('');
});

test('a surface shows both classes, the undecided, and NaN', () => {
  const region = { x: [-2, 2], y: [-2, 2] } as const;
  const lines = surface(([x]) => x, [{ x: [-1.9, 1.9], y: 0 }], region).split('\n');
  expect(lines[8]).toMatch(/^│\.+-+\++#+│$/);
  expect(lines[1]).toContain('0');
  expect(surface(() => Number.NaN, [], region)).toContain('?');
});

test('a digit is drawn with two pixels to a mark, in both directions', () => {
  const pixels = Array(784).fill(0);
  pixels[0] = pixels[1] = pixels[28] = pixels[29] = 1;
  expect(
    digitRow([{ pixels, caption: '1 ✓' }])
      .split('\n')
      .slice(0, 2),
  ).toEqual(['  1 ✓', '  █']);
});

test('captions may have several lines, and a row may be empty', () => {
  const pixels = Array(784).fill(0);
  const lines = digitRow([
    { pixels, caption: 'a\nb' },
    { pixels, caption: 'c' },
  ]).split('\n');
  expect(lines.slice(0, 2)).toEqual(['  a              c', '  b']);
  expect(digitRow([]).trim()).toBe('');
});

test('a fit is drawn over its points', () => {
  const drawn = fitPlot(
    (x) => x,
    [-1, 0, 1].map((x) => ({ x: [x], y: x })),
  );
  expect(drawn.split('\n')[0]).toMatch(/#$/);
});

test('two texts stand beside each other', () => {
  expect(beside('a\nb', 'c', 4)).toBe('a   c\nb');
});

test('in colour, a surface has two cells to a character, and its points', () => {
  process.env.NO_COLOR = '';
  process.env.FORCE_COLOR = '1';
  const drawn = surface(([x]) => x, [{ x: [0, 0], y: 1 }], { x: [-2, 2], y: [-2, 2] });
  expect(stripVTControlCharacters(drawn)).toMatch(/│▀{18}1▀{17}│/);
  // Blue on the left, orange on the right.
  const [, first] = drawn.split('\n');
  expect(first.indexOf('38;5;25;')).toBeLessThan(first.indexOf('38;5;130;'));
});

test('a plate shows what is above 0, below, and NaN', () => {
  const pixels = Array.from({ length: 784 }, (_, i) => (i % 28 < 14 ? 1 : -0.2));
  const [caption, first] = plateRow([{ pixels, caption: 'neuron' }]).split('\n');
  expect([caption, first]).toEqual(['  neuron', '  #######-------']);
  expect(plateRow([{ pixels: Array(784).fill(Number.NaN), caption: '' }])).toContain(
    '?'.repeat(14),
  );
});
