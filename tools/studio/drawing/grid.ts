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

/** The grid with its border repeated all round, so that what is drawn of it reaches the edge. */
export function padded(grid: Grid): Grid {
  const [rows, columns] = [rowsOf(grid), grid.columns];
  const near = (place: number, length: number) => Math.min(length - 1, Math.max(0, place - 1));
  const values = new Float64Array((rows + 2) * (columns + 2));
  for (let row = 0; row < rows + 2; row++) {
    for (let column = 0; column < columns + 2; column++) {
      const from = near(row, rows) * columns + near(column, columns);
      values[row * (columns + 2) + column] = grid.values[from];
    }
  }
  return { values, columns: columns + 2 };
}

/** The largest number of all, counted from 0, NaN and infinity left out; 1 if there is none. */
export function largest(maps: readonly ArrayLike<number>[]): number {
  const all = maps.flatMap((map) => Array.from(map, Math.abs)).filter(Number.isFinite);
  return all.reduce((most, each) => Math.max(most, each), 0) || 1;
}
