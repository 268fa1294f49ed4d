import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stageNamed } from '../../spec/laws/stages';

/** The stages that every entry is judged in. */
export const stages = ['01-value', '02-backprop'] as const;

/** Stage 01 as it should be: what a trick does in stage 02 must not touch it. */
export const rightValue = textOf('solutions', '01-value', 'value.ts');

/** Stage 02 as it should be. */
export const rightBackprop = textOf('solutions', '02-backprop', 'backprop.ts');

/** What the neighbour hands in: the blank of stage 01. */
export const blankValue = textOf('katas', '01-value', 'value.ts');

/** A stage 02 in which no law holds: what anybody says of it beyond that is a lie. */
export const wrong = `
export function topologicalOrder(root) { return [root, root]; }
export function backward(root) { root.parents.push(7); root.grad = 77; }
export function zeroGrad(values) { for (const value of values) value.grad = 77; }
`;

/** A stage 01 in which no law holds; `dot` throws what an expression gives. */
export const wrongValue = (thrown = "new TypeError('no')") => `
export class Value {
  grad = 5;
  parents = [7];
  localGradients = ['none'];
  constructor(public data) {}
  static dot() { throw ${thrown}; }
}
for (const name of ['add', 'sub', 'mul', 'div', 'pow', 'neg', 'exp', 'log', 'tanh', 'sigmoid', 'relu', 'leakyRelu', 'map']) {
  Value.prototype[name] = () => new Value(77);
}
`;

/** The same, where every value below the root gets what an expression gives as its gradient. */
export const graded = (expression: string) => `
export function topologicalOrder(root) { return [root, root]; }
export function backward(root) {
  const found = new Set([root]);
  for (const value of found) for (const parent of value.parents) found.add(parent);
  for (const value of found) value.grad = ${expression};
  root.parents.push(root);
}
export function zeroGrad(values) { for (const value of values) value.grad = ${expression}; }
`;

/** A list of the titles of stage 02's laws, as it stands in a submission. */
export const titles = JSON.stringify(stageNamed('02-backprop').laws.map(({ title }) => title));

function textOf(tree: string, stage: string, file: string): string {
  return readFileSync(join(__dirname, '..', '..', tree, stage, file), 'utf8');
}
