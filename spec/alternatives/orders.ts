/** Two ways to a topological order, both without recursion; both list the leaves as well. */
interface Linked<N> {
  readonly parents: readonly N[];
}

/** Goes down to the leaves first, and lists a node on the way back from its parents. */
export function depthFirst<N extends Linked<N>>(root: N): N[] {
  const order: N[] = [];
  const seen = new Set([root]);
  const path = [{ node: root, rest: root.parents.values() }];
  while (path.length > 0) {
    const { node, rest } = path[path.length - 1];
    const { value: parent, done } = rest.next();
    if (done) {
      order.push(node);
      path.pop();
    } else if (!seen.has(parent)) {
      seen.add(parent);
      path.push({ node: parent, rest: parent.parents.values() });
    }
  }
  return order;
}

/** Kahn's algorithm from the root: a node is listed when all of its children have been. */
export function kahn<N extends Linked<N>>(root: N): N[] {
  const missing = new Map([[root, 0]]);
  for (const [node] of missing) {
    for (const parent of node.parents) missing.set(parent, (missing.get(parent) ?? 0) + 1);
  }
  const order = [root];
  for (const node of order) {
    for (const parent of node.parents) {
      const left = (missing.get(parent) ?? 0) - 1;
      missing.set(parent, left);
      if (left === 0) order.push(parent);
    }
  }
  return order.reverse();
}
