import { depthFirst, type kahn } from '../../alternatives/orders';
import type { BackpropModule, Value } from '../../contract';

/** How a node hands its share to a parent. */
export type Hand = (parent: Value, share: number, node: Value, place: number) => void;

/** `backward` of another design: the order is its own, and what one node hands on is changed. */
export function sweeping(
  order: typeof kahn,
  hand: Hand,
  { reset = true, root = (value: Value) => value.grad + 1 } = {},
): BackpropModule['backward'] {
  return (value) => {
    const nodes = order(value).reverse();
    if (reset) for (const node of nodes) if (node.parents.length > 0) node.grad = 0;
    value.grad = root(value);
    for (const node of nodes) {
      node.parents.forEach((parent, i) => {
        hand(parent, node.localGradients[i] * node.grad, node, i);
      });
    }
  };
}

const add: Hand = (parent, share) => {
  parent.grad += share;
};
/** Each use loses what was there before. */
export const overwrite: Hand = (parent, share) => {
  parent.grad = share;
};

/** A wrong `backward`, in the order of some engine. */
type Planted = (order: typeof kahn) => BackpropModule['backward'];

/** Wrong rules of `backward`, and what has to be said of them. */
export const planted: readonly [sentence: string, backward: Planted][] = [
  ['the slope of one use is missing: ', (order) => sweeping(order, overwrite)],
  [
    'Only the first use of a value',
    (order) => (root) => {
      const met = new Set<Value>();
      sweeping(order, (parent, share) => {
        if (!met.has(parent)) parent.grad += share;
        met.add(parent);
      })(root);
    },
  ],
  [
    'in two places of one operation',
    (order) =>
      sweeping(order, (parent, share, { parents }, i) => {
        if (parents.indexOf(parent) === i) parent.grad += share;
      }),
  ],
  [
    'a parent gets the local gradient alone',
    (order) =>
      sweeping(order, (parent, _, node, i) => {
        parent.grad += node.localGradients[i];
      }),
  ],
  [
    'a parent gets the gradient from above alone',
    (order) =>
      sweeping(order, (parent, _, node) => {
        parent.grad += node.grad;
      }),
  ],
  [
    'has the wrong sign',
    (order) =>
      sweeping(order, (parent, share) => {
        parent.grad -= share;
      }),
  ],
  [
    'the last parent of every value gets nothing',
    (order) =>
      sweeping(order, (parent, share, { parents }, i) => {
        if (i < parents.length - 1) parent.grad += share;
      }),
  ],
  [
    'the second parent of every value gets nothing',
    (order) =>
      sweeping(order, (parent, share, _, i) => {
        if (i !== 1) parent.grad += share;
      }),
  ],
  ['inner values keep their gradient', (order) => sweeping(order, add, { reset: false })],
  [
    'and the new one is added to it',
    (order) => (root) => {
      const before = depthFirst(root).map((node): [Value, number] => [node, node.grad]);
      sweeping(order, add)(root);
      for (const [node, grad] of before) if (node.parents.length > 0) node.grad += grad;
    },
  ],
  ['is set to 1, and not raised', (order) => sweeping(order, add, { root: () => 1 })],
  [
    'never gets its own gradient of 1',
    (order) => sweeping(order, add, { root: ({ grad }) => grad }),
  ],
  [
    'the gradients of leaves start from 0',
    (order) => (root) => {
      for (const node of depthFirst(root)) node.grad = 0;
      sweeping(order, add)(root);
    },
  ],
  [
    'before it is complete',
    () => (root) => {
      for (const node of depthFirst(root)) if (node.parents.length > 0) node.grad = 0;
      const waiting = [root];
      root.grad += 1;
      for (const node of waiting) {
        node.parents.forEach((parent, i) => {
          parent.grad += node.localGradients[i] * node.grad;
          if (!waiting.includes(parent)) waiting.push(parent);
        });
      }
    },
  ],
  ['should start at the root', (order) => sweeping((root) => order(root).reverse(), add)],
  [
    // As a beginner has it who has not read on: `=` throughout.
    'is set to 1, and not raised by 1. And: a new gradient overwrites',
    (order) => sweeping(order, overwrite, { reset: false, root: () => 1 }),
  ],
  [
    // As micrograd has it.
    'inner values keep their gradient from before, and hand it on again. Only leaves accumulate from call to call. And: the root’s own gradient is set to 1',
    (order) => sweeping(order, add, { reset: false, root: () => 1 }),
  ],
];
