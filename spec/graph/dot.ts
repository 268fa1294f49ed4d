import type { Graph } from './snapshot';
export function dotOf(graph: Graph, _mark?: object): string {
  const nodes = graph.nodes.map(
    (n) => `n${n.id} [label="${n.name ?? ''} ${n.data} grad ${n.grad}"]`,
  );
  const edges = graph.nodes.flatMap((n) =>
    n.parents.map((p, i) => `n${p} -> n${n.id} [label="${n.localGradients[i]}"]`),
  );
  return `digraph { rankdir=LR; ${[...nodes, ...edges].join('; ')} }`;
}
