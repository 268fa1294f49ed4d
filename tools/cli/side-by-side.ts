import { DIFF_DELETE, DIFF_INSERT, diffLinesRaw } from 'jest-diff';

/** Lines that are the same stand side by side; between them, what is only yours or only the solution's. */
export function sideBySide(
  yours: readonly string[],
  theirs: readonly string[],
  width: number,
): string {
  const rows = [
    ['yours', 'solution', ' '],
    ['', '', ' '],
  ];
  let left: string[] = [];
  let right: string[] = [];
  const flush = () => {
    for (let i = 0; i < Math.max(left.length, right.length); i++)
      rows.push([left[i] ?? '', right[i] ?? '', '│']);
    [left, right] = [[], []];
  };
  for (const { 0: kind, 1: line } of diffLinesRaw([...yours], [...theirs])) {
    if (kind === DIFF_DELETE) left.push(line);
    else if (kind === DIFF_INSERT) right.push(line);
    else {
      flush();
      rows.push([line, line, ' ']);
    }
  }
  flush();
  const cut = (line: string) =>
    line.length > width ? `${line.slice(0, width - 1)}…` : line.padEnd(width);
  return rows.map(([a, b, mark]) => `${cut(a)} ${mark} ${cut(b)}`.trimEnd()).join('\n');
}
