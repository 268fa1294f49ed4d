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
import { lookInside } from './10-look-inside';
import { tensors } from './11-tensors';
import { tenDigits } from './12-ten-digits';
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
  lookInside,
  tensors,
  tenDigits,
] as unknown as readonly Stage<unknown>[];

/** A learner's tree, or the finished one. */
export type Tree = 'katas' | 'solutions';

/** The path of a stage's module without its ending: `…/katas/01-value/value`. */
export function modulePath(tree: Tree, stage: string): string {
  return join(__dirname, '..', tree, stage, stage.slice(3));
}

/** The stages whose modules a stage's laws take: those of the engines before it, and its own. */
export function stagesFor(stage: string): string[] {
  const isEngine = (name: string) => name < '06' || name === '11-tensors';
  const before = stages.map(({ name }) => name).filter((name) => isEngine(name) && name < stage);
  return [...before, stage];
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
