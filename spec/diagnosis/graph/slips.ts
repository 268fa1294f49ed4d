import type { Node } from './recorded-graph';
import type { Rules } from './sweep';

/** One changed part of `backward`, and what is then true of the code. */
export interface Slip {
  readonly sentence: string;
  readonly rules: Partial<Rules>;
  /** Whether values that are used more than once lose by it. */
  readonly ofUses?: boolean;
  /** What makes no difference then: it is not said besides. */
  readonly hides?: keyof Rules;
}

const hasParents = ({ parents }: Node) => parents.length > 0;

function shares(sentence: string, share: Rules['share']): Slip {
  return { sentence, rules: { share } };
}

const product = (child: Node, place: number, grad: number) => child.slopes[place] * grad;

/** A place is left out where it is the wrong one of several. */
function leaves(sentence: string, isLeftOut: (place: number, child: Node) => boolean): Slip {
  return shares(sentence, (child, place, grad) =>
    isLeftOut(place, child) ? undefined : product(child, place, grad),
  );
}

/** What `backward` does wrong with a gradient, whichever way it goes through the graph. */
export const slips: readonly Slip[] = [
  {
    sentence:
      'inner values keep their gradient from before, and hand it on again. Only leaves accumulate from call to call.',
    rules: { resets: () => false },
  },
  {
    sentence:
      'inner values keep their gradient from before, and the new one is added to it. Only leaves accumulate from call to call.',
    rules: { returns: hasParents },
  },
  {
    sentence:
      'the gradients of leaves start from 0 in every call, so they do not accumulate from call to call.',
    rules: { resets: () => true },
  },
  {
    sentence:
      'leaves start from 0 in every call, and inner values do not. It should be the other way round.',
    rules: { resets: (node) => !hasParents(node) },
  },
  {
    sentence: 'the root’s own gradient is set to 1, and not raised by 1.',
    rules: { seed: () => 1 },
  },
  {
    sentence: 'the root never gets its own gradient of 1 before the sweep.',
    rules: { seed: (grad) => grad },
  },
  {
    sentence: 'an inner root never gets its own gradient of 1 before the sweep.',
    rules: { seed: (grad, root) => (hasParents(root) ? grad : grad + 1) },
  },
  {
    sentence: 'the root’s own gradient is its data, where 1 should be.',
    rules: { seed: (grad, root) => grad + root.data },
  },
  {
    sentence: 'a new gradient overwrites what a value had from its other uses.',
    rules: { put: (_, share) => share },
    ofUses: true,
    hides: 'resets',
  },
  {
    sentence: 'only the first use of a value gives it a gradient; the others are lost.',
    rules: { put: (grad, share, first) => (first ? grad + share : grad) },
    ofUses: true,
  },
  {
    ...leaves(
      'a value that is in two places of one operation gets the gradient of one place only.',
      (place, { parents }) => parents.indexOf(parents[place]) !== place,
    ),
    ofUses: true,
  },
  {
    ...leaves(
      'a value that is in two places of one operation gets the gradient of one place only.',
      (place, { parents }) => parents.lastIndexOf(parents[place]) !== place,
    ),
    ofUses: true,
  },
  shares(
    'a parent gets the local gradient alone: it is not multiplied by the gradient from above.',
    (child, place) => child.slopes[place],
  ),
  shares(
    'a parent gets the gradient from above alone: it is not multiplied by the local gradient.',
    (_, __, grad) => grad,
  ),
  shares(
    'local gradient and gradient from above are added, where they should be multiplied.',
    (child, place, grad) => child.slopes[place] + grad,
  ),
  shares(
    'every parent gets the first local gradient; each has its own.',
    (child, _, grad) => child.slopes[0] * grad,
  ),
  shares(
    'the local gradients go to the wrong parents: the last one’s goes to the first.',
    (child, place, grad) => child.slopes[child.slopes.length - 1 - place] * grad,
  ),
  shares(
    'the local gradient is multiplied by the parent’s gradient, not by that of the value itself.',
    (child, place, _, gradOfParent) => child.slopes[place] * gradOfParent,
  ),
  shares(
    'what a value hands on is multiplied by its data, not by its gradient.',
    (child, place) => child.slopes[place] * child.data,
  ),
  shares(
    'what a value hands on is divided by the number of its parents.',
    (child, place, grad) => (child.slopes[place] * grad) / child.parents.length,
  ),
  shares(
    'what a value hands on has the wrong sign.',
    (child, place, grad) => -child.slopes[place] * grad,
  ),
  shares(
    'a parent in two places gets the first place’s local gradient for both.',
    (child, place, grad) => child.slopes[child.parents.indexOf(child.parents[place])] * grad,
  ),
  leaves(
    'the last parent of every value gets nothing.',
    (place, { parents }) => place === parents.length - 1,
  ),
  leaves(
    'where there are several parents, the last gets nothing.',
    (place, { parents }) => place > 0 && place === parents.length - 1,
  ),
  leaves('the first parent of every value gets nothing.', (place) => place === 0),
  leaves('the second parent of every value gets nothing.', (place) => place === 1),
  leaves('only the first parent of a value gets something.', (place) => place > 0),
  leaves('only the first two parents of a value get something.', (place) => place > 1),
  leaves('a value whose data is 0 hands nothing on.', (_, { data }) => data === 0),
];
