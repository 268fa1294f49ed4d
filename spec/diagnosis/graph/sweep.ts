import type { Node, Sweeping, Swept } from './recorded-graph';
import { rightWalks, type Walk } from './walks';

/** What `backward` does, part by part, so that one part at a time can be changed. */
export interface Rules {
  /** Whether a node starts from 0. */
  resets(node: Node): boolean;
  /** The root's gradient before the sweep. */
  seed(grad: number, root: Node): number;
  /** What a child hands on to the parent in a place; nothing, if that place is left out. */
  share(child: Node, place: number, grad: number, gradOfParent: number): number | undefined;
  /** The parent's gradient after that; `first` is whether it is the first that it gets. */
  put(grad: number, share: number, first: boolean): number;
  /** Whether a node gets back in the end what it had before. */
  returns(node: Node): boolean;
  /** Whether a node that nothing is handed on to is left as it is: no mistake, as there should be none. */
  readonly lazy: boolean;
  /** Which places have their turn when. */
  readonly walk: Walk;
}

/** As it should be. */
export const right: Rules = {
  resets: ({ parents }) => parents.length > 0,
  seed: (grad) => grad + 1,
  share: (child, place, grad) => child.slopes[place] * grad,
  put: (grad, share) => grad + share,
  returns: () => false,
  lazy: false,
  walk: rightWalks[0],
};

/** The gradients of the program's values by such rules, on the graph that the code has recorded. */
export function sweep(graph: Swept, { calls }: Sweeping, rules: Rules): number[] {
  const { nodes, root, places } = graph;
  const grads = nodes.map(({ grad }) => grad);
  const walked = rules.walk(graph);
  const reached = new Set([
    root,
    ...walked.flatMap(([child, place]) => [child, nodes[child].parents[place]]),
  ]);
  for (let call = 0; call < calls; call++) {
    const before = [...grads];
    for (const node of reached) if (rules.resets(nodes[node])) grads[node] = 0;
    grads[root] = rules.seed(grads[root], nodes[root]);
    const touched = new Set<number>();
    for (const [child, place] of walked) {
      const parent = nodes[child].parents[place];
      const share = rules.share(nodes[child], place, grads[child], grads[parent]);
      if (share === undefined) continue;
      grads[parent] = rules.put(grads[parent], share, !touched.has(parent));
      touched.add(parent);
    }
    for (const node of reached) {
      if (rules.returns(nodes[node])) grads[node] += before[node];
      if (rules.lazy && node !== root && !touched.has(node)) grads[node] = before[node];
    }
  }
  return places.map((place) => grads[place]);
}
