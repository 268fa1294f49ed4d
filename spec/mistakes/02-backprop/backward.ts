import type { Mistake } from '../mistake';

const reset = 'if (node.parents.length > 0)\n            node.grad = 0;';
const seed = 'root.grad += 1;';
const add = 'node.parents[i].grad += node.localGradients[i] * node.grad;';
const product = 'node.localGradients[i] * node.grad';
const sweep = 'for (const node of order.reverse()) {';
const clear = 'for (const value of values)\n        value.grad = 0;';

/** A `backward` as in the solution, with leaves in the order. */
const withLeaves = (each: string, before = 'if (node.parents.length > 0) node.grad = 0;') =>
  `function backward(root) {
        const order = [], entered = new Set();
        for (const node of topologicalOrder(root)) {
          for (const each of [...node.parents, node]) if (!entered.has(each)) { entered.add(each); order.push(each); }
        }
        for (const node of order) { ${before} }
        root.grad += 1;
        for (const node of order.reverse()) { ${each} }
      }`;

/** Mistakes of `backward` and `zeroGrad`. */
export const backwardMistakes: readonly Mistake[] = [
  {
    id: 'every inner value starts at 1',
    hint: 'every inner value starts with a gradient of 1. Only the root does: the others start at 0.',
    change: [
      reset,
      reset.replace('= 0', '= 1').replace('node.grad', 'if (node !== root) node.grad'),
    ],
  },
  {
    id: 'the seed is set to 0 again',
    hint: 'the root has no 1 when the sweep begins, and every gradient is 0 times something. Set the inner gradients to 0 first, then give the root its 1.',
    change: [
      `for (const node of order)\n        ${reset}\n    ${seed}`,
      `${seed}\nfor (const node of order)\n        ${reset}`,
    ],
  },
  {
    id: 'leaves are reset, inner values are not',
    hint: 'leaves and inner values are exchanged: before the sweep, set those to 0 that have parents.',
    change: [
      `for (const node of order)\n        ${reset}`,
      'for (const node of order) for (const parent of node.parents) if (parent.parents.length === 0) parent.grad = 0;',
    ],
  },
  {
    id: 'the number in place of the gradient',
    hint: 'multiply the local gradient by node.grad, not by node.data.',
    change: [product, 'node.localGradients[i] * node.data'],
  },
  {
    id: 'the parent’s number in place of the local gradient',
    hint: 'multiply node.grad by the local gradient, not by the data of the parent.',
    change: [product, 'node.parents[i].data * node.grad'],
  },
  {
    id: 'the number in place of the local gradient',
    hint: 'multiply node.grad by the local gradient, not by node.data.',
    change: [product, 'node.data * node.grad'],
  },
  {
    id: 'gradients are subtracted',
    hint: 'backward adds to a parent’s grad. To go against the gradient is for training, later.',
    change: ['node.parents[i].grad += ', 'node.parents[i].grad -= '],
  },
  {
    id: 'gradients are multiplied together',
    hint: 'where paths meet, gradients are added: `+=`, not `*=`.',
    change: ['node.parents[i].grad += ', 'node.parents[i].grad *= '],
  },
  {
    id: 'the first gradient wins',
    hint: 'a value keeps only the first gradient that reaches it. Gradients accumulate: add every one.',
    change: [add, `if (node.parents[i].grad === 0) ${add}`],
  },
  {
    id: 'the last gradient wins, in leaves only',
    hint: 'a value used twice gets only the last gradient. Gradients accumulate: write `+=`, not `=`.',
    change: [
      add,
      `if (node.parents[i].parents.length === 0) node.parents[i].grad = ${product}; else ${add}`,
    ],
  },
  {
    id: 'the last gradient wins, in inner values only',
    hint: 'a value used twice gets only the last gradient. Gradients accumulate: write `+=`, not `=`.',
    change: [
      add,
      `if (node.parents[i].parents.length > 0) node.parents[i].grad = ${product}; else ${add}`,
    ],
  },
  {
    id: 'the gradient is shared out',
    hint: 'the gradient is divided by the number of parents. Each parent gets its whole local gradient times node.grad.',
    change: [product, `${product} / node.parents.length`],
  },
  {
    id: 'a local gradient is left out where it is negative',
    hint: 'negative gradients are left out. They count like any other.',
    change: [product, `Math.max(0, ${product})`],
  },
  {
    id: 'gradients lose their signs',
    hint: 'the absolute value of a gradient is added. Gradients may be negative.',
    change: [product, `Math.abs(${product})`],
  },
  {
    id: 'local gradients from the other end',
    hint: 'local gradients and parents are read in opposite orders: localGradients[i] belongs to parents[i].',
    change: ['node.localGradients[i]', 'node.localGradients[node.parents.length - 1 - i]'],
  },
  {
    id: 'the last local gradient for all',
    hint: 'each parent has its own local gradient: localGradients[i] for parents[i].',
    change: ['node.localGradients[i]', 'node.localGradients[node.parents.length - 1]'],
  },
  {
    id: 'the first parent gets nothing',
    hint: 'the loop over the parents starts one too late: at place 0.',
    change: [
      'let i = 0; i < node.parents',
      'let i = node.parents.length > 1 ? 1 : 0; i < node.parents',
    ],
  },
  {
    id: 'the loop over the parents starts at 1',
    hint: 'the loop over the parents starts one too late: at place 0.',
    change: ['let i = 0; i < node.parents', 'let i = 1; i < node.parents'],
  },
  {
    id: 'the loop over the parents ends too early',
    hint: 'the loop over the parents ends one too early.',
    change: ['i < node.parents.length;', 'i < node.parents.length - 1;'],
  },
  {
    id: 'two parents at most',
    hint: 'only the first two parents get something. A value may have any number of parents: go through them all.',
    change: ['i < node.parents.length;', 'i < Math.min(2, node.parents.length);'],
  },
  {
    id: 'leaves get nothing',
    hint: 'leaves get no gradient. They have nothing to pass on, but they do receive: add to every parent.',
    change: [add, `if (node.parents[i].parents.length > 0) ${add}`],
  },
  {
    id: 'the root passes nothing on',
    hint: 'the root does not pass its gradient on: the sweep begins with the root itself.',
    change: [sweep, 'for (const node of order.reverse().slice(1)) {'],
  },
  {
    id: 'only the root passes on',
    hint: 'only the parents of the root get a gradient. Walk the order from its end, the root first, and give every value its turn.',
    change: [sweep, 'for (const node of order.reverse().slice(0, 1)) {'],
  },
  {
    id: 'the first value in the order passes nothing on',
    hint: 'the sweep ends one value too early: the first in the order has its turn too.',
    change: [sweep, 'for (const node of order.reverse().slice(0, -1)) {'],
  },
  {
    id: 'the sweep ends at a leaf',
    hint: 'the sweep ends at the first leaf. Others come after it in the order: `continue`, not `break` or `return`.',
    instead: withLeaves(
      'if (node.parents.length === 0) break; node.parents.forEach((parent, i) => { parent.grad += node.localGradients[i] * node.grad; });',
    ),
  },
  {
    id: 'backward calls itself',
    hint: 'backward calls itself for every parent, and each call gives another 1, as if that parent were a root. Walk the order in one loop.',
    instead: `function backward(root) {
        root.grad += 1;
        root.parents.forEach((parent, i) => { parent.grad += root.localGradients[i] * root.grad; backward(parent); });
      }`,
  },
  {
    id: 'backward calls itself, and sets 1',
    hint: 'backward calls itself for every parent, and each call sets that parent’s grad to 1. Only the root’s is 1: walk the order in one loop.',
    instead: `function backward(root) {
        root.grad = 1;
        root.parents.forEach((parent, i) => { parent.grad += root.localGradients[i] * root.grad; backward(parent); });
      }`,
  },
  {
    id: 'backward of one step',
    hint: 'only the parents of the root get a gradient. Walk the order from its end, the root first, and give every value its turn.',
    instead: `function backward(root) {
        root.grad = 1;
        root.parents.forEach((parent, i) => { parent.grad += root.localGradients[i] * root.grad; });
      }`,
  },
  {
    id: 'backward runs once only',
    hint: 'backward does nothing where the root has its gradient already. Every call sweeps anew, and adds to the leaves.',
    change: [
      'const order = topologicalOrder(root);',
      'if (root.grad !== 0 && root.parents.length > 0) return;\nconst order = topologicalOrder(root);',
    ],
  },
  {
    id: 'the graph is emptied',
    hint: 'the graph is taken apart during the sweep. Leave parents and localGradients as they are: backward may be called again.',
    change: [
      'node.parents[i].grad += node.localGradients[i] * node.grad;\n        }',
      'node.parents[i].grad += node.localGradients[i] * node.grad;\n        }\nnode.parents.length = 0; node.localGradients.length = 0;',
    ],
  },
  {
    id: 'the local gradients are overwritten',
    hint: 'the products are written into localGradients. Leave the graph as it is, and add them to the parents’ grad.',
    change: [
      add,
      `node.localGradients[i] *= node.grad; node.parents[i].grad += node.localGradients[i];`,
    ],
  },
  {
    id: 'gradients are used up',
    hint: 'a node’s own grad is set to 0 after its turn. Leave it: it is the result, ∂root/∂node.',
    change: [
      'node.parents[i].grad += node.localGradients[i] * node.grad;\n        }',
      'node.parents[i].grad += node.localGradients[i] * node.grad;\n        }\nnode.grad = 0;',
    ],
  },
  {
    id: 'gradients are rounded',
    hint: 'gradients are rounded. Leave them as they are.',
    change: [product, `Math.round(1e4 * ${product}) / 1e4`],
  },
  {
    id: 'backward takes a step',
    hint: 'backward changes data, which is for the optimizer of stage 05. It fills in grad, and no more.',
    change: [
      add,
      `${add} if (node.parents[i].parents.length === 0) node.parents[i].data -= 0.01 * node.parents[i].grad;`,
    ],
  },
  {
    id: 'zeroGrad leaves out the last',
    hint: 'zeroGrad leaves out the last value.',
    change: [clear, 'for (let i = 0; i < values.length - 1; i++) values[i].grad = 0;'],
  },
  {
    id: 'zeroGrad leaves out the first',
    hint: 'zeroGrad leaves out the first value: places are counted from 0.',
    change: [clear, 'for (let i = 1; i < values.length; i++) values[i].grad = 0;'],
  },
  {
    id: 'zeroGrad of leaves only',
    hint: 'zeroGrad leaves out values that have parents. Set every grad it is given to 0.',
    change: ['value.grad = 0;', 'if (value.parents.length === 0) value.grad = 0;'],
  },
  {
    id: 'zeroGrad of inner values only',
    hint: 'zeroGrad leaves out leaves. Set every grad it is given to 0.',
    change: ['value.grad = 0;', 'if (value.parents.length > 0) value.grad = 0;'],
  },
  {
    id: 'zeroGrad goes down the graph',
    hint: 'zeroGrad goes on to the parents. Set the values that it is given, and no others.',
    change: ['value.grad = 0;', '{ value.grad = 0; zeroGrad(value.parents); }'],
  },
  {
    id: 'zeroGrad sets the number only',
    hint: 'zeroGrad sets data to 0, and leaves grad as it is: it has to be the other way round.',
    change: ['value.grad = 0;', 'value.data = 0;'],
  },
  {
    id: 'zeroGrad sets undefined',
    hint: 'zeroGrad sets gradients to the number 0, not to undefined or null: adding to that gives NaN.',
    change: ['value.grad = 0;', 'value.grad = undefined;'],
  },
  {
    id: 'zeroGrad sets null',
    hint: 'zeroGrad sets gradients to the number 0, not to undefined or null: adding to that gives NaN.',
    change: ['value.grad = 0;', 'value.grad = null;'],
  },
  {
    id: 'small gradients are left out',
    hint: 'a small gradient is taken for 0, and not handed on. A large slope may make it large again: hand on every gradient.',
    change: [add, `if (Math.abs(node.grad) > 1e-12) ${add}`],
  },
  {
    id: 'infinite gradients are left out',
    hint: 'what is ∞ or NaN is not added to a gradient. Hand on every gradient: where something went wrong, it has to show.',
    change: [add, `if (Number.isFinite(${product})) ${add}`],
  },
  {
    id: 'NaN is taken for 0',
    hint: 'a gradient that is NaN is taken for 0. Hand on every gradient: where something went wrong, it has to show.',
    change: [product, `(${product} || 0)`],
  },
  {
    id: 'backward clears what the last call filled in',
    hint: 'backward sets gradients of the call before to 0. What the root was not made from keeps its gradient.',
    change: [
      `for (const node of order)\n        ${reset}`,
      `for (const node of [...(backward.last ?? []), ...order])\n        ${reset}\n    backward.last = [...order];`,
    ],
  },
  {
    id: 'zeroGrad multiplies by 0',
    hint: 'zeroGrad multiplies by 0, and NaN · 0 is NaN again. Assign 0 to each grad.',
    change: ['value.grad = 0;', 'value.grad *= 0;'],
  },
];
