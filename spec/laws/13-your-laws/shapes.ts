import { type Program, results } from '../../oracle/program';
import { order } from './engine';

/** One step of a program: an operation of two earlier results, by their places. */
export interface Step {
  readonly op: 'add' | 'sub' | 'mul';
  readonly left: number;
  readonly right: number;
}

/** Numbers to start from, then steps. Places count from the first again after the last. */
export interface Steps {
  readonly inputs: readonly number[];
  readonly steps: readonly Step[];
}

/** The same as the oracle has programs, every place in range. */
export function programOf({ inputs, steps }: Steps): Program {
  return {
    inputs,
    steps: steps.map(({ op, left, right }, i) => {
      const known = inputs.length + i;
      return { op, of: [left % known, right % known] };
    }),
  };
}

interface Node {
  readonly number: number;
  readonly parents: readonly Node[];
}

/** What the last result is made of: parents before children. */
function nodesOf(given: Steps): Node[] {
  const program = programOf(given);
  const nodes: Node[] = [];
  results(program).forEach((number, place) => {
    const places = program.steps[place - program.inputs.length]?.of ?? [];
    nodes.push({ number, parents: places.map((each) => nodes[each]) });
  });
  return order(nodes[nodes.length - 1]);
}

const isInner = ({ parents }: Node) => parents.length > 0;

/** Whether a result is made of something in two ways. */
export function hasUsedTwice(given: Steps): boolean {
  const all = nodesOf(given).flatMap(({ parents }) => parents);
  return new Set(all).size < all.length;
}

/** Whether a step takes one value for both places. */
export function hasBothPlaces(given: Steps): boolean {
  return nodesOf(given).some(({ parents: [left, right] }) => left && left === right);
}

/** Whether the last result is made of two inputs or more. */
export function hasTwoInputs(given: Steps): boolean {
  return nodesOf(given).filter((node) => !isInner(node)).length > 1;
}

/** Whether paths of unequal length lead from the last result to another. */
export function hasUnequalPaths(given: Steps): boolean {
  const childrenFirst = nodesOf(given).reverse();
  const lengths = new Map(childrenFirst.map((node) => [node, new Set<number>()]));
  lengths.get(childrenFirst[0])?.add(0);
  for (const node of childrenFirst) {
    for (const length of lengths.get(node) ?? []) {
      for (const parent of node.parents) lengths.get(parent)?.add(length + 1);
    }
  }
  return childrenFirst.some((node) => isInner(node) && (lengths.get(node)?.size ?? 0) > 1);
}

/** Whether the last result is made of another, and not of inputs alone. */
export function hasTwoInARow(given: Steps): boolean {
  return nodesOf(given).filter(isInner).length > 1;
}

/** Whether two values, not both of them inputs, are the same number. */
export function hasEqualNumbers(given: Steps): boolean {
  const nodes = nodesOf(given);
  const isTwin = (node: Node) =>
    nodes.some((other) => other !== node && other.number === node.number);
  return nodes.some((node) => isInner(node) && isTwin(node));
}

/** Whether the result of a step is 0. */
export function hasZero(given: Steps): boolean {
  return nodesOf(given).some((node) => isInner(node) && node.number === 0);
}
