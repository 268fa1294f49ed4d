import { kindOf } from '../law/format';
import { Unfit } from '../law/received';

/** All that is read of a value, whatever it is built like. */
export interface Recorded {
  readonly data: number;
  readonly grad: number;
  readonly parents: readonly Recorded[];
  readonly localGradients: readonly number[];
}

/** A value of a graph, or several that were folded into one, as plain data. */
export interface GraphNode {
  /** Its place in the list of all nodes. */
  readonly id: number;
  readonly name?: string;
  readonly data: number;
  readonly grad: number;
  /** The places of its parents. */
  readonly parents: readonly number[];
  readonly localGradients: readonly number[];
  /** The list of the caller's that it came from. */
  readonly group?: string;
  /** What was folded into it, if anything was. */
  readonly folded?: Folded;
}

/** Several values as one node: how many, and between which numbers those lie that others use. */
export interface Folded {
  readonly count: number;
  readonly data: Span;
  readonly grad: Span;
}

/** The lowest and the highest of some numbers. */
export type Span = readonly [low: number, high: number];

/** What a result was made from: parents before children, the result last. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
}

/** Values by their names; those of a list are called `w[0]`, `w[1]` and so on. */
export type Names = Readonly<Record<string, Recorded | NameList>>;
type NameList = readonly (Recorded | NameList)[];

/** What a name was given to. */
export interface Named {
  readonly name: string;
  /** The list that the value stands in. */
  readonly group?: string;
}

/**
 * What `root` was made from, as plain data that can be sent to another thread.
 * @throws Unfit with one sentence, if this is no graph of values
 */
export function graphOf(root: Recorded, names: Names = {}): Graph {
  const values = valuesOf(root);
  const at = new Map(values.map((value, id) => [value, id]));
  const named = namesOf(names);
  const nodes = values.map((value, id) => ({
    id,
    ...named.get(value),
    data: numberIn(value, 'data', named.get(value)?.name),
    grad: numberIn(value, 'grad', named.get(value)?.name),
    parents: value.parents.map((parent) => at.get(parent) as number),
    localGradients: numbers(value.localGradients),
  }));
  return { nodes };
}

/**
 * The values themselves: parents before children, the first parent first, `root` last.
 * @throws Unfit with one sentence, if they lead round in a circle, or to something else
 */
export function valuesOf<V extends { readonly parents: readonly V[] }>(root: V): V[] {
  const order = new Set<V>();
  // Those on the way from the root to where we are. No recursion: a graph may be 100,000 deep.
  const entered = new Set<V>();
  const stack = [root];
  while (stack.length > 0) {
    const value = stack[stack.length - 1];
    if (entered.has(value) || order.has(value)) {
      entered.delete(value);
      order.add(value);
      stack.pop();
      continue;
    }
    const parents = parentsOf(value, stack.length === 1);
    entered.add(value);
    for (const parent of parents.toReversed()) {
      if (entered.has(parent)) {
        throw new Unfit('A value leads back to itself by way of its parents: that is no graph.');
      }
      if (!order.has(parent)) stack.push(parent);
    }
  }
  return [...order];
}

/** Which value has which name. One that has several has them all. */
export function namesOf(names: Names): Map<Recorded, Named> {
  const found = new Map<Recorded, Named>();
  const add = (thing: Recorded | NameList, name: string, group?: string) => {
    if (Array.isArray(thing)) {
      for (const [i, each] of thing.entries()) add(each, `${name}[${i}]`, group ?? name);
    } else {
      if (typeof thing !== 'object' || thing === null) {
        throw new Unfit(
          `Names are given to values, as in { a, b }, and ${name} is ${kindOf(thing)}.`,
        );
      }
      const value = thing as Recorded;
      const before = found.get(value);
      found.set(value, before ? { ...before, name: `${before.name} = ${name}` } : { name, group });
    }
  };
  for (const [name, thing] of Object.entries(names)) add(thing, name);
  return found;
}

function parentsOf<V extends { readonly parents: readonly V[] }>(
  value: V,
  isRoot: boolean,
): readonly V[] {
  if (typeof value !== 'object' || value === null || !('parents' in value)) {
    const what = isRoot ? 'What is to be drawn' : 'What stands among the parents of a value';
    throw new Unfit(`${what} is ${kindOf(value)}, not a Value.`);
  }
  const { parents } = value;
  if (Array.isArray(parents)) return parents;
  throw new Unfit(`The parents of ${kindOf(value)} are ${kindOf(parents)}, not a list.`);
}

function numberIn(value: Recorded, field: 'data' | 'grad', name = 'a value'): number {
  if (typeof value[field] === 'number') return value[field];
  throw new Unfit(`The ${field} of ${name} is ${kindOf(value[field])}, not a number.`);
}

/** A list that is missing is empty: the picture shows what lacks. */
function numbers(list: readonly number[] | undefined): number[] {
  if (!Array.isArray(list)) return [];
  return list.map((each) => (typeof each === 'number' ? each : Number.NaN));
}
