import type { BackpropModule, Node } from '../../spec/contract';
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
  return law({
    title: 'mul and div: values, and slopes towards both',
    given: { a: decimal(-10, 10), b: decimal(-10, 10).filter((b) => Math.abs(b) >= 0.1) },
    yours: ({ Value, backward }, { a, b }) => {
      const [x, y, u, v] = [a, b, a, b].map((number) => new Value(number));
      const [product, quotient] = [x.mul(y), u.div(v)];
      backward(product);
      backward(quotient);
      return {
        'a · b': product.data,
        'a / b': quotient.data,
        xs: x.grad,
        ys: y.grad,
        u: u.grad,
        v: v.grad,
      };
    },
    truth: ({ a, b }) => ({
      'a · b': a * b,
      'a / b': a / b,
      xs: slope((a) => a * b, a),
      ys: slope((b) => a * b, b),
      u: slope((a) => a / b, a),
      v: slope((b) => a / b, b),
    }),
  });
}

/** `exp` and `tanh`: their values and slopes, without looking up a derivative. */
export function expAndTanh(): YourLaw<BackpropModule, { a: number; b: number }> {
  // Two answers that should be equal differ by rounding alone.
  const same = near(0, 1e-9);
  return law({
    title: 'exp(a + b) = exp a · exp b, exp is its own slope, tanh a = (exp 2a − 1) / (exp 2a + 1)',
    given: { a: decimal(-3, 3), b: decimal(-3, 3) },
    yours: ({ Value, backward }, { a, b }) => {
      const [x, y, u, v] = [a, b, a, a].map((number) => new Value(number));
      const power = x.add(y).exp();
      const factors = new Value(a).exp().data * new Value(b).exp().data;
      const tanh = u.tanh();
      const square = v.mul(2).exp();
      const fromExp = square.sub(1).div(square.add(1));
      for (const result of [power, tanh, fromExp]) backward(result);
      return {
        exp: power.data - factors,
        expSlope: x.grad - power.data,
        tanh: tanh.data - fromExp.data,
        tanhSlope: u.grad - v.grad,
      };
    },
    truth: () => ({ exp: same, expSlope: same, tanh: same, tanhSlope: same }),
  });
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
  const lists = array(array(integer(0, 99), 0, 3), 1, 8);
  return law({
    title: 'topologicalOrder: parents before children, each once, the root last',
    // A parent stands before its child: divided by i, a number leaves a place below i.
    given: {
      parents: lists.map((all) => all.map((list, i) => (i === 0 ? [] : list.map((n) => n % i)))),
    },
    yours: ({ topologicalOrder }, { parents }) => {
      const root = graphOf(parents)[parents.length - 1];
      const order = topologicalOrder(root);
      const place = (node: Node) => order.indexOf(node);
      const all = madeFrom(root);
      return {
        last: order.at(-1) === root,
        twice: order.length - new Set(order).size,
        early: order.filter((node, i) => node.parents.some((p) => place(p) > i)).length,
        missing: all.filter((node) => node.parents.length > 0 && place(node) < 0).length,
        foreign: order.filter((node) => !all.includes(node)).length,
        again: topologicalOrder(root).length === order.length,
      };
    },
    truth: () => ({ last: true, twice: 0, early: 0, missing: 0, foreign: 0, again: true }),
  });
}
