import { alternatives } from '../../alternatives/all';
import * as closures from '../../alternatives/closures';
import { depthFirst, kahn } from '../../alternatives/orders';
import type { BackpropModule, Value } from '../../contract';
import { check } from '../../law/check';
import { doorTo } from '../../law/door';
import { stageNamed } from '../../laws/stages';
import { backpropMistakes } from '../../mistakes/02-backprop';
import { withMistake } from '../../mistakes/mistake';
import { some } from '../../some';
import { implementationOf } from '../../trees';
import { saidAsIfFailed, saidAtFirstFailure } from '../as-if-failed';
import { findInGraph } from './find';

const stage = '02-backprop';
const seeds = [1, 2];

type Hand = (parent: Value, share: number, node: Value, place: number) => void;

/** `backward` of another design: the order is its own, and what one node hands on is changed. */
function sweeping(
  order: typeof kahn,
  hand: Hand,
  { reset = true, root = (value: Value) => value.grad + 1 } = {},
): BackpropModule['backward'] {
  return (value) => {
    const nodes = order(value).reverse();
    if (reset) for (const node of nodes) if (node.parents.length > 0) node.grad = 0;
    value.grad = root(value);
    for (const node of nodes) {
      node.parents.forEach((parent, i) => {
        hand(parent, node.localGradients[i] * node.grad, node, i);
      });
    }
  };
}

const add: Hand = (parent, share) => {
  parent.grad += share;
};
const overwrite: Hand = (parent, share) => {
  parent.grad = share;
};

type Planted = (order: typeof kahn) => BackpropModule['backward'];

const planted: [sentence: string, backward: Planted][] = [
  ['the slope of one use is missing: ', (order) => sweeping(order, overwrite)],
  [
    'Only the first use of a value',
    (order) => (root) => {
      const met = new Set<Value>();
      sweeping(order, (parent, share) => {
        if (!met.has(parent)) parent.grad += share;
        met.add(parent);
      })(root);
    },
  ],
  [
    'in two places of one operation',
    (order) =>
      sweeping(order, (parent, share, { parents }, i) => {
        if (parents.indexOf(parent) === i) parent.grad += share;
      }),
  ],
  [
    'a parent gets the local gradient alone',
    (order) =>
      sweeping(order, (parent, _, node, i) => {
        parent.grad += node.localGradients[i];
      }),
  ],
  [
    'a parent gets the gradient from above alone',
    (order) =>
      sweeping(order, (parent, _, node) => {
        parent.grad += node.grad;
      }),
  ],
  [
    'has the wrong sign',
    (order) =>
      sweeping(order, (parent, share) => {
        parent.grad -= share;
      }),
  ],
  [
    'the last parent of every value gets nothing',
    (order) =>
      sweeping(order, (parent, share, { parents }, i) => {
        if (i < parents.length - 1) parent.grad += share;
      }),
  ],
  [
    'the second parent of every value gets nothing',
    (order) =>
      sweeping(order, (parent, share, _, i) => {
        if (i !== 1) parent.grad += share;
      }),
  ],
  ['inner values keep their gradient', (order) => sweeping(order, add, { reset: false })],
  [
    'and the new one is added to it',
    (order) => (root) => {
      const before = depthFirst(root).map((node): [Value, number] => [node, node.grad]);
      sweeping(order, add)(root);
      for (const [node, grad] of before) if (node.parents.length > 0) node.grad += grad;
    },
  ],
  ['is set to 1, and not raised', (order) => sweeping(order, add, { root: () => 1 })],
  [
    'never gets its own gradient of 1',
    (order) => sweeping(order, add, { root: ({ grad }) => grad }),
  ],
  [
    'the gradients of leaves start from 0',
    (order) => (root) => {
      for (const node of depthFirst(root)) node.grad = 0;
      sweeping(order, add)(root);
    },
  ],
  [
    'before it is complete',
    () => (root) => {
      for (const node of depthFirst(root)) if (node.parents.length > 0) node.grad = 0;
      const waiting = [root];
      root.grad += 1;
      for (const node of waiting) {
        node.parents.forEach((parent, i) => {
          parent.grad += node.localGradients[i] * node.grad;
          if (!waiting.includes(parent)) waiting.push(parent);
        });
      }
    },
  ],
  ['should start at the root', (order) => sweeping((root) => order(root).reverse(), add)],
  [
    // As micrograd has it.
    'inner values keep their gradient from before, and hand it on again. Only leaves accumulate from call to call. And: the root’s own gradient is set to 1',
    (order) => sweeping(order, add, { reset: false, root: () => 1 }),
  ],
];

