import { corners } from '../../datasets/xor';
import { beside } from '../../spec/charts/layout';
import { surface, surfaceLegend } from '../../spec/charts/surface';
import type { LookInsideModule, MLP, TrainingModule } from '../../spec/contract';
import { score } from '../../spec/law/trained';
import { implementationOf, type Tree } from '../../spec/trees';
import { type Canvas, caption, gif, inColumn, inRow, png } from './canvas';
import type { Exhibit, Shown } from './exhibit';
import { gridOf, inRows, legend, PlanePanel } from './panel';
import {
  answerOf,
  count,
  large,
  losses,
  lowest,
  type Network,
  named,
  outcomeOf,
  small,
  tableOf,
  train,
} from './xor-study';

const region = { x: [-0.25, 1.25], y: [-0.25, 1.25] } as const;

/** The score at which colours end. */
const limit = 2;

/** How the boundary comes about, and whether hinge loss draws a better one. */
export function xorWatched(network: Network): Exhibit {
  return {
    title: `XOR, watched: ${named(network)}`,
    make: (tree, seed) => watched(tree, network, seed),
  };
}

/** What every neuron says, layer by layer. */
export function xorNeurons(networks: readonly Network[] = [small, large]): Exhibit {
  return {
    title: 'XOR, layer by layer',
    make: (tree, seed) => neuronByNeuron(tree, networks, seed),
  };
}

function seedsFrom(seed: number): number[] {
  return Array.from({ length: count }, (_, i) => seed + i);
}

function watched(tree: Tree, network: Network, seed: number): Shown {
  const module = implementationOf(tree, '05-training') as TrainingModule;
  const seeds = seedsFrom(seed);
  const outcomesOf = (loss: (typeof losses)[number]) =>
    seeds.map((each) => outcomeOf(module, network, loss, each));
  const outcomes = { 'cross-entropy': outcomesOf('cross-entropy'), hinge: outcomesOf('hinge') };
  const both = seeds.findIndex((_, i) => losses.every((loss) => outcomes[loss][i].epoch));
  const chosen = seeds[Math.max(0, both)];
  const frames = framesOf(module, network, chosen);
  const [cross, hinge] = losses.map((loss) => {
    const model = train(module, network, loss, chosen);
    return `${loss}\n${surface((x) => score(model, x), corners, region)}`;
  });
  const name = `xor-${network.hidden.join('-')}`;
  const answer = answerOf(outcomes);
  return {
    text: [
      `The four corners of XOR and a network with ${named(network)}, trained for ${network.epochs.toLocaleString('en')} epochs with cross-entropy (left) and with hinge loss (right) from the same initial weights. ${both >= 0 ? 'This is the first seed from which both get all corners right by 1.' : 'From no seed did both get all corners right by 1; this is the first seed.'}`,
      answer,
    ],
    table: tableOf(outcomes),
    pictures: [
      {
        file: `${name}.gif`,
        bytes: gif(frames),
        caption:
          'Blue: class 0. Orange: class 1. The dark line is the boundary, where the score is 0; the grey lines are where it is −1 and 1.',
        alt: `Two decision surfaces over the unit square as training goes on: cross-entropy left, hinge loss right. ${answer}`,
        still: { file: `${name}.png`, bytes: png(frames[frames.length - 1]) },
      },
    ],
    terminal: `${beside(cross, hinge)}\n${surfaceLegend()}`,
  };
}

/** Both surfaces side by side, often in the beginning and seldom towards the end. */
function framesOf(module: TrainingModule, network: Network, seed: number): Canvas[] {
  const moments = 24;
  const epochs = Array.from({ length: moments + 1 }, (_, i) =>
    Math.round(network.epochs * (i / moments) ** 2),
  );
  const [crosses, hinges] = losses.map((loss) => {
    const film: Canvas[] = [];
    train(module, network, loss, seed, (model, epoch) => {
      if (epochs.includes(epoch)) film.push(surfacePanel(model, loss));
    });
    return film;
  });
  return [...new Set(epochs)].map((epoch, i) =>
    inColumn(
      [
        caption(`epoch ${epoch} of ${network.epochs}`),
        inRow([crosses[i], hinges[i]], 20),
        legend(limit, 'score'),
      ],
      8,
    ),
  );
}

function surfacePanel(model: MLP, title: string): Canvas {
  const columns = 60;
  const scores = gridOf(region, columns).map((x) => score(model, x));
  return new PlanePanel({
    title,
    region,
    ticks: [0, 1],
    scores: inRows(scores, columns),
    limit,
    contours: [-1, 1, 0],
    examples: corners,
    size: [300, 300],
  }).canvas;
}

function neuronByNeuron(tree: Tree, networks: readonly Network[], seed: number): Shown {
  const module = implementationOf(tree, '10-look-inside') as LookInsideModule;
  const models = networks.map((network) => {
    const trained = (each: number) => train(module, network, 'hinge', each);
    const solved = seedsFrom(seed).find((each) => lowest(trained(each)) >= 1);
    return { network, solved, model: trained(solved ?? seed) };
  });
  const [{ model }] = models;
  const said = (layer: number, neuron: number) =>
    surface((x) => limit * module.activationMap(model, [x])[layer][neuron][0], corners, region);
  const all = models.every(({ solved }) => solved !== undefined);
  return {
    text: [
      `Trained with hinge loss${all ? '' : ', and without success'}. In the first layer every neuron draws one straight line. Each later neuron adds up what the layer before it says, and bends it: corners are cut off, then diagonals, and the output should be XOR.`,
    ],
    pictures: models.map(({ network, model }) => ({
      file: `xor-neurons-${network.hidden.join('-')}.png`,
      bytes: png(neuronPanels(module, model)),
      caption: `With ${named(network)}. A row is a layer, a panel is a neuron, and its colours are what it says at each place of the square. The line is where it says 0.`,
      alt: `What each neuron of the network with ${named(network)} says over the unit square, a row for each layer: straight lines in the first, corners and diagonals after it, and the output last.`,
    })),
    terminal: [
      beside(
        `hidden neuron 1.1, twice what it says\n${said(0, 0)}`,
        `hidden neuron 1.2, twice what it says\n${said(0, 1)}`,
      ),
      `the output\n${surface((x) => score(model, x), corners, region)}`,
      surfaceLegend(),
    ].join('\n'),
  };
}

/** A row of panels for each layer. */
function neuronPanels(module: LookInsideModule, model: MLP): Canvas {
  const columns = 40;
  const maps = module.activationMap(model, gridOf(region, columns));
  const rows = maps.map((layer, i) => {
    const isLast = i === maps.length - 1;
    const panels = layer.map((scores, j) => {
      const { canvas } = new PlanePanel({
        title: isLast ? 'output' : `${i + 1}.${j + 1}`,
        region,
        ticks: [0, 1],
        scores: inRows(scores, columns),
        limit: isLast ? limit : 1,
        contours: [0],
        examples: corners,
        size: [100, 100],
      });
      return canvas;
    });
    return inRow(panels);
  });
  return inColumn([...rows, legend(1, 'what a neuron says (the output: twice that)')], 8);
}
