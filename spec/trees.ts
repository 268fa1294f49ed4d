import { join } from 'node:path';
import { borrowed } from './borrowed';
import type { Stage } from './law/law';
import { stage as value } from './laws/01-value/stage';
import { stage as backprop } from './laws/02-backprop/stage';
import { stage as mlp } from './laws/03-mlp/stage';
import { stage as losses } from './laws/04-losses/stage';
import { stage as training } from './laws/05-training/stage';
import { stage as linear } from './laws/06-linear/stage';
import { stage as xorTask } from './laws/07-xor/stage';
import { stage as moonsTask } from './laws/08-moons/stage';
import { stage as mnist } from './laws/09-mnist/stage';
import { stage as lookInside } from './laws/10-look-inside/stage';
import { stage as tensors } from './laws/11-tensors/stage';
import { stage as tenDigits } from './laws/12-ten-digits/stage';
import { stage as fastMatmul } from './laws/13-fast-matmul/stage';

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
  fastMatmul,
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
