import type { NetworkFrame } from '../../../engine/train/frame';
import type { Measure } from '../../../engine/train/look';
import type { Loss, Task } from '../../../engine/train/settings';

export const lossNames: Readonly<Record<Loss, string>> = {
  meanSquaredError: 'mean squared error',
  binaryCrossEntropy: 'cross-entropy',
  hingeLoss: 'hinge loss',
};

/** A number with two digits that count, and a real minus. */
export function short(number: number): string {
  if (!Number.isFinite(number)) return String(number).replace('-', '−');
  if (Math.abs(number) >= 1000) return number.toExponential(1).replace('-', '−').replace('+', '');
  if (number !== 0 && Math.abs(number) < 0.001) return number > 0 ? '< 0.001' : '> −0.001';
  return String(Number(number.toPrecision(2))).replace('-', '−');
}

/** A network in a sentence: `4 of 4 right, loss 0.02.` */
export function sumUp({ training, unseen }: NetworkFrame, data: Task): string {
  if (training.count === 0) return 'There are no points yet.';
  const rest = unseen.count === 0 ? '' : ` Unseen: ${figures(unseen, data)}.`;
  return `${figures(training, data)}.${rest}`;
}

function figures({ right, count, loss, rSquared }: Measure, data: Task): string {
  const quality =
    data === 'line'
      ? `R² ${Number.isFinite(rSquared) ? rSquared.toFixed(3).replace('-', '−') : rSquared}`
      : `${right} of ${count} right`;
  return `${quality}, loss ${short(loss)}`;
}

/** Accuracy, or R² for a line. */
export function qualityOf({ right, count, rSquared }: Measure, data: Task): number {
  return data === 'line' ? rSquared : right / count;
}

/** How a neuron is called: layer and place, or what it is. */
export function nameOf(layer: number, place: number, sizes: readonly number[]): string {
  return layer === sizes.length - 1 ? 'output' : `${layer + 1}.${place + 1}`;
}
