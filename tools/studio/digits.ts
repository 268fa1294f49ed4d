import { digits, side } from '../../datasets/mnist';
import { digitRow } from '../../spec/charts/digits';
import { plateLegend, plateRow } from '../../spec/charts/plates';
import type { LookInsideModule, Misread, MLP, TaskModule } from '../../spec/contract';
import { percent } from '../../spec/law/numbers';
import { accuracy, score, trained } from '../../spec/law/trained';
import { implementationOf, type Tree } from '../../spec/trees';
import { type Canvas, caption, inColumn, inRow, png } from './canvas';
import type { Exhibit } from './exhibit';
import { inRows, legend, mapPanel } from './panel';
import { inked, signed } from './scale';

const { train, test } = digits([0, 1]);

/** Where the digit classifier looks. */
export const plates: Exhibit = {
  title: 'Handwritten 0 and 1: what each neuron looks for',
  make(tree, seed) {
    const model = learned(tree, seed);
    const { pixelActivations, activationMap } = lookInside(tree);
    const blank = activationMap(model, [Array(side * side).fill(0)]);
    const lit = pixelActivations(model, side * side);
    // On an empty picture a neuron says something already: what counts is what a pixel adds to it.
    const added = lit.map((layer, i) =>
      layer.map((neuron, j) => neuron.map((each) => each - blank[i][j][0])),
    );
    const rows = added.map((layer, i) => {
      const limit = mostOf(layer);
      const last = i === added.length - 1;
      const panels = layer.map((pixels, j) =>
        mapPanel({
          title: last ? 'output' : `${i + 1}.${j + 1}`,
          values: inRows(pixels, side),
          cell: 4,
          colour: (each) => signed(each / limit),
        }),
      );
      const what = last ? 'output' : `hidden layer ${i + 1}`;
      return inColumn([inRow(panels, 8), legend(limit, `what a lit pixel adds, ${what}`)], 8);
    });
    return {
      text: [
        `Two hidden layers of 8 neurons, trained on ${train.length.toLocaleString('en')} handwritten 0s and 1s; ${percent(accuracy(model, test), 1)} of ${test.length} unseen ones are right. For each neuron one pixel after the other is lit on an empty picture, to see how much more or less the neuron says. In the first layer that is its weights, bent by tanh; of the output, what speaks for a 1 and what for a 0.`,
        'Each layer has a scale of its own. The speckles around the digit are initial weights: ink hardly ever falls there, so nothing moved them. A plate of nothing but speckles is a neuron that learned nothing.',
      ],
      pictures: [
        {
          file: 'digits-neurons.png',
          bytes: png(inColumn(rows, 16)),
          caption:
            'Orange: a lit pixel makes the neuron say more. Blue: less. White: it does not matter.',
          alt: `${added.map(({ length }) => length).join(', ')} plates of 28 by 28 pixels, a row for each layer: what lighting each pixel adds to what a neuron says.`,
        },
      ],
      terminal: [...added.map(terminalRows), plateLegend()].join('\n\n'),
    };
  },
};

/** The digits that it cannot read, and those that it nearly could not. */
export const misreadDigits: Exhibit = {
  title: 'Handwritten 0 and 1: what it misreads',
  make(tree, seed) {
    const model = learned(tree, seed);
    const wrong = lookInside(tree).misread(model, test);
    const unsure = test
      .map((example) => ({ example, score: score(model, example.x) }))
      .filter(({ example }) => !wrong.some((each) => each.example === example))
      .sort((a, b) => Math.abs(a.score) - Math.abs(b.score));
    const [first, rest] = [wrong.slice(0, most), unsure.slice(0, most)];
    const misread = wrong.length === 1 ? '1 is misread' : `${wrong.length} are misread`;
    return {
      text: [
        `Of ${test.length} unseen digits ${misread}${wrong.length > most ? `; the ${most} most confident mistakes are shown` : ''}. Below them the right answers of which it was least sure. The confidence is σ(|score|), what the network holds to be the probability of its own answer.`,
      ],
      pictures: [
        {
          file: 'digits-misread.png',
          bytes: png(
            inColumn(
              [
                caption(wrong.length === 0 ? 'misread: none' : 'misread'),
                ...(wrong.length === 0 ? [] : [inRow(first.map(drawn), 16)]),
                caption('right, but least sure'),
                ...(rest.length === 0 ? [] : [inRow(rest.map(drawn), 16)]),
              ],
              8,
            ),
          ),
          caption: 'The label, what it was read as, and how sure the network was.',
          alt: [...first, ...rest].map(inWords).join('; '),
        },
      ],
      terminal: [
        wrong.length === 0 ? 'It misread none.' : digitRow(first.map(inTerminal)),
        'Right, but least sure:',
        digitRow(rest.map(inTerminal)),
      ].join('\n\n'),
    };
  },
};

function terminalRows(layer: readonly (readonly number[])[], i: number): string {
  const limit = mostOf(layer);
  const shown = layer.map((pixels, j) => ({
    pixels: pixels.map((each) => each / limit),
    caption: layer.length === 1 ? 'output' : `neuron ${i + 1}.${j + 1}`,
  }));
  const starts = shown.flatMap((_, j) => (j % 4 === 0 ? [j] : []));
  return starts.map((start) => plateRow(shown.slice(start, start + 4))).join('\n');
}

/** Digits in a row. */
const most = 5;

function learned(tree: Tree, seed: number): MLP {
  const module = implementationOf(tree, '09-mnist') as TaskModule;
  return trained(module, 'gallery', train, seed).model as MLP;
}

function lookInside(tree: Tree): LookInsideModule {
  return implementationOf(tree, '10-look-inside') as LookInsideModule;
}

/** The largest number of all maps, counted from 0; NaN and maps of nothing count as 1. */
function mostOf(maps: readonly (readonly number[])[]): number {
  const all = maps.flat().map(Math.abs).filter(Number.isFinite);
  return all.reduce((most, each) => Math.max(most, each), 0) || 1;
}

function drawn(answer: Misread): Canvas {
  const values = inRows(answer.example.x, side);
  const panel = mapPanel({ title: captionOf(answer), values, cell: 6, colour: inked });
  return inColumn([panel, caption(sureness(answer), panel.width)], 4);
}

function captionOf({ example, score }: Misread): string {
  return `${example.y} read as ${score > 0 ? 1 : 0}`;
}

function sureness({ score }: Misread): string {
  return Number.isNaN(score)
    ? 'not a number'
    : `${percent(1 / (1 + Math.exp(-Math.abs(score))), 1)} sure`;
}

function inTerminal(answer: Misread) {
  return { pixels: answer.example.x, caption: `${captionOf(answer)}\n${sureness(answer)}` };
}

function inWords(answer: Misread): string {
  return `a ${captionOf(answer)}, ${sureness(answer)}`;
}
