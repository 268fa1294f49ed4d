import type { Node } from '../../contract';
import { below } from '../02-backprop/order';

/** For each node the places of its parents, all before its own. The last node is the root. */
export interface Graph {
  readonly parents: readonly (readonly number[])[];
}

/** Its nodes: bare objects that have parents, and nothing else. */
export function graphOf({ parents }: Graph): Node[] {
  const nodes: Node[] = [];
  for (const places of parents) nodes.push({ parents: places.map((place) => nodes[place]) });
  return nodes;
}

/** Whether parents come before children, each node once, and `root` last; leaves may be left out. */
export function isValid(order: readonly Node[], root: Node): boolean {
  const reached = below(root);
  const comesAfterParents = (node: Node, i: number) =>
    node.parents.every((parent) => order.indexOf(parent) <= i);
  return (
    order.at(-1) === root &&
    new Set(order).size === order.length &&
    [...reached].every((node) => node.parents.length === 0 || order.includes(node)) &&
    order.every((node, i) => reached.has(node) && comesAfterParents(node, i))
  );
}

/** `[0, 1, 1]`: where the nodes of an order stand in the graph, if they are of it. */
export function placesOf(order: readonly Node[], nodes: readonly Node[]): string {
  const places = order.map((node) => (nodes.includes(node) ? nodes.indexOf(node) : 'another node'));
  return `[${places.join(', ')}]`;
}
