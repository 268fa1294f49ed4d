import { alternatives } from '../../alternatives/all';
import type { BackpropModule, Node } from '../../contract';
import { below } from '../02-backprop/order';
import { engine } from './engine';
import { type Graph, graphOf, isValid, placesOf } from './graphs';
import * as orders from './orders';
import type { Task, Wrong } from './task';

type Order = (root: Node) => Node[];

const engineWith = (order: Order) =>
  engine({ topologicalOrder: order as BackpropModule['topologicalOrder'] });

/** Whether an order of a graph is not valid. */
const shows = (order: Order) => (given: Graph) => {
  const root = graphOf(given).at(-1);
  return root !== undefined && !isValid(order(root), root);
};

/** A wrong order that shows in some graphs only. */
function inGraphs(
  is: string,
  order: Order,
  parents: Graph['parents'],
  what: string,
  idea: string,
): Wrong<BackpropModule, Graph> {
  const needs = { what, has: shows(order) };
  return { is, implementation: engineWith(order), seen: { parents }, needs, idea };
}

/** `topologicalOrder`: of its many right answers any. */
export const validOrderTask: Task<BackpropModule, Graph> = {
  name: 'validOrder',
  step: 3,
  right: [
    { is: 'that goes depth first, with a stack', implementation: engine() },
    {
      is: 'that goes to the first parent first, or to the last first, at random',
      implementation: engineWith(orders.atRandom()),
      may: 'Asked again, it answers with another order, which is right as well.',
    },
    {
      is: 'that lists a node when all of its children are listed, from the root on (Kahn’s algorithm)',
      implementation: alternatives.pulled,
      may: 'It lists parents before children, in another order than you expect.',
    },
    {
      is: 'that leaves out the leaves',
      implementation: engineWith(orders.withoutLeaves),
      may: 'It leaves out the leaves, as it may: they have no parents to add to.',
    },
    {
      is: 'that goes depth first, from the last parent to the first',
      implementation: alternatives.thrifty,
      may: 'It lists parents before children, in another order than you expect.',
    },
    {
      is: 'that lists nodes by their distance from the leaves',
      implementation: engineWith(orders.byHeight),
      may: 'It lists parents before children, in another order than you expect.',
    },
  ],
  wrong: [
    inGraphs(
      'that lists a node before its parents, the root first',
      orders.rootFirst,
      [[], [0], [1]],
      'a root with parents',
      'Where in the order is the root?',
    ),
    inGraphs(
      'that remembers nodes as keys of an object, so that all are one',
      orders.asKeys,
      [[], [0], [1]],
      'a root with a parent that has parents',
      'What it lists is in order. Is every node there that has to be?',
    ),
    inGraphs(
      'that lists a node again each time that it is reached',
      orders.everyVisit,
      [[], [0], [1, 1]],
      'a node that is used twice',
      'How often is each node in the order?',
    ),
    inGraphs(
      'that goes level by level from the root, and turns the list round',
      orders.levels,
      [[], [0], [1], [1, 2]],
      'a node with a short way and a longer one to the root',
      'The root is last, and nothing is missing. Does every node come after all of its parents?',
    ),
    inGraphs(
      'that leaves out a root that is a leaf',
      orders.noLeaves,
      [[]],
      'a root that is a leaf',
      'Which node has to be in every order, whatever it is?',
    ),
    inGraphs(
      'that leaves out a node when one of its parents was visited before',
      orders.parentKnown,
      [[], [0], [1], [1], [2, 3]],
      'a node that is used twice',
      'Is every node there that has to be? Nodes with parents may not be left out.',
    ),
    inGraphs(
      'that lists a copy of each leaf, `{ ...leaf }`',
      orders.copiedLeaves,
      [[], [0]],
      'a root that is made of a leaf',
      'Is everything that it lists a node that the root was made from? Nodes are told apart by the object itself.',
    ),
    {
      is: 'that remembers from one call to the next where it has been',
      implementation: engineWith(orders.rememberingAlways()),
      seen: { parents: [[], [0], [1]] },
      idea: 'What does it answer when it is asked about the same graph again?',
    },
  ],
  answers: ({ topologicalOrder }, given) => {
    const nodes = graphOf(given);
    const root = nodes[nodes.length - 1];
    const [order, again] = [topologicalOrder(root), topologicalOrder(root)];
    const example = nodes.filter((node) => below(root).has(node));
    return {
      order: isValid(order, root)
        ? `for example ${placesOf(example, nodes)}`
        : placesOf(order, nodes),
      'order, asked again': again.length === order.length ? 'the same' : placesOf(again, nodes),
    };
  },
};
