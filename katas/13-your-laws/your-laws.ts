import type { BackpropModule, Node } from '../../spec/contract';
import { NotWritten } from '../../spec/not-written';
import { array, decimal, integer, law, near, slope, type YourLaw } from '../../spec/your-law';

/** The worked example: −a, and its slope. */
export function negation(): YourLaw<BackpropModule, { a: number }> {
  return law({
    title: 'neg: −a, and its slope',
    given: { a: decimal(-10, 10) },
    yours: ({ Value, backward }, { a }) => {
      const x = new Value(a);
      const y = x.neg();
      backward(y);
      return { 'value of −a': y.data, 'slope of −a': x.grad };
    },
    truth: ({ a }) => ({ 'value of −a': -a, 'slope of −a': slope((x) => -x, a) }),
  });
}

/** `mul` and `div`: their values and all slopes, for any two numbers. */
export function productAndQuotient(): YourLaw<BackpropModule, { a: number; b: number }> {
  throw new NotWritten('productAndQuotient', 'katas/13-your-laws/README.md, step 1');
}

/** `exp` and `tanh`: their values and slopes, without looking up a derivative. */
export function expAndTanh(): YourLaw<BackpropModule, { a: number; b: number }> {
  throw new NotWritten('expAndTanh', 'katas/13-your-laws/README.md, step 2');
}

/** Bare objects: for each node the places of its parents. The last is the root. */
function graphOf(parents: readonly (readonly number[])[]): Node[] {
  const nodes: Node[] = [];
  for (const places of parents) nodes.push({ parents: places.map((place) => nodes[place]) });
  return nodes;
}

/** All that a node was made from, itself included. */
function madeFrom(root: Node): Node[] {
  const found = new Set([root]);
  for (const node of found) for (const parent of node.parents) found.add(parent);
  return [...found];
}

/** `topologicalOrder`: what is true of every valid order, because there are many. */
export function validOrder(): YourLaw<BackpropModule, { parents: number[][] }> {
  throw new NotWritten('validOrder', 'katas/13-your-laws/README.md, step 3');
}