const solution = implementationOf('solutions', stage) as BackpropModule;
const engines: [string, BackpropModule, typeof kahn][] = [
  ['solution', solution, solution.topologicalOrder],
  ['tape', alternatives.tape, depthFirst],
  ['pulled', alternatives.pulled, kahn],
  ['arena', alternatives.arena, depthFirst],
];

describe.each(some(engines, 1, jest.getSeed()))('a wrong backward on %s', (_, engine, order) => {
  test.each(some(planted, 8, jest.getSeed()))('%s', async (sentence, backward) => {
    for (const seed of seeds) {
      const wrong = { ...engine, backward: backward(order) };
      expect(await saidAtFirstFailure(findInGraph, stage, wrong, seed)).toContain(sentence);
    }
  });
});

test('the value that lost a use is named as the case names it', async () => {
  const mistake = backpropMistakes.list.find(({ id }) => id === 'the last gradient wins');
  const wrong = withMistake(stage, mistake as NonNullable<typeof mistake>);
  expect(await saidAtFirstFailure(findInGraph, stage, wrong, 1)).toMatch(
    /^the slope of one use is missing: a is used 2 times, counted once\./,
  );
});

const orders: [string, RegExp, typeof kahn][] = [
  ['backwards', /the wrong way round/, (root) => kahn(root).reverse()],
  ['without the root', /the root is missing at its end/, (root) => depthFirst(root).slice(0, -1)],
  ['twice', /your order is .*: . is listed 2 times/, (root) => kahn(root).flatMap((n) => [n, n])],
  [
    'level by level',
    /your order is .*: . comes before its parent/,
    (root) => {
      const found = new Set([root]);
      for (const node of found) for (const parent of node.parents) found.add(parent);
      return [...found].reverse();
    },
  ],
  ['one inner node short', /your order is .*: . is missing/, (root) => withoutOne(kahn(root))],
];

function withoutOne<N extends { readonly parents: readonly N[] }>(order: N[]): N[] {
  const one = order.find(({ parents }) => parents.length > 0);
  return order.filter((node) => node !== one || node === order.at(-1));
}

describe.each(some(engines, 1, jest.getSeed()))('a wrong order on %s', (_, engine) => {
  test.each(some(orders, 3, jest.getSeed()))('%s', async (__, sentence, topologicalOrder) => {
    const wrong = { ...engine, topologicalOrder };
    expect(await saidAtFirstFailure(findInGraph, stage, wrong, 1)).toMatch(sentence);
  });
});

/** An engine of closures in which one operation pushes otherwise. */
function pushing(push: (x: Value, slope: number, y: Value) => void): BackpropModule {
  class Value extends closures.Value {
    override exp() {
      const y = super.exp();
      y.push = () => push(this, y.data, y);
      return y;
    }
  }
  return { ...closures, Value };
}

/** The same for the place of `mul`, on which `neg`, `sub` and `div` rest. */
function multiplying(): BackpropModule {
  class Value extends closures.Value {
    override mul(that: Value | number) {
      const [other] = [typeof that === 'number' ? new Value(that) : that];
      const y = super.mul(other);
      y.push = () => {
        this.grad += other.data * y.grad;
        other.grad = this.data * y.grad;
      };
      return y;
    }
  }
  return { ...closures, Value };
}

// Its case is no program, so that every operation may be what is wrong in it.
const law = stageNamed(stage).laws.find(({ title }) => title.startsWith('two results:'));
const said = (implementation: object, seed: number) =>
  saidAsIfFailed(findInGraph, stage, law as NonNullable<typeof law>, implementation, seed);

