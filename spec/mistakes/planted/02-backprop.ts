import type { BackpropModule, Value } from '../../contract';
import { orderPlants } from './02-orders';
import type { Around, Change, Planted } from './plant';

type InEach = Readonly<Record<string, Change | readonly Change[]>>;
type Wrong = readonly [id: string, inEach: InEach, what?: string];

/** The same change in every engine that gives the root its 1 in these words. */
function seed(seeded: string): InEach {
  const change: Change = ['root.grad += 1;', seeded];
  const places = seeded.replaceAll(/root\.(grad|data)/g, '$1.at[root.place]');
  return {
    closures: change,
    tape: change,
    composed: change,
    hurried: change,
    thrifty: change,
    arena: ['grad.at[root.place] += 1;', places],
  };
}

/** What goes from a node to its parents, in the engines that say it in one line. */
function share(from: (slope: string, above: string, parent: string) => string): InEach {
  return {
    tape: ['localGradients[i] * grad', from('localGradients[i]', 'grad', 'parent.grad')],
    composed: [
      'node.localGradients[i] * node.grad',
      from('node.localGradients[i]', 'node.grad', 'parent.grad'),
    ],
    thrifty: [
      'node.localGradients[i] * node.grad',
      from('node.localGradients[i]', 'node.grad', 'node.parents[i].grad'),
    ],
    arena: [
      'edgeSlope.at[edge] * grad.at[place]',
      from('edgeSlope.at[edge]', 'grad.at[place]', 'grad.at[parent]'),
    ],
  };
}

const slopeInPulled = 'slope * (slopes.get(child) ?? 0)';
const sumInPulled = 'slopes.set(node, sum(pulled));';
const endOfPulled = 'node.parents.length > 0 ? slope : node.grad + slope';

/** Before each node of the sweep hands its gradient on. */
function beforeEach(said: (node: string) => string): InEach {
  return {
    closures: ['node.push();', `{ ${said('node')} node.push(); }`],
    composed: ['for (const node of inner) {', `for (const node of inner) { ${said('node')}`],
    thrifty: [
      /(for \(const node of childrenFirst\) \{)(\s+for)/g,
      `$1 ${said('node').replaceAll('$', '$$$$')}$2`,
    ],
    tape: [
      'for (const { parents, localGradients, grad } of newestFirst) {',
      `for (const node of newestFirst) { ${said('node')} const { parents, localGradients, grad } = node;`,
    ],
  };
}

const sweeps: readonly Wrong[] = [
  ['backward without a seed', { ...seed(''), pulled: ['[[root, 1]]', '[[root, 0]]'] }],
  [
    'backward sets a leaf root',
    {
      ...seed('root.grad = 1;'),
      pulled: [endOfPulled, 'node === root || node.parents.length > 0 ? slope : node.grad + slope'],
    },
  ],
  [
    'backward seeds with the root’s number',
    { ...seed('root.grad += root.data;'), pulled: ['[[root, 1]]', '[[root, root.data]]'] },
  ],
  [
    'backward moves the numbers',
    {
      ...seed('root.grad += 1; root.data += 1;'),
      pulled: ['const slopes = new', 'root.data += 1; const slopes = new'],
    },
  ],
  [
    'backward from the leaves up',
    {
      closures: ['order.reverse()', 'order'],
      composed: ['.length > 0).reverse()', '.length > 0)'],
      hurried: ['let i = order.length - 1; i >= 0; i--', 'let i = 0; i < order.length; i++'],
      thrifty: ['topologicalOrder(root).reverse()', 'topologicalOrder(root)'],
      tape: ['b.serial - a.serial', 'a.serial - b.serial'],
      pulled: ['(root).reverse()', '(root)'],
    },
  ],
  [
    'inner gradients are never reset',
    {
      closures: [/if \(node\.parents\.length > 0\)\s+node\.grad = 0;/g, ';'],
      tape: [/if \(value\.parents\.length > 0\)\s+value\.grad = 0;/g, ';'],
      composed: ['zeroGrad(inner);', ''],
      hurried: ['order[i].grad = 0;', ''],
      thrifty: [/if \(node\.parents\.length > 0\)\s+node\.grad = 0;/g, ''],
      arena: [/if \(firstEdge\.at\[place\] < [^)]*\)\s+grad\.at\[place\] = 0;/g, ''],
      pulled: [`node.grad = ${endOfPulled}`, 'node.grad += slope'],
    },
  ],
  [
    'leaves are reset',
    {
      closures: ['if (node.parents.length > 0)', ''],
      tape: ['if (value.parents.length > 0)', ''],
      composed: ['zeroGrad(inner);', 'zeroGrad(order);'],
      hurried: ['if (order[i].parents.length > 0) {', '{'],
      thrifty: ['if (node.parents.length > 0)', ''],
      arena: ['if (firstEdge.at[place] < firstEdge.at[place + 1])', ''],
      pulled: [endOfPulled, 'slope'],
    },
  ],
];

