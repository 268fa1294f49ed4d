import { corners } from '../../../datasets/xor';
import { lastReached } from '../../law/average';
import { remembered, score } from '../../law/trained';
import { goal, type Xor } from '../../laws/07-xor/stage';
import { averageBar } from '../average';
import { lossCurve } from '../curve';
import { beside } from '../layout';
import { surface, surfaceLegend } from '../surface';

/** Cross-entropy and hinge on the same task, side by side. */
export function picture(module: Xor): string {
  const panels = (['crossEntropy', 'hinge'] as const).map((loss) => {
    const found = remembered(module, loss);
    if (!found) return '';
    const region = { x: [-0.4, 1.4], y: [-0.4, 1.4] } as const;
    return [
      loss,
      '',
      lossCurve(found.history),
      '',
      surface((x) => score(found.model, x), corners, region),
      averageBar('new points', lastReached(module.train, loss), goal.threshold),
    ].join('\n');
  });
  const drawn = beside(panels[0], panels[1]).trim();
  return drawn && `${drawn}\n\n${surfaceLegend()}`;
}
