import type { Value } from '../01-value/value';

/** What `root` was made from: parents before children, `root` last. Leaves may be left out. */
export function topologicalOrder<N extends { readonly parents: readonly N[] }>(root: N): N[] {
  const order = new Set<N>();
  const entered = new Set<N>();
  // No recursion, which would overflow JavaScript's call stack on a long graph.
  const stack = [root];
  while (stack.length > 0) {
    const node = stack[stack.length - 1];
    if (entered.has(node)) {
      // Two children may both have pushed it: the second time, the Set has it already.
      order.add(node);
      stack.pop();
    } else {
      entered.add(node);
      for (const parent of node.parents) if (parent.parents.length > 0) stack.push(parent);
    }
  }
  return [...order];
}

/** Sets the `grad` of inner nodes to ∂root/∂node, and adds ∂root/∂leaf to the `grad` of leaves. */
export function backward(root: Value): void {
  const order = topologicalOrder(root);
  for (const node of order) if (node.parents.length > 0) node.grad = 0;
  root.grad += 1;
  for (const node of order.reverse()) {
    for (let i = 0; i < node.parents.length; i++) {
      // Gradients accumulate, because a value may be used more than once.
      node.parents[i].grad += node.localGradients[i] * node.grad;
    }
  }
}

/** Sets every `grad` to 0. */
export function zeroGrad(values: readonly Value[]): void {
  for (const value of values) value.grad = 0;
}
