import { join } from 'node:path';
import { borrowed } from './borrowed';
import { stageNamed } from './laws/stages';

/** A learner's tree, or the finished one. */
export type Tree = 'katas' | 'solutions';

/** The path of a stage's module without its ending: `…/katas/01-value/value`. */
export function modulePath(tree: Tree, stage: string): string {
  return filePath(tree, stage, stage.slice(3));
}

function filePath(tree: Tree, stage: string, file: string): string {
  return join(__dirname, '..', tree, stage, file);
}

/** What a stage of a tree offers to its laws, on earlier stages that may be borrowed. */
export function implementationOf(tree: Tree, stage: string): object {
  const treeOf = (name: string) => (borrowed().includes(name) ? 'solutions' : tree);
  const { uses, files = [] } = stageNamed(stage);
  const earlier = uses.map((name) => require(modulePath(treeOf(name), name)));
  const own = [stage.slice(3), ...files].map((file) => require(filePath(tree, stage, file)));
  return Object.assign({}, ...earlier, ...own);
}
