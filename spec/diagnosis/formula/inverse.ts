import type { Expression, Unary } from './expression';

/** A column to be found in some of the cases, and what becomes of the formula that gives it. */
export interface Goal {
  readonly column: ArrayLike<number>;
  /** The cases in which it is known; all of them unless given. */
  readonly places?: readonly number[];
  /** How much is around it already. */
  readonly size: number;
  wrap(inside: Expression): Expression;
}

/** What goes into a function, from what comes out: NaN where that is not sure to nine digits. */
const inverses: Readonly<Record<Exclude<Unary, 'square'>, (y: number) => number>> = {
  neg: (y) => -y,
  exp: Math.log,
  log: Math.exp,
  sqrt: (y) => y * y,
  relu: (y) => (y > 0 ? y : Number.NaN),
  tanh: (y) => (Math.abs(y) < 0.9999 ? Math.atanh(y) : Number.NaN),
  sigmoid: (y) => (Math.abs(y - 0.5) < 0.4999 ? Math.log(y / (1 - y)) : Number.NaN),
};

/** So many cases tell a column from all others. */
const enough = 4;

/** The goals behind a goal: what a function around the rest has been given. */
export function behind(goal: Goal, functions: readonly Unary[]): Goal[] {
  return functions.flatMap((op): Goal[] => {
    const around = { size: goal.size + 1, wrap: (of: Expression) => goal.wrap({ op, of }) };
    if (op === 'square') return roots(goal).map((each) => ({ ...each, ...around }));
    const column = Float64Array.from(goal.column, inverses[op]);
    const places = known(column, goal.places);
    if (places.length < enough) return [];
    return [{ column, places: places.length < column.length ? places : undefined, ...around }];
  });
}

/** What has been squared: no sign is known. So none is negative, or each choice in four cases is a goal. */
function roots({ column, places = range(column.length) }: Goal): Pick<Goal, 'column' | 'places'>[] {
  const above = places.filter((i) => column[i] > 0);
  if (above.length < enough || places.some((i) => column[i] < 0)) return [];
  const root = Float64Array.from(column, Math.sqrt);
  const four = above.slice(0, enough);
  const signed = range(2 ** enough).map((signs) => ({
    places: four,
    column: root.map((y, i) => ((signs >> four.indexOf(i)) & 1 ? -y : y)),
  }));
  return [{ places, column: root }, ...signed];
}

/** The places, of those in question, in which a column is a number. */
export function known(
  column: ArrayLike<number>,
  places: readonly number[] = range(column.length),
): number[] {
  return places.filter((i) => Number.isFinite(column[i]));
}

function range(length: number): number[] {
  return Array.from({ length }, (_, i) => i);
}
