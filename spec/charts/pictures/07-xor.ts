import { corners } from '../../../datasets/xor';
import { remembered, score } from '../../law/trained';
import { onFreshPoints, threshold, type Xor } from '../../laws/07-xor/stage';
import { bar } from '../bar';
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
      bar('new points', onFreshPoints(found), threshold),
    ].join('\n');
  });
  const drawn = beside(panels[0], panels[1]).trim();
  return drawn && `${drawn}\n\n${surfaceLegend()}`;
}
