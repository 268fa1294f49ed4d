import type { Example } from '../../../../datasets/example';

/** A point that somebody placed: whole hundredths, and its class. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly label: 0 | 1;
}

/** More do not fit into an address. */
export const mostPoints = 200;

/** Points as an address has them: `-35.20.1_10.5.0`. What is no point is left out. */
export function pointsFrom(text = ''): Point[] {
  const points = text.split('_').flatMap((each) => {
    const [, x, y, label] = /^(-?\d{1,3})\.(-?\d{1,3})\.([01])$/.exec(each) ?? [];
    const point = { x: Number(x), y: Number(y), label: label === '1' ? 1 : 0 } as const;
    return isInside(point) ? [point] : [];
  });
  return points.slice(0, mostPoints);
}

export function textOf(points: readonly Point[]): string {
  return points.map(({ x, y, label }) => `${x}.${y}.${label}`).join('_');
}

/** The list with one more point, in place of one that lies there already. */
export function placed(points: readonly Point[], point: Point): readonly Point[] {
  const others = points.filter(({ x, y }) => x !== point.x || y !== point.y);
  return isInside(point) ? [...others, point].slice(0, mostPoints) : points;
}

/** The list without the point nearest to a place, if one is near. */
export function removed(
  points: readonly Point[],
  place: Pick<Point, 'x' | 'y'>,
  near = 12,
): readonly Point[] {
  const distance = ({ x, y }: Point) => Math.hypot(x - place.x, y - place.y);
  const [nearest] = points.toSorted((a, b) => distance(a) - distance(b));
  return nearest && distance(nearest) <= near ? points.filter((each) => each !== nearest) : points;
}

export function examplesOf(points: readonly Point[]): Example[] {
  return points.map(({ x, y, label }) => ({ x: [x / 100, y / 100], y: label }));
}

function isInside({ x, y }: Pick<Point, 'x' | 'y'>): boolean {
  return Math.abs(x) <= 100 && Math.abs(y) <= 100;
}
