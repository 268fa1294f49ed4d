import { sample } from 'fast-check';
import type { BackpropModule } from '../../contract';
import type { Door } from '../../law/door';
import { counted } from '../../law/format';
import type { Patience } from '../../law/time-limit';
import { bareGraph, usedThreeTimes } from '../../laws/02-backprop/order';
import { nameOf, type Program, programs } from '../../oracle/program';
import { findings, type Probed, probe } from '../probe';

/** The nodes of a program by their places: who made each, and in which order the code lists them. */
interface Ordered {
  readonly parents: readonly (readonly number[])[];
  readonly order: readonly number[];
  /** How many nodes it lists when it is asked again. */
  readonly again: number;
}

type Case = Probed<Program, Ordered> & { readonly found: Ordered };

export const ordering = probe(({ topologicalOrder }: BackpropModule, given: Program): Ordered => {
  const nodes = bareGraph(given);
  const order = topologicalOrder(nodes[nodes.length - 1]);
  return {
    parents: nodes.map(({ parents }) => parents.map((parent) => nodes.indexOf(parent))),
    order: order.map((node) => nodes.indexOf(node)),
    again: topologicalOrder(nodes[nodes.length - 1]).length,
  };
});

/** Which rule the code's own order breaks: everywhere, or else in the failing case, with its names. */
export async function findInOrder(
  ask: Door,
  failing: Program | undefined,
  seed: number,
  patience: Patience,
): Promise<string | undefined> {
  const fresh = [programs(), usedThreeTimes].flatMap((each) => sample(each, { seed, numRuns: 12 }));
  const all = await findings(ask, ordering, failing ? [failing, ...fresh] : fresh, patience);
  if (!all?.every((each): each is Case => each.found !== undefined)) return undefined;
  const orders = all.map(({ found }) => found);
  const forgetful = orders.filter(({ order, again }) => order.length !== again);
  if (forgetful.length >= few) {
    const { order, again } = forgetful[0];
    return `topologicalOrder remembers something from call to call: for the same root it lists ${counted(order.length, 'node')} first, and ${again} the second time.`;
  }
  const here = failing ? slipIn(orders[0]) : undefined;
  if (orders.filter((each) => slipIn(each) !== undefined).length < few) return here;
  const everywhere = patterns.find(({ turned }) =>
    orders.every((each) => slipIn(each, turned(each)) === undefined),
  );
  return everywhere?.sentence ?? here;
}

/** So many cases must be wrong before something is said of all. */
const few = 3;

/** Orders that would be right if they were written otherwise. */
const patterns = [
  {
    sentence: 'the order begins with the root. It is right, but the wrong way round.',
    turned: ({ order }: Ordered) => order.toReversed(),
  },
  {
    sentence: 'the order is right, but the root is missing at its end.',
    turned: ({ order, parents }: Ordered) => [...order, parents.length - 1],
  },
];

/** The first rule that an order breaks, in the names of the case. */
function slipIn({ parents, order: own }: Ordered, order = own): string | undefined {
  const root = parents.length - 1;
  const below = new Set([root]);
  for (const node of below) for (const parent of parents[node]) below.add(parent);
  const listed = `your order is ${order.map((node) => (node < 0 ? '?' : nameOf(node))).join(', ')}`;
  if (order.length === 0) return 'your order is empty, although the root at least belongs to it.';
  const foreign = order.find((node) => !below.has(node));
  if (foreign !== undefined) {
    const what = foreign < 0 ? 'it has something in it that is no node of this graph' : undefined;
    return `${listed}: ${what ?? `${nameOf(root)} is not made from ${nameOf(foreign)}`}.`;
  }
  for (const node of order) {
    const early = parents[node].find((parent) => order.indexOf(parent) > order.indexOf(node));
    if (early !== undefined) {
      return `${listed}: ${nameOf(node)} comes before its parent ${nameOf(early)}.`;
    }
  }
  const twice = order.find((node, i) => order.indexOf(node) !== i);
  if (twice !== undefined) {
    const times = order.filter((node) => node === twice).length;
    return `${listed}: ${nameOf(twice)} is listed ${counted(times, 'time')}.`;
  }
  const missing = [...below].find((node) => parents[node].length > 0 && !order.includes(node));
  if (missing !== undefined) return `${listed}: ${nameOf(missing)} is missing.`;
  return order.at(-1) === root ? undefined : `${listed}: the root, ${nameOf(root)}, is not last.`;
}
