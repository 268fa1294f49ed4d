import type { BackpropModule, Node } from './contract';
import { type Law, law } from './law/law';
import { receivedList } from './law/received';
import { type Program, programs, show } from './oracle/program';

/** The bare graph of a program: nodes that have parents, and nothing else. */
function bareGraph({ inputs, steps }: Program): Node[] {
  const nodes: Node[] = inputs.map(() => ({ parents: [] }));
  for (const { op, of } of steps) {
    const places = op === 'tanh' || op === 'neg' ? of.slice(0, 1) : of;
    nodes.push({ parents: places.map((place) => nodes[place]) });
  }
  return nodes;
}

/** Everything below `root`, itself included. */
function below(root: Node): Set<Node> {
  const found = new Set([root]);
  for (const node of found) for (const parent of node.parents) found.add(parent);
  return found;
}

/** What `topologicalOrder` has to do, on graphs that offer it nothing but `parents`. */
export const orderLaws: Law<BackpropModule>[] = [
  law({
    title: 'topologicalOrder: parents before children, each once, the root last',
    step: 1,
    given: programs(),
    show,
    yours: ({ topologicalOrder }, given) => {
      const nodes = bareGraph(given);
      const root = nodes[nodes.length - 1];
      const order = receivedList(topologicalOrder(root), 'topologicalOrder(root)');
      const reached = below(root);
      const early = order.filter((node, i) =>
        node.parents.some((parent) => order.indexOf(parent) > i),
      );
      return {
        'children before a parent': early.length,
        'places taken twice': order.length - new Set(order).size,
        'inner values left out': [...reached].filter(
          (node) => node.parents.length > 0 && !order.includes(node),
        ).length,
        'values the root was not made from': order.filter((node) => !reached.has(node)).length,
        'root last': order[order.length - 1] === root,
      };
    },
    truth: () => ({
      'children before a parent': 0,
      'places taken twice': 0,
      'inner values left out': 0,
      'values the root was not made from': 0,
      'root last': true,
    }),
  }),
];
