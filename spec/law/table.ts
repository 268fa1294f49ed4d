import { type Row, type Truth, textOf } from './facts';
import { format, wrap } from './format';

/** How wide a table may be inside the margins of a screen. */
const screen = 76;

/**
 * Both columns are as wide as they must be, and the wrong rows are marked. What was to be right or
 * wrong and is right is left out: it explains nothing.
 */
export function table(rows: readonly Row[]): string[] {
  const shown = rows.filter(({ yours, agrees }) => !agrees || typeof yours !== 'boolean');
  const cells = shown.map((row) => [row.name, ...texts(row), row.agrees ? '' : '  ✗']);
  const lines = columns(['', 'yours', 'truth', ''], cells);
  return lines.some(({ length }) => length > screen) ? cells.flatMap(stacked) : lines;
}

/** A name, then numbers below their headings, then a mark. */
export function columns(head: readonly string[], cells: readonly (readonly string[])[]): string[] {
  const last = head.length - 1;
  const widths = head.map((heading, i) =>
    Math.max(i === 0 ? 16 : 9, heading.length, ...cells.map((cell) => cell[i].length)),
  );
  const line = (cell: readonly string[]) =>
    cell
      .map((text, i) => {
        if (i === last) return text;
        return i === 0 ? text.padEnd(widths[0]) : text.padStart(widths[i] + 2);
      })
      .join('')
      .trimEnd();
  return [head, ...cells].map(line);
}

/** What is too wide to stand side by side stands one above the other. */
function stacked([name, yours, truth, mark]: string[]): string[] {
  if (mark === '') return [wrap(`${name}: ${yours}`, screen, '  ')];
  const under = (label: string, text: string) => wrap(`  ${label}  ${text}`, screen, ' '.repeat(9));
  return [`${name}${mark}`, under('yours', yours), under('truth', truth)];
}

/** Whether a number would be 0 but for rounding, beside one that is not. */
function isRounding(number: number, truth: Truth): boolean {
  const other = typeof truth === 'object' ? truth.value : Number(truth);
  return Number.isFinite(other) && Math.abs(number) < 1e-12 * Math.abs(other);
}

/** Both with as many digits as it takes to see that they differ, if they do. */
export function texts({ yours, truth, agrees }: Row): [string, string] {
  const own = typeof yours === 'number' && isRounding(yours, truth) ? 0 : yours;
  const text = (digits: number): [string, string] => [
    typeof own === 'object' ? own.shown : format(own, digits) || 'nothing',
    textOf(truth, digits),
  ];
  const isNumber = typeof truth === 'number' || (truth as { said?: string }).said === 'as a number';
  // The rest is rounding.
  if (agrees && isNumber) return [textOf(truth, 5), textOf(truth, 5)];
  for (let digits = 5; digits < 17 && !agrees; digits += 3) {
    const pair = text(digits);
    if (pair[0] !== pair[1]) return pair;
  }
  return text(5);
}
