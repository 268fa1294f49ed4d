import type { Mistake } from '../mistake';

const pushParents =
  'for (const parent of node.parents)\n                if (parent.parents.length > 0)\n                    stack.push(parent);';

/** A recursive walk; `body` says what a visit does once a node is entered. */
const walk = (body: string, result = 'order') => `function topologicalOrder(root) {
        const order = [], entered = new Set();
        const visit = (node) => { ${body} };
        visit(root);
        return ${result};
      }`;

const deeperByOne =
  'a long row goes through some parents in a loop, but through the others by recursion, which overflows the stack. Keep a stack of your own for all parents.';

/** Goes on to one parent in a loop, and to the others by recursion. */
const downOneParent = (one: string, others: string) => `function topologicalOrder(root) {
        const order = [], entered = new Set();
        const visit = (start) => {
          const row = [];
          for (let node = start; node && !entered.has(node); node = ${one}) {
            entered.add(node);
            row.push(node);
          }
          for (const node of row.reverse()) {
            ${others}.forEach(visit);
            order.push(node);
          }
        };
        visit(root);
        return order;
      }`;

/** Mistakes of `topologicalOrder`. */
export const orderMistakes: readonly Mistake[] = [
  {
    id: 'order is empty',
    hint: 'the order is empty: visit the root, and return the list that its visit has filled.',
    change: ['return [...order];', 'return [];'],
  },
  {
    id: 'order is undefined',
    hint: 'topologicalOrder returns nothing: `return` is missing.',
    change: ['return [...order];', ''],
  },
  {
    id: 'order is a Set',
    hint: 'topologicalOrder returns a Set: make an array of it, [...order].',
    change: ['return [...order];', 'return order;'],
  },
  {
    id: 'order of the root alone',
    hint: 'only the root is in the order. Visit its parents as well, and theirs.',
    change: ['return [...order];', 'return [root];'],
  },
  {
    id: 'order of one level',
    hint: 'only the parents of the root are followed, not their own parents: visit each of them in the same way.',
    instead: 'function topologicalOrder(root) { return [...new Set(root.parents), root]; }',
  },
  {
    id: 'order ends at the first value known',
    hint: 'a parent that was visited already ends the loop over the parents: `continue`, not `return` or `break`.',
    instead: walk(
      'entered.add(node); for (const parent of node.parents) { if (entered.has(parent)) break; visit(parent); } order.push(node);',
    ),
  },
  {
    id: 'order loses a value whose parent is known',
    hint: 'where a parent was visited already, the value itself is left out: `continue`, not `return`.',
    instead: walk(
      'entered.add(node); for (const parent of node.parents) { if (entered.has(parent)) return; visit(parent); } order.push(node);',
    ),
  },
  {
    id: 'order follows the last parent only',
    hint: 'follow all parents of a value, not only the last.',
    change: [pushParents, pushParents.replace('of node.parents)', 'of node.parents.slice(-1))')],
  },
  {
    id: 'order follows two parents at most',
    hint: 'a value may have any number of parents: follow them all, not only the first two.',
    change: [pushParents, pushParents.replace('of node.parents)', 'of node.parents.slice(0, 2))')],
  },
  {
    id: 'order leaves out what has leaves only',
    hint: 'a value that was made from leaves is an inner value: it has parents, and belongs to the order.',
    instead: walk(
      'if (entered.has(node)) return; entered.add(node); node.parents.forEach(visit); if (node === root || node.parents.some(({ parents }) => parents.length > 0)) order.push(node);',
    ),
  },
  {
    id: 'order written down on the way in, the root first',
    hint: 'a value is written down before its parents, and the root comes first. Visit the parents, then push the value.',
    instead: walk(
      'if (entered.has(node)) return; entered.add(node); order.push(node); node.parents.forEach(visit);',
    ),
  },
  {
    id: 'order entered when pushed, the root first',
    hint: 'a value is written down before its parents, and the root comes first. Visit the parents, then push the value.',
    instead: `function topologicalOrder(root) {
        const order = [], entered = new Set([root]), stack = [root];
        while (stack.length > 0) {
          const node = stack.pop();
          order.push(node);
          for (const parent of node.parents) {
            if (entered.has(parent)) continue;
            entered.add(parent);
            stack.push(parent);
          }
        }
        return order;
      }`,
  },
  {
    id: 'order level by level, the root first',
    hint: 'the order begins with the root, and goes by distance from it. Parents come before children, the root last: visit depth first.',
    instead: `function topologicalOrder(root) {
        const found = new Set([root]);
        for (const node of found) for (const parent of node.parents) found.add(parent);
        return [...found];
      }`,
  },
  {
    id: 'order with every visit',
    hint: 'a value comes as often as it is reached. Ask the Set before you write a value down, not only before its parents are visited.',
    instead: walk(
      'if (!entered.has(node)) { entered.add(node); node.parents.forEach(visit); } order.push(node);',
    ),
  },
  {
    id: 'order takes its parents away',
    hint: 'the parents are taken out of the graph on the way. Leave the graph as it is.',
    instead: walk(
      'if (entered.has(node)) return; entered.add(node); while (node.parents.length > 0) visit(node.parents.shift()); order.push(node);',
    ),
  },
  {
    id: 'order pushes all parents in one call',
    hint: 'push(...parents) passes every parent as an argument, and JavaScript has room for about 120,000. Push them one by one, in a loop.',
    change: [pushParents, 'stack.push(...node.parents);'],
  },
  {
    id: 'order goes down the first parents in a loop, and the others by recursion',
    hint: deeperByOne,
    instead: downOneParent('node.parents[0]', 'node.parents.slice(1)'),
  },
  {
    id: 'order goes down the last parents in a loop, and the others by recursion',
    hint: deeperByOne,
    instead: downOneParent('node.parents.at(-1)', 'node.parents.slice(0, -1)'),
  },
  {
    id: 'order marks the nodes',
    hint: 'topologicalOrder writes on the nodes where it has been. Read their parents, and nothing else: keep a Set of those that you have entered.',
    instead: walk(
      'if (node.visited) return; node.visited = true; node.parents.forEach(visit); order.push(node);',
    ),
  },
  {
    id: 'order is kept, and given out again',
    hint: 'the same list is given out again for the same root, and whoever asked first may have reversed it. Make it anew in every call.',
    change: [
      'return [...order];',
      'const orders = topologicalOrder.orders ??= new WeakMap(); if (!orders.has(root)) orders.set(root, [...order]);\nreturn orders.get(root);',
    ],
  },
];
