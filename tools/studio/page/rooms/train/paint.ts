import { css, type Theme } from '../../../drawing/colours';
import type { Grid, Region } from '../../../drawing/grid';
import { contourPath, raster } from '../../../drawing/raster';

/** A square of a canvas. */
export interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

let pixels: HTMLCanvasElement | undefined;

/** A grid in colours, stretched over a square. */
export function paintGrid(
  context: CanvasRenderingContext2D,
  grid: Grid,
  { x, y, side }: Square,
  limit: number,
  theme: Theme,
): void {
  const { data, width, height } = raster(grid, limit, theme);
  pixels ??= document.createElement('canvas');
  if (pixels.width !== width) pixels.width = width;
  if (pixels.height !== height) pixels.height = height;
  pixels.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0);
  context.imageSmoothingEnabled = true;
  context.drawImage(pixels, x, y, side, side);
}

/** The boundary, and thinner lines at the margins. */
export function paintContours(
  context: CanvasRenderingContext2D,
  grid: Grid,
  side: number,
  margins: readonly number[],
  theme: Theme,
): void {
  const line = (level: number, colour: string, width: number) => {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke(new Path2D(contourPath(grid, level, side, side)));
  };
  for (const margin of margins) line(margin, css(theme.quiet), 1.25);
  line(0, css(theme.ink), 2.25);
}

/** Where a place of the plane is in a square. */
export function project({ x, y }: Region, side: number, [across, up]: readonly number[]) {
  return [((across - x[0]) / (x[1] - x[0])) * side, ((y[1] - up) / (y[1] - y[0])) * side] as const;
}

/** What a network of one input says along a row of places, as a curve. */
export function paintCurve(
  context: CanvasRenderingContext2D,
  said: ArrayLike<number>,
  square: Square,
  [low, high]: readonly [number, number],
  width: number,
  theme: Theme,
): void {
  context.save();
  context.beginPath();
  context.rect(square.x, square.y, square.side, square.side);
  context.clip();
  context.beginPath();
  Array.from(said).forEach((value, i) => {
    const x = square.x + ((i + 0.5) / said.length) * square.side;
    const y = square.y + ((high - value) / (high - low)) * square.side;
    // A canvas leaves NaN out; far away is far enough.
    if (!Number.isNaN(value)) context.lineTo(x, Math.max(-1e4, Math.min(1e4, y)));
  });
  context.strokeStyle = css(theme.scale[4]);
  context.lineWidth = width;
  context.stroke();
  context.restore();
}

/** Whole numbers along the left and the lower edge. */
export function paintTicks(
  context: CanvasRenderingContext2D,
  region: Region,
  side: number,
  theme: Theme,
): void {
  context.font = '11px system-ui, sans-serif';
  context.fillStyle = css(theme.ink);
  context.textBaseline = 'bottom';
  const ticks = [-1, 0, 1, 2, 3];
  for (const tick of ticks.filter((each) => each > region.x[0] && each < region.x[1])) {
    const [x] = project(region, side, [tick, 0]);
    context.textAlign = 'center';
    context.fillText(`${tick}`.replace('-', '−'), x, side - 2);
  }
  for (const tick of ticks.filter((each) => each > region.y[0] && each < region.y[1])) {
    const [, y] = project(region, side, [0, tick]);
    context.textAlign = 'left';
    context.fillText(`${tick}`.replace('-', '−'), 3, y + 6);
  }
}
