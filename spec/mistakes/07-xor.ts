import type { Mistakes } from './mistake';

const solved = 'labels.map((label) => 2 * label - 1)';

/** Known mistakes of stage 07. */
export const xorMistakes: Mistakes = {
  stage: '07-xor',
  list: [
    {
      id: 'labels as they are',
      hint: 'hingeLoss needs the labels −1 and 1, and gets 0 and 1: turn each y into 2y − 1.',
      change: [solved, 'labels'],
    },
    {
      id: 'labels swapped',
      hint: 'the labels are swapped: 2y − 1 turns 0 into −1, and leaves 1 as it is.',
      change: [solved, 'labels.map((label) => 1 - 2 * label)'],
    },
    {
      id: 'labels of 0 and 2',
      hint: 'twice a label is 0 or 2: subtract 1, so that it is −1 or 1.',
      change: [solved, 'labels.map((label) => 2 * label)'],
    },
    {
      id: 'labels changed in place',
      hint: 'hinge changes the list of labels that it was given: make a new list with map.',
      change: [solved, '(labels.forEach((label, i) => { labels[i] = 2 * label - 1; }), labels)'],
    },
  ],
};
