/** Correct engines of any design hold in the realm: those that closures and prototypes are made of, too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../spec/law/check';
import { stageNamed } from '../../spec/laws/stages';
import type { StageDoor } from './door';
import { opened } from './testing';

const folder = join(__dirname, '..', '..', 'spec', 'alternatives');

/** An engine of stages 01 and 02, and the files that it imports, as one file of stage 01 each. */
function handedIn(name: string): Record<string, string> {
  const files: Record<string, string> = {};
  const add = (file: string) => {
    const text = readFileSync(join(folder, `${file}.ts`), 'utf8').replaceAll(
      "'../../datasets/",
      "'../../datasets/",
    );
    files[`01-value/${file === name ? 'value' : file}.ts`] = text;
    for (const [, other] of text.matchAll(/from '\.\/([\w-]+)'/g)) add(other);
  };
  add(name);
  files['02-backprop/backprop.ts'] =
    "export { backward, topologicalOrder, zeroGrad } from '../01-value/value';";
  return files;
}

const prototypes = `// @ts-nocheck
export function Value(data, parents = [], localGradients = []) {
  if (!(this instanceof Value)) return new Value(data, parents, localGradients);
  this.data = data; this.grad = 0; this.parents = parents; this.localGradients = localGradients;
}
const as = (x) => (typeof x === 'number' ? new Value(x) : x);
Value.prototype.toString = function () { return 'Value(' + this.data + ')'; };
Value.prototype.valueOf = function () { return this.data; };
Value.prototype.constructor = Value;
Value.toString = function () { return 'Value'; };
Value.prototype.add = function (b) { b = as(b); return new Value(this.data + b.data, [this, b], [1, 1]); };
Value.prototype.mul = function (b) { b = as(b); return new Value(this.data * b.data, [this, b], [b.data, this.data]); };
Value.prototype.neg = function () { return this.mul(-1); };
Value.prototype.sub = function (b) { return this.add(as(b).neg()); };
Value.prototype.div = function (b) { return this.mul(as(b).pow(-1)); };
Value.prototype.map = function (f, d) { return new Value(f(this.data), [this], [d(this.data)]); };
Value.prototype.pow = function (n) { return this.map((x) => x ** n, (x) => (n === 0 ? 0 : n * x ** (n - 1))); };
Value.prototype.exp = function () { return this.map(Math.exp, Math.exp); };
Value.prototype.log = function () { return this.map(Math.log, (x) => 1 / x); };
Value.prototype.tanh = function () { return this.map(Math.tanh, (x) => 1 - Math.tanh(x) ** 2); };
const sigmoid = (x) => 1 / (1 + Math.exp(-x));
Value.prototype.sigmoid = function () { return this.map(sigmoid, (x) => sigmoid(x) * (1 - sigmoid(x))); };
Value.prototype.relu = function () { return this.map((x) => Math.max(0, x), (x) => (x > 0 ? 1 : 0)); };
Value.prototype.leakyRelu = function (s = 0.01) { return this.map((x) => (x > 0 ? x : s * x), (x) => (x > 0 ? 1 : s)); };
class Unequal extends RangeError { constructor(message) { super(message); this.name = 'RangeError'; this.message = message; } }
Value.dot = function (w, x, bias) {
  if (w.length !== x.length) throw new Unequal(w.length + ' weights and ' + x.length + ' inputs');
  const start = bias === undefined ? new Value(0) : bias;
  return w.reduce((sum, each, i) => sum.add(each.mul(x[i])), start.add(0));
};
export function topologicalOrder(root) {
  const order = [], entered = new Set(), done = new Set(), stack = [root];
  while (stack.length) {
    const node = stack[stack.length - 1];
    if (done.has(node)) { stack.pop(); continue; }
    if (entered.has(node)) { done.add(node); order.push(node); stack.pop(); continue; }
    entered.add(node);
    for (const parent of [...node.parents].reverse()) if (!done.has(parent)) stack.push(parent);
  }
  return order;
}
export function backward(root) {
  const order = topologicalOrder(root);
  for (const node of order) if (node.parents.length) node.grad = 0;
  if (root.parents.length) root.grad = 1; else root.grad += 1;
  for (const node of order.reverse()) node.parents.forEach((parent, i) => { parent.grad += node.localGradients[i] * node.grad; });
}
export const zeroGrad = (values) => { for (const value of values) value.grad = 0; };
`;

/** The laws of a stage that do not hold, and how. */
async function failing(door: StageDoor, stage: string): Promise<unknown[]> {
  const failures: unknown[] = [];
  for (const law of stageNamed(stage).laws) {
    const verdict = await check(law, door, 5);
    if (verdict.state !== 'holds') failures.push([law.title, verdict]);
  }
  return failures;
}

const designs = {
  prototypes: {
    '01-value/value.ts': prototypes,
    '02-backprop/backprop.ts':
      "export { backward, topologicalOrder, zeroGrad } from '../01-value/value';",
  },
  ...Object.fromEntries(
    ['closures', 'pulled', 'tape', 'composed', 'arena', 'hurried', 'thrifty'].map((name) => [
      name,
      handedIn(name),
    ]),
  ),
};

test.each(Object.entries(designs))(
  '%s',
  async (_, files) => {
    for (const stage of ['01-value', '02-backprop']) {
      const door = await opened(files, stage);
      expect(await failing(door, stage)).toEqual([]);
      door.close();
    }
  },
  120_000,
);
