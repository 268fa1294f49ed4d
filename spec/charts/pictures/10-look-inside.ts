import { seeded } from '../../../datasets/random';
import { corners, xor } from '../../../datasets/xor';
import type { LookInsideModule } from '../../contract';
import { beside } from '../layout';
import { surface, surfaceLegend } from '../surface';

/** How XOR comes about: every neuron of a small network over the plane, layer by layer. */
export function picture(module: LookInsideModule): string {
  const { MLP, SGD, fit, hingeLoss, activationMap } = module;
  const random = seeded(4);
  const model = new MLP(2, [3, 1], { random });
  const loss: typeof hingeLoss = (scores, labels) =>
    hingeLoss(
      scores,
      labels.map((label) => 2 * label - 1),
    );
  const optimizer = new SGD(model.parameters(), { learningRate: 0.1, momentum: 0.9 });
  const examples = xor(200, { noise: 0.1, random });
  fit(model, examples, { loss, optimizer, epochs: 150, batchSize: 20, random });
  const region = { x: [-0.4, 1.4], y: [-0.4, 1.4] } as const;
  const panel = (layer: number, neuron: number) =>
    // Twice the output of tanh, so that ±0.5 is drawn as a clear answer.
    surface((x) => (2 - layer) * activationMap(model, [x])[layer][neuron][0], corners, region);
  return [
    'How XOR comes about: three hidden neurons, and what the output neuron makes of them.',
    'The hidden ones are drawn at twice their output, since tanh stays between −1 and 1.',
    '',
    beside(`hidden neuron 1\n${panel(0, 0)}`, `hidden neuron 2\n${panel(0, 1)}`),
    beside(`hidden neuron 3\n${panel(0, 2)}`, `the output\n${panel(1, 0)}`),
    '',
    surfaceLegend(),
  ].join('\n');
}
