import chart = require('ascii-chart');

import type { EpochReport } from '../contract';

const most = 14;

/** The loss of every epoch, from the first at the left to the last at the right. */
export function lossCurve(history: readonly EpochReport[]): string {
  const losses = history.map(({ loss }) => loss);
  if (losses.length === 0) return 'There is no history.';
  const broken = losses.findIndex((loss) => !Number.isFinite(loss));
  if (broken >= 0) {
    return `In epoch ${broken + 1} the loss became ${losses[broken]}:\ntry a smaller learning rate.`;
  }
  const bars = resampled(losses).map(rounded);
  const label = String(Math.max(...bars.map(Math.abs)));
  // The package cuts off the beginning of what does not fit: a bar takes two columns.
  const width = 2 * (bars.length + 2) + label.length;
  const drawn = chart(bars, { width, height: 8, padding: 0 }).replace(/ +$/gm, '');
  const [first, last] = [losses[0], losses[losses.length - 1]].map(rounded);
  const means = losses.length > most ? '\neach bar is the mean of a few epochs' : '';
  return `${drawn}\nloss, epoch 1 (${first}) to ${losses.length} (${last})${means}`;
}

function rounded(loss: number): number {
  return Number(loss.toPrecision(2));
}

/** At most as many numbers as there are bars: the means of equal parts of the series. */
function resampled(series: readonly number[]): number[] {
  if (series.length <= most) return [...series];
  return Array.from({ length: most }, (_, i) => {
    const start = Math.floor((i * series.length) / most);
    const part = series.slice(start, Math.floor(((i + 1) * series.length) / most));
    return part.reduce((sum, each) => sum + each, 0) / part.length;
  });
}
