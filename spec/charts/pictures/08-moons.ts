import type { TaskModule } from '../../contract';
import { lastReached } from '../../law/average';
import { remembered, score } from '../../law/trained';
import { goal } from '../../laws/08-moons/stage';
import { averageBar } from '../average';
import { lossCurve } from '../curve';
import { beside } from '../layout';
import { surface, surfaceLegend } from '../surface';

export function picture(module: TaskModule): string {
  const found = remembered(module, 'moons');
  if (!found) return '';
  const region = { x: [-1.5, 2.5], y: [-1, 1.5] } as const;
  const drawn = surface((x) => score(found.model, x), found.examples, region);
  const measured = averageBar('new points', lastReached(module.train, 'moons'), goal.threshold);
  return `${beside(drawn, lossCurve(found.history))}\n${measured}\n\n${surfaceLegend()}`;
}