const reset = /if \((node|value)\.parents\.length > 0\)\s+(node|value)\.grad = 0;/g;
const seeded: Change = ['root.grad += 1;', 'root.grad = 1;'];

/** Several at once, and what is done to the values that are not leaves. */
const resets: readonly Wrong[] = [
  [
    'backward as in micrograd',
    {
      closures: [[reset, ';'], seeded],
      tape: [[reset, ';'], seeded],
      thrifty: [[reset, ''], seeded],
      composed: [['zeroGrad(inner);', ''], seeded],
      hurried: [['order[i].grad = 0;', ''], seeded],
    },
  ],
  [
    'every inner gradient but the root’s is reset',
    {
      closures: ['if (node.parents.length > 0)', 'if (node !== root && node.parents.length > 0)'],
      tape: ['if (value.parents.length > 0)', 'if (value !== root && value.parents.length > 0)'],
      thrifty: ['if (node.parents.length > 0)', 'if (node !== root && node.parents.length > 0)'],
      composed: ['zeroGrad(inner);', 'zeroGrad(inner.slice(1));'],
      hurried: ['order[i].parents.length > 0', 'order[i] !== root && order[i].parents.length > 0'],
    },
  ],
  [
    'inner gradients are cleared after the sweep',
    {
      closures: [
        [reset, ';'],
        [
          'node.push();',
          'node.push(); for (const each of order) if (each.parents[0]) each.grad = 0;',
        ],
      ],
      composed: [
        ['zeroGrad(inner);', ''],
        [/(for \(const node of inner\) \{[\s\S]*?\n {4}\})/g, '$1 zeroGrad(inner);'],
      ],
      thrifty: [
        [reset, ''],
        [
          /(root\.grad \+= 1;\s+for \(const node of childrenFirst\) \{[\s\S]*?\n {4}\})/g,
          '$1 for (const each of childrenFirst) if (each.parents.length > 0) each.grad = 0;',
        ],
      ],
      tape: [
        [reset, ';'],
        [
          /(for \(const \{ parents[\s\S]*?\n {4}\})/g,
          '$1 for (const each of newestFirst) if (each.parents.length > 0) each.grad = 0;',
        ],
      ],
    },
  ],
];

const rules: readonly Wrong[] = [
  [
    'the last gradient wins',
    {
      closures: [/\.grad \+= (?!1;)/g, '.grad = '],
      tape: ['parent.grad += ', 'parent.grad = '],
      composed: ['parent.grad += ', 'parent.grad = '],
      thrifty: ['node.parents[i].grad += ', 'node.parents[i].grad = '],
      arena: ['grad.at[parent] += ', 'grad.at[parent] = '],
      hurried: [
        [/\b(a|b|v\.parents\[j\])\.grad \+= /g, '$1.grad = '],
        [/\b(a|b)\.grad -= /g, '$1.grad = -'],
      ],
      pulled: [
        [sumInPulled, 'slopes.set(node, pulled.at(-1));'],
        [endOfPulled, 'node.parents.length > 0 || node !== root ? slope : node.grad + slope'],
      ],
    },
  ],
  [
    'the gradient from above is forgotten',
    {
      ...share((slope) => slope),
      pulled: [slopeInPulled, 'slope'],
      closures: [
        [/ \* (product|result)\.grad/g, ''],
        [/\+= sum\.grad/g, '+= 1'],
        ['bias.grad += result.grad', 'bias.grad += 1'],
        ['this.localGradients[i] * this.grad', 'this.localGradients[i]'],
      ],
      hurried: [
        [/ \* v\.grad/g, ''],
        [/([+-]=) v\.grad/g, '$1 1'],
      ],
    },
  ],
  [
    'the local gradient is forgotten',
    {
      ...share((_, above) => above),
      pulled: [slopeInPulled, 'slopes.get(child) ?? 0'],
      closures: [/\+= \S+ \* (product|result|this)\.grad/g, '+= $1.grad'],
      hurried: [
        [/\+= .* \* v\.grad/g, '+= v.grad'],
        [/-= v\.grad/g, '+= v.grad'],
      ],
    },
  ],
  [
    'the gradient of the parent in place of the node’s',
    share((slope, _, parent) => `${slope} * ${parent}`),
  ],
  [
    'a gradient is added, not multiplied',
    {
      ...share((slope, above) => `${slope} + ${above}`),
      pulled: [slopeInPulled, 'slope + (slopes.get(child) ?? 0)'],
    },
  ],
  [
    'the first local gradient for all',
    {
      tape: ['localGradients[i] * grad', 'localGradients[0] * grad'],
      composed: ['node.localGradients[i]', 'node.localGradients[0]'],
      thrifty: ['node.localGradients[i]', 'node.localGradients[0]'],
      arena: ['edgeSlope.at[edge] *', 'edgeSlope.at[firstEdge.at[place]] *'],
      pulled: ['child.localGradients[i]', 'child.localGradients[0]'],
    },
  ],
];

const places: readonly Wrong[] = [
  [
    'the last parent gets nothing',
    {
      tape: [
        'parents.forEach((parent, i) => {',
        'parents.slice(0, Math.max(1, parents.length - 1)).forEach((parent, i) => {',
      ],
      composed: [
        'of node.parents.entries()',
        'of node.parents.slice(0, Math.max(1, node.parents.length - 1)).entries()',
      ],
      thrifty: ['i < node.parents.length;', 'i < Math.max(1, node.parents.length - 1);'],
      arena: [
        'edge < firstEdge.at[place + 1];',
        'edge < firstEdge.at[place + 1] - (firstEdge.at[place + 1] > firstEdge.at[place] + 1);',
      ],
      pulled: [
        'child.parents.forEach(',
        'child.parents.slice(0, Math.max(1, child.parents.length - 1)).forEach(',
      ],
    },
  ],
  [
    'a parent in two places counts once',
    {
      closures: [/other\.grad \+=/g, 'if (other !== this) other.grad +='],
      composed: [
        'of node.parents.entries()) {',
        'of node.parents.entries()) { if (node.parents.indexOf(parent) !== i) continue;',
      ],
      thrifty: [
        'i < node.parents.length; i++) {',
        'i < node.parents.length; i++) { if (node.parents.indexOf(node.parents[i]) !== i) continue;',
      ],
      hurried: [/\bb\.grad ([+-]=)/g, 'if (b !== a) b.grad $1'],
      pulled: [
        'child.parents.forEach((parent, i) => {',
        'child.parents.forEach((parent, i) => { if (child.parents.indexOf(parent) !== i) return;',
      ],
    },
  ],
  [
    'slopes are looked up by their parent',
    {
      pulled: ['child.localGradients[i]', 'child.localGradients[child.parents.indexOf(parent)]'],
      arena: [
        'edgeSlope.at[edge] *',
        'edgeSlope.at[edgeParent.at.indexOf(parent, firstEdge.at[place])] *',
      ],
    },
  ],
  [
    'values of 0 pass nothing on',
    {
      ...beforeEach((node) => `if (${node}.data === 0) continue;`),
      hurried: ['const v = order[i];', 'const v = order[i]; if (!v.data) continue;'],
      arena: ['waiting--;', 'waiting--; if (data.at[place] === 0) continue;'],
      pulled: [slopeInPulled, 'child.data === 0 ? 0 : slope * (slopes.get(child) ?? 0)'],
    },
  ],
  [
    'the sweep ends at a gradient of 0',
    {
      ...beforeEach((node) => `if (${node}.grad === 0) break;`),
      hurried: ['const v = order[i];', 'const v = order[i]; if (!v.grad) break;'],
    },
  ],
  [
    'gradients are cleared during the sweep',
    {
      ...beforeEach(
        (node) => `for (const one of ${node}.parents) if (one.parents.length > 0) one.grad = 0;`,
      ),
      hurried: [
        'const b = v.parents[1];',
        'const b = v.parents[1]; for (const p of v.parents) if (p.parents.length > 0) p.grad = 0;',
      ],
    },
  ],
  [
    'parents are reversed in place',
    {
      ...beforeEach((node) => `${node}.parents.reverse(); ${node}.localGradients.reverse();`),
      pulled: [
        'for (const child of nodes) {',
        'for (const child of nodes) { child.parents.reverse(); child.localGradients.reverse();',
      ],
    },
  ],
];

/** One operation alone, where every operation has its own rule for the way back. */
const alone: readonly Wrong[] = [
  ...[
    ['add', /(this|other)\.grad \+= sum/g, '$1.grad = sum'],
    ['mul', /(this|other)\.grad \+= (other|this)\.data/g, '$1.grad = $2.data'],
    ['curves', /x\.grad \+=/g, 'x.grad ='],
    ['dot', /(weight|values\[i\])\.grad \+=/g, '$1.grad ='],
  ].map(([op, snippet, replacement]): Wrong => {
    const change = [snippet, replacement] as Change;
    return ['the last gradient wins', { closures: change }, `${op} only`];
  }),
  ...['add', 'sub', 'mul', 'div', 'neg'].map(
    (op): Wrong => [
      'the last gradient wins',
      {
        hurried: [
          new RegExp(`(v\\.op === '${op}'\\) \\{[^}]*?)a\\.grad ([+-])=`, 'g'),
          '$1a.grad = $2',
        ],
      },
      `${op} only`,
    ],
  ),
  ...['pow', 'exp', 'log', 'tanh', 'sigmoid', 'relu', 'leakyRelu', 'map'].map(
    (op): Wrong => [
      'the last gradient wins',
      { hurried: [new RegExp(`(v\\.op === '${op}'\\)[^+]*?)\\+=`, 'g'), '$1='] },
      `${op} only`,
    ],
  ),
];

type Exports = Pick<BackpropModule, 'topologicalOrder'>;
type Backward = BackpropModule['backward'];
type ZeroGrad = BackpropModule['zeroGrad'];

const around: readonly [id: string, Around][] = [
  [
    'no order: each value backpropagates at once',
    {
      backward:
        (_: Backward, { topologicalOrder }: Exports) =>
        (root: Value) => {
          for (const node of topologicalOrder(root)) if (node.parents.length > 0) node.grad = 0;
          const go = (node: Value) => {
            for (const [i, parent] of node.parents.entries()) {
              parent.grad += node.localGradients[i] * node.grad;
              go(parent);
            }
          };
          root.grad += 1;
          go(root);
        },
    },
  ],
  ['zeroGrad does nothing', { zeroGrad: () => () => {} }],
  [
    'zeroGrad stops after the first',
    { zeroGrad: (right: ZeroGrad) => (values: Value[]) => right(values.slice(0, 1)) },
  ],
  [
    'zeroGrad erases the numbers',
    {
      zeroGrad: () => (values: Value[]) => {
        for (const value of values) value.data = value.grad = 0;
      },
    },
  ],
  [
    'zeroGrad sets to 1',
    {
      zeroGrad: () => (values: Value[]) => {
        for (const value of values) value.grad = 1;
      },
    },
  ],
  [
    'zeroGrad of nothing',
    {
      zeroGrad: (right: ZeroGrad) => (values: Value[]) => {
        values[0].grad = 0;
        right(values);
      },
    },
  ],
];

const engines = ['closures', 'pulled', 'tape', 'composed', 'arena', 'hurried', 'thrifty'];

/** The mistakes of stage 02, most of them in the engine's own text. */
export const backpropPlants: readonly Planted[] = [
  ...orderPlants,
  ...[...sweeps, ...resets, ...rules, ...places, ...alone].flatMap(([id, inEach, what]) =>
    Object.entries(inEach).map(([alternative, changes]) => ({
      stage: '02-backprop',
      id,
      alternative,
      how: what ? `text, ${what}` : 'text',
      changes: (Array.isArray(changes[0]) ? changes : [changes]) as readonly Change[],
    })),
  ),
  ...around.flatMap(([id, wrong]) =>
    engines.map((alternative) => ({
      stage: '02-backprop',
      id,
      alternative,
      how: 'around',
      around: wrong,
    })),
  ),
];
