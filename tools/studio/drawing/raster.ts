import { contours } from 'd3-contour';
import { colours, type Rgb, type Theme } from './colours';
import { type Grid, padded, rowsOf } from './grid';

/** Pixels as a canvas takes them: `new ImageData(data, width, height)`. */
export interface Pixels {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** A grid as one pixel a number, in the colours of `surface`: to be stretched over a canvas. */
export function raster(grid: Grid, limit: number, theme: Theme): Pixels {
  return pixelsOf(grid, (value) => colours(value, limit, theme));
}

/** A grid as one pixel a number. */
export function pixelsOf({ values, columns }: Grid, colour: (value: number) => Rgb): Pixels {
  const data = new Uint8ClampedArray(4 * values.length);
  for (let i = 0; i < values.length; i++) {
    const [red, green, blue] = colour(values[i]);
    data[4 * i] = red;
    data[4 * i + 1] = green;
    data[4 * i + 2] = blue;
    data[4 * i + 3] = 255;
  }
  return { data, width: columns, height: values.length / columns };
}

/** Where a grid is `level`, as the path of a line in a picture of this size (for `Path2D`, or SVG). */
export function contourPath(grid: Grid, level: number, width: number, height: number): string {
  const { values, columns } = padded(grid);
  const [across, down] = [width / grid.columns, height / rowsOf(grid)];
  const { coordinates } = contours()
    .size([columns, values.length / columns])
    .contour(Array.from(values), level);
  return coordinates
    .flat()
    .map((ring) =>
      ring.map(([x, y]) => `${round((x - 1) * across)},${round((y - 1) * down)}`).join('L'),
    )
    .map((points) => `M${points}Z`)
    .join('');
}

function round(place: number): number {
  return Math.round(place * 100) / 100;
}
