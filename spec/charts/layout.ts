import { stripVTControlCharacters } from 'node:util';

/** Two texts of several lines beside each other, the right one from column `width` on. */
export function beside(left: string, right: string, width = 40): string {
  const [lefts, rights] = [left.split('\n'), right.split('\n')];
  const count = Math.max(lefts.length, rights.length);
  return Array.from({ length: count }, (_, i) => {
    const start = lefts[i] ?? '';
    const gap = ' '.repeat(Math.max(0, width - stripVTControlCharacters(start).length));
    return `${start}${gap}${rights[i] ?? ''}`.trimEnd();
  }).join('\n');
}
