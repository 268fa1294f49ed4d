import type { Expression } from './expression';
import { number } from './expression';
import type { Grammar } from './grow';
import { behind, type Goal } from './inverse';
import type { Table } from './table';

/** How a number may come into a formula: from the goal and a column, the number; then the formula. */
const ways: readonly {
  solve(t: number, g: number): number;
  build(g: Expression, k: Expression): Expression;
}[] = [
  { solve: (t, g) => t / g, build: (g, k) => ({ op: 'mul', left: k, right: g }) },
  { solve: (t, g) => t - g, build: (g, k) => ({ op: 'add', left: g, right: k }) },
  { solve: (t, g) => t + g, build: (g, k) => ({ op: 'sub', left: k, right: g }) },
  { solve: (t, g) => t * g, build: (g, k) => ({ op: 'div', left: k, right: g }) },
];

/** Formulas with one number of the code’s own: an ε of 1e-7, a factor 3. Each is to be confirmed. */
export function searchConstant(
  table: Table,
  grammar: Grammar,
  column: ArrayLike<number>,
): Expression[] {
  const goal: Goal = { column, size: 0, wrap: (inside) => inside };
  const unsquared = behind(goal, grammar.functions).filter(({ places }) => places?.length !== 4);
  const [upTo3, upTo4] = [table.begins[4], table.begins[5]];
  const found: { size: number; expression: Expression }[] = [];
  const tryAll = (each: Goal, end: number) => {
    for (let g = 0; g < end; g++) {
      for (const { solve, build } of ways) {
        const k = constantOf(each, (t, i) => solve(t, table.at(g, i)));
        if (k === undefined) continue;
        const size = each.size + table.sizeOf(g);
        found.push({ size, expression: each.wrap(build(table.expression(g), number(k))) });
      }
    }
  };
  for (const each of [goal, ...unsquared]) tryAll(each, upTo4);
  for (const each of besideLeaves(table, goal)) tryAll(each, upTo3);
  return found.sort((a, b) => a.size - b.size).map(({ expression }) => expression);
}

/** What is left of a goal without one of the leaves: from a / (b + ε) to b + ε. */
function besideLeaves(table: Table, { column }: Goal): Goal[] {
  return Array.from({ length: table.begins[2] }, (_, c) => c).flatMap((c) => {
    const leaf = table.expression(c);
    const from = (f: (t: number, c: number) => number, wrap: Goal['wrap']): Goal => ({
      column: Float64Array.from(column, (t, i) => f(t, table.at(c, i))),
      size: 2,
      wrap,
    });
    return [
      from(
        (t, c) => t - c,
        (right) => ({ op: 'add', left: leaf, right }),
      ),
      from(
        (t, c) => t / c,
        (right) => ({ op: 'mul', left: leaf, right }),
      ),
      from(
        (t, c) => c / t,
        (right) => ({ op: 'div', left: leaf, right }),
      ),
      from(
        (t, c) => t * c,
        (left) => ({ op: 'div', left, right: leaf }),
      ),
    ];
  });
}

/** The one number that comes out in every place, if there is one, and if it is round. */
function constantOf(
  { column, places }: Goal,
  solve: (t: number, place: number) => number,
): number | undefined {
  const first = places?.[0] ?? 0;
  const k = solve(column[first], first);
  if (!isRound(k)) return undefined;
  for (let i = 0; i < column.length; i++) {
    if (places && !places.includes(i)) continue;
    if (!(Math.abs(solve(column[i], i) - k) <= 1e-6 * Math.abs(k))) return undefined;
  }
  return rounded(k);
}

/** Whether somebody may have written a number: it has three digits at most. */
export function isRound(k: number): boolean {
  if (!Number.isFinite(k) || Math.abs(k) < 1e-12 || Math.abs(k) > 1e6) return false;
  return Math.abs(k - rounded(k)) <= 1e-6 * Math.abs(k);
}

/** The same with three digits. */
export function rounded(k: number): number {
  return Number(k.toPrecision(3));
}
