import { pointsOnLine } from '../../datasets/linear';
import { seeded } from '../../datasets/random';
import { fitPlot } from '../../spec/charts/fit';
import { beside } from '../../spec/charts/layout';
import type { Activation, TaskModule } from '../../spec/contract';
import { rSquared, score, trained } from '../../spec/law/trained';
import { implementationOf, type Tree } from '../../spec/trees';
import { inRow, png } from './canvas';
import type { Exhibit } from './exhibit';
import { PlanePanel } from './panel';
import { classes, grey } from './scale';

const line = { slope: 2, intercept: 1, noise: 0.05 };
const region = { x: [-1, 1], y: [-2, 4] } as const;

/** A line through its points, and a tanh that cannot follow. */
export const lineExhibit: Exhibit = {
  title: 'A line, and why a tanh cannot fit it',
  make(tree, seed) {
    const { examples, fresh, fits } = fitted(tree, seed);
    const panels = fits.map(({ ending, model }) => {
      const panel = new PlanePanel({
        title: `${ending} at the end`,
        region,
        ticks: [-1, 0, 1, 3],
        size: [320, 320],
      });
      for (const { x, y } of examples) panel.dot(x[0], y, grey);
      panel.curve((x) => score(model, [x]), classes[1]);
      return panel.canvas;
    });
    const plots = fits.map(
      ({ ending, model }) => `${ending} at the end\n${fitPlot((x) => score(model, [x]), examples)}`,
    );
    const [linear, tanh] = fits.map(({ model }) => rSquared(model, fresh).toFixed(3));
    return {
      text: [
        `100 points around y = 2x + 1, and one neuron. Without an activation it finds the line: R² is ${linear} on 1,000 points that it has not seen. With a tanh at its end it cannot leave −1 to 1, whatever it does: R² is ${tanh}.`,
      ],
      pictures: [
        {
          file: 'line.png',
          bytes: png(inRow(panels, 20)),
          caption: 'Grey: the points. Orange: what the network says.',
          alt: `Two plots of the same 100 points around y = 2x + 1. Left, linear at the end: the fit, R² ${linear}. Right, tanh at the end: an S between −1 and 1, R² ${tanh}.`,
        },
      ],
      terminal: beside(plots[0], plots[1]),
    };
  },
};

function fitted(tree: Tree, seed: number) {
  const module = implementationOf(tree, '06-linear') as TaskModule<{ finalActivation: Activation }>;
  const examples = pointsOnLine(100, { ...line, random: seeded(seed) });
  const fresh = pointsOnLine(1000, { ...line, random: seeded(seed + 1) });
  const fits = (['linear', 'tanh'] as const).map((ending) => ({
    ending,
    model: trained(module, `gallery ${ending}`, examples, seed, { finalActivation: ending }).model,
  }));
  return { examples, fresh, fits };
}
