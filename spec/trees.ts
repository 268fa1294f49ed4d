import { join } from 'node:path';
import { borrowed } from './borrowed';
import { stageNamed } from './laws/stages';

/** A learner's tree, or the finished one. */
export type Tree = 'katas' | 'solutions';

/** The path of a stage's module without its ending: `…/katas/01-value/value`. */
export function modulePath(tree: Tree, stage: string): string {
  return join(__dirname, '..', tree, stage, stage.slice(3));
}

/** What a stage of a tree offers to its laws, on earlier stages that may be borrowed. */
export function implementationOf(tree: Tree, stage: string): object {
  const treeOf = (name: string) => (borrowed().includes(name) ? 'solutions' : tree);
  const earlier = stageNamed(stage).uses.map((name) => require(modulePath(treeOf(name), name)));
  return Object.assign({}, ...earlier, require(modulePath(tree, stage)));
}
