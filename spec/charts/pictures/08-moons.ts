import type { TaskModule } from '../../contract';
import { remembered, score } from '../../law/trained';
import { onFreshPoints, threshold } from '../../laws/08-moons/stage';
import { bar } from '../bar';
import { lossCurve } from '../curve';
import { beside } from '../layout';
import { surface, surfaceLegend } from '../surface';

export function picture(module: TaskModule): string {
  const found = remembered(module, 'moons');
  if (!found) return '';
  const region = { x: [-1.5, 2.5], y: [-1, 1.5] } as const;
  const drawn = surface((x) => score(found.model, x), found.examples, region);
  const measured = bar('new points', onFreshPoints(found), threshold);
  return `${beside(drawn, lossCurve(found.history))}\n${measured}\n\n${surfaceLegend()}`;
}
