import type { Stage } from '../../law/law';
import { expAndTanhTask } from './exp-and-tanh';
import { productTask } from './product';
import type { Task } from './task';
import { taskLaw, type YourLaws } from './task-law';
import { validOrderTask } from './valid-order';

/** What learners write laws about, in the order of the steps. */
export const tasks: readonly Task<object, object>[] = [
  productTask as unknown as Task<object, object>,
  expAndTanhTask as unknown as Task<object, object>,
  validOrderTask as unknown as Task<object, object>,
];

/** The laws of stage 13: about laws, which learners write. */
export const stage: Stage<YourLaws> = {
  name: '13-your-laws',
  uses: [],
  laws: tasks.map(taskLaw),
};
