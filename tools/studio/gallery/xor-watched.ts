import { corners } from '../../../datasets/xor';
import { beside as besideText } from '../../../spec/charts/layout';
import { surfaceLegend, surface as terminalSurface } from '../../../spec/charts/surface';
import type { MLP, TrainingModule } from '../../../spec/contract';
import { score } from '../../../spec/law/trained';
import { placesOf } from '../drawing/grid';
import { legend } from '../drawing/legend';
import { surface } from '../drawing/surface';
import { below, beside, textLine, width } from './compose';
import type { Exhibit, Picture, Shown, Source } from './exhibit';
import {
  limit,
  losses,
  type Network,
  named,
  outcomeOf,
  region,
  seedsFrom,
  train,
} from './xor-study';
import { answerOf, tableOf } from './xor-words';

/** How the boundary comes about, and whether hinge loss draws a better one. */
export function xorWatched(network: Network): Exhibit {
  return {
    title: `XOR, watched: ${named(network)}`,
    make: (source, seed) => watched(source, network, seed),
  };
}

function watched(source: Source, network: Network, seed: number): Shown {
  const module = source.stage('05-training') as TrainingModule;
  const seeds = seedsFrom(seed);
  const outcomesOf = (loss: (typeof losses)[number]) =>
    seeds.map((each) => outcomeOf(module, network, loss, each));
  const outcomes = { 'cross-entropy': outcomesOf('cross-entropy'), hinge: outcomesOf('hinge') };
  const both = seeds.findIndex((_, i) => losses.every((loss) => outcomes[loss][i].epoch));
  const chosen = seeds[Math.max(0, both)];
  const answer = answerOf(outcomes);
  const frames = framesOf(module, network, chosen, answer);
  const surfaceFor = (loss: (typeof losses)[number]) => {
    const model = train(module, network, loss, chosen);
    return `${loss}\n${terminalSurface((x) => score(model, x), corners, region)}`;
  };
  return {
    text: [
      `The four corners of XOR and a network with ${named(network)}, trained for ${network.epochs.toLocaleString('en')} epochs with cross-entropy (left) and with hinge loss (right) from the same initial weights. ${both >= 0 ? 'This is the first seed from which both get all corners right by 1.' : 'From no seed did both get all corners right by 1; this is the first seed.'}`,
      answer,
    ],
    table: tableOf(outcomes),
    pictures: [
      {
        name: `xor-${network.hidden.join('-')}`,
        frames,
        caption:
          'Blue: class 0. Orange: class 1. The thick line is the boundary, where the score is 0; the thin lines are where it is −1 and 1.',
        alt: `Two decision surfaces over the unit square as training goes on: cross-entropy left, hinge loss right. ${answer}`,
      },
    ],
    terminal: () =>
      `${besideText(surfaceFor('cross-entropy'), surfaceFor('hinge'))}\n${surfaceLegend()}`,
  };
}

/** Both surfaces side by side, often in the beginning and seldom towards the end. */
function framesOf(
  module: TrainingModule,
  network: Network,
  seed: number,
  words: string,
): Picture['frames'] {
  const moments = 24;
  const epochs = Array.from({ length: moments + 1 }, (_, i) =>
    Math.round(network.epochs * (i / moments) ** 2),
  );
  const films = losses.map((loss) => {
    const film: number[][] = [];
    train(module, network, loss, seed, (model, epoch) => {
      if (epochs.includes(epoch)) film.push(scoresOf(model));
    });
    return film;
  });
  return [...new Set(epochs)].map(
    (epoch, i): Picture['frames'][number] =>
      (look) =>
        below(look, [
          textLine(look, `Epoch ${epoch} of ${network.epochs}`),
          beside(
            look,
            losses.map((loss, of) => surface(surfaceOf(films[of][i], loss, words), look)),
          ),
          legend(key, look),
        ]),
  );
}

const columns = 48;

function scoresOf(model: MLP): number[] {
  return placesOf(region, columns).map((x) => score(model, x));
}

function surfaceOf(values: readonly number[], title: string, words: string) {
  const grid = { values, columns };
  const size = { region, limit, ticks: [0, 1], margins: [-1, 1], width: (width - 16) / 2 };
  return { ...size, grid, points: corners, title, words };
}

const key = { limit, label: 'score', classes: true, lines: ['score 0', 'score ±1'], width };
