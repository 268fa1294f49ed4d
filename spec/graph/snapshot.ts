import type { Value } from '../contract';
export interface GraphNode {
  readonly id: number;
  readonly name?: string;
  readonly data: number;
  readonly grad: number;
  readonly parents: readonly number[];
  readonly localGradients: readonly number[];
}
export interface Graph {
  readonly nodes: readonly GraphNode[];
}
export function valuesOf(root: Value): Value[] {
  const done = new Set<Value>();
  const order: Value[] = [];
  const stack: [Value, number][] = [[root, 0]];
  done.add(root);
  while (stack.length) {
    const top = stack[stack.length - 1];
    const parent = top[0].parents[top[1]++];
    if (parent) {
      if (!done.has(parent)) {
        done.add(parent);
        stack.push([parent, 0]);
      }
    } else {
      order.push(top[0]);
      stack.pop();
    }
  }
  return order;
}
export function graphOf(root: Value, names: Readonly<Record<string, Value>> = {}): Graph {
  const values = valuesOf(root);
  const at = new Map(values.map((v, i) => [v, i]));
  const named = new Map(Object.entries(names).map(([n, v]) => [v, n]));
  return {
    nodes: values.map((v, id) => ({
      id,
      name: named.get(v),
      data: v.data,
      grad: v.grad,
      parents: v.parents.map((p) => at.get(p) as number),
      localGradients: [...v.localGradients],
    })),
  };
}
