import type { Example } from '../../../datasets/example';
import type { TaskModule } from '../../contract';
import { accuracy, remembered, score } from '../../law/trained';
import { most, test } from '../../laws/09-mnist/stage';
import { bar } from '../bar';
import { lossCurve } from '../curve';
import { digitRow } from '../digits';
import { beside } from '../layout';

export function picture(module: TaskModule): string {
  const found = remembered(module, 'digits');
  if (!found) return '';
  const { model } = found;
  const captioned = ({ x, y }: Example, note: string) => ({ pixels: x, caption: `${y} ${note}` });
  const isMisread = ({ x, y }: Example) => score(model, x) > 0 !== y > 0;
  const misread = test.filter(isMisread).slice(0, 5);
  const some = [0, 60, 120, 240, 360].map((i) =>
    captioned(test[i], isMisread(test[i]) ? '✗' : '✓'),
  );
  const measured = bar('unseen digits', accuracy(model, test), 1 - most / test.length);
  return [
    beside(lossCurve(found.history), measured, 22),
    '',
    digitRow(some),
    '',
    misread.length === 0
      ? 'It misread none of the unseen digits.'
      : `Misread:\n${digitRow(misread.map((example) => captioned(example, '✗')))}`,
  ].join('\n');
}
