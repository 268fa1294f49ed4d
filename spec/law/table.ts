import { type Row, textOf } from './facts';
import { format } from './format';

/**
 * Both columns are as wide as they must be, and the wrong rows are marked. What was to be right or
 * wrong and is right is left out: it explains nothing.
 */
export function table(rows: readonly Row[]): string[] {
  const shown = rows.filter(({ yours, agrees }) => !agrees || typeof yours !== 'boolean');
  const cells = shown.map((row) => [row.name, ...numbers(row), row.agrees ? '' : '  ✗']);
  const width = (column: number, least: number) =>
    Math.max(least, ...cells.map((cell) => cell[column].length));
  const [name, yours, truth] = [width(0, 16), width(1, 9), width(2, 9)];
  const line = ([a, b, c, d]: string[]) =>
    `${a.padEnd(name)}${b.padStart(yours + 2)}${c.padStart(truth + 2)}${d}`;
  return [line(['', 'yours', 'truth', '']), ...cells.map(line)];
}

/** Both numbers with as many digits as it takes to see that they differ. */
function numbers({ yours, truth, agrees }: Row): [string, string] {
  const text = (digits: number): [string, string] => [
    typeof yours === 'object' ? yours.shown : format(yours, digits),
    textOf(truth, digits),
  ];
  for (let digits = 5; digits < 17 && !agrees; digits += 3) {
    const pair = text(digits);
    if (pair[0] !== pair[1]) return pair;
  }
  return text(5);
}
