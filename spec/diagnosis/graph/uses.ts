import type { BackpropModule, Value } from '../../contract';
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
  const { made: y, calls } = listening(Value, name, () => make(x, b, module));
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
  return { grad: x.grad, slope: slopeBetween(y, x), measured, calls };
});

/** Does something, and notes which operations it calls besides the one of that name. */
function listening(type: BackpropModule['Value'], name: string, make: () => Value) {
  const calls = new Set<string>();
  const methods = type.prototype as unknown as Record<string, unknown>;
  const names = [...new Set(uses.map((use) => use.name))].filter(
    (each) => typeof methods[each] === 'function',
  );
  const kept = names.map((each) => Object.getOwnPropertyDescriptor(methods, each));
  for (const each of names) {
    const method = methods[each] as (this: Value, ...rest: unknown[]) => unknown;
    const value = function (this: Value, ...rest: unknown[]) {
      if (each !== name) calls.add(each);
      return method.apply(this, rest);
    };
    Object.defineProperty(methods, each, { value, configurable: true, writable: true });
  }
  try {
    return { made: make(), calls: [...calls] };
  } finally {
    names.forEach((each, i) => {
      const before = kept[i];
      if (before) Object.defineProperty(methods, each, before);
      else delete methods[each];
    });
  }
}

function slopeBetween(y: Value, x: Value): number {
  if (y === x) return 1;
  return y.parents.reduce((sum, each, i) => sum + y.localGradients[i] * slopeBetween(each, x), 0);
}
