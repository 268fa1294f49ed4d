import type { ColumnIndex } from './column-index';
import { type Binary, type Expression, effortOf } from './expression';
import type { Grammar } from './grow';
import { behind, type Goal, known } from './inverse';
import type { Table } from './table';

/** What is on one side of an operation, from its result and its other side: on the right, on the left. */
const otherSide: Readonly<Record<Binary, ((t: number, c: number) => number)[]>> = {
  add: [(t, c) => t - c],
  sub: [(t, c) => c - t, (t, c) => t + c],
  mul: [(t, c) => t / c],
  div: [(t, c) => c / t, (t, c) => t * c],
  pow: [(t, c) => Math.log(t) / Math.log(c), (t, c) => t ** (1 / c)],
};

/** A formula that was found; its size counts the leaves as the search does. */
interface Hit {
  readonly size: number;
  readonly expression: Expression;
}

/** Meets in the middle: from the goal back through operations, to columns that the table knows. */
export class Backwards {
  readonly #indexes = new Map<string, ColumnIndex>();
  readonly #d: Float64Array;

  constructor(
    readonly table: Table,
    readonly grammar: Grammar,
  ) {
    this.#d = new Float64Array(table.cases);
  }

  /** Formulas for a column up to a size, the smallest first. Each is to be confirmed. */
  search(column: ArrayLike<number>, largest: number): Expression[] {
    const goal: Goal = { column, size: 0, wrap: (inside) => inside };
    const direct = this.#lookUp(column);
    if (direct >= 0) return [this.table.expression(direct)];
    const { functions } = this.grammar;
    const second = behind(goal, functions);
    const third = second.flatMap((each) =>
      // Two squares, one in the other, are rare, and many.
      each.places?.length === 4 ? [] : behind(each, functions),
    );
    const hits: Hit[] = [];
    for (const each of [...second, ...third]) this.#hit(each, hits);
    for (const each of [goal, ...second]) this.#split(each, largest, hits);
    return hits
      .sort((a, b) => a.size - b.size || effortOf(a.expression) - effortOf(b.expression))
      .map(({ expression }) => expression);
  }

  /** A goal that the table knows. */
  #hit(goal: Goal, hits: Hit[]): void {
    const found = this.#lookUp(goal.column, goal.places);
    if (found < 0) return;
    const size = goal.size + this.table.sizeOf(found);
    hits.push({ size, expression: goal.wrap(this.table.expression(found)) });
  }

  /** A goal that is made of two columns that the table knows, one of them small. */
  #split(goal: Goal, largest: number, hits: Hit[]): void {
    const { begins, cases } = this.table;
    const operations = Object.keys(otherSide) as Binary[];
    for (let size = 1; size <= 3 && goal.size + 2 * size + 1 <= largest; size++) {
      for (let c = begins[size]; c < begins[size + 1]; c++) {
        for (const op of operations) {
          if (op === 'pow' && !this.grammar.powers) continue;
          otherSide[op].forEach((solve, side) => {
            for (let i = 0; i < cases; i++) {
              this.#d[i] = solve(goal.column[i], this.table.at(c, i));
            }
            const places = known(this.#d, goal.places);
            if (places.length < Math.min(4, cases)) return;
            const d = this.#lookUp(this.#d, places.length < cases ? places : undefined);
            if (d < 0 || goal.size + 1 + size + this.table.sizeOf(d) > largest) return;
            const [one, other] = [this.table.expression(c), this.table.expression(d)];
            const [left, right] = side === 0 ? [one, other] : [other, one];
            const expression = goal.wrap({ op, left, right });
            hits.push({ size: goal.size + 1 + size + this.table.sizeOf(d), expression });
          });
        }
      }
    }
  }

  #lookUp(column: ArrayLike<number>, places?: readonly number[]): number {
    if (!places) return this.table.indexOver().find(column);
    const key = places.join();
    let index = this.#indexes.get(key);
    if (!index) {
      // Each takes a few milliseconds to make.
      if (this.#indexes.size >= 16) return -1;
      index = this.table.indexOver(places);
      this.#indexes.set(key, index);
    }
    return index.find(column);
  }
}
