import type { EpochReport, TenDigitsModule } from '../../contract';
import { mean, percent } from '../../law/numbers';
import { classes } from '../../laws/12-ten-digits/reading';
import { isClear, lastReached, lastTested, threshold } from '../../laws/12-ten-digits/unseen';
import { bar } from '../bar';
import { confusion } from '../confusion';
import { lossCurve } from '../curve';
import { digitRow } from '../digits';
import { beside } from '../layout';

/** The loss, how much was read, which digit was taken for which, and the worst misreadings. */
export function picture(module: TenDigitsModule): string {
  const found = lastTested(module);
  if (!found) return '';
  const worst = found.predictions
    .filter(({ example, predicted }) => predicted !== example.y)
    .sort((a, b) => b.lead - a.lead)
    .slice(0, 5);
  return [
    beside(lossCurve(found.history as EpochReport[]), measured(lastReached(module) ?? []), 40),
    '',
    confusion(
      found.predictions.map(({ example, predicted }) => [example.y, predicted]),
      classes,
    ),
    '',
    'Misread, the surest first:',
    digitRow(
      worst.map(({ example, predicted }) => ({
        pixels: example.x,
        caption: `${example.y} read as ${predicted}`,
      })),
    ),
  ].join('\n');
}

/** What the networks read on average, and whether another run might say otherwise. */
export function measured(reached: readonly number[]): string {
  if (reached.length === 0) return '';
  const networks = reached.length === 1 ? 'one network' : `${reached.length} networks, on average`;
  const [lowest, highest] = [Math.min(...reached), Math.max(...reached)];
  return [
    bar(`unseen digits, ${networks}`, mean(reached), threshold),
    ...(reached.length > 1 ? [`each ${percent(lowest, 1)} to ${percent(highest, 1)}`] : []),
    ...(isClear(reached) ? [] : ['on the edge: another run may say', 'otherwise']),
  ].join('\n');
}
