import type { Mistakes } from './mistake';

const solved = 'labels.map((label) => 2 * label - 1)';

/** Known mistakes of stage 07. */
export const xorMistakes: Mistakes = {
  stage: '07-xor',
  list: [
    {
      id: 'labels as they are',
      hint: 'hingeLoss wants the labels −1 and 1, and gets 0 and 1: make 2y − 1 of each.',
      change: [solved, 'labels'],
    },
    {
      id: 'labels turned round',
      hint: 'the labels are turned round: 2y − 1 makes −1 of 0, and leaves 1 as it is.',
      change: [solved, 'labels.map((label) => 1 - 2 * label)'],
    },
    {
      id: 'labels of 0 and 2',
      hint: 'twice a label is 0 or 2: take 1 away, so that it is −1 or 1.',
      change: [solved, 'labels.map((label) => 2 * label)'],
    },
    {
      id: 'labels changed in place',
      hint: 'the list of labels belongs to somebody else: make a new one with map.',
      change: [solved, '(labels.forEach((label, i) => { labels[i] = 2 * label - 1; }), labels)'],
    },
  ],
};
