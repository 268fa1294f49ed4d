import { cpus } from 'node:os';
import { median } from '../../spec/law/numbers';

/** A median with the least and the most, such as `1.2 (1.1–1.4)`; of one number, that number. */
export function spread(numbers: readonly number[]): string {
  const middle = rounded(median(numbers));
  if (numbers.length === 1) return middle;
  return `${middle} (${rounded(Math.min(...numbers))}–${rounded(Math.max(...numbers))})`;
}

/** Two significant digits, or all digits of a large number. */
function rounded(number: number): string {
  return number >= 10 ? number.toFixed(0) : String(Number(number.toPrecision(2)));
}

/** Rows of texts as a Markdown table; the first row is its head. */
export function markdown(rows: readonly (readonly string[])[]): string {
  const [head, ...body] = rows;
  const widths = head.map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((text, i) => text.padEnd(widths[i])).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(head), rule, ...body.map(line)].join('\n');
}

/** The processor and the versions that the figures belong to. */
export function machine(): string {
  const processors = cpus();
  return `${processors.length} × ${processors[0]?.model.trim()}, Node ${process.version}, ${process.platform}`;
}
