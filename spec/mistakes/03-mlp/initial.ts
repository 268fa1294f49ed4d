import type { Mistake } from '../mistake';

const scale = 'const scale = 1 / Math.sqrt(inputs);';
const draw = '(2 * random() - 1) * scale';
const _notScaled = 'the scale has to follow the number of inputs: 1 / √inputs.';

/** Mistakes of the initial weights. */
export const initialMistakes: readonly Mistake[] = [
  {
    id: 'weights are divided by the number of inputs',
    hint: 'divide by the root of the number of inputs, not by the number itself.',
    change: [scale, 'const scale = 1 / inputs;'],
  },
  {
    id: 'weights are multiplied by the root',
    hint: 'the weights are multiplied by the root of the number of inputs: divide by it.',
    change: [scale, 'const scale = Math.sqrt(inputs);'],
  },
  {
    id: 'weights are multiplied by the number of inputs',
    hint: 'the weights are multiplied by the number of inputs: divide by its root.',
    change: [scale, 'const scale = inputs;'],
  },
  {
    id: 'weights are positive, and not scaled',
    hint: 'random() is between 0 and 1: take 2 · random() − 1, so that weights lie around 0.',
    change: [draw, 'random()'],
  },
  {
    id: 'weights are scaled before they are centred',
    hint: '2 · random() · scale − 1 takes away 1 after scaling. Centre first: (2 · random() − 1) · scale.',
    change: [draw, '2 * random() * scale - 1'],
  },
  {
    id: 'weights lie around ½',
    hint: 'weights lie around ½ of their scale. Take 2 · random() − 1, so that they lie around 0.',
    change: [draw, '(2 * random() - 0.5) * scale'],
  },
  {
    id: 'weights are −1 or 1',
    hint: 'weights are one of two numbers. Draw them from a whole range: (2 · random() − 1) · scale.',
    change: [draw, '(random() < 0.5 ? -1 : 1) * scale'],
  },
  {
    id: 'weights are rounded',
    hint: 'weights are rounded to few numbers. Leave what random gives as it is.',
    change: [draw, 'Math.round(100 * (2 * random() - 1)) / 100 * scale'],
  },
  {
    id: 'weights start at 1',
    hint: 'all weights start at the same number, so all neurons stay alike. Draw them from random.',
    change: [draw, '1'],
  },
  {
    id: 'weights grow with their place',
    hint: 'weights follow from their place, not from random: all neurons start alike.',
    change: [
      '() => new value_1.Value((2 * random() - 1) * scale)',
      '(_, i) => new value_1.Value((2 * ((i * 0.618) % 1) - 1) * scale)',
    ],
  },
];
