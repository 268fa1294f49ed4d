import { counted, format } from '../../law/format';
import { type Course, hasClasses, hasLogits, learned, type Symptom, scoresOf } from './course';

/** What has learned so much needs no advice about its loss. Ten classes are told apart less surely. */
function isWell(course: Course): boolean {
  // A line that a tanh cannot follow is learned when the tanh has gone as far as it can.
  const isBounded = !hasClasses(course) && course.finalActivation === 'tanh';
  if (isBounded) return scoresOf(course).some((score) => Math.abs(score) > 0.88);
  return learned(course) >= (hasLogits(course) ? 0.9 : 0.96);
}

/** No loss of the kata goes below 0, unless its labels are not those that it is made for. */
export const goesBelowZero: Symptom = ({ losses }) => {
  const epoch = losses.findIndex((loss) => loss < -1e-9);
  if (epoch < 0) return undefined;
  return `The loss is ${short(losses[epoch])} in epoch ${epoch + 1}, and no loss of stage 04 goes below 0 when the labels are right. Cross-entropy takes the labels 0 and 1: does it get −1?`;
};

/** Steps that leap over the valley, each farther than the one before. */
export const grows: Symptom = (course) => {
  const { losses } = course;
  const broken = losses.findIndex((loss) => !Number.isFinite(loss));
  const last = broken < 0 ? losses.length - 1 : broken;
  const isWorse = broken >= 0 || losses[last] > 1.2 * losses[0];
  if (!isWorse || (broken < 0 && isWell(course))) return undefined;
  const from = last > 0 ? `is ${short(losses[0])} in epoch 1 and` : 'is';
  return `The loss ${from} ${short(losses[last])} in epoch ${last + 1}. ${stepsFor(course)} divide the learning rate by 10.`;
};

function stepsFor(course: Course): string {
  // Where each step was seen, it went down the slope.
  if (hasLogits(course)) return 'Is it -= in the step? If so, the steps are too long:';
  return 'Steps that are too long do this:';
}

/** The loss has been lower, and would be again. */
export const jumps: Symptom = (course) => {
  const { losses } = course;
  const lowest = Math.min(...losses);
  const last = losses[losses.length - 1];
  if (isWell(course) || losses.length < 4 || !(last > 1.5 * lowest)) return undefined;
  return `The loss was ${short(lowest)} in epoch ${losses.indexOf(lowest) + 1}, and is ${short(last)} in the last one: it jumps. Try a third of the learning rate.`;
};

/** So short a way from where it began, no network of these tasks has learned anything. */
const near = 0.1;

/** Too short steps, and so few that the loss does not show it. */
export const hardlyMoves: Symptom = (course) => {
  const { losses, steps } = course;
  if (isWell(course) || !(steps.farthest > 0 && steps.farthest < near)) return undefined;
  const epochs = counted(losses.length, 'epoch');
  return `In ${epochs} no parameter has moved by more than ${short(steps.farthest)}. Try ten times the learning rate, or more epochs.`;
};

/** The last epochs, over which a loss that falls is seen to fall. */
const window = 5;

/** Too few epochs, or too short steps. */
export const stillFalls: Symptom = (course) => {
  const { losses } = course;
  if (isWell(course) || losses.length === 0) return undefined;
  if (losses.length === 1) {
    return 'It was trained for one epoch only, and has not learned its own examples yet: train for more.';
  }
  const [before] = losses.slice(-window);
  const last = losses[losses.length - 1];
  if (last > Math.min(...losses) || !(last < 0.98 * before)) return undefined;
  const from = Math.max(1, losses.length - window + 1);
  return `The loss still falls at the end: ${short(before)} in epoch ${from}, ${short(last)} in epoch ${losses.length}. Train for more epochs, or with a larger learning rate.`;
};

function short(x: number): string {
  return format(x, 3);
}
