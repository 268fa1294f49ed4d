import type { Chain, Task } from '../work';

/** One step of gradient descent on the examples at these places; returns the loss before it. */
export type Step = (places: readonly number[]) => number;

/** An engine that is measured. */
export interface Engine {
  /** A network with the task's weights, ready to learn. */
  trainer(task: Task): Step;
  /** The slope of the product towards the factor. */
  chain(chain: Chain): number;
  /** Its own way to shuffle and to make batches; the reference's unless given. */
  order?: typeof import('../../../solutions/05-training/training');
}
