import { format } from '../../law/format';
import type { Symptom } from './course';

/** zeroGrad is forgotten, comes after backward only, or clears what is not trained. */
export const gradientsAddUp: Symptom = ({ steps: { leftOver } }) =>
  leftOver &&
  `Gradients add up: before backward in step ${leftOver.step}, one was still ${short(leftOver.gradient)}, from earlier steps. Clear the gradients of all parameters before each backward.`;

/** The same of tensors, where writes into a gradient cannot be seen. */
export const gradientsAreStale: Symptom = ({ stale }) =>
  stale &&
  `Gradients add up: trained on ${stale.of} pictures of one pixel each, the gradient holds ${stale.held} of them after the last step, many more than one batch. Clear every grad before each backward.`;

/** Trained against the descent. */
export const goesUphill: Symptom = ({ steps: { uphill } }) =>
  uphill &&
  `Steps go up the slope: in the first, a parameter with the gradient ${short(uphill.gradient)} went from ${short(uphill.from)} to ${short(uphill.to)}. It should go the other way: subtract, with a learning rate above 0.`;

/** The network is what it was. */
export const nothingMoves: Symptom = ({ losses, steps: { layers } }) => {
  if (losses.length === 0) return 'The history is empty: not one epoch was trained.';
  const isStill = layers.every(({ seen, moved }) => seen > 1 && moved === 0);
  if (!isStill) return undefined;
  return 'No parameter has changed since the first forward pass. Is the optimizer made of model.parameters(), and is its step called?';
};

/** The optimizer has some of the parameters only. */
export const aLayerStays: Symptom = ({ steps: { layers } }) => {
  const still = layers.findIndex(({ seen, moved }) => seen > 1 && moved === 0);
  const moves = layers.findIndex(({ moved }) => moved > 0);
  if (still < 0 || moves < 0) return undefined;
  return `Layer ${still + 1} of ${layers.length} has not changed at all, and layer ${moves + 1} has. Is the optimizer made of all of model.parameters()?`;
};

function short(x: number): string {
  return format(x, 3);
}
