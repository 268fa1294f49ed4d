import { digits } from '../../../datasets/mnist';
import type { LookInsideModule, MLP, TaskModule } from '../../../spec/contract';
import { trained } from '../../../spec/law/trained';
import { implementationOf, type Tree } from '../../../spec/trees';

/** The handwritten 0s and 1s. */
export const { train, test } = digits([0, 1]);

/** A network that reads them; several exhibits look at the same one. */
export function learned(tree: Tree, seed: number): MLP {
  const module = implementationOf(tree, '09-mnist') as TaskModule;
  return trained(module, 'gallery', train, seed).model as MLP;
}

export function lookInside(tree: Tree): LookInsideModule {
  return implementationOf(tree, '10-look-inside') as LookInsideModule;
}
