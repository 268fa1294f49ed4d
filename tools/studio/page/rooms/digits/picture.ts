import { side } from '../../../../../datasets/split';
import type { Place, Stroke } from './strokes';

/** The box that a digit fills, and half the width of the pen, in pixels. */
const box = 20;
const radius = 1.2;

/** What is drawn smaller than this part of the board is not made larger: a dot stays a dot. */
const smallest = 0.12;

/**
 * What a network gets of a drawing, as MNIST has its digits: fitted into a box of 20 × 20 pixels,
 * and then moved so that its centre of mass is the middle of 28 × 28. 0 is paper, 1 is ink.
 */
export function pictureOf(strokes: readonly Stroke[]): number[] {
  if (strokes.length === 0) return Array<number>(side ** 2).fill(0);
  const fitted = fittedIn(strokes);
  const [x, y] = centreOf(inkOf(fitted));
  return inkOf(moved(fitted, side / 2 - x, side / 2 - y));
}

/** The strokes in pixels, in the middle of the picture. */
function fittedIn(strokes: readonly Stroke[]): Stroke[] {
  const places = strokes.flat();
  const ends = [0, 1].map((axis) => {
    const all = places.map((place) => place[axis]);
    return [Math.min(...all), Math.max(...all)];
  });
  const size = Math.max(smallest, ...ends.map(([from, to]) => to - from));
  const scale = (box - 2 * radius) / size;
  const place = (each: number, axis: number) =>
    side / 2 + scale * (each - (ends[axis][0] + ends[axis][1]) / 2);
  return strokes.map((stroke) => stroke.map(([x, y]) => [place(x, 0), place(y, 1)]));
}

function moved(strokes: readonly Stroke[], right: number, down: number): Stroke[] {
  return strokes.map((stroke) => stroke.map(([x, y]) => [x + right, y + down]));
}

/** The ink of each pixel: how far its middle is from the pen's way, softened over one pixel. */
function inkOf(strokes: readonly Stroke[]): number[] {
  const ink = Array<number>(side ** 2).fill(0);
  for (const stroke of strokes) {
    for (let i = 0; i < stroke.length; i++) addLine(ink, stroke[Math.max(0, i - 1)], stroke[i]);
  }
  return ink;
}

function addLine(ink: number[], from: Place, to: Place): void {
  const reach = radius + 0.5;
  const [left, right] = pixelsFrom(from[0], to[0], reach);
  const [top, bottom] = pixelsFrom(from[1], to[1], reach);
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const distance = distanceTo(from, to, [column + 0.5, row + 0.5]);
      const i = row * side + column;
      ink[i] = Math.max(ink[i], Math.min(1, reach - distance));
    }
  }
}

function pixelsFrom(a: number, b: number, reach: number): [first: number, last: number] {
  return [
    Math.max(0, Math.floor(Math.min(a, b) - reach)),
    Math.min(side - 1, Math.ceil(Math.max(a, b) + reach)),
  ];
}

/** How far a place is from a line between two others. */
function distanceTo([x0, y0]: Place, [x1, y1]: Place, [x, y]: Place): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const part = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1);
  const along = Math.min(1, Math.max(0, part));
  return Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
}

/** The centre of mass. */
function centreOf(ink: readonly number[]): Place {
  let [mass, x, y] = [0, 0, 0];
  for (const [i, each] of ink.entries()) {
    mass += each;
    x += each * ((i % side) + 0.5);
    y += each * (Math.floor(i / side) + 0.5);
  }
  return [x / mass, y / mass];
}
