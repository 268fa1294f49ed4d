const width = 20;

/** A fraction from 0 to 1 as a bar, with a mark at the threshold that it has to reach. */
export function bar(label: string, fraction: number, threshold: number): string {
  const filled = Math.round(width * Math.min(1, Math.max(0, fraction)));
  const cells = [...'█'.repeat(filled).padEnd(width, '·')];
  cells[Math.min(width - 1, Math.floor(width * threshold))] = '|';
  const verdict = fraction >= threshold ? '≥' : '<';
  return `${label}\n${cells.join('')} ${inPercent(fraction)} ${verdict} ${inPercent(threshold)}`;
}

/** With as many decimals as there are, and two at most. */
function inPercent(fraction: number): string {
  return `${Number((100 * fraction).toFixed(2))} %`;
}
