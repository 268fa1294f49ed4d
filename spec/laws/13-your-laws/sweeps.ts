import type { BackpropModule, Value } from '../../contract';
import { engine, order } from './engine';

/** How `backward` is done, where it is done otherwise. */
interface Sweep {
  /** The values, those last that have their turn first. */
  ordered?(root: Value): Value[];
  /** What becomes of the gradients from before, and of the root’s. */
  begin?(values: readonly Value[], root: Value): void;
  /** Adds a value’s share to its parents. */
  pass?(value: Value): void;
}

/** The plain engine, with one thing of `backward` done otherwise. */
export function sweeping({ ordered = order, begin = afresh, pass = add }: Sweep): BackpropModule {
  return engine({
    backward: (root) => {
      const values = ordered(root);
      begin(values, root);
      for (const value of values.reverse()) pass(value);
    },
  });
}

function afresh(values: readonly Value[], root: Value): void {
  for (const value of values) if (value.parents.length > 0) value.grad = 0;
  root.grad += 1;
}

function add({ grad, parents, localGradients }: Value): void {
  parents.forEach((parent, i) => {
    parent.grad += localGradients[i] * grad;
  });
}

/** The last share is the gradient. */
export function overwrite({ grad, parents, localGradients }: Value): void {
  parents.forEach((parent, i) => {
    parent.grad = localGradients[i] * grad;
  });
}

/** A parent in both places gets the share of the first. */
export function addOnce({ grad, parents, localGradients }: Value): void {
  for (const parent of new Set(parents)) {
    parent.grad += localGradients[parents.indexOf(parent)] * grad;
  }
}

/** A value that is 0 counts as none. */
export function addUnlessZero(value: Value): void {
  if (value.data) add(value);
}

/** Gradients of results stay as they are, as in micrograd. */
export function keepAll(_: readonly Value[], root: Value): void {
  root.grad = 1;
}

/** Those of leaves become 0 as well. */
export function resetAll(values: readonly Value[], root: Value): void {
  for (const value of values) value.grad = 0;
  root.grad = 1;
}

/** From the root to its parents, then to theirs. */
export function byLevels(root: Value): Value[] {
  const found = new Set([root]);
  for (const value of found) for (const parent of value.parents) found.add(parent);
  return [...found].reverse();
}

/** In order, but of several values with the same number only the first is visited. */
export function byNumber(root: Value): Value[] {
  const found = new Map<number, Value>();
  const known = new Set<number>();
  const visit = (value: Value) => {
    if (known.has(value.data)) return;
    known.add(value.data);
    for (const parent of value.parents) visit(parent);
    found.set(value.data, value);
  };
  visit(root);
  return [...found.values()];
}

/** Of all inputs below a root the one that was made first is found, as by `find` for `filter`. */
export function firstInputAlone(): BackpropModule {
  const { Value: Plain, topologicalOrder, zeroGrad, backward } = engine();
  const made = new WeakMap<Value, number>();
  let count = 0;
  class Counted extends Plain {
    constructor(...parts: ConstructorParameters<typeof Plain>) {
      super(...parts);
      made.set(this, count++);
    }
  }
  const age = (value: Value) => made.get(value) ?? count;
  const toFirst = (root: Value) => {
    const inputs = topologicalOrder(root).filter(({ parents }) => parents.length === 0);
    const [, ...others] = inputs.toSorted((a, b) => age(a) - age(b));
    const before = others.map(({ grad }) => grad);
    backward(root);
    others.forEach((other, i) => {
      other.grad = before[i];
    });
  };
  return { Value: Counted, topologicalOrder, zeroGrad, backward: toFirst };
}
