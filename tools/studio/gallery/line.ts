import { pointsOnLine } from '../../../datasets/linear';
import { seeded } from '../../../datasets/random';
import { fitPlot } from '../../../spec/charts/fit';
import { beside } from '../../../spec/charts/layout';
import type { Activation, TaskModule } from '../../../spec/contract';
import { rSquared, score, trained } from '../../../spec/law/trained';
import { lineFit } from '../drawing/fit';
import { width } from './compose';
import type { Exhibit, Picture, Source } from './exhibit';

const line = { slope: 2, intercept: 1, noise: 0.05 };
const region = { x: [-1, 1], y: [-2, 4] } as const;

/** A line through its points, and a tanh that cannot follow. */
export const lineExhibit: Exhibit = {
  title: 'A line, and why a tanh cannot fit it',
  make(source, seed) {
    const { examples, fresh, fits } = fitted(source, seed);
    const plots = fits.map(
      ({ ending, model }) =>
        () =>
          `${ending} at the end\n${fitPlot((x) => score(model, [x]), examples)}`,
    );
    const [linear, tanh] = fits.map(({ model }) => rSquared(model, fresh).toFixed(3));
    return {
      text: [
        `100 points around y = 2x + 1, and one neuron. Without an activation it can find the line: R² is ${linear} on 1,000 points that it has not seen. With a tanh at its end it cannot leave −1 to 1, whatever it does: R² is ${tanh}.`,
      ],
      pictures: [
        fitPicture(
          fits[0],
          examples,
          `100 points around y = 2x + 1, and the fit of a neuron with nothing at its end: R² ${linear}.`,
        ),
        fitPicture(
          fits[1],
          examples,
          `The same points, and the fit of a neuron with a tanh at its end: an S between −1 and 1, R² ${tanh}.`,
        ),
      ],
      terminal: () => beside(plots[0](), plots[1]()),
    };
  },
};

type Fitted = ReturnType<typeof fitted>;

function fitPicture(
  { ending, model }: Fitted['fits'][number],
  examples: Fitted['examples'],
  alt: string,
): Picture {
  const steps = Array.from({ length: 201 }, (_, i) => -1 + i / 100);
  const curve = steps.map((x) => [x, score(model, [x])] as const);
  const points = examples.map(({ x, y }) => [x[0], y] as const);
  const title = `${ending} at the end`;
  const size = { width, height: 360, region, ticks: { x: [-1, 0, 1], y: [-1, 0, 1, 3] } };
  return {
    name: `line-${ending}`,
    frames: [(look) => lineFit({ ...size, title, points, curve, words: alt }, look)],
    caption: 'Grey: the points. Orange: what the network says.',
    alt,
  };
}

function fitted(source: Source, seed: number) {
  const module = source.stage('06-linear') as TaskModule<{ finalActivation: Activation }>;
  const examples = pointsOnLine(100, { ...line, random: seeded(seed) });
  const fresh = pointsOnLine(1000, { ...line, random: seeded(seed + 1) });
  const fits = (['linear', 'tanh'] as const).map((ending) => ({
    ending,
    model: trained(module, `gallery ${ending}`, examples, seed, { finalActivation: ending }).model,
  }));
  return { examples, fresh, fits };
}
