import type { Mistake } from '../mistake';

const draw = '(2 * random() - 1) * scale';

/** Mistakes of the initial weights. */
export const initialMistakes: readonly Mistake[] = [
  {
    id: 'weights lie around ½',
    hint: 'most weights are positive. Draw them around 0: 2 · random() − 1 lies between −1 and 1.',
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
];
