import { moons } from '../../../datasets/moons';
import { seeded } from '../../../datasets/random';
import { surfaceLegend, surface as terminalSurface } from '../../../spec/charts/surface';
import type { TaskModule } from '../../../spec/contract';
import { accuracy, score, trained } from '../../../spec/law/trained';
import { placesOf } from '../drawing/grid';
import { legend } from '../drawing/legend';
import { surface } from '../drawing/surface';
import { below, width } from './compose';
import type { Exhibit } from './exhibit';

const noise = 0.1;
const region = { x: [-1.5, 2.5], y: [-1, 1.5] } as const;

/** Two moons with hinge loss: boundary, margin and points. */
export const moonsExhibit: Exhibit = {
  title: 'Two moons, with hinge loss',
  make(source, seed) {
    const module = source.stage('08-moons') as TaskModule;
    const examples = moons(200, { noise, random: seeded(seed) });
    const { model } = trained(module, 'gallery', examples, seed);
    const columns = 96;
    const values = placesOf(region, columns, 60).map((x) => score(model, x));
    const fresh = accuracy(model, moons(1000, { noise, random: seeded(seed + 1) }));
    const inside = values.filter((each) => Math.abs(each) < 1).length / values.length;
    const [right, band] = [fresh, inside].map((part) => `${(100 * part).toFixed(1)} %`);
    const alt = `The plane with two interlocking half circles of points, coloured by the score of the network. ${right} of 1,000 fresh points are right.`;
    const drawn = {
      region,
      grid: { values, columns },
      points: examples,
      limit: 2,
      margins: [-1, 1],
      ticks: [-1, 0, 1, 2],
      title: 'score of every place',
      width,
      words: alt,
    };
    const key = { limit: 2, label: 'score', classes: true, lines: ['score 0', 'score ±1'], width };
    return {
      text: [
        `200 points on two half circles. Hinge loss pulls at a point until its score is beyond 1 on its own side, and not further. ${right} of 1,000 fresh points are on the right side; the band between, where the score is within ±1, covers ${band} of the picture.`,
      ],
      pictures: [
        {
          name: 'moons',
          frames: [(look) => below(look, [surface(drawn, look), legend(key, look)])],
          caption:
            'Blue: class 0. Orange: class 1. The thick line is the boundary, where the score is 0; the thin lines are the margin, where it is −1 and 1.',
          alt,
        },
      ],
      terminal: () =>
        `${terminalSurface((x) => score(model, x), examples, region)}\n${surfaceLegend()}`,
    };
  },
};
