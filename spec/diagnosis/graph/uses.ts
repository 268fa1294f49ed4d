import type { BackpropModule, Value } from '../../contract';
import { callsDuring } from '../listen';
import { probe } from '../probe';

/** An operation with x in one of its places. */
interface Use {
  readonly name: string;
  /** The place, where the operation has several. */
  readonly to?: string;
  make(x: Value, b: Value, module: BackpropModule): Value;
}

/** No operation: a value that is made by hand. */
export const byHand = 'new Value(data, parents, localGradients)';

const [first, second] = ['its first operand', 'its second operand'];
const binary = (['add', 'sub', 'mul', 'div'] as const).flatMap((name): Use[] => [
  { name, to: first, make: (x, b) => x[name](b) },
  { name, to: second, make: (x, b) => b[name](x) },
]);
const unary = (['neg', 'exp', 'log', 'tanh', 'sigmoid', 'relu', 'leakyRelu'] as const).map(
  (name): Use => ({ name, make: (x) => x[name]() }),
);

/** All operations, in each of their places. */
export const uses: readonly Use[] = [
  { name: byHand, make: (x, _, { Value }) => new Value(1, [x], [2]) },
  ...binary,
  ...unary,
  { name: 'pow', make: (x) => x.pow(3) },
  { name: 'map', make: (x) => x.map(Math.sin, Math.cos) },
  { name: 'dot', to: 'its weights', make: (x, b, { Value }) => Value.dot([x, b], [2, b]) },
  { name: 'dot', to: 'its inputs', make: (x, b, { Value }) => Value.dot([b, b], [b, x]) },
  { name: 'dot', to: 'its bias', make: (x, b, { Value }) => Value.dot([b], [2], x) },
];

/** One of the uses, alone. */
export interface Trial {
  readonly use: number;
  readonly x: number;
  /** How the root is made of the result and of x, which is used a second time. */
  readonly root: 'by hand' | 'by hand, x first' | 'of add and mul';
}

/** The gradient of the result, what x gets from its second use, and what it has from before. */
export const given = { above: 3, besides: 5, before: 7 } as const;

const nudge = 1e-5;

/** What came of it. */
interface Tried {
  readonly grad: number;
  /** The slope with respect to x that was recorded. */
  readonly slope: number;
  /** The same, measured by a nudge. */
  readonly measured: number;
  /** The other operations that this one called. */
  readonly calls: readonly string[];
}

/** Lets x be used by one operation and beside it, and sweeps. */
export const trying = probe((module: BackpropModule, { use, x: data, root }: Trial): Tried => {
  const { Value, backward } = module;
  const [x, b] = [new Value(data), new Value(1.5)];
  const { name, make } = uses[use];
  let y = x;
  const calls = callsDuring({ Value }, () => {
    y = make(x, b, module);
  });
  const { above, besides, before } = given;
  const roots = {
    'by hand': () => new Value(1, [y, x], [above, besides]),
    'by hand, x first': () => new Value(1, [x, y], [besides, above]),
    'of add and mul': () => y.mul(above).add(x.mul(besides)),
  };
  const made = roots[root]();
  x.grad = before;
  backward(made);
  const nudged = (by: number) => make(new Value(data + by), b, module).data;
  const measured = (nudged(nudge) - nudged(-nudge)) / (2 * nudge);
  const others = calls.filter((each) => each !== name);
  return { grad: x.grad, slope: slopeBetween(y, x), measured, calls: others };
});

function slopeBetween(y: Value, x: Value): number {
  if (y === x) return 1;
  return y.parents.reduce((sum, each, i) => sum + y.localGradients[i] * slopeBetween(each, x), 0);
}
