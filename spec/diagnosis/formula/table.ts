import { ColumnIndex } from './column-index';
import { type Binary, binary, type Expression, sizeOf, type Unary, unary } from './expression';

/** A formula that the search begins with, and what it counts for. */
export interface Leaf {
  readonly expression: Expression;
  readonly column: ArrayLike<number>;
  readonly size: number;
}

type Operation = Unary | Binary;

/** A column is what a formula comes to in each of some cases. Here equal ones are kept once. */
export class Table {
  readonly columns: Float64Array;
  /** How many there are. */
  count = 0;
  /** Where the columns of each size begin: those of size s are from `begins[s]` to `begins[s + 1]`. */
  readonly begins: number[] = [-1];
  readonly #leaves: Leaf[] = [];
  readonly #operations: (Operation | undefined)[] = [];
  readonly #left: Int32Array;
  readonly #right: Int32Array;
  /** How many symbols a formula has when it is written out. */
  readonly #ink: Uint16Array;
  readonly #index: ColumnIndex;
  /** The column that may become the next one. */
  readonly next: Float64Array;

  constructor(
    readonly cases: number,
    readonly most: number,
  ) {
    this.columns = new Float64Array(most * cases);
    this.#left = new Int32Array(most);
    this.#right = new Int32Array(most);
    this.#ink = new Uint16Array(most);
    this.#index = new ColumnIndex(this, undefined);
    this.next = new Float64Array(cases);
  }

  get isFull(): boolean {
    return this.count >= this.most;
  }

  /** One place of a column. */
  at(column: number, place: number): number {
    return this.columns[column * this.cases + place];
  }

  addLeaf(leaf: Leaf): void {
    this.next.set(leaf.column);
    if (!this.#keep(undefined, this.#leaves.length, 0)) return;
    this.#leaves.push(leaf);
    this.#ink[this.count - 1] = sizeOf(leaf.expression);
  }

  addUnary(op: Unary, of: number): void {
    const f = unary[op];
    for (let i = 0; i < this.cases; i++) this.next[i] = f(this.at(of, i));
    this.#keep(op, of, 0);
  }

  addBinary(op: Binary, left: number, right: number): void {
    const { next, columns, cases } = this;
    const [a, b] = [left * cases, right * cases];
    if (op === 'add') for (let i = 0; i < cases; i++) next[i] = columns[a + i] + columns[b + i];
    else if (op === 'sub')
      for (let i = 0; i < cases; i++) next[i] = columns[a + i] - columns[b + i];
    else if (op === 'mul')
      for (let i = 0; i < cases; i++) next[i] = columns[a + i] * columns[b + i];
    else if (op === 'div')
      for (let i = 0; i < cases; i++) next[i] = columns[a + i] / columns[b + i];
    else {
      const f = binary[op];
      for (let i = 0; i < cases; i++) next[i] = f(columns[a + i], columns[b + i]);
    }
    this.#keep(op, left, right);
  }

  /** Keeps the next column, if it is one of numbers, and is not there yet. */
  #keep(op: Operation | undefined, left: number, right: number): boolean {
    const { next, cases, count } = this;
    if (this.isFull) return false;
    for (let i = 0; i < cases; i++) if (Number.isNaN(next[i])) return false;
    const known = this.#index.find(next);
    if (known >= 0) {
      this.#improve(known, op, left, right);
      return false;
    }
    this.columns.set(next, count * cases);
    this.#make(count, op, left, right);
    this.#index.add(count);
    this.count++;
    return true;
  }

  /** Makes a column otherwise, if there is less to read then and the size is the same. */
  #improve(known: number, op: Operation | undefined, left: number, right: number): void {
    const isOfThisSize = known >= (this.begins.at(-1) ?? 0);
    if (!op || !isOfThisSize || this.#inkWith(op, left, right) >= this.#ink[known]) return;
    this.#make(known, op, left, right);
  }

  #make(column: number, op: Operation | undefined, left: number, right: number): void {
    this.#operations[column] = op;
    this.#left[column] = left;
    this.#right[column] = right;
    if (op) this.#ink[column] = this.#inkWith(op, left, right);
  }

  #inkWith(op: Operation, left: number, right: number): number {
    return 1 + this.#ink[left] + (op in unary ? 0 : this.#ink[right]);
  }

  /** The size of a column's formula. */
  sizeOf(column: number): number {
    return this.begins.findLastIndex((begin) => begin <= column);
  }

  /** The formula of a column. */
  expression(column: number): Expression {
    const op = this.#operations[column];
    const [left, right] = [this.#left[column], this.#right[column]];
    if (!op) return this.#leaves[left].expression;
    if (op in unary) return { op: op as Unary, of: this.expression(left) };
    return { op: op as Binary, left: this.expression(left), right: this.expression(right) };
  }

  /** Finds columns, by all of their places or by some. */
  indexOver(places?: readonly number[]): ColumnIndex {
    if (!places) return this.#index;
    const index = new ColumnIndex(this, places);
    for (let i = 0; i < this.count; i++) index.add(i);
    return index;
  }
}
