import type { Stage } from '../../law/law';
import { stage as value } from '../01-value/stage';
import { stage as backprop } from '../02-backprop/stage';
import { stage as mlp } from '../03-mlp/stage';
import { stage as losses } from '../04-losses/stage';
import { stage as training } from '../05-training/stage';
import { chanceLaw } from './by-chance';
import { expAndTanhTask } from './exp-and-tanh';
import { fairShuffle } from './fair-shuffle';
import { holeLaw } from './hole';
import { productTask } from './product';
import { sameFit } from './same-fit';
import { sharedNodesTask } from './shared-nodes';
import { softmaxLossTask } from './softmax-loss';
import type { Task } from './task';
import { taskLaw } from './task-law';
import { validOrderTask } from './valid-order';

/** What learners write laws about, in the order of the steps. */
export const tasks = [
  productTask,
  expAndTanhTask,
  validOrderTask,
  sharedNodesTask,
  fairShuffle,
  softmaxLossTask,
  sameFit,
] as readonly unknown[] as readonly Task<object, object>[];

/** The laws of stage 13: about laws, which learners write. */
export const stage: Stage<object> = {
  name: '13-your-laws',
  uses: [],
  files: ['wrong'],
  laws: [
    ...tasks.flatMap((task) => [
      taskLaw(task),
      ...(task.biased ? [chanceLaw(task as Task<object, { seed: number }>)] : []),
    ]),
    holeLaw([value, backprop, mlp, losses, training]),
  ],
};
