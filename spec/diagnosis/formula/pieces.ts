import { isRound, rounded } from './constant';
import { type Expression, effortOf, isNear, number } from './expression';
import type { Table } from './table';

/** On each side there have to be so many cases. */
const enough = 4;

/** The conditions are short. */
const largest = 3;

/** Formulas in two pieces: `x where x > 0, else 0.1x`. Each is to be confirmed. */
export function searchPieces(
  table: Table,
  column: ArrayLike<number>,
  conditions: readonly Expression[],
  signOf: (condition: Expression, place: number) => boolean,
): Expression[] {
  const found: Expression[] = [];
  const own = Array.from({ length: table.begins[largest + 1] }, (_, i) => i);
  const sides = new Map<string, Expression>();
  const places = Array.from(column, (_, i) => i);
  const remember = (condition: () => Expression, isAbove: (place: number) => boolean) => {
    const key = places.map(isAbove).join();
    if (!sides.has(key)) sides.set(key, condition());
  };
  for (const each of conditions)
    remember(
      () => each,
      (place) => signOf(each, place),
    );
  for (const c of own)
    remember(
      () => table.expression(c),
      (place) => table.at(c, place) > 0,
    );
  for (const [key, condition] of sides) {
    const isAbove = key.split(',').map((each) => each === 'true');
    const up = places.filter((i) => isAbove[i]);
    const down = places.filter((i) => !isAbove[i]);
    if (up.length < enough || down.length < enough) continue;
    const above = simplest(table, column, up);
    const below = above && simplest(table, column, down);
    if (above && below) found.push({ op: 'where', condition, above, below });
  }
  return found.sort((a, b) => effortOf(a) - effortOf(b));
}

/** The shortest formula for a column in some places: of the table, or a round number times a leaf. */
function simplest(
  table: Table,
  column: ArrayLike<number>,
  places: readonly number[],
): Expression | undefined {
  if (places.every((i) => isNear(column[i], 0))) return number(0);
  const found: Expression[] = [];
  for (let f = 0; f < table.begins[2]; f++) {
    const k = column[places[0]] / table.at(f, places[0]);
    if (!isRound(k) || !places.every((i) => isNear(column[i], k * table.at(f, i)))) continue;
    const right = table.expression(f);
    const isOne = right.op === 'number' && right.value === 1;
    found.push(isOne ? number(rounded(k)) : { op: 'mul', left: number(rounded(k)), right });
  }
  for (let f = 0; f < table.count; f++) {
    if (!places.every((i) => isNear(column[i], table.at(f, i)))) continue;
    found.push(table.expression(f));
    break;
  }
  return found.sort((a, b) => effortOf(a) - effortOf(b)).at(0);
}
