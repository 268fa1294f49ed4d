/** Columns of numbers, one after the other. */
interface Columns {
  readonly columns: Float64Array;
  /** How many numbers a column has. */
  readonly cases: number;
  /** How many columns there may be. */
  readonly most: number;
}

const buckets = 1 << 17;

/** Columns by what they come to, to about six digits: the sum of their places, each weighed otherwise. */
export class ColumnIndex {
  readonly #first = new Int32Array(buckets).fill(-1);
  readonly #following: Int32Array;
  readonly #places: readonly number[];
  readonly #weights: readonly number[];
  readonly #sum = new Float64Array(1);
  readonly #bits = new Int32Array(this.#sum.buffer);

  constructor(
    readonly table: Columns,
    places: readonly number[] | undefined,
  ) {
    this.#places = places ?? Array.from({ length: table.cases }, (_, i) => i);
    this.#weights = this.#places.map((i) => 1 + ((i * 0.6180339887498949) % 1));
    this.#following = new Int32Array(table.most);
  }

  /** The first column, so a smallest one, that is `column` in all places; −1 if there is none. */
  find(column: ArrayLike<number>): number {
    const key = this.#keyOf(column, 0);
    let found = -1;
    // Rounding may lead to either neighbour.
    for (let near = key - 1; near <= key + 1; near++) {
      let each = this.#first[near & (buckets - 1)];
      for (; each >= 0; each = this.#following[each]) {
        if ((found < 0 || each < found) && this.#equals(each, column)) found = each;
      }
    }
    return found;
  }

  add(column: number): void {
    const bucket = this.#keyOf(this.table.columns, column * this.table.cases) & (buckets - 1);
    this.#following[column] = this.#first[bucket];
    this.#first[bucket] = column;
  }

  /** The upper half of a number: its sign, its size, and the first twenty bits of it. */
  #keyOf(column: ArrayLike<number>, from: number): number {
    let sum = 0;
    for (let i = 0; i < this.#places.length; i++) {
      sum += this.#weights[i] * column[from + this.#places[i]];
    }
    this.#sum[0] = sum;
    // The neighbour of 0 is 0: what is that small came from rounding.
    return Math.abs(sum) < 1e-11 ? 0 : this.#bits[1];
  }

  #equals(known: number, column: ArrayLike<number>): boolean {
    for (const i of this.#places) {
      const [one, other] = [this.table.columns[known * this.table.cases + i], column[i]];
      if (one === other) continue;
      const largest = Math.max(Math.abs(one), Math.abs(other));
      if (!(Math.abs(one - other) <= 1e-9 * largest + 1e-12)) return false;
    }
    return true;
  }
}
