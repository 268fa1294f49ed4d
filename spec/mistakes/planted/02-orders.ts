import type { Node } from '../../contract';
import type { Around, Planted } from './plant';

type Order = (root: Node) => Node[];
type Wrong = readonly [id: string, wrong: (right: Order) => Order];

/** In a tape and an arena, `backward` needs no order: there, only the order itself is wrong. */
const engines = ['closures', 'pulled', 'tape', 'composed', 'arena', 'hurried', 'thrifty'];

const wrongOrders: readonly Wrong[] = [
  [
    'order by recursion',
    () => (root) => {
      const [order, seen]: [Node[], Set<Node>] = [[], new Set()];
      function build(node: Node): void {
        if (seen.has(node)) return;
        seen.add(node);
        for (const parent of node.parents) build(parent);
        order.push(node);
      }
      build(root);
      return order;
    },
  ],
  [
    'a leaf has no order',
    (right) => (root) => right(root).filter((node) => node.parents.length > 0),
  ],
  [
    'order level by level',
    () => (root) => {
      const order: Node[] = [root];
      for (let i = 0; i < order.length; i++) {
        for (const parent of order[i].parents) if (!order.includes(parent)) order.push(parent);
      }
      return order.reverse();
    },
  ],
  [
    'order tells values by their number',
    () => (root) => {
      const [order, seen]: [Node[], Set<unknown>] = [[], new Set()];
      const keyOf = (node: Node) => ('data' in node ? node.data : node);
      const path = [{ node: root, next: 0 }];
      seen.add(keyOf(root));
      for (let top = path.at(-1); top; top = path.at(-1)) {
        const parent = top.node.parents[top.next++];
        if (!parent) {
          order.push(top.node);
          path.pop();
        } else if (!seen.has(keyOf(parent))) {
          seen.add(keyOf(parent));
          path.push({ node: parent, next: 0 });
        }
      }
      return order;
    },
  ],
  [
    'order written down on the way in',
    () => (root) => {
      const [order, seen]: [Node[], Set<Node>] = [[], new Set()];
      const todo = [root];
      for (let node = todo.pop(); node; node = todo.pop()) {
        if (seen.has(node)) continue;
        seen.add(node);
        order.unshift(node);
        todo.push(...node.parents);
      }
      return order;
    },
  ],
  ['order from the root down', (right) => (root) => right(root).reverse()],
  ['order without the root', (right) => (root) => right(root).slice(0, -1)],
  [
    'order follows the first parent only',
    () => (root) => {
      const order = [root];
      for (let node = root.parents[0]; node; node = node.parents[0]) order.unshift(node);
      return order;
    },
  ],
  [
    'order asks for data',
    (right) => (root) =>
      right(root).filter((node) => {
        const { localGradients } = node as unknown as { localGradients: number[] };
        return node === root || localGradients.length >= 0;
      }),
  ],
];

/** What stands in one way of finding an order, in the files where that is. */
const inText: readonly Omit<Planted, 'stage' | 'how'>[] = [
  ...['pulled', 'composed'].map((alternative) => ({
    id: 'order counts children once',
    alternative,
    file: 'orders',
    changes: [
      [
        /of node.parents\)(\s+missing.set\(parent, \(missing)/g,
        'of new Set(node.parents))$1',
      ] as const,
    ],
  })),
  {
    id: 'order remembers for ever',
    alternative: 'hurried',
    changes: [
      [
        'const visited = new Set([root]);',
        'const visited = (topologicalOrder.visited ??= new Set()).add(root);',
      ],
    ],
  },
  ...['closures', 'tape', 'arena'].map((alternative) => ({
    id: 'order remembers for ever',
    alternative,
    file: 'orders',
    changes: [
      ['const seen = new Set([root]);', 'const seen = (depthFirst.seen ??= new Set()).add(root);'],
    ] as const,
  })),
  {
    id: 'order remembers for ever',
    alternative: 'thrifty',
    changes: [['const seen = new Set();', 'const seen = (topologicalOrder.seen ??= new Set());']],
  },
  ...['closures', 'tape', 'arena'].map((alternative) => ({
    id: 'a leaf has no order',
    alternative,
    file: 'orders',
    changes: [
      [
        /if \(done\) \{\s+order.push\(node\);/g,
        'if (done) { if (node.parents[0]) order.push(node);',
      ],
    ] as const,
  })),
  {
    id: 'a leaf has no order',
    alternative: 'hurried',
    changes: [['order.push(node);', 'if (node.parents.length > 0) order.push(node);']],
  },
  {
    id: 'a leaf has no order',
    alternative: 'thrifty',
    changes: [['order.push(node);', 'if (node.parents.length > 0) order.push(node);']],
  },
  ...['pulled', 'composed'].map((alternative) => ({
    id: 'order from the root down',
    alternative,
    file: 'orders',
    changes: [['return order.reverse();', 'return order;']] as const,
  })),
  ...['closures', 'tape', 'arena'].map((alternative) => ({
    id: 'order follows the first parent only',
    alternative,
    file: 'orders',
    changes: [[/(root|parent)\.parents\.values\(\)/g, '$1.parents.slice(0, 1).values()']] as const,
  })),
  {
    id: 'order follows the first parent only',
    alternative: 'hurried',
    changes: [['if (i < node.parents.length) {', 'if (i < Math.min(1, node.parents.length)) {']],
  },
  {
    id: 'order follows the first parent only',
    alternative: 'thrifty',
    changes: [[/of node.parents\)(\s+todo)/g, 'of node.parents.slice(0, 1))$1']],
  },
  {
    id: 'order without the root',
    alternative: 'hurried',
    changes: [['order.push(node);', 'if (node !== root) order.push(node);']],
  },
  {
    id: 'order without the root',
    alternative: 'thrifty',
    changes: [['order.push(node);', 'if (node !== root) order.push(node);']],
  },
];

/** The wrong orders of stage 02. */
export const orderPlants: readonly Planted[] = [
  ...wrongOrders.flatMap(([id, wrong]) =>
    engines.map((alternative) => ({
      stage: '02-backprop',
      id,
      alternative,
      how: 'around',
      around: { topologicalOrder: wrong } as Around,
    })),
  ),
  ...inText.map((each) => ({ stage: '02-backprop', how: 'text', ...each })),
];
