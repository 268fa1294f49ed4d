import fc from 'fast-check';
import type { Example } from '../datasets/example';
import { digits } from '../datasets/mnist';
import { seeded } from '../datasets/random';
import { bar } from './charts/bar';
import { confusion } from './charts/confusion';
import { lossCurve } from './charts/curve';
import { digitRow } from './charts/digits';
import { beside } from './charts/layout';
import type { EpochReport, TenDigitsModule, TensorMLP } from './contract';
import { atLeast, listed } from './law/facts';
import { type Law, law } from './law/law';
import { receivedList, Unfit } from './law/received';
import { receivedTensor } from './law/tensor';

const threshold = 0.92;
const pixels = 784;
const classes = 10;

interface Read {
  readonly model: TensorMLP;
  readonly history: readonly EpochReport[];
}

/** All ten digits, read from the package when they are first asked for. */
let loaded: ReturnType<typeof digits> | undefined;
function tenDigits() {
  loaded ??= digits([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  return loaded;
}

const trained = new WeakMap<object, Read & { answers: Answer[] }>();

/** What a network says of one picture. */
interface Answer {
  readonly example: Example;
  readonly guess: number;
  /** By how much the guess is ahead of the right class; 0 if it is right. */
  readonly lead: number;
}

function answersOf({ Tensor }: TenDigitsModule, model: TensorMLP, examples: readonly Example[]) {
  const data = new Float64Array(examples.length * pixels);
  for (const [row, { x }] of examples.entries()) data.set(x, row * pixels);
  const outputs = receivedTensor(
    model.forward(Tensor.constant(data, [examples.length, pixels])),
    'model.forward(x)',
  );
  if (String(outputs.shape) !== String([examples.length, classes])) {
    throw new Unfit(
      `model.forward(x) gave ${outputs.shape.join(' × ')} outputs for ${examples.length} pictures, not 10 for each.`,
    );
  }
  return examples.map((example, row): Answer => {
    const logits = [...outputs.data.subarray(row * classes, (row + 1) * classes)];
    const most = Math.max(...logits);
    return { example, guess: logits.indexOf(most), lead: most - logits[example.y] };
  });
}

function read(module: TenDigitsModule, examples: readonly Example[], seed: number): Read {
  const result = module.train(examples, seeded(seed));
  if (typeof result?.model?.forward !== 'function') {
    throw new Unfit('train(…) gave no `model` that has `forward`.');
  }
  receivedList(result.history as EpochReport[], 'train(…).history');
  return result;
}

/** What `train` has to do. */
export const readingLaws: Law<TenDigitsModule>[] = [
  law({
    title: 'train: gives a model and its history, the same again for the same seed',
    step: 6,
    given: fc.record({ seed: fc.noShrink(fc.nat(99_999)) }),
    show: ({ seed }) => `40 digits, seed ${seed}`,
    runs: 1,
    limit: 10_000,
    yours: (module, { seed }) => {
      const few = tenDigits().train.filter((_, i) => i % 200 === 0);
      const before = listed(few.map(({ y }) => y));
      const [first, again, other] = [seed, seed, seed + 1].map((from) => read(module, few, from));
      const said = ({ model }: Read) =>
        listed(answersOf(module, model, few).map(({ lead }) => lead));
      const losses = first.history.map(({ loss }) => loss);
      return {
        'epochs are counted from 1': first.history.every(({ epoch }, i) => epoch === i + 1),
        'the loss falls': losses[losses.length - 1] < losses[0],
        'accuracies lie in 0 to 1': first.history.every(
          ({ accuracy }) => accuracy >= 0 && accuracy <= 1,
        ),
        'the same seed gives the same network': said(first) === said(again),
        'another seed gives the same network': said(first) === said(other),
        'examples as they were': listed(few.map(({ y }) => y)) === before,
      };
    },
    truth: () => ({
      'epochs are counted from 1': true,
      'the loss falls': true,
      'accuracies lie in 0 to 1': true,
      'the same seed gives the same network': true,
      'another seed gives the same network': false,
      'examples as they were': true,
    }),
  }),
  law({
    title: `ten digits: ${100 * threshold} % of 2,004 that training never saw`,
    step: 6,
    given: fc.noShrink(fc.record({ seed: fc.nat(99_999) })),
    show: ({ seed }) => `7,996 digits to learn from, seed ${seed}`,
    runs: 5,
    limit: 600_000,
    yours: (module, { seed }) => {
      const { train, test } = tenDigits();
      const result = read(module, train, seed);
      const answers = answersOf(module, result.model, test);
      trained.set(module.train, { ...result, answers });
      return { 'accuracy on unseen digits': accuracy(answers) };
    },
    truth: () => ({ 'accuracy on unseen digits': atLeast(threshold) }),
  }),
];

function accuracy(answers: readonly Answer[]): number {
  return answers.filter(({ example, guess }) => guess === example.y).length / answers.length;
}

/** The loss, which digit was taken for which, and the worst misreadings. */
export function readingPicture(module: TenDigitsModule): string {
  const found = trained.get(module.train);
  if (!found) return '';
  const worst = found.answers
    .filter(({ example, guess }) => guess !== example.y)
    .sort((a, b) => b.lead - a.lead)
    .slice(0, 5);
  const measured = bar('unseen digits', accuracy(found.answers), threshold);
  return [
    beside(lossCurve(found.history as EpochReport[]), measured, 40),
    '',
    confusion(
      found.answers.map(({ example, guess }) => [example.y, guess]),
      classes,
    ),
    '',
    'Misread, the surest first:',
    digitRow(
      worst.map(({ example, guess }) => ({
        pixels: example.x,
        caption: `${example.y} read as ${guess}`,
      })),
    ),
  ].join('\n');
}
