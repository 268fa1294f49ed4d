import { depthFirst, kahn } from '../../alternatives/orders';

/** Wrong orders, and what has to be said of them. */
export const orders: readonly [string, RegExp, typeof kahn][] = [
  ['backwards', /the wrong way round/, (root) => kahn(root).reverse()],
  ['without the root', /the root is missing at its end/, (root) => depthFirst(root).slice(0, -1)],
  ['twice', /your order is .*: . is listed 2 times/, (root) => kahn(root).flatMap((n) => [n, n])],
  [
    'level by level',
    /your order is .*: . comes before its parent/,
    (root) => {
      const found = new Set([root]);
      for (const node of found) for (const parent of node.parents) found.add(parent);
      return [...found].reverse();
    },
  ],
  ['one inner node short', /your order is .*: . is missing/, (root) => withoutOne(kahn(root))],
];

function withoutOne<N extends { readonly parents: readonly N[] }>(order: N[]): N[] {
  const one = order.find(({ parents }) => parents.length > 0);
  return order.filter((node) => node !== one || node === order.at(-1));
}
