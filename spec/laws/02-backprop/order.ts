import fc from 'fast-check';
import type { BackpropModule, Node } from '../../contract';
import { inLinearTime, withoutEveryPath } from '../../law/growth';
import { type Law, law } from '../../law/law';
import { receivedList, Unfit } from '../../law/received';
import { ordinary } from '../../oracle/numbers';
import { type Program, programs, show } from '../../oracle/program';
import { placesRead } from '../../oracle/steps';

/** The bare graph of a program: nodes that have parents, and `others` if they are given, nothing else. */
export function bareGraph({ inputs, steps }: Program, others: object = {}): Node[] {
  const make = (parents: Node[]) => unwritten({ ...others, parents });
  const nodes: Node[] = inputs.map(() => make([]));
  for (const step of steps) nodes.push(make(placesRead(step).map((place) => nodes[place])));
  return nodes;
}

/** A node that takes no mark. */
function unwritten(node: Node): Node {
  return new Proxy(node, {
    set(_, name) {
      throw new Unfit(
        `topologicalOrder wrote \`${String(name)}\` on a node. Leave the nodes as they are: a Set remembers where you have been.`,
      );
    },
  });
}

/** d is used twice by one step, and once more at the start of a longer path; both meet, in either order. */
export const usedThreeTimes: fc.Arbitrary<Program> = fc
  .record({
    inputs: fc.tuple(ordinary(2), ordinary(3), ordinary(5)),
    last: fc.constantFrom<[number, number][]>([4, 7], [7, 4]),
  })
  .map(({ inputs, last }) => ({
    inputs,
    steps: [
      { op: 'mul', of: [0, 1] },
      { op: 'add', of: [3, 3] },
      { op: 'sub', of: [3, 2] },
      { op: 'sub', of: [5, 2] },
      { op: 'sub', of: [6, 2] },
      { op: 'mul', of: last },
    ],
  }));

/** Everything below `root`, itself included. */
export function below<N extends { readonly parents: readonly N[] }>(root: N): Set<N> {
  const found = new Set([root]);
  for (const node of found) for (const parent of node.parents) found.add(parent);
  return found;
}

/** From a node, the one before it and its place to the parents of the next. */
type ParentsOf = (last: Node, before: Node, place: number) => Node[];

/** A graph in which every node is made of the two before it, as `parentsOf` says. */
function bareChain(
  length: number,
  parentsOf: ParentsOf,
  make = (parents: Node[]): Node => ({ parents }),
): Node {
  let [before, last] = [make([]), make([])];
  for (let i = 0; i < length; i++) [before, last] = [last, make(parentsOf(last, before, i))];
  return last;
}

function longOrderLaw(
  title: string,
  length: number,
  innerNodes: (topologicalOrder: Order, length: number) => number,
  show?: () => string,
): Law<BackpropModule> {
  return law({
    title: `topologicalOrder of ${title}`,
    step: 6,
    about: 'topologicalOrder',
    kind: 'growth',
    given: fc.record({ length: fc.constant(length) }),
    show,
    yours: ({ topologicalOrder }, { length }) => ({
      'inner nodes in the order': innerNodes(topologicalOrder, length),
    }),
    truth: ({ length }) => ({ 'inner nodes in the order': length }),
  });
}

type Order = BackpropModule['topologicalOrder'];

function innerNodesIn(topologicalOrder: Order, root: Node): number {
  const order = receivedList(topologicalOrder(root), 'topologicalOrder(root)');
  return order.filter(({ parents }) => parents.length > 0).length;
}

/** How many inner nodes a chain of many paths has, if no node is asked for its parents over and over. */
function ofManyPaths(parentsOf: ParentsOf) {
  return (topologicalOrder: Order, length: number) => {
    let reads = 0;
    const make = (parents: Node[]): Node => ({
      get parents() {
        reads++;
        return parents;
      },
    });
    const work = (length: number) =>
      innerNodesIn(topologicalOrder, bareChain(length, parentsOf, make));
    return withoutEveryPath(length, work, () => reads);
  };
}

/** A row that goes on through the first parent of a node, or the second, or its only one. */
function row(length: number): Node {
  const leaf: Node = { parents: [] };
  return bareChain(length, (last, _, place) => [[last], [last, leaf], [leaf, last]][place % 3]);
}

/** A root with so many parents that there are `length` inner nodes, itself included. */
function wide(length: number): Node {
  const leaf: Node = { parents: [] };
  return { parents: Array.from({ length: length - 1 }, () => ({ parents: [leaf] })) };
}

