import type { Unary } from './expression';
import { type Leaf, Table } from './table';

/** What formulas may be made of, besides the leaves. */
export interface Grammar {
  readonly functions: readonly Unary[];
  readonly powers: boolean;
}

/** So many columns are kept at most. */
const most = 150_000;

/** All formulas up to a size, the smallest first; of those that are the same in every case, one. */
export function growTable(
  leaves: readonly Leaf[],
  cases: number,
  largest: number,
  grammar: Grammar,
  isTired: () => boolean = () => false,
): Table {
  const table = new Table(cases, most);
  for (let size = 1; size <= largest && !table.isFull && !isTired(); size++) {
    table.begins[size] = table.count;
    for (const leaf of leaves) if (leaf.size === size) table.addLeaf(leaf);
    const sizes = Array.from({ length: Math.max(0, size - 2) }, (_, i) => i + 1);
    for (const left of sizes) joinSizes(table, left, size - 1 - left, grammar);
    if (size > 1) applyTo(table, size - 1, grammar);
    table.begins[size + 1] = table.count;
  }
  return table;
}

function joinSizes(table: Table, leftSize: number, rightSize: number, { powers }: Grammar): void {
  const { begins } = table;
  for (let a = begins[leftSize]; a < begins[leftSize + 1]; a++) {
    for (let b = begins[rightSize]; b < begins[rightSize + 1]; b++) {
      // What is the same both ways round is done once.
      if (leftSize < rightSize || (leftSize === rightSize && a <= b)) {
        table.addBinary('mul', a, b);
        table.addBinary('add', a, b);
      }
      table.addBinary('sub', a, b);
      table.addBinary('div', a, b);
      if (powers) table.addBinary('pow', a, b);
    }
  }
}

function applyTo(table: Table, size: number, { functions }: Grammar): void {
  for (const op of functions) {
    for (let a = table.begins[size]; a < table.begins[size + 1]; a++) table.addUnary(op, a);
  }
}
