import { backwardMistakes } from './02-backprop/backward';
import { orderMistakes } from './02-backprop/order';
import type { Mistakes } from './mistake';

const zeroGradient =
  'where a gradient is 0, the sweep stops, or something is skipped that others wait for. A 0 adds nothing, but all that comes after it still has its turn.';

/** Known mistakes of stage 02. */
export const backpropMistakes: Mistakes = {
  stage: '02-backprop',
  list: [
    {
      id: 'order by recursion',
      hint: 'recursion needs a stack frame for every value in a row. Keep a stack of your own: an array.',
      instead: `function topologicalOrder(root) {
        const order = new Set(), entered = new Set();
        const visit = (node) => {
          if (entered.has(node)) return;
          entered.add(node);
          node.parents.forEach(visit);
          order.add(node);
        };
        visit(root);
        return [...order];
      }`,
    },
    {
      id: 'order visits every path',
      hint: 'each value is visited once for every path to it. Use one Set for the whole walk, and remember which ones you have entered.',
      instead: `function topologicalOrder(root) {
        const order = [];
        const visit = (node) => { node.parents.forEach(visit); order.push(node); };
        visit(root);
        return order;
      }`,
    },
    {
      id: 'order remembers anew in every call',
      hint: 'each value is visited once for every path to it. Use one Set for the whole walk, and remember which ones you have entered.',
      instead: `function topologicalOrder(root) {
        const visited = new Set();
        if (visited.has(root)) return [];
        visited.add(root);
        return [...root.parents.flatMap((parent) => topologicalOrder(parent)), root];
      }`,
    },
    {
      id: 'order remembers only siblings',
      hint: 'each value is visited once for every path to it. Use one Set for the whole walk, and remember which ones you have entered.',
      instead: `function topologicalOrder(root) {
        const found = (node) => [...[...new Set(node.parents)].flatMap(found), node];
        return [...new Set(found(root))];
      }`,
    },
    {
      id: 'order counts children once',
      hint: 'a value that stands twice among the parents of another is waited for only once. Count places, or go depth first.',
      instead: `function topologicalOrder(root) {
        const waiting = new Map([[root, 0]]);
        for (const [node] of waiting) {
          for (const parent of new Set(node.parents)) waiting.set(parent, (waiting.get(parent) ?? 0) + 1);
        }
        const ready = [root];
        for (const node of ready) {
          for (const parent of node.parents) {
            waiting.set(parent, waiting.get(parent) - 1);
            if (waiting.get(parent) === 0) ready.push(parent);
          }
        }
        return ready.reverse();
      }`,
    },
    {
      id: 'a leaf has no order',
      hint: 'the root is in the order, even if it is a leaf.',
      change: ['order.add(node);', 'if (node.parents.length > 0) order.add(node);'],
    },
    {
      id: 'order remembers for ever',
      hint: 'topologicalOrder remembers from call to call what it has entered. Start every call with a new Set.',
      change: [
        'const entered = new Set();',
        'const entered = (topologicalOrder.entered ??= new Set());',
      ],
    },
    {
      id: 'order searches a list',
      hint: 'looking a value up in a list takes longer the longer it is. A Set finds it at once.',
      change: [
        'const entered = new Set();',
        'const entered = []; entered.has = entered.includes; entered.add = entered.push;',
      ],
    },
    {
      id: 'order level by level',
      hint: 'values are ordered by their distance from the root. With paths of unequal length that is not a topological order.',
      instead: `function topologicalOrder(root) {
        const found = new Set([root]);
        for (const node of found) for (const parent of node.parents) found.add(parent);
        return [...found].reverse();
      }`,
    },
    {
      id: 'order tells values by their number',
      hint: 'two values with equal numbers are taken for one. Remember the values themselves, not their data.',
      instead: `function topologicalOrder(root) {
        const order = [], seen = new Set(), stack = [[root, false]];
        while (stack.length > 0) {
          const [node, left] = stack.pop();
          if (left) { order.push(node); continue; }
          const key = 'data' in node ? node.data : node;
          if (seen.has(key)) continue;
          seen.add(key);
          stack.push([node, true]);
          for (const parent of node.parents) stack.push([parent, false]);
        }
        return order;
      }`,
    },
    {
      id: 'order from the root down',
      hint: 'the order begins with the root. Parents come before children, the root last.',
      change: ['return [...order];', 'return [...order].reverse();'],
    },
    {
      id: 'order written down on the way in',
      hint: 'a value is written down when it is reached, before what it was made from. Write it down when all of its parents have been.',
      instead: `function topologicalOrder(root) {
        const order = [], entered = new Set(), stack = [root];
        while (stack.length > 0) {
          const node = stack.pop();
          if (entered.has(node)) continue;
          entered.add(node);
          order.push(node);
          for (const parent of node.parents) stack.push(parent);
        }
        return order.reverse();
      }`,
    },
    {
      id: 'order written down on the way in, the last parent last',
      hint: 'a value is written down when it is reached, before what it was made from. Write it down when all of its parents have been.',
      instead: `function topologicalOrder(root) {
        const order = [], entered = new Set(), stack = [root];
        while (stack.length > 0) {
          const node = stack.pop();
          if (entered.has(node)) continue;
          entered.add(node);
          order.push(node);
          for (const parent of [...node.parents].reverse()) stack.push(parent);
        }
        return order.reverse();
      }`,
    },
    {
      id: 'order without the root',
      hint: 'the root belongs to the order, at its end.',
      change: ['return [...order];', 'return [...order].slice(0, -1);'],
    },
    {
      id: 'order follows the first parent only',
      hint: 'follow all parents of a value, not only the first.',
      change: [
        'of node.parents)\n                if',
        'of node.parents.slice(0, 1))\n                if',
      ],
    },
    {
      id: 'order asks for data',
      hint: 'topologicalOrder may read nothing but `parents`: it has to work on other things than Values.',
      change: ['if (parent.parents.length > 0)', 'if (parent.localGradients.length > 0)'],
    },
    {
      id: 'backward from the leaves up',
      hint: 'only the parents of the root get a gradient. Walk the order from its end, the root first, and give every value its turn.',
      change: ['order.reverse()', 'order'],
    },
    {
      id: 'backward without a seed',
      hint: 'the root has no 1 when the sweep begins, and every gradient is 0 times something. Set the inner gradients to 0 first, then give the root its 1.',
      change: ['root.grad += 1;', ''],
    },
    {
      id: 'backward sets a leaf root',
      hint: 'backward on a leaf adds 1 to its grad; it does not set it.',
      change: ['root.grad += 1;', 'root.grad = 1;'],
    },
    {
      id: 'backward as in micrograd',
      hint: 'the first call is right, a second one on the same graph is not. Set the grads of inner values to 0 before the sweep, and add 1 to the root’s grad in place of setting it.',
      instead: `function backward(root) {
        root.grad = 1;
        for (const node of topologicalOrder(root).reverse()) {
          node.parents.forEach((parent, i) => {
            parent.grad += node.localGradients[i] * node.grad;
          });
        }
      }`,
    },
    {
      id: 'backward seeds with the root’s number',
      hint: 'the root’s own gradient is 1, not its data.',
      change: ['root.grad += 1;', 'root.grad += root.data;'],
    },
    {
      id: 'inner gradients are never reset',
      hint: 'inner values keep their gradient from the last call. Set it to 0 before you begin, but not that of leaves.',
      change: ['if (node.parents.length > 0)\n            node.grad = 0;', ';'],
    },
    {
      id: 'every inner gradient but the root’s is reset',
      hint: 'the root keeps its gradient from the last call, and 1 is added to it. Set it to 0 as well before you begin, unless it is a leaf.',
      change: [
        'if (node.parents.length > 0)\n            node.grad',
        'if (node !== root && node.parents.length > 0)\n            node.grad',
      ],
    },
    {
      id: 'leaves are reset',
      hint: 'backward sets leaves to 0 before it begins. Gradients accumulate in leaves: only inner values start from 0.',
      change: [
        'if (node.parents.length > 0)\n            node.grad = 0;',
        '{ node.grad = 0; for (const parent of node.parents) parent.grad = 0; }',
      ],
    },
    {
      id: 'the last gradient wins',
      hint: 'a value used twice gets only the last gradient. Gradients accumulate: write `+=`, not `=`.',
      change: ['node.parents[i].grad += ', 'node.parents[i].grad = '],
    },
    {
      id: 'the gradient from above is forgotten',
      hint: 'the chain rule multiplies: a parent gets its local gradient times the `grad` of the node it helped to make.',
      change: ['node.localGradients[i] * node.grad', 'node.localGradients[i]'],
    },
    {
      id: 'the local gradient is forgotten',
      hint: 'the chain rule multiplies: a parent gets its local gradient times the `grad` of the node it helped to make.',
      change: ['node.localGradients[i] * node.grad', 'node.grad'],
    },
    {
      id: 'the gradient of the parent in place of the node’s',
      hint: 'multiply by the grad of the node, not by that of its parent: parent.grad += local gradient · node.grad.',
      change: [
        'node.localGradients[i] * node.grad',
        'node.localGradients[i] * node.parents[i].grad',
      ],
    },
    {
      id: 'a gradient is added, not multiplied',
      hint: 'along a path, local gradients are multiplied; gradients are added only where paths meet.',
      change: ['node.localGradients[i] * node.grad', 'node.localGradients[i] + node.grad'],
    },
    {
      id: 'the first local gradient for all',
      hint: 'each parent has its own local gradient: localGradients[i] for parents[i].',
      change: ['node.localGradients[i]', 'node.localGradients[0]'],
    },
    {
      id: 'the last parent gets nothing',
      hint: 'the loop over the parents ends one too early.',
      change: ['i < node.parents.length;', 'i < Math.max(1, node.parents.length - 1);'],
    },
    {
      id: 'a parent in two places counts once',
      hint: 'x.mul(x) has x in both places, each with its local gradient. Go through the places, not through a set of parents.',
      change: [
        'i < node.parents.length; i++) {',
        'i < node.parents.length; i++) {\nif (node.parents.indexOf(node.parents[i]) !== i) continue;',
      ],
    },
    {
      id: 'no order: each value backpropagates at once',
      hint: 'a value adds to its parents before its own gradient is complete. Use the topological order.',
      instead: `function backward(root) {
        for (const node of topologicalOrder(root)) if (node.parents.length > 0) node.grad = 0;
        const pass = (node, grad) => {
          node.grad += grad;
          node.parents.forEach((parent, i) => pass(parent, node.localGradients[i] * node.grad));
        };
        pass(root, 1);
      }`,
    },
    {
      id: 'every path on its own',
      hint: 'each path is walked on its own: right, but 60 doublings have 2⁶⁰ of them. Visit each value once, in topological order.',
      instead: `function backward(root) {
        for (const node of topologicalOrder(root)) if (node.parents.length > 0) node.grad = 0;
        const pass = (node, grad) => {
          node.grad += grad;
          node.parents.forEach((parent, i) => pass(parent, node.localGradients[i] * grad));
        };
        pass(root, 1);
      }`,
    },
    {
      id: 'values of 0 pass nothing on',
      hint: 'a value whose number is 0 still has a gradient, and so have its parents.',
      change: [
        'for (const node of order.reverse()) {',
        'for (const node of order.reverse()) {\nif (!node.data) continue;',
      ],
    },
    {
      id: 'parents are reversed in place',
      hint: 'reverse() changes the list that it is called on: the parents in the graph are reversed. Leave the graph as it is.',
      change: [
        'for (let i = 0; i < node.parents',
        'node.parents.reverse(); node.localGradients.reverse();\nfor (let i = 0; i < node.parents',
      ],
    },
    {
      id: 'backward moves the numbers',
      hint: 'backward changes gradients only, never data.',
      change: ['root.grad += 1;', 'root.grad += 1; root.data += 1;'],
    },
    {
      id: 'inner gradients are cleared after the sweep',
      hint: 'inner values lose their gradients at the end. Set them to 0 before the sweep, and leave what it gives them.',
      instead: `function backward(root) {
        const order = topologicalOrder(root);
        root.grad += 1;
        for (const node of [...order].reverse()) {
          node.parents.forEach((parent, i) => {
            parent.grad += node.localGradients[i] * node.grad;
          });
        }
        for (const node of order) if (node.parents.length > 0) node.grad = 0;
      }`,
    },
    {
      id: 'zeroGrad does nothing',
      hint: 'zeroGrad has to set every grad it is given to 0.',
      change: ['value.grad = 0;', ';'],
    },
    {
      id: 'zeroGrad stops after the first',
      hint: 'zeroGrad sets only the first gradient to 0.',
      change: ['value.grad = 0;', '{ value.grad = 0; break; }'],
    },
    {
      id: 'zeroGrad erases the numbers',
      hint: 'zeroGrad sets grad to 0, not data.',
      change: ['value.grad = 0;', 'value.data = value.grad = 0;'],
    },
    {
      id: 'zeroGrad sets to 1',
      hint: 'zeroGrad sets gradients to 0, not to 1.',
      change: ['value.grad = 0;', 'value.grad = 1;'],
    },
    {
      id: 'zeroGrad of nothing',
      hint: 'zeroGrad may be given an empty list: then there is nothing to do.',
      change: [
        `for (const value of values)
        value.grad = 0;`,
        `values[0].grad = 0;
for (const value of values) value.grad = 0;`,
      ],
    },
    {
      id: 'slopes are looked up by their parent',
      hint: 'a parent that stands twice has two local gradients. Go by the place i, not by indexOf.',
      change: [
        'node.localGradients[i] * node.grad',
        'node.localGradients[node.parents.indexOf(node.parents[i])] * node.grad',
      ],
    },
    {
      id: 'gradients are cleared during the sweep',
      hint: 'a gradient is set to 0 in the middle of the sweep, and what had accumulated is lost. Clear all inner values before it.',
      change: [
        'for (let i = 0; i < node.parents',
        `for (const parent of node.parents) if (parent.parents.length > 0) parent.grad = 0;
for (let i = 0; i < node.parents`,
      ],
    },
    {
      id: 'a gradient of 0 is not counted down',
      hint: zeroGradient,
      instead: `function backward(root) {
        const order = topologicalOrder(root);
        for (const node of order) if (node.parents.length > 0) node.grad = 0;
        const waiting = new Map();
        for (const node of order) for (const parent of node.parents) waiting.set(parent, (waiting.get(parent) ?? 0) + 1);
        root.grad += 1;
        const ready = [root];
        for (const node of ready) {
          if (node.grad === 0) continue;
          node.parents.forEach((parent, i) => {
            parent.grad += node.localGradients[i] * node.grad;
            waiting.set(parent, waiting.get(parent) - 1);
            if (waiting.get(parent) === 0) ready.push(parent);
          });
        }
      }`,
    },
    {
      id: 'the sweep ends at a gradient of 0',
      hint: zeroGradient,
      change: [
        'for (const node of order.reverse()) {',
        `for (const node of order.reverse()) {
if (node.grad === 0) break;`,
      ],
    },
    ...orderMistakes,
    ...backwardMistakes,
  ],
};
