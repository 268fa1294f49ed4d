import type { Stage } from '../../law/law';
import { productTask } from './product';
import { sharedNodesTask } from './shared-nodes';
import { softmaxLossTask } from './softmax-loss';
import type { Task } from './task';
import { taskLaw, type YourLaws } from './task-law';

/** What learners write laws about, in the order of the steps. */
export const tasks: readonly Task<object, object>[] = [
  productTask as unknown as Task<object, object>,
  sharedNodesTask as unknown as Task<object, object>,
  softmaxLossTask as unknown as Task<object, object>,
];

/** The laws of stage 13: about laws, which learners write. */
export const stage: Stage<YourLaws> = {
  name: '13-your-laws',
  uses: [],
  laws: tasks.map(taskLaw),
};
