import { parseHTML } from 'linkedom';
import { css, light } from './colours';
import { confusion } from './confusion';
import { curves } from './curves';
import { lineFit } from './fit';
import { placesOf } from './grid';
import { layoutOf } from './layout';
import { legend } from './legend';
import { edgeStyle, network } from './network';
import { digits, plates } from './tiles';

const { document } = parseHTML('<html></html>') as unknown as { document: Document };
const look = { document };
const region = { x: [0, 1], y: [0, 1] } as const;

/** Every text of a picture, in its order. */
function textsOf(picture: SVGSVGElement): string[] {
  return Array.from(picture.querySelectorAll('text'), (each) => each.textContent ?? '');
}

test('a network has a box for each input and neuron, inside the picture, and a line for each weight', () => {
  const { width, height, boxes, edges } = layoutOf([2, 8, 4, 1], 360);
  expect(boxes.map(({ length }) => length)).toEqual([2, 8, 4, 1]);
  expect(edges).toHaveLength(2 * 8 + 8 * 4 + 4);
  for (const { x, y, side } of boxes.flat()) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(x + side).toBeLessThanOrEqual(width);
    expect(y + side).toBeLessThanOrEqual(height);
  }
});

test('a weight has its sign as colour and dashes, and its size as width', () => {
  const [large, small, none] = [4, -1, Number.NaN].map((weight) => edgeStyle(weight, 4, light));
  expect([large.colour, small.colour, none.colour]).toEqual(
    [light.scale[4], light.scale[0], light.missing].map(css),
  );
  expect(large.width).toBeGreaterThan(2 * small.width);
  expect([large.dashes, small.dashes]).toEqual([[], [6, 4]]);
});

test('a network is drawn with its names, its maps and its weights', () => {
  const columns = 6;
  const map = placesOf(region, columns).map(([x]) => x - 0.5);
  const maps = [[map, map.map(() => Number.NaN)], [map]];
  const weights = [
    [
      [1, -2],
      [Number.NaN, 0],
    ],
    [[1, 1]],
  ];
  const data = { region, columns, maps, weights, limit: 2, width: 300, words: 'In words' };
  const picture = network(data, look);
  expect(textsOf(picture)).toEqual(['x₁', 'x₂', '1.1', '1.2', 'output']);
  expect(picture.querySelectorAll('path[stroke-dasharray]')).toHaveLength(6);
  expect(picture.outerHTML).toContain('url(#not-a-number-light)');
  expect(picture.getAttribute('aria-label')).toBe('In words');
});

describe('a fit', () => {
  const fit = (f: (x: number) => number) => {
    const curve = [0, 0.5, 1].map((x) => [x, f(x)] as const);
    const size = { width: 200, height: 100, words: '', ticks: { x: [0, 1], y: [0] } };
    return textsOf(lineFit({ region, points: [[0, 0]], curve, ...size, title: 'A title' }, look));
  };

  test('has its title and its ticks, and says when there is none', () => {
    expect(fit((x) => x)).toEqual(['0', '1', '0', 'A title']);
    expect(fit(() => Number.NaN)).toContain('The network says NaN everywhere.');
  });
});

test('pixels: the largest has the end of the scale, NaN is grey, and what does not fit goes below', () => {
  const tile = { title: '1.1', grid: { values: [0, -3, 3, Number.NaN], columns: 2 } };
  const data = { tiles: [tile, tile, tile], side: 40, width: 110, words: 'In words' };
  const picture = plates(data, look);
  for (const colour of [light.scale[0], light.scale[2], light.scale[4], light.missing]) {
    expect(picture.querySelectorAll(`path[fill="${css(colour)}"]`)).toHaveLength(3);
  }
  const groups = Array.from(picture.children, (each) => each.getAttribute('transform'));
  expect(groups).toEqual(['translate(1, 0)', 'translate(55, 0)', 'translate(1, 76)']);
});

test('digits: ink on paper, with a title above and notes below', () => {
  const tile = { title: '1 read as 0', grid: { values: [0, 1], columns: 2 }, notes: ['88 % sure'] };
  const picture = digits({ tiles: [tile], side: 40, width: 40, words: '' }, look);
  expect(textsOf(picture)).toEqual(['1 read as 0', '88 % sure']);
  expect(picture.querySelectorAll(`path[fill="${css(light.ink)}"]`)).toHaveLength(1);
});

test('a confusion matrix: every count that is not 0, blue where it is right', () => {
  const counts = [
    [5, 0],
    [2, 0],
  ];
  const picture = confusion({ counts, width: 200, words: '' }, look);
  const texts = textsOf(picture);
  expect(texts.filter((each) => each === '5' || each === '2')).toHaveLength(2);
  expect(texts.join(' ')).toMatch(/it is a/);
  expect(picture.outerHTML).toContain(css(light.scale[0]));
  expect(picture.outerHTML).toContain(css(light.scale[4]));
});

test('curves have their names at their ends, and one that ends in NaN says so', () => {
  const series = [
    { name: 'training', values: [3, 2, 1] },
    { name: 'unseen', values: [3, 2, Number.NaN] },
    { name: 'nothing', values: [Number.NaN] },
  ];
  const texts = textsOf(
    curves({ series, label: 'loss', width: 300, height: 200, words: '' }, look),
  );
  expect(texts).toEqual(expect.arrayContaining(['training', 'unseen, then NaN']));
  expect(texts).toContain('nothing is NaN from the start');
});

test('a legend names its colours, its classes and its lines', () => {
  const data = { limit: 2, label: 'score', classes: true, lines: ['score 0', 'score ±1'] };
  expect(textsOf(legend({ ...data, width: 400 }, look))).toEqual([
    ...['−2', '0', '2', 'score'],
    ...['class 0', 'class 1', 'score 0', 'score ±1'],
  ]);
});
