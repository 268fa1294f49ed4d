import { side } from '../../../datasets/split';
import { digitRow } from '../../../spec/charts/digits';
import type { Misread } from '../../../spec/contract';
import { percent } from '../../../spec/law/numbers';
import { score } from '../../../spec/law/trained';
import { digits } from '../drawing/tiles';
import { below, textLine, width } from './compose';
import type { Exhibit, Picture } from './exhibit';
import { learned, lookInside, zerosAndOnes } from './read-digits';

/** Digits in a row. */
const most = 5;

/** The digits that it cannot read, and those that it nearly could not. */
export const misreadDigits: Exhibit = {
  title: 'Handwritten 0 and 1: what it misreads',
  make(source, seed) {
    const model = learned(source, seed);
    const { test } = zerosAndOnes(source);
    const wrong = lookInside(source).misread(model, test);
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
          name: 'digits-misread',
          frames: [misreadPicture(first, rest)],
          caption: 'The label, what it was read as, and how sure the network was.',
          alt: [...first, ...rest].map(inWords).join('; '),
        },
      ],
      terminal: () =>
        [
          wrong.length === 0 ? 'It misread none.' : digitRow(first.map(inTerminal)),
          'Right, but least sure:',
          digitRow(rest.map(inTerminal)),
        ].join('\n\n'),
    };
  },
};

function misreadPicture(
  wrong: readonly Misread[],
  unsure: readonly Misread[],
): Picture['frames'][number] {
  const rows = [
    { title: wrong.length === 0 ? 'Misread: none' : 'Misread', answers: wrong },
    { title: 'Right, but least sure', answers: unsure },
  ];
  return (look) =>
    below(
      look,
      rows.flatMap(({ title, answers }) => {
        const words = answers.map(inWords).join('; ');
        const row = digits({ tiles: answers.map(tile), side: 76, width, words }, look);
        return [textLine(look, title), ...(answers.length === 0 ? [] : [row])];
      }),
    );
}

function tile(answer: Misread) {
  const grid = { values: answer.example.x, columns: side };
  return { title: captionOf(answer), grid, notes: [sureness(answer)] };
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
