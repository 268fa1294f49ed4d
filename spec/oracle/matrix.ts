import fc, { type Arbitrary } from 'fast-check';
import type { Accepted } from '../law/facts';
import { slope } from './slope';

/** Rows of numbers, all equally long. */
export type Matrix = readonly (readonly number[])[];

/** A matrix of some height and width, with entries from `entry`. */
export function matrix(entry: Arbitrary<number>, rows: number, columns: number): Arbitrary<Matrix> {
  const row = fc.array(entry, { minLength: columns, maxLength: columns });
  return fc.array(row, { minLength: rows, maxLength: rows });
}

/** How many rows, and how many columns. */
export function shapeOf(matrix: Matrix): readonly [number, number] {
  return [matrix.length, matrix[0].length];
}

/** A matrix as a learner would write it. */
export function written(matrix: Matrix): string {
  return `[${matrix.map((row) => `[${row.join(', ')}]`).join(', ')}]`;
}

/** `f` of every entry. */
export function each(
  matrix: Matrix,
  f: (x: number, row: number, column: number) => number,
): Matrix {
  return matrix.map((row, i) => row.map((x, j) => f(x, i, j)));
}

/** The matrix product. */
export function product(a: Matrix, b: Matrix): Matrix {
  return a.map((row) =>
    b[0].map((_, column) => row.reduce((sum, x, k) => sum + x * b[k][column], 0)),
  );
}

/** The sum of all entries. */
export function total(matrix: Matrix): number {
  return matrix.reduce((sum, row) => row.reduce((so, x) => so + x, sum), 0);
}

/** ∂f/∂entry for every entry of every matrix, by finite differences. */
export function slopesIn(f: (...all: Matrix[]) => number, all: readonly Matrix[]): Accepted[][][] {
  const nudged = all.map((matrix) => matrix.map((row) => [...row]));
  return all.map((matrix, which) =>
    matrix.map((row, i) =>
      row.map((x, j) => {
        const own = nudged[which][i];
        const found = slope((moved) => {
          own[j] = moved;
          return f(...nudged);
        }, x);
        own[j] = x;
        return found;
      }),
    ),
  );
}
