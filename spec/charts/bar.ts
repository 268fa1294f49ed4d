const width = 20;

/** A share from 0 to 1 as a bar, with a mark at the threshold that it has to reach. */
export function bar(label: string, share: number, threshold: number): string {
  const filled = Math.round(width * Math.min(1, Math.max(0, share)));
  const cells = [...'█'.repeat(filled).padEnd(width, '·')];
  cells[Math.min(width - 1, Math.floor(width * threshold))] = '|';
  const verdict = share >= threshold ? '≥' : '<';
  return `${label}\n${cells.join('')} ${inPercent(share)} ${verdict} ${inPercent(threshold)}`;
}

/** With as many decimals as there are, and two at most. */
function inPercent(share: number): string {
  return `${Number((100 * share).toFixed(2))} %`;
}
