import type { Swept } from './recorded-graph';

/** The places in which gradients are handed on, in their turn: [the child, which of its parents]. */
export type Walk = (graph: Swept) => [child: number, place: number][];

/** Ways through a graph that are right: each node has its turn after all of its children. */
export const rightWalks: readonly Walk[] = [
  (graph) => turns(graph, isRight(graph, graph.order) ? graph.order : depthFirst(graph)),
  (graph) => turns(graph, depthFirst(graph)),
  (graph) => turns(graph, depthFirst(graph, true)),
  (graph) => turns(graph, byWaiting(graph)),
  (graph) => turns(graph, byAge(graph)),
];

/** The code's own order, where that is wrong. */
export const ownWalk: Walk = (graph) =>
  turns(
    graph,
    graph.order.filter((node) => node >= 0),
  );

/** From the leaves to the root, in place of the other way. */
export const upwardWalks: readonly Walk[] = [
  (graph) => turns(graph, [...depthFirst(graph)].reverse()),
  (graph) => turns(graph, [...byAge(graph)].reverse()),
  (graph) => turns(graph, [...graph.order].reverse()),
];

/** Ways on which some nodes have their turn before all of their children have had theirs. */
export const earlyWalks: readonly Walk[] = [true, false].flatMap((once) => [
  (graph: Swept) => recursively(graph, once, true),
  (graph: Swept) => recursively(graph, once, false),
  (graph: Swept) => fromList(graph, once, 'queue'),
  (graph: Swept) => fromList(graph, once, 'stack'),
]);

/** No more is walked than this: a wrong walk may go along every path. */
const most = 2000;

function turns({ nodes }: Swept, order: readonly number[]): [number, number][] {
  return order.toReversed().flatMap((node) => edgesOf(nodes[node], node));
}

function edgesOf({ parents }: Swept['nodes'][number], node: number): [number, number][] {
  return parents.map((_, i) => [node, i]);
}

/** Every node that is made by another is listed after its parents, each once, all of them. */
function isRight({ nodes, root }: Swept, order: readonly number[]): boolean {
  const inner = [...reached(nodes, root)].filter((node) => nodes[node].parents.length > 0);
  return (
    new Set(order).size === order.length &&
    inner.every((node) => order.includes(node)) &&
    order.every(
      (node, i) => node >= 0 && nodes[node].parents.every((parent) => order.indexOf(parent) < i),
    )
  );
}

function reached(nodes: Swept['nodes'], root: number): Set<number> {
  const found = new Set([root]);
  for (const node of found) for (const parent of nodes[node].parents) found.add(parent);
  return found;
}

function depthFirst({ nodes, root }: Swept, lastFirst = false): number[] {
  const order = new Set<number>();
  const visit = (node: number) => {
    if (order.has(node)) return;
    const { parents } = nodes[node];
    for (const parent of lastFirst ? parents.toReversed() : parents) visit(parent);
    order.add(node);
  };
  visit(root);
  return [...order];
}

function byWaiting({ nodes, root }: Swept): number[] {
  const waiting = new Map([[root, 0]]);
  for (const [node] of waiting) {
    for (const parent of nodes[node].parents) waiting.set(parent, (waiting.get(parent) ?? 0) + 1);
  }
  const order = [root];
  for (const node of order) {
    for (const parent of nodes[node].parents) {
      const left = (waiting.get(parent) ?? 0) - 1;
      waiting.set(parent, left);
      if (left === 0) order.push(parent);
    }
  }
  return order.reverse();
}

/** The program's values are made in order, and what is made on the way to one just before it. */
function byAge(graph: Swept): number[] {
  const { nodes, root, places } = graph;
  const below = reached(nodes, root);
  const order = new Set<number>();
  for (const place of places.filter((each) => below.has(each))) {
    for (const node of depthFirst({ ...graph, root: place })) order.add(node);
  }
  return [...order];
}

function recursively({ nodes, root }: Swept, once: boolean, atOnce: boolean): [number, number][] {
  const walked: [number, number][] = [];
  const seen = new Set<number>();
  const visit = (node: number) => {
    if (walked.length > most || (once && seen.has(node))) return;
    seen.add(node);
    if (!atOnce) walked.push(...edgesOf(nodes[node], node));
    nodes[node].parents.forEach((parent, i) => {
      if (atOnce) walked.push([node, i]);
      visit(parent);
    });
  };
  visit(root);
  return walked;
}

function fromList({ nodes, root }: Swept, once: boolean, kind: string): [number, number][] {
  const walked: [number, number][] = [];
  const seen = new Set<number>();
  const list = [root];
  while (list.length > 0 && walked.length < most) {
    const node = (kind === 'queue' ? list.shift() : list.pop()) as number;
    if (once && seen.has(node)) continue;
    seen.add(node);
    walked.push(...edgesOf(nodes[node], node));
    list.push(...nodes[node].parents);
  }
  return walked;
}
