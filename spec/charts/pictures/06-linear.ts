import type { Trained } from '../../contract';
import { remembered, score, trained } from '../../law/trained';
import type { Linear } from '../../laws/06-linear/stage';
import { lossCurve } from '../curve';
import { fitPlot } from '../fit';
import { beside } from '../layout';

/** Both fits of one line, side by side. */
export function picture(module: Linear): string {
  const left = remembered(module, 'linear');
  if (!left) return '';
  const panel = (name: string, { model, history }: Trained) => {
    const plot = fitPlot((x) => score(model, [x]), left.examples);
    return `${name} at the end\n\n${lossCurve(history)}\n\n${plot}`;
  };
  if (!remembered(module, 'tanh')) return panel('linear', left);
  const options = { finalActivation: 'tanh' } as const;
  const right = trained(module, 'the same line, tanh', left.examples, left.seed, options);
  return beside(panel('linear', left), panel('tanh', right)).trim();
}
