import { seeded } from '../../../datasets/random';
import { alternatives } from '../../alternatives/all';
import type { TrainingModule } from '../../contract';
import * as shuffles from './shuffles';
import type { Task } from './task';

interface Case {
  readonly seed: number;
}

const seen: Case = { seed: 1 };
const { closures, tape, hurried, thrifty } = alternatives;
const own = (shuffled: TrainingModule['shuffled']): TrainingModule => ({ ...tape, shuffled });

const allOrders = ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'];
const ownWay =
  'It makes of the numbers of `random` what it likes: only how often orders come is fixed.';

/** A shuffle: every order equally often, and chance that comes from `random` alone. */
export const fairShuffle: Task<TrainingModule, Case> = {
  name: 'fairShuffle',
  step: 5,
  right: [
    { is: 'that swaps from the last place down (Fisher–Yates)', implementation: hurried },
    { is: 'that swaps from the first place up', implementation: closures, may: ownWay },
    { is: 'that sorts by random keys', implementation: tape, may: ownWay },
    { is: 'that draws from what is left', implementation: thrifty, may: ownWay },
    {
      is: 'that inserts at a random place',
      implementation: own(shuffles.inserting),
      may: ownWay,
    },
    {
      is: 'that takes one number of `random`, and makes all others from it',
      implementation: own(shuffles.fromOneNumber),
      may: 'It calls `random` once for a shuffle. All chance comes from there, as it should.',
    },
  ],
  wrong: [
    {
      is: 'that doubles an item and loses another',
      implementation: own(shuffles.doubling),
      seen,
      idea: 'Are the items afterwards the same as before?',
    },
    {
      is: 'that always moves every item (Sattolo)',
      implementation: own(shuffles.sattolo),
      seen,
      idea: 'How often does an item stay in its place? Count over thousands of shuffles.',
    },
    {
      is: 'that sorts by random() − 0.5',
      implementation: own(shuffles.sorting),
      seen,
      idea: 'Count how often each order comes, over thousands of shuffles of a few items.',
    },
    {
      is: 'that shuffles the list it was given',
      implementation: own(shuffles.inPlace),
      seen,
      idea: 'Look at the list that was given to `shuffled`, after the call. A short list may be as it was by luck.',
    },
    {
      is: 'that draws from a source of its own, not from `random`',
      implementation: own(shuffles.byItself),
      seen,
      idea: 'What has to be the same for two calls with `seeded(seed)`? Two orders of a short list may be the same by luck.',
    },
    {
      is: 'that only moves all items round',
      implementation: own(shuffles.round),
      seen,
      idea: 'Each item is at each place equally often, and it is unfair all the same. What else can you count?',
    },
    {
      is: 'that swaps every place with any place',
      implementation: own(shuffles.anywhere),
      seen,
      idea: 'Of three items, three orders come 11 % too often and three 11 % too seldom. Count whole orders, in so many shuffles that chance alone never differs as much.',
    },
    {
      is: 'that takes equal items for one',
      implementation: own(shuffles.throughSet),
      seen,
      idea: 'Every item of your list is different. Is that so of every list?',
    },
  ],
  biased: own(shuffles.anywhere),
  answers: ({ shuffled }, { seed }) => {
    const random = seeded(seed);
    const list = ['a', 'b', 'c'];
    const first = Array.from({ length: 24_000 }, () => shuffled(['a', 'b', 'c'], random).join(''));
    const again = seeded(seed);
    const same = first
      .slice(0, 20)
      .every((order) => order === shuffled([...'abc'], again).join(''));
    for (let i = 0; i < 20; i++) shuffled(list, random);
    // As often as it should: 4,000 times, by chance 250 more or less once in 70,000 times.
    const ninth = 4_000 / 9;
    const often = (order: string) =>
      Math.round(ninth * Math.round(first.filter((each) => each === order).length / ninth));
    return {
      'the list abc after 20 calls': list.join(''),
      'two calls with the same seed': same ? 'the same order' : 'different orders',
      'a shuffle of abab, sorted': shuffled([...'abab'], random)
        .sort()
        .join(''),
      ...Object.fromEntries(
        allOrders.map((order) => [`${order}, in 24,000 shuffles about`, often(order)]),
      ),
    };
  },
};