test.each<[string, Parameters<typeof pushing>[0]]>([
  [
    'exp passes on its gradient with =, so what its operand had accumulated is lost',
    (x, slope, y) => {
      x.grad = slope * y.grad;
    },
  ],
  ['exp passes nothing on to its operand', () => {}],
  [
    'exp passes its slope on to its operand without the gradient from above',
    (x, slope) => {
      x.grad += slope;
    },
  ],
  [
    'exp passes the gradient from above on to its operand without its slope',
    (x, _, y) => {
      x.grad += y.grad;
    },
  ],
])('one operation: %s', async (sentence, push) => {
  for (const seed of seeds) expect(await said(pushing(push), seed)).toContain(sentence);
});

test('an operation that the failing case does not use is not blamed for it', async () => {
  const product = stageNamed(stage).laws.find(({ title }) => title.startsWith('backward:'));
  const exp = pushing(() => {});
  if (!product) throw new Error('There is no such law.');
  expect(await saidAsIfFailed(findInGraph, stage, product, exp, 1)).toBeUndefined();
});

test('one place of one operation, on which others rest', async () => {
  expect(await said(multiplying(), 1)).toContain('mul passes on its gradient with =');
  expect(await said(multiplying(), 1)).toContain('its second operand');
});

/** Every operation of the closures pushes so; what is made by hand is right. */
function pushingAll(push: (parent: Value, share: number) => void): BackpropModule {
  const own = (y: closures.Value) => {
    Object.setPrototypeOf(y, Own.prototype);
    y.push = () => {
      y.parents.forEach((parent, i) => {
        push(parent, y.localGradients[i] * y.grad);
      });
    };
    return y;
  };
  class Own extends closures.Value {
    static override dot(...of: Parameters<typeof closures.Value.dot>) {
      return own(closures.Value.dot(...of));
    }
  }
  const curves = ['exp', 'log', 'tanh', 'sigmoid', 'relu', 'leakyRelu', 'map'] as const;
  for (const name of ['add', 'mul', 'pow', ...curves] as const) {
    const operation = closures.Value.prototype[name] as (...of: unknown[]) => closures.Value;
    Object.defineProperty(Own.prototype, name, {
      value(this: closures.Value, ...of: unknown[]) {
        return own(operation.apply(this, of));
      },
    });
  }
  return { ...closures, Value: Own };
}

test('all operations of an engine of closures, but not what is made by hand', async () => {
  const wrong = pushingAll((parent, share) => {
    parent.grad = share;
  });
  expect(await saidAtFirstFailure(findInGraph, stage, wrong, 1)).toContain(
    'the slope of one use is missing: a is used 2 times, counted once.',
  );
});

test('the backward of micrograd, word for word', async () => {
  const backward = (root: Value) => {
    const topo: Value[] = [];
    const visited = new Set<Value>();
    const build = (value: Value) => {
      if (visited.has(value)) return;
      visited.add(value);
      for (const parent of value.parents) build(parent);
      topo.push(value);
    };
    build(root);
    root.grad = 1;
    for (const value of topo.reverse()) (value as closures.Value).push();
  };
  const said = await saidAtFirstFailure(findInGraph, stage, { ...closures, backward }, 1);
  expect(said).toMatch(/^inner values keep their gradient .* And: the root’s own gradient is set/);
});

test('nothing is said of code that no longer answers as it did when the law failed', async () => {
  const wrong = { ...solution, backward: sweeping(solution.topologicalOrder, overwrite) };
  const twice = stageNamed(stage).laws.find(({ title }) => title.startsWith('a value used twice'));
  const ask = doorTo(wrong);
  const verdict = await check(twice as NonNullable<typeof twice>, ask, 1);
  if (verdict.state !== 'fails' || !twice) throw new Error('The law should not hold.');
  const before = { ...verdict, answer: { kind: 'facts', facts: {} } } as const;
  expect(await findInGraph(stage, twice, ask, verdict, 1)).toBeDefined();
  expect(await findInGraph(stage, twice, ask, before, 1)).toBeUndefined();
});

const right = { solution, ...alternatives };

test.each(some(Object.entries(right), 1, jest.getSeed()))(
  'nothing is said of %s, which is right',
  async (_, engine) => {
    for (const each of stageNamed(stage).laws) {
      expect(await saidAsIfFailed(findInGraph, stage, each, engine, 1)).toBeUndefined();
    }
  },
);
