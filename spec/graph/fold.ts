import type { Graph, GraphNode, Span } from './snapshot';

/** How many levels of a graph are told apart when whole levels are folded. */
const mostLevels = 50;

/**
 * A graph of more than `most` nodes, folded. First every value that only one other uses goes into
 * that one, up to an activation: weights, bias, sum and activation become one node, a neuron. If that is
 * not enough, what is equally far from the leaves becomes one: a layer. What the caller has named
 * stays apart as long as it can, and the leaves of a list that was named become one node.
 */
export function fold(graph: Graph, most = 500): Graph {
  if (graph.nodes.length <= most) return graph;
  const neurons = neuronsOf(graph);
  return merged(graph, new Set(neurons).size <= most ? neurons : layersOf(graph, neurons));
}

/** For each node the one that it goes into, which may be itself. */
function neuronsOf({ nodes }: Graph): number[] {
  const into: number[] = [];
  const lists = new Map<string, number>();
  for (const { id, group, parents } of nodes) {
    if (group === undefined || parents.length > 0) continue;
    if (!lists.has(group)) lists.set(group, id);
    into[id] = lists.get(group) as number;
  }
  // From the result backwards: what uses a node has been seen before it.
  const users = nodes.map((): number | 'none' | 'several' => 'none');
  for (let id = nodes.length - 1; id >= 0; id--) {
    const user = users[id];
    const isFree = nodes[id].name === undefined && !isActivation(nodes, id);
    into[id] ??= isFree && typeof user === 'number' ? into[user] : id;
    for (const parent of nodes[id].parents) {
      users[parent] = users[parent] === 'none' || users[parent] === id ? id : 'several';
    }
  }
  return into;
}

/** Whether a node is made of one that is made of several: there a neuron ends, whoever uses it. */
function isActivation(nodes: readonly GraphNode[], id: number): boolean {
  const { parents } = nodes[id];
  return parents.length === 1 && nodes[parents[0]].parents.length > 1;
}

/** A number for each node: the same for those of one layer, and higher for what is made of them. */
function layersOf({ nodes }: Graph, neurons: readonly number[]): number[] {
  const level = nodes.map(() => 0);
  // What is made of nothing else, such as a weight, belongs to the first layer that uses it.
  const before = nodes.map(() => nodes.length);
  const edges = (act: (neuron: number, parent: number) => void) => {
    for (const { id, parents } of nodes) {
      for (const parent of parents) {
        if (neurons[parent] !== neurons[id]) act(neurons[id], neurons[parent]);
      }
    }
  };
  edges((neuron, parent) => {
    level[neuron] = Math.max(level[neuron], level[parent] + 1);
  });
  edges((neuron, parent) => {
    before[parent] = Math.min(before[parent], level[neuron] - 1);
  });
  const count = level[nodes.length - 1] + 1;
  const band = (at: number) => Math.floor((at * Math.min(count, mostLevels)) / count);
  return neurons.map((neuron, id) => {
    if (level[neuron] > 0) return 2 * band(level[neuron]) + 1;
    // Nothing is before a leaf, so that a list of them may come first.
    const isListed = nodes[id].group !== undefined && nodes[id].parents.length === 0;
    return isListed ? -neuron - 1 : 2 * band(Math.min(before[neuron], count));
  });
}

/** Nodes with the same number become one, in the order of these numbers. */
function merged({ nodes }: Graph, numberOf: readonly number[]): Graph {
  const members = new Map<number, GraphNode[]>();
  for (const node of nodes) {
    const list = members.get(numberOf[node.id]);
    if (list) list.push(node);
    else members.set(numberOf[node.id], [node]);
  }
  const order = [...members.keys()].sort((a, b) => a - b);
  const placeOf = new Map(order.map((number, place) => [number, place]));
  const at = nodes.map(({ id }) => placeOf.get(numberOf[id]) as number);
  const isUsed = nodes.map(({ id }) => id === nodes.length - 1);
  for (const { id, parents } of nodes) {
    for (const parent of parents) if (at[parent] !== at[id]) isUsed[parent] = true;
  }
  const one = (number: number, id: number): GraphNode => {
    const all = members.get(number) as GraphNode[];
    const before = all.flatMap((node) => node.parents).filter((parent) => at[parent] !== id);
    const parents = [...new Set(before.map((parent) => at[parent]))];
    const [first] = all;
    if (all.length === 1 && parents.length === new Set(before).size) {
      return { ...first, id, parents: first.parents.map((parent) => at[parent]) };
    }
    const shown = all.filter((node) => isUsed[node.id]);
    return { id, ...named(shown), ...foldedOf(all.length, shown), parents, localGradients: [] };
  };
  return { nodes: order.map(one) };
}

function named(shown: readonly GraphNode[]): { name?: string; group?: string } {
  const [{ name, group }] = shown;
  if (shown.length === 1) return { name, group };
  const isList = group !== undefined && shown.every((node) => node.group === group);
  return isList ? { name: group, group } : {};
}

function foldedOf(count: number, shown: readonly GraphNode[]) {
  const data = spanOf(shown.map((node) => node.data));
  const grad = spanOf(shown.map((node) => node.grad));
  return { data: data[1], grad: grad[1], folded: { count, data, grad } };
}

/** No spread: there may be more numbers than a call has room for. NaN goes into both. */
function spanOf(numbers: readonly number[]): Span {
  return [
    numbers.reduce((low, each) => Math.min(low, each)),
    numbers.reduce((high, each) => Math.max(high, each)),
  ];
}
