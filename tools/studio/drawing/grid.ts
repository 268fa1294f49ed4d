/** A part of the plane. */
export interface Region {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** Numbers in rows of equal length, the top row first, one row after the other. */
export interface Grid {
  readonly values: ArrayLike<number>;
  readonly columns: number;
}

export function rowsOf({ values, columns }: Grid): number {
  return values.length / columns;
}

/** The places of the plane that a grid of scores has to be computed for, in its order. */
export function placesOf({ x, y }: Region, columns: number, rows = columns): number[][] {
  return Array.from({ length: rows * columns }, (_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    return [
      x[0] + ((column + 0.5) / columns) * (x[1] - x[0]),
      y[1] - ((row + 0.5) / rows) * (y[1] - y[0]),
    ];
  });
}

/**
 * The grid with one more cell all round that goes on as its border does, so that what is drawn of it
 * reaches the edge.
 */
export function padded({ values, columns }: Grid): Grid {
  const wide = columns + 2;
  const rows = values.length / columns;
  const all = new Float64Array(wide * (rows + 2));
  for (let row = 0; row < rows; row++) {
    const start = (row + 1) * wide;
    for (let column = 0; column < columns; column++) {
      all[start + column + 1] = values[row * columns + column];
    }
    all[start] = beyond(all[start + 1], all[start + 2]);
    all[start + wide - 1] = beyond(all[start + wide - 2], all[start + wide - 3]);
  }
  for (let column = 0; column < wide; column++) {
    const last = rows * wide + column;
    all[column] = beyond(all[wide + column], all[2 * wide + column]);
    all[last + wide] = beyond(all[last], all[last - wide]);
  }
  return { values: all, columns: wide };
}

/** The number after `last`, on the line through the one before it. */
function beyond(last: number, before: number): number {
  const next = 2 * last - before;
  return Number.isFinite(next) ? next : last;
}

/** The largest number of all, counted from 0, NaN and infinity left out; 1 if there is none. */
export function largest(maps: readonly ArrayLike<number>[]): number {
  const all = maps.flatMap((map) => Array.from(map, Math.abs)).filter(Number.isFinite);
  return all.reduce((most, each) => Math.max(most, each), 0) || 1;
}
