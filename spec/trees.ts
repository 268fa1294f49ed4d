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
import { borrowed } from './progress/borrowed';

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

/** The stages whose modules a stage's laws take: an engine stage with those before, a task with `Value`. */
export function stagesFor(stage: string): string[] {
  if (stage > '06') return ['01-value', stage];
  return stages.map(({ name }) => name).filter((name) => name <= stage);
}

/** What a stage of a tree offers to its laws, on earlier stages that may be borrowed. */
export function implementationOf(tree: Tree, stage: string): object {
  const lent = (name: string) => name !== stage && borrowed().includes(name);
  const treeOf = (name: string) => (lent(name) ? 'solutions' : tree);
  return Object.assign(
    {},
    ...stagesFor(stage).map((name) => require(modulePath(treeOf(name), name))),
  );
}
