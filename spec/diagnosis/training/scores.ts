import { format } from '../../law/format';
import { type Course, hasClasses, hasLogits, type Symptom, scoresOf } from './course';

/** So many scores tell something. */
const enough = 20;

/** Whether the first output is a score, whose side of 0 is the answer. */
function hasScores(course: Course): boolean {
  const areFinite = course.outputs.flat().every(Number.isFinite);
  const bothClasses = course.labels.includes(0) && course.labels.includes(1);
  const isLarge = course.labels.length >= enough;
  return isLarge && areFinite && bothClasses && hasClasses(course) && !hasLogits(course);
}

/** The labels were turned round, or the sign of the scores. */
export const isTurnedRound: Symptom = (course) => {
  if (!hasScores(course)) return undefined;
  const scores = scoresOf(course);
  const right = course.labels.filter((y, i) => scores[i] > 0 === y > 0).length;
  if (right > 0.1 * scores.length) return undefined;
  return `Of ${scores.length} examples that it was trained on, ${right} are on their label’s side of 0: it has learned the opposite. Are the labels turned round on their way to the loss? −1 is for y = 0, and 1 for y = 1.`;
};

/** A sigmoid or a relu at the end, where scores have to be able to go below 0. */
export const staysAboveZero: Symptom = (course) => {
  if (!hasScores(course)) return undefined;
  const all = [...scoresOf(course), ...course.farAway];
  const range = `${short(Math.min(...all))} to ${short(Math.max(...all))}`;
  if (all.some((score) => score < 0)) return undefined;
  if (isSpread(all) && all.every((score) => score <= 1)) {
    return `All scores lie between 0 and 1 (${range}), and class 0 needs scores below 0. Is there a sigmoid at the end? Take it away.`;
  }
  if (all.filter((score) => score === 0).length < 0.05 * all.length) return undefined;
  return `No score is below 0 (${range}), and many are exactly 0. Is there a relu at the end? Take it away: class 0 needs scores below 0.`;
};

/** Hinge loss with labels 0 and 1: each example of class 0 has the loss 1, whatever its score. */
export const ignoresClass0: Symptom = (course) => {
  if (!hasScores(course)) return undefined;
  const { labels, losses } = course;
  const of = (y: number) => scoresOf(course).filter((_, i) => labels[i] === y);
  const isBeyondMargin = of(1).filter((score) => score > 0.9).length > 0.95 * of(1).length;
  const wrong = of(0).filter((score) => score > 0).length;
  const share = of(0).length / labels.length;
  const last = losses[losses.length - 1];
  if (!isBeyondMargin || wrong < 0.3 * of(0).length || Math.abs(last - share) > 0.01)
    return undefined;
  return `Class 1 is learned, and class 0 is not: ${wrong} of its ${of(0).length} scores are above 0. The loss ends at ${short(last)}, which is the share of class 0. Does hinge loss get the label 0? It takes −1 and 1.`;
};

/** Nothing of the input arrives at the output. */
export const isConstant: Symptom = ({ outputs, labels }) => {
  const [[first]] = outputs;
  const isSame = outputs.every(([score]) => Math.abs(score - first) <= 1e-9 * Math.abs(first));
  if (labels.length < enough || !isSame) return undefined;
  return `It gives ${short(first)} for every example: what goes in does not matter any more. A relu that is below 0 for all of them does this, and so do steps that are too long.`;
};

/** Logits that softmax can make nothing of. */
export const squashesLogits: Symptom = (course) => {
  const all = course.outputs.flat();
  if (!hasLogits(course) || !isSpread(all)) return undefined;
  if (all.every((logit) => logit >= 0 && logit <= 1)) return logitsIn('0', 'a sigmoid');
  return all.every((logit) => Math.abs(logit) <= 1) ? logitsIn('−1', 'a tanh') : undefined;
};

function logitsIn(least: string, activation: string): string {
  return `All logits lie between ${least} and 1. Is there ${activation} at the end? Softmax needs logits of any size: take it away.`;
}

/** An activation at the end of a network that should give any number. */
export const cannotReach: Symptom = (course) => {
  const { labels, farAway, finalActivation = 'linear' } = course;
  if (hasClasses(course) || !farAway.every(Number.isFinite)) return undefined;
  const largest = Math.max(...farAway.map(Math.abs));
  if (finalActivation === 'tanh') {
    return largest > 1
      ? `With finalActivation 'tanh' the output still goes out to ${short(largest)}: the option does not arrive in the network.`
      : undefined;
  }
  const points = `${short(Math.min(...labels))} to ${short(Math.max(...labels))}`;
  const isBeyond = (least: number) => labels.some((y) => y < least || y > 1);
  const bounded = (least: number) => farAway.every((y) => y >= least && y <= 1) && isBeyond(least);
  if (bounded(0) || bounded(-1)) {
    return `However large x is, the output stays between ${bounded(0) ? 0 : '−1'} and 1, and the points go from ${points}. Is there an activation at the end? Take it away.`;
  }
  if (!farAway.every((y) => y >= 0) || labels.every((y) => y >= 0)) return undefined;
  return `However large x is, the output never goes below 0, and the points go from ${points}. Is there a relu at the end? Take it away.`;
};

function isSpread(numbers: readonly number[]): boolean {
  return Math.max(...numbers) - Math.min(...numbers) > 1e-6;
}

function short(x: number): string {
  return format(x, 3);
}
