import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { colours, css, dark, inked, light } from './colours';
import { largest, padded, placesOf } from './grid';
import { contourPath, raster } from './raster';
import { surface } from './surface';

const { document } = parseHTML('<html></html>') as unknown as { document: Document };
const region = { x: [0, 1], y: [0, 1] } as const;

test('nothing here imports from Node, and every import is one that a browser has, too', () => {
  const files = readdirSync(__dirname).filter((file) => /(?<!\.test|\.d)\.ts$/.test(file));
  const imports = files.flatMap((file) =>
    Array.from(
      readFileSync(join(__dirname, file), 'utf8').matchAll(/ from '([^']+)'/g),
      ([, from]) => from,
    ),
  );
  const others = new Set(imports.filter((from) => !from.startsWith('./')));
  expect([...others].sort()).toEqual(['@observablehq/plot', 'd3-contour']);
});

test.each([light, dark])('$name: a score has one colour, in a canvas as in SVG', (theme) => {
  const values = [-3, -2, 0, 1, 2, Number.NaN];
  const { data, width, height } = raster({ values, columns: 3 }, 2, theme);
  expect([width, height]).toEqual([3, 2]);
  values.forEach((value, i) => {
    expect([...data.slice(4 * i, 4 * i + 4)]).toEqual([...colours(value, 2, theme), 255]);
  });
  expect(colours(-3, 2, theme)).toEqual(theme.scale[0]);
  expect(colours(0, 2, theme)).toEqual(theme.scale[2]);
  expect(colours(1, 2, theme)).toEqual(theme.scale[3]);
  expect(inked(Number.NaN, theme)).toEqual(theme.missing);
});

test('places begin at the top left, and a grid goes on beyond its border', () => {
  expect(placesOf(region, 2)).toEqual([
    [0.25, 0.75],
    [0.75, 0.75],
    [0.25, 0.25],
    [0.75, 0.25],
  ]);
  expect(Array.from(padded({ values: [1, 2, 3, 5], columns: 2 }).values)).toEqual([
    -1, -1, -1, -1, 0, 1, 2, 3, 1, 3, 5, 7, 2, 5, 8, 11,
  ]);
  expect(Array.from(padded({ values: [Number.NaN], columns: 1 }).values)).toEqual(
    Array(9).fill(Number.NaN),
  );
  expect(largest([[1, -3, Number.NaN], [Number.POSITIVE_INFINITY]])).toBe(3);
});

test('the contour of a slope is a straight line from edge to edge', () => {
  const values = placesOf(region, 10).map(([x]) => x - 0.4);
  const path = contourPath({ values, columns: 10 }, 0, 100, 100);
  const onLine = path.match(/[ML]40,/g) ?? [];
  expect(onLine.length).toBeGreaterThanOrEqual(10);
});

/** A surface as text. */
function surfaceOf(score: (x: readonly number[]) => number, theme = light): string {
  const grid = { values: placesOf(region, 12).map(score), columns: 12 };
  const points = [
    { x: [0.2, 0.2], y: 0 },
    { x: [0.8, 0.8], y: 1 },
  ];
  const data = { region, grid, points, limit: 2, margins: [-1, 1], ticks: [0, 1], width: 200 };
  return surface({ ...data, title: 'A title', words: 'In words' }, { document, theme }).outerHTML;
}

describe('a surface', () => {
  test.each([light, dark])(
    '$name: has both ends of the scale, points, ticks and words',
    (theme) => {
      const svg = surfaceOf(([x]) => 8 * x - 4, theme);
      for (const colour of [theme.scale[0], theme.scale[4], ...theme.classes]) {
        expect(svg).toContain(`fill="${css(colour)}"`);
      }
      expect(svg).toContain('aria-label="In words"');
      expect(svg).toContain('A title');
      expect(svg).not.toMatch(/NaN|undefined|not-a-number/);
    },
  );

  test('is hatched where there is no number, and there alone', () => {
    const squares = (svg: string) => svg.match(/<rect[^>]*>/g)?.length ?? 0;
    const half = surfaceOf(([x]) => (x < 0.5 ? Number.NaN : 1));
    expect(half).toContain('fill="url(#not-a-number-light)"');
    const group = half.slice(half.indexOf('fill="url(#not'));
    expect(squares(group.slice(0, group.indexOf('</g>')))).toBe(72);
    expect(surfaceOf(() => Number.POSITIVE_INFINITY)).not.toMatch(/NaN|not-a-number/);
  });
});
