import type { EpochReport, TenDigitsModule } from '../../contract';
import { lastReached } from '../../law/average';
import { classes } from '../../laws/12-ten-digits/reading';
import { goal, lastTested } from '../../laws/12-ten-digits/unseen';
import { averageBar } from '../average';
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
  const measured = averageBar('unseen digits', lastReached(module.train, 'digits'), goal.threshold);
  return [
    beside(lossCurve(found.history as EpochReport[]), measured, 40),
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
