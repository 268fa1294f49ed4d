import { NotWritten } from '../../spec/not-written';
import type { Value } from '../01-value/value';

/** What `root` was made from: parents before children, `root` last. Leaves may be left out. */
export function topologicalOrder<N extends { readonly parents: readonly N[] }>(root: N): N[] {
  throw new NotWritten('topologicalOrder', 'katas/02-backprop/README.md, step 1');
}

/** Sets the `grad` of inner nodes to ∂root/∂node, and adds ∂root/∂leaf to the `grad` of leaves. */
export function backward(root: Value): void {
  throw new NotWritten('backward', 'katas/02-backprop/README.md, step 2');
}

/** Sets every `grad` to 0. */
export function zeroGrad(values: readonly Value[]): void {
  throw new NotWritten('zeroGrad', 'katas/02-backprop/README.md, step 5');
}
