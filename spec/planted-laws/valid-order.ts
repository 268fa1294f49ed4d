import type { BackpropModule, Node } from '../contract';
import { below } from '../laws/02-backprop/order';
import { graphOf } from '../laws/13-your-laws/graphs';
import { array, type Cases, constantFrom, integer, law } from '../your-law';
import type { PlantedLaw, PlantedLaws } from './planted-law';

interface Case {
  parents: number[][];
}

/** Lists of numbers as graphs: the first node is a leaf, and a parent comes before its child. */
function graphs(lists: Cases<number[][]>): Cases<number[][]> {
  return lists.map((all) => all.map((list, i) => (i === 0 ? [] : list.map((n) => n % i))));
}

const anyGraph = graphs(array(array(integer(0, 99), 0, 3), 1, 8));
const chains = integer(1, 9).map((length) =>
  Array.from({ length }, (_, i) => (i === 0 ? [] : [i - 1])),
);
const byHand = constantFrom<number[][]>([[]], [[], [0], [1], [1, 2]]);
/** Every node is one of the parents of the next but one, or of the next. */
const grown = integer(1, 6).chain((length) =>
  array(integer(1, 2), length, length).map((steps) =>
    steps.map((step, i) => (i === 0 ? [] : [Math.max(0, i - step), i - 1])),
  ),
);

const isInner = ({ parents }: Node) => parents.length > 0;

/** What comes of a call. */
interface Called {
  order: Node[];
  root: Node;
  nodes: Node[];
  again(): Node[];
}

const hasInner = (nodes: Iterable<Node>, order: Node[]) =>
  [...nodes].every((node) => !isInner(node) || order.includes(node));

/** What somebody may ask about an order. */
const questions = {
  last: ({ order, root }: Called) => order.at(-1) === root,
  once: ({ order }: Called) => new Set(order).size === order.length,
  before: ({ order }: Called) =>
    order.every(({ parents }, i) => parents.every((parent) => order.indexOf(parent) <= i)),
  complete: ({ order, root }: Called) => hasInner(below(root), order),
  own: ({ order, root }: Called) => order.every((node) => below(root).has(node)),
  again: ({ order, again }: Called) => again().length === order.length,
  sameAgain: ({ order, again }: Called) => again().every((node, i) => node === order[i]),
  withLeaves: ({ order, root }: Called) => [...below(root)].every((node) => order.includes(node)),
  wholeGraph: ({ order, nodes }: Called) => hasInner(nodes, order),
  asNumbered: ({ order, nodes }: Called) => {
    const places = order.map((node) => nodes.indexOf(node));
    return places.join() === places.toSorted((a, b) => a - b).join();
  },
};
type Question = keyof typeof questions;

/** A law that asks some questions, each of which has to be answered with yes. */
function asking(says: string, parents: Cases<number[][]>, ...names: Question[]): PlantedLaw {
  return {
    says,
    law: () =>
      law<BackpropModule, Case>({
        title: says,
        given: { parents },
        yours: ({ topologicalOrder }, given) => {
          const nodes = graphOf(given);
          const root = nodes[nodes.length - 1];
          const order = topologicalOrder(root);
          const called = { order, root, nodes, again: () => topologicalOrder(root) };
          return Object.fromEntries(names.map((name) => [name, questions[name](called)]));
        },
        truth: () => Object.fromEntries(names.map((name) => [name, true])),
      }),
  };
}

const all = ['last', 'once', 'before', 'complete', 'own', 'again'] as const;

/** Walks through the order, and has each node’s parents behind it. */
const walked: PlantedLaw = {
  says: 'what is ready, step by step, in words',
  law: () =>
    law<BackpropModule, Case>({
      title: 'whoever goes through the order has all parents ready',
      given: { parents: grown },
      yours: ({ topologicalOrder }, given) => {
        const root = graphOf(given)[given.parents.length - 1];
        const judge = (order: Node[]) => {
          const ready = new Set<Node>();
          for (const node of order) {
            if (!below(root).has(node)) return 'foreign';
            if (ready.has(node)) return 'twice';
            if (node.parents.some((parent) => isInner(parent) && !ready.has(parent)))
              return 'early';
            ready.add(node);
          }
          return order[order.length - 1] === root ? 'in order' : 'no root';
        };
        return { first: judge(topologicalOrder(root)), second: judge(topologicalOrder(root)) };
      },
      truth: () => ({ first: 'in order', second: 'in order' }),
    }),
};

/** Laws about `topologicalOrder`. */
export const plantedValidOrder: PlantedLaws = {
  task: 'validOrder',
  right: [
    asking('questions, of random graphs', anyGraph, ...all),
    asking('questions, of two graphs by hand', byHand, ...all),
    walked,
  ],
  tooStrict: [
    asking('all leaves, too', anyGraph, ...all, 'withLeaves'),
    asking('the order in which the nodes were made', anyGraph, ...all, 'asNumbered'),
    asking('the same order again', anyGraph, ...all, 'sameAgain'),
    asking('nodes that the root was not made from', anyGraph, ...all, 'wholeGraph'),
  ],
  tooWeak: [
    asking('parents before children, and nothing else', anyGraph, 'before'),
    asking('the root last, each once', anyGraph, 'last', 'once'),
    asking('all but parents before children', anyGraph, 'last', 'once', 'complete', 'again'),
    asking('all, but no word of other nodes', anyGraph, ...all.filter((name) => name !== 'own')),
    asking('all, but only once', anyGraph, 'last', 'once', 'before', 'complete', 'own'),
  ],
  blind: [
    asking('chains alone', chains, ...all),
    asking('one leaf alone', constantFrom([[]]), ...all),
    asking('never a leaf as the root', graphs(array(array(integer(0, 99), 1, 3), 2, 8)), ...all),
    asking(
      'every node used once',
      constantFrom<number[][]>([[]], [[], [0]], [[], [], [0, 1]], [[], [0], [], [1, 2]]),
      ...all,
    ),
  ],
};
