import { seeded } from '../../../datasets/random';
import type { Node } from '../../contract';

/** A way through a graph by recursion: `list` says what is done with a node, and when. */
function walk(
  root: Node,
  parentsOf: (node: Node) => readonly Node[],
  entered: { has(node: Node): boolean; add(node: Node): unknown } = new Set(),
): Node[] {
  const order: Node[] = [];
  const visit = (node: Node) => {
    if (entered.has(node)) return;
    entered.add(node);
    for (const parent of parentsOf(node)) visit(parent);
    order.push(node);
  };
  visit(root);
  return order;
}

const all = ({ parents }: Node) => parents;
const isInner = ({ parents }: Node) => parents.length > 0;

/** Right: parents in their order, or the other way round, at random in each call. */
export function atRandom(): (root: Node) => Node[] {
  const random = seeded(20);
  const turned = ({ parents }: Node) => parents.toReversed();
  return (root) => walk(root, random() < 0.5 ? all : turned);
}

/** Right: leaves may be left out, but for the root. */
export function withoutLeaves(root: Node): Node[] {
  return walk(root, all).filter((node) => isInner(node) || node === root);
}

/** Right: a node is higher than all of its parents. */
export function byHeight(root: Node): Node[] {
  const heights = new Map<Node, number>();
  const order = walk(root, all);
  for (const node of order) {
    heights.set(node, 1 + Math.max(0, ...node.parents.map((parent) => heights.get(parent) ?? 0)));
  }
  return order.toSorted((a, b) => (heights.get(a) ?? 0) - (heights.get(b) ?? 0));
}

/** Wrong: the other way round. */
export function rootFirst(root: Node): Node[] {
  return walk(root, all).reverse();
}

/** Wrong: as a key of an object every node is the text `[object Object]`. */
export function asKeys(root: Node): Node[] {
  const entered: Record<string, boolean> = {};
  return walk(root, all, {
    has: (node) => entered[String(node)],
    add: (node) => {
      entered[String(node)] = true;
    },
  });
}

/** Wrong: asks whether a node was visited before its parents are, and not before it is listed. */
export function everyVisit(root: Node): Node[] {
  const order: Node[] = [];
  const entered = new Set<Node>();
  const visit = (node: Node) => {
    if (!entered.has(node)) {
      entered.add(node);
      node.parents.forEach(visit);
    }
    order.push(node);
  };
  visit(root);
  return order;
}

/** Wrong: the distance from the root says nothing about what a node was made from. */
export function levels(root: Node): Node[] {
  const found = new Set([root]);
  for (const node of found) for (const parent of node.parents) found.add(parent);
  return [...found].reverse();
}

/** Wrong: the root is in every order. */
export function noLeaves(root: Node): Node[] {
  return walk(root, all).filter(isInner);
}

/** Wrong: a copy of a node is another node. */
export function copiedLeaves(root: Node): Node[] {
  return walk(root, all).map((node) => (isInner(node) || node === root ? node : { ...node }));
}

/** Wrong: `return` where a parent was visited before, in place of `continue`. */
export function parentKnown(root: Node): Node[] {
  const order: Node[] = [];
  const entered = new Set<Node>();
  const visit = (node: Node) => {
    entered.add(node);
    for (const parent of node.parents) {
      if (entered.has(parent)) return;
      visit(parent);
    }
    order.push(node);
  };
  visit(root);
  return order;
}

/** Wrong: what one call has visited is news to the next. */
export function rememberingAlways(): (root: Node) => Node[] {
  const entered = new WeakSet<Node>();
  return (root) => walk(root, all, entered);
}