/** The order of graphs that are too deep for recursion, too wide for one call, or have too many paths to walk them all. */
export const longOrderLaws: Law<BackpropModule>[] = [
  longOrderLaw(
    'a row: 100,000 nodes do not overflow the stack, nor slow each other down',
    100_000,
    (topologicalOrder, length) =>
      inLinearTime(length, (length) => innerNodesIn(topologicalOrder, row(length))),
  ),
  longOrderLaw(
    'a wide root: 200,000 nodes, all but the root its parents',
    200_000,
    (topologicalOrder, length) => innerNodesIn(topologicalOrder, wide(length)),
    () => 'a root with 199,999 parents, each of which has one parent, a leaf',
  ),
  longOrderLaw(
    'doublings: 60 nodes in a row have 2⁶⁰ paths, and each node comes once',
    60,
    ofManyPaths((last) => [last, last]),
  ),
  longOrderLaw(
    'sums of the two before: many paths again, and each node comes once',
    60,
    ofManyPaths((last, before) => [last, before]),
  ),
];

/** What is seen of the order of a graph. */
function seen({ topologicalOrder }: BackpropModule, root: Node) {
  const list = topologicalOrder(root);
  const order = receivedList(list, 'topologicalOrder(root)');
  // As `backward` may do with it.
  list.reverse();
  const again = receivedList(topologicalOrder(root), 'topologicalOrder(root)');
  const reached = below(root);
  const early = order.filter((node, i) => node.parents.some((parent) => order.indexOf(parent) > i));
  return {
    'children before a parent': early.length,
    'nodes listed twice': order.length - new Set(order).size,
    'inner nodes left out': [...reached].filter(
      (node) => node.parents.length > 0 && !order.includes(node),
    ).length,
    'nodes the root was not made from': order.filter((node) => !reached.has(node)).length,
    'root last': order[order.length - 1] === root,
    'as many when asked again': again.length === order.length,
    'root last when asked again': again[again.length - 1] === root,
  };
}

/** What has to be true of the order of any graph. */
const inOrder = {
  'children before a parent': 0,
  'nodes listed twice': 0,
  'inner nodes left out': 0,
  'nodes the root was not made from': 0,
  'root last': true,
  'as many when asked again': true,
  'root last when asked again': true,
};

function orderLaw(title: string, given: fc.Arbitrary<Program>): Law<BackpropModule> {
  return law({
    title,
    step: 1,
    about: 'topologicalOrder',
    kind: 'graph',
    given,
    show,
    yours: (module, given) => seen(module, bareGraph(given).slice(-1)[0]),
    truth: () => inOrder,
  });
}

/** What `topologicalOrder` has to do, on graphs that offer it nothing but `parents`. */
export const orderLaws: Law<BackpropModule>[] = [
  orderLaw('topologicalOrder: parents before children, each once, the root last', programs()),
  orderLaw(
    'topologicalOrder of a value used three times: it comes before all of its children',
    usedThreeTimes,
  ),
  law({
    title: 'topologicalOrder of many parents: all of them are followed',
    step: 1,
    about: 'topologicalOrder',
    kind: 'graph',
    given: fc.record({ parents: fc.integer({ min: 3, max: 6 }) }),
    show: ({ parents }) => `a root with ${parents} parents, each of which has one parent, a leaf`,
    yours: (module, given) => {
      const parents = Array.from({ length: given.parents }, () => ({ parents: [{ parents: [] }] }));
      return seen(module, { parents });
    },
    truth: () => inOrder,
  }),
  law({
    title: 'topologicalOrder of nodes alike: two are two, even if their data is the same',
    step: 1,
    about: 'topologicalOrder',
    kind: 'graph',
    given: programs(),
    show: (given) => `${show(given)}\nand the data of each is 7`,
    yours: (module, given) => {
      return seen(module, bareGraph(given, { data: 7 }).slice(-1)[0]);
    },
    truth: () => inOrder,
  }),
  law({
    title: 'topologicalOrder of one leaf: is that leaf alone',
    step: 1,
    about: 'topologicalOrder',
    kind: 'graph',
    given: fc.constant({ parents: [] }),
    show: () => 'leaf = { parents: [] }',
    yours: ({ topologicalOrder }, leaf) => {
      const order = receivedList(topologicalOrder(leaf), 'topologicalOrder(leaf)');
      return { 'nodes in the order': order.length, 'the leaf is last': order.at(-1) === leaf };
    },
    truth: () => ({ 'nodes in the order': 1, 'the leaf is last': true }),
  }),
];
