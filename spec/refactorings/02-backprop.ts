import type { Equivalence } from './equivalence';

const orderBody = `const order = new Set();
    const entered = new Set();
    // No recursion, which would overflow JavaScript's call stack on a long graph.
    const stack = [root];
    while (stack.length > 0) {
        const node = stack[stack.length - 1];
        if (entered.has(node)) {
            // Two children may both have pushed it: the second time, the Set has it already.
            order.add(node);
            stack.pop();
        }
        else {
            entered.add(node);
            for (const parent of node.parents)
                if (parent.parents.length > 0)
                    stack.push(parent);
        }
    }
    return [...order];`;

/** Depth first; Kahn; leaves in the list or not; from either end. */
const orders = [
  // Kahn, from the root.
  `const waiting = new Map([[root, 0]]);
    for (const node of waiting.keys()) for (const parent of node.parents) waiting.set(parent, (waiting.get(parent) ?? 0) + 1);
    const order = [root];
    for (const node of order) for (const parent of node.parents) {
        waiting.set(parent, waiting.get(parent) - 1);
        if (waiting.get(parent) === 0) order.push(parent);
    }
    return order.reverse();`,
  // Kahn, from the leaves.
  `const children = new Map([[root, []]]);
    const missing = new Map();
    for (const node of children.keys()) {
        missing.set(node, node.parents.length);
        for (const parent of node.parents) children.set(parent, children.get(parent) ?? []).get(parent).push(node);
    }
    const order = [...missing.keys()].filter((node) => node.parents.length === 0);
    for (const node of order) for (const child of children.get(node)) {
        missing.set(child, missing.get(child) - 1);
        if (missing.get(child) === 0) order.push(child);
    }
    return order;`,
  // Depth first, leaves too.
  `const order = [];
    const done = new Set();
    const stack = [[root, false]];
    while (stack.length > 0) {
        const [node, isBack] = stack.pop();
        if (isBack) order.push(node);
        else if (!done.has(node)) {
            done.add(node);
            stack.push([node, true], ...node.parents.map((parent) => [parent, false]));
        }
    }
    return order;`,
  // Depth first with the place that each node has come to, the last parent first.
  `const order = [];
    const left = new Map([[root, root.parents.length]]);
    const path = [root];
    while (path.length > 0) {
        const node = path.at(-1);
        const at = left.get(node) - 1;
        left.set(node, at);
        if (at < 0) order.push(path.pop());
        else if (!left.has(node.parents[at])) {
            left.set(node.parents[at], node.parents[at].parents.length);
            path.push(node.parents[at]);
        }
    }
    return order.filter((node) => node === root || node.parents.length > 0);`,
];

/** Other ways to write parts of stage 02. */
export const backpropEquivalences: readonly Equivalence[] = [
  [orderBody, ...orders],
  [
    `for (const node of order)
        if (node.parents.length > 0)
            node.grad = 0;`,
    'zeroGrad(order.filter(({ parents }) => parents.length > 0));',
    'order.forEach((node) => { node.grad = node.parents.length === 0 ? node.grad : 0; });',
  ],
  [
    'root.grad += 1;',
    'root.grad = root.parents.length > 0 ? 1 : root.grad + 1;',
    'root.grad = root.grad + 1;',
  ],
  [
    'for (const node of order.reverse()) {',
    'for (let at = order.length - 1; at >= 0; at--) { const node = order[at];',
    'for (const node of order.toReversed()) {',
    'for (const node of order.reverse().filter(({ parents }) => parents.length > 0)) {',
  ],
  [
    'for (let i = 0; i < node.parents.length; i++) {',
    'for (let i = node.parents.length - 1; i >= 0; i--) {',
    'for (const i of node.parents.keys()) {',
  ],
  [
    'node.parents[i].grad += node.localGradients[i] * node.grad;',
    'const parent = node.parents[i]; parent.grad = parent.grad + node.grad * node.localGradients[i];',
    'const flow = node.grad * node.localGradients[i]; node.parents[i].grad += flow;',
  ],
  [
    `for (const value of values)
        value.grad = 0;`,
    'values.forEach((value) => { value.grad = 0; });',
    'for (let i = 0; i < values.length; i++) values[i].grad = 0;',
  ],
];
