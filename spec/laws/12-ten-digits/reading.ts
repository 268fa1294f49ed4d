import fc from 'fast-check';
import type { Example } from '../../../datasets/example';
import { digits } from '../../../datasets/mnist';
import { seeded } from '../../../datasets/random';
import type { EpochReport, TenDigitsModule, TensorMLP } from '../../contract';
import { format, listed } from '../../law/format';
import { type Law, law } from '../../law/law';
import { percent } from '../../law/numbers';
import { once } from '../../law/once';
import { pictured } from '../../law/picture';
import { receivedList, Unfit } from '../../law/received';
import { receivedTensor } from '../../law/tensor';
import { receivedTrained } from '../../law/trained';

const pixels = 784;
export const classes = 10;

/** A trained network. */
export interface Read {
  readonly model: TensorMLP;
  readonly history: readonly EpochReport[];
}

/** All ten digits, read from the package when they are first asked for. */
let loaded: ReturnType<typeof digits> | undefined;
export function tenDigits() {
  loaded ??= digits([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  return loaded;
}

/** What a network says of one picture. */
export interface Prediction {
  readonly example: Example;
  /** The class with the largest logit. */
  readonly predicted: number;
  /** By how much its logit is ahead of that of the right class; 0 if it is the right one. */
  readonly lead: number;
}

/** The ten outputs for each picture. */
function logitsOf(
  { Tensor }: TenDigitsModule,
  model: TensorMLP,
  examples: readonly Example[],
): number[][] {
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
  return examples.map((_, row) => [...outputs.data.subarray(row * classes, (row + 1) * classes)]);
}

/** What a network says of some pictures. */
export function predictionsOf(
  module: TenDigitsModule,
  model: TensorMLP,
  examples: readonly Example[],
): Prediction[] {
  return logitsOf(module, model, examples).map((logits, row) => {
    const example = examples[row];
    const largest = Math.max(...logits);
    return { example, predicted: logits.indexOf(largest), lead: largest - logits[example.y] };
  });
}

/** What `train` makes of some pictures, checked for its shape. */
export function read(module: TenDigitsModule, examples: readonly Example[], seed: number): Read {
  return receivedTrained(module.train(examples, seeded(seed)));
}

/** Every ninth picture, 800 of them. */
function fewer(): Example[] {
  const every = tenDigits().train.filter((_, i) => i % 9 === 0);
  return every.slice(0, 800);
}

/** What `train` makes of these from one seed; trained once, however often it is asked for. */
function readFewer(module: TenDigitsModule, seed: number): Read {
  return once(module.train, `800 digits ${seed}`, () => read(module, fewer(), seed));
}

/** What `train` has to do. */
export const readingLaws: Law<TenDigitsModule>[] = [
  law({
    title: 'train: gives a model and its history, the same again for the same seed',
    step: 6,
    kind: 'trial',
    given: fc.record({ seed: fc.noShrink(fc.nat(99_999)) }),
    show: ({ seed }) => `40 digits, seed ${seed}`,
    yours: (module, { seed }) => {
      const few = tenDigits().train.filter((_, i) => i % 200 === 0);
      const before = listed(few.map(({ y }) => y));
      const [first, again, other] = [seed, seed, seed + 1].map((from) => read(module, few, from));
      const said = ({ model }: Read) => String(logitsOf(module, model, few));
      const history = receivedList(first.history, 'train(…).history');
      const outside = history.filter(({ accuracy }) => !(accuracy >= 0 && accuracy <= 1));
      return {
        'epochs are counted from 1': history.every(({ epoch }, i) => epoch === i + 1),
        'accuracies in the history': outside.length === 0 ? 'from 0 to 1' : outside[0].accuracy,
        'the same seed gives the same network': said(first) === said(again),
        'another seed gives another network': said(first) !== said(other),
        'the examples are unchanged': listed(few.map(({ y }) => y)) === before,
      };
    },
    truth: () => ({
      'epochs are counted from 1': true,
      'accuracies in the history': 'from 0 to 1',
      'the same seed gives the same network': true,
      'another seed gives another network': true,
      'the examples are unchanged': true,
    }),
  }),
  law({
    title: 'what train has learned from: it reads most of it, and the history shows it',
    step: 6,
    kind: 'trial',
    given: fc.record({ seed: fc.noShrink(fc.nat(99_999)) }),
    show: ({ seed }) => `800 digits, seed ${seed}`,
    yours: (module, { seed }) => {
      const { model, history } = readFewer(module, seed);
      const [first, last] = [history[0], history[history.length - 1]];
      const share = accuracy(predictionsOf(module, model, fewer()));
      const facts = {
        'the loss in the history': course(first?.loss, last?.loss, history.length),
        'the accuracy in the history': rise(history),
        'in the end, the network reads': portion(share),
      };
      const from = `in epoch 1: loss ${format(first?.loss, 3)}, accuracy ${format(first?.accuracy, 3)}`;
      const to = `in epoch ${history.length}: loss ${format(last?.loss, 3)}, accuracy ${format(last?.accuracy, 3)}`;
      const end = `in the end, the network reads ${percent(share)} of the 800 digits`;
      return pictured(facts, { text: [from, to, end].join('\n') });
    },
    truth: () => ({
      'the loss in the history': 'falls',
      'the accuracy in the history': 'rises',
      'in the end, the network reads': 'most digits',
    }),
  }),
];

/**
 * In words, because a network of one's own, with other numbers, has to give the same answer. Nine
 * ways to train, of 1 to 20 epochs, read 85 % at least of these 800 (if gradients are never cleared,
 * 14 to 91 %, and then the loss nearly always rises); networks that have not learned read 25 % at
 * most.
 */
function portion(share: number): string {
  if (share < 0.25) return 'hardly any digit';
  return share < 0.55 ? 'some digits' : 'most digits';
}

/** Of accuracies: over several epochs they rise by 0.1 at least, over one they are 0.3 in the end. */
function rise(history: readonly EpochReport[]): string {
  const [first, last] = [history[0]?.accuracy, history[history.length - 1]?.accuracy];
  if (history.length === 1) return last > 0.3 ? 'rises' : 'stays low';
  if (last > first + 0.1) return 'rises';
  return last < first - 0.1 ? 'falls' : 'hardly changes';
}

/** Of losses that are means: what has learned nothing differs by 2 % from epoch to epoch. */
function course(first: number, last: number, epochs: number): string {
  if (!Number.isFinite(first) || !Number.isFinite(last)) return 'is NaN or infinite';
  // An untrained network's is about log 10 from ten classes.
  if (epochs === 1 ? last < 2 * Math.log(classes) : last < 0.97 * first) return 'falls';
  return last < 1.03 * first ? 'hardly changes' : 'rises';
}

export function accuracy(predictions: readonly Prediction[]): number {
  return (
    predictions.filter(({ example, predicted }) => predicted === example.y).length /
    predictions.length
  );
}
