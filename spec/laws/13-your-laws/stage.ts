import type { Stage } from '../../law/law';
import { chanceLaw } from './by-chance';
import { fairShuffle } from './fair-shuffle';
import { productTask } from './product';
import { sameFit } from './same-fit';
import type { Task } from './task';
import { taskLaw, type YourLaws } from './task-law';

/** What learners write laws about, in the order of the steps. */
export const tasks: readonly Task<object, object>[] = [
  productTask as unknown as Task<object, object>,
  fairShuffle as unknown as Task<object, object>,
  sameFit as unknown as Task<object, object>,
];

/** The laws of stage 13: about laws, which learners write. */
export const stage: Stage<YourLaws> = {
  name: '13-your-laws',
  uses: [],
  laws: tasks.flatMap((task) => [
    taskLaw(task),
    ...(task.biased ? [chanceLaw(task as Task<object, { seed: number }>)] : []),
  ]),
};
