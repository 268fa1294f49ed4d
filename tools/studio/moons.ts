import { moons } from '../../datasets/moons';
import { seeded } from '../../datasets/random';
import { surface, surfaceLegend } from '../../spec/charts/surface';
import type { TaskModule } from '../../spec/contract';
import { accuracy, score, trained } from '../../spec/law/trained';
import { implementationOf } from '../../spec/trees';
import { inColumn, png } from './canvas';
import type { Exhibit } from './exhibit';
import { gridOf, inRows, legend, PlanePanel } from './panel';

const noise = 0.1;
const region = { x: [-1.5, 2.5], y: [-1, 1.5] } as const;

/** Two moons with hinge loss: boundary, margin and points. */
export const moonsExhibit: Exhibit = {
  title: 'Two moons, with hinge loss',
  make(tree, seed) {
    const module = implementationOf(tree, '08-moons') as TaskModule;
    const examples = moons(200, { noise, random: seeded(seed) });
    const { model } = trained(module, 'gallery', examples, seed);
    const columns = 160;
    const scores = gridOf(region, columns, 100).map((x) => score(model, x));
    const size = { region, ticks: [-1, 0, 1, 2], size: [640, 400] as const };
    const how = {
      title: 'score of every place',
      scores: inRows(scores, columns),
      limit: 2,
      contours: [-1, 1, 0],
    };
    const panel = new PlanePanel({ ...size, ...how, examples });
    const fresh = accuracy(model, moons(1000, { noise, random: seeded(seed + 1) }));
    const inside = scores.filter((each) => Math.abs(each) < 1).length / scores.length;
    const [right, band] = [fresh, inside].map((part) => `${(100 * part).toFixed(1)} %`);
    return {
      text: [
        `200 points on two half circles. Hinge loss pulls at a point until its score is beyond 1 on its own side, and not further. ${right} of 1,000 fresh points are on the right side; the band between, where the score is within ±1, covers ${band} of the picture.`,
      ],
      pictures: [
        {
          file: 'moons.png',
          bytes: png(inColumn([panel.canvas, legend(2, 'score')], 10)),
          caption:
            'Blue: class 0. Orange: class 1. The dark line is the boundary, where the score is 0; the grey lines are the margin, where it is −1 and 1.',
          alt: `The plane with two interlocking half circles of points, coloured by the score of the network. ${right} of 1,000 fresh points are right.`,
        },
      ],
      terminal: `${surface((x) => score(model, x), examples, region)}\n${surfaceLegend()}`,
    };
  },
};
