import { join } from 'node:path';
import { value } from './01-value';
import { backprop } from './02-backprop';
import { mlp } from './03-mlp';
import { losses } from './04-losses';
import { training } from './05-training';
import { linear } from './06-linear';
import { xorTask } from './07-xor';
import { moonsTask } from './08-moons';
import { mnist } from './09-mnist';
import type { Stage } from './law/law';

/** Every stage in its order, whatever its laws are about. */
export const stages = [
  value,
  backprop,
  mlp,
  losses,
  training,
  linear,
  xorTask,
  moonsTask,
  mnist,
] as unknown as readonly Stage<unknown>[];

/** A learner's tree, or the finished one. */
export type Tree = 'katas' | 'solutions';

/** The path of a stage's module without its ending: `…/katas/01-value/value`. */
export function modulePath(tree: Tree, stage: string): string {
  return join(__dirname, '..', tree, stage, stage.slice(3));
}

/** What a stage of a tree offers to its laws: a task stands alone, an engine stage on those before. */
export function implementationOf(tree: Tree, stage: string): object {
  if (stage > '06') return require(modulePath(tree, stage));
  const names = stages.map(({ name }) => name).filter((name) => name <= stage);
  return Object.assign({}, ...names.map((name) => require(modulePath(tree, name))));
}
