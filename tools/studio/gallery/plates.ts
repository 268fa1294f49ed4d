import { side } from '../../../datasets/split';
import { plateLegend, plateRow } from '../../../spec/charts/plates';
import { percent } from '../../../spec/law/numbers';
import { accuracy } from '../../../spec/law/trained';
import { largest } from '../drawing/grid';
import { legend } from '../drawing/legend';
import { plates as drawPlates } from '../drawing/tiles';
import { below, width } from './compose';
import type { Exhibit, Picture } from './exhibit';
import { learned, lookInside, zerosAndOnes } from './read-digits';

/** Where the digit classifier looks. */
export const plates: Exhibit = {
  title: 'Handwritten 0 and 1: what each neuron looks for',
  make(source, seed) {
    const model = learned(source, seed);
    const { train, test } = zerosAndOnes(source);
    const { pixelActivations, activationMap } = lookInside(source);
    const blank = activationMap(model, [Array(side * side).fill(0)]);
    const lit = pixelActivations(model, side * side);
    // On an empty picture a neuron says something already: what counts is what a pixel adds to it.
    const added = lit.map((layer, i) =>
      layer.map((neuron, j) => neuron.map((each) => each - blank[i][j][0])),
    );
    return {
      text: [
        `Two hidden layers of 8 neurons, trained on ${train.length.toLocaleString('en')} handwritten 0s and 1s; ${percent(accuracy(model, test), 1)} of ${test.length} unseen ones are right. For each neuron one pixel after the other is lit on an empty picture, to see how much more or less the neuron says. In the first layer that is its weights, bent by tanh; of the output, what speaks for a 1 and what for a 0.`,
        'Each layer has a scale of its own. The speckles around the digit are initial weights: ink hardly ever falls there, so nothing moved them. A plate of nothing but speckles is a neuron that learned nothing.',
      ],
      pictures: added.map((layer, i) => layerPicture(layer, i, i === added.length - 1)),
      terminal: () => [...added.map(terminalRows), plateLegend()].join('\n\n'),
    };
  },
};

/** What a lit pixel adds to what each neuron of a layer says, on a scale of their own. */
function layerPicture(layer: readonly (readonly number[])[], i: number, last: boolean): Picture {
  const limit = largest(layer);
  const name = last ? 'the output' : `hidden layer ${i + 1}`;
  const count = layer.length === 1 ? 'One plate' : `${layer.length} plates`;
  const words = `${count} of 28 by 28 pixels: what lighting each pixel adds to what ${last ? name : `a neuron of ${name}`} says.`;
  const tiles = layer.map((values, j) => ({
    title: last ? 'output' : `${i + 1}.${j + 1}`,
    grid: { values, columns: side },
  }));
  const key = { limit, label: `what a lit pixel adds, ${name}`, width };
  return {
    name: last ? 'digits-output' : `digits-layer-${i + 1}`,
    frames: [
      (look) =>
        below(look, [drawPlates({ tiles, side: 98, width, words }, look), legend(key, look)]),
    ],
    caption:
      'Orange: a lit pixel makes the neuron say more. Blue: less. Near the paper’s colour: it does not matter. Grey: not a number.',
    alt: words,
  };
}

function terminalRows(layer: readonly (readonly number[])[], i: number): string {
  const limit = largest(layer);
  const shown = layer.map((pixels, j) => ({
    pixels: pixels.map((each) => each / limit),
    caption: layer.length === 1 ? 'output' : `neuron ${i + 1}.${j + 1}`,
  }));
  const starts = shown.flatMap((_, j) => (j % 4 === 0 ? [j] : []));
  return starts.map((start) => plateRow(shown.slice(start, start + 4))).join('\n');
}
