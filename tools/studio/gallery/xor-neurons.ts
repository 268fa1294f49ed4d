import { corners } from '../../../datasets/xor';
import { beside as besideText } from '../../../spec/charts/layout';
import { surfaceLegend, surface as terminalSurface } from '../../../spec/charts/surface';
import type { LookInsideModule, MLP } from '../../../spec/contract';
import { score } from '../../../spec/law/trained';
import { placesOf } from '../drawing/grid';
import { legend } from '../drawing/legend';
import { network } from '../drawing/network';
import { below, width } from './compose';
import type { Exhibit, Picture, Shown, Source } from './exhibit';
import {
  large,
  limit,
  lowest,
  type Network,
  named,
  region,
  seedsFrom,
  small,
  train,
} from './xor-study';

/** What every neuron says, layer by layer. */
export function xorNeurons(networks: readonly Network[] = [small, large]): Exhibit {
  return {
    title: 'XOR, layer by layer',
    make: (source, seed) => neuronByNeuron(source, networks, seed),
  };
}

function neuronByNeuron(source: Source, networks: readonly Network[], seed: number): Shown {
  const module = source.stage('10-look-inside') as LookInsideModule;
  const models = networks.map((each) => {
    const trained = (from: number) => train(module, each, 'hinge', from);
    const solved = seedsFrom(seed).find((from) => lowest(trained(from)) >= 1);
    return { shape: each, solved, model: trained(solved ?? seed) };
  });
  const [{ model }] = models;
  const said = (layer: number, neuron: number) =>
    terminalSurface(
      (x) => limit * module.activationMap(model, [x])[layer][neuron][0],
      corners,
      region,
    );
  const all = models.every(({ solved }) => solved !== undefined);
  return {
    text: [
      `Trained with hinge loss${all ? '' : ', and without success'}. In the first layer every neuron draws one straight line. Each later neuron adds up what the layer before it says, and bends it: corners are cut off, then diagonals, and the output should be XOR.`,
    ],
    pictures: models.map(({ shape, model }) => ({
      name: `xor-neurons-${shape.hidden.join('-')}`,
      frames: [networkFrame(module, model, inWords(shape))],
      caption: `With ${named(shape)}, from left to right. The colours of a map are what a neuron says at each place of the square, and the thick line is where it says 0. A line between two maps is a weight: the thicker, the larger; orange is above 0, dashed blue below.`,
      alt: inWords(shape),
    })),
    terminal: () =>
      [
        besideText(
          `hidden neuron 1.1, twice what it says\n${said(0, 0)}`,
          `hidden neuron 1.2, twice what it says\n${said(0, 1)}`,
        ),
        `the output\n${terminalSurface((x) => score(model, x), corners, region)}`,
        surfaceLegend(),
      ].join('\n'),
  };
}

function inWords(shape: Network): string {
  return `What each neuron of the network with ${named(shape)} says over the unit square, each in its place and joined by its weights: straight lines in the first layer, corners and diagonals after it, and the output last.`;
}

/** The model is asked here, once: a frame is drawn later, and twice. */
function networkFrame(module: LookInsideModule, model: MLP, words: string): Picture['frames'][0] {
  const columns = 40;
  const drawn = {
    region,
    columns,
    maps: module.activationMap(model, placesOf(region, columns)),
    weights: model.layers.map(({ neurons }) =>
      neurons.map(({ weights }) => weights.map(({ data }) => data)),
    ),
    limit,
    width,
    words,
  };
  const key = { limit: 1, label: 'what a neuron says (output: ×2)', width };
  return (look) => below(look, [network(drawn, look), legend(key, look)]);
}
