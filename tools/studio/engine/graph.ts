import type { BackpropModule, MlpModule, Value } from '../../../spec/contract';
import { type Graph, graphOf, valuesOf } from '../../../spec/graph/snapshot';
import { compute } from './expression';
import type { Kit } from './expression-reader';
import { type Failure, failureOf } from './messages';
import type { Room } from './room';

/** A gradient that `backward` has changed: one step of it. */
export interface Step {
  readonly node: number;
  readonly grad: number;
}

/** What the learner's code makes of an expression. */
export interface Drawn {
  readonly graph: Graph;
  /** The gradients in the order in which they were written. */
  readonly steps: readonly Step[];
  /** Why there is no `backward`. */
  readonly failure?: Failure;
}

/** The room of the graph: an expression comes in, its graph and the steps of `backward` go out. */
export const openGraph: Room<{ text: string }, Drawn> =
  (stages, tell) =>
  async ({ text }) => {
    const kit = (await stages['01-value']()) as Kit;
    // Only a network needs stage 03: whatever is wrong there hides nothing else.
    const { MLP } = text.includes('network(') ? ((await stages['03-mlp']()) as MlpModule) : kit;
    const { root, named } = compute(text, { ...kit, MLP });
    const names = Object.fromEntries(named);
    const graph = graphOf(root, names);
    try {
      const { backward } = (await stages['02-backprop']()) as BackpropModule;
      tell({ graph, steps: stepsOf(() => backward(root), valuesOf(root)) });
    } catch (error) {
      tell({ graph, steps: [], failure: failureOf(error) });
    }
  };

/** Every change of a gradient that `work` makes to some values. */
export function stepsOf(work: () => void, values: readonly Value[]): Step[] {
  const steps: Step[] = [];
  values.forEach((value, node) => {
    let last = value.grad;
    listen(value, (grad) => {
      if (!Object.is(grad, last)) steps.push({ node, grad });
      last = grad;
    });
  });
  work();
  return steps;
}

/** Hears of each gradient written to a value, whether it is a field or computed. */
function listen(value: Value, hear: (grad: number) => void): void {
  const inherited = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(value), 'grad');
  let own = value.grad;
  Object.defineProperty(value, 'grad', {
    get: () => (inherited?.get ? inherited.get.call(value) : own),
    set(grad: number) {
      if (inherited?.set) inherited.set.call(value, grad);
      else own = grad;
      hear(grad);
    },
  });
}
