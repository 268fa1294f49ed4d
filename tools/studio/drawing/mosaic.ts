import { css, type Rgb } from './colours';
import { type Grid, rowsOf } from './grid';
import { element, type Look } from './look';

/** A grid as squares that fill `side` pixels from left to right: a path for each colour. */
export function mosaic(
  grid: Grid,
  side: number,
  colour: (value: number) => Rgb,
  look: Look,
): SVGElement {
  const paths = new Map<string, string[]>();
  for (let i = 0; i < grid.values.length; i++) {
    const fill = css(colour(grid.values[i]));
    const square = `M${i % grid.columns},${Math.floor(i / grid.columns)}h1v1h-1z`;
    paths.set(fill, [...(paths.get(fill) ?? []), square]);
  }
  const children = [...paths].map(([fill, squares]) =>
    element(look, 'path', { fill, d: squares.join('') }),
  );
  const transform = `scale(${side / grid.columns})`;
  return element(look, 'g', { transform, 'shape-rendering': 'crispEdges' }, children);
}

/** In how many steps the colours of a mosaic go from 0 to their end. */
const steps = 24;

/** A number in whole steps of a limit, so that a mosaic has few colours. */
export function stepped(value: number, limit: number): number {
  return Number.isNaN(value) ? value : Math.round((value / limit) * steps) / steps;
}

/** The height of a mosaic, in pixels. */
export function heightOf(grid: Grid, side: number): number {
  return (rowsOf(grid) / grid.columns) * side;
}
