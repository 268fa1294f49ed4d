import { alternatives } from '../../alternatives/all';
import { fusedLosses } from '../../alternatives/losses-fused';
import type { LossesModule } from '../../contract';
import { largestOf, logSum, losing, plain, sumOfPowers, withSlopes } from './softmax';
import type { Task } from './task';

interface Case {
  readonly logits: readonly number[];
  readonly label: number;
}

const { closures, pulled, hurried, thrifty } = alternatives;
const seen: Case = { logits: [1, 2, 0], label: 0 };

/** `softmaxCrossEntropy` of one row. */
export const softmaxLossTask: Task<LossesModule, Case> = {
  name: 'softmaxLoss',
  step: 6,
  right: [
    {
      is: 'that follows the README of stage 04',
      implementation: losing((row, label) => logSum(row).sub(row[label])),
    },
    {
      is: 'that works out the loss and its slopes at once',
      implementation: { ...plain, ...fusedLosses(plain) },
      may: 'Its loss is made of the logits directly, with no value in between.',
    },
    {
      is: 'that subtracts the right logit from all of them first',
      implementation: closures,
      may: 'It rounds in another order: its numbers are as true as yours.',
    },
    { is: 'that asks children for gradients', implementation: pulled },
    { is: 'that counts in loops', implementation: hurried },
    {
      is: 'that composes everything of add, mul and pow',
      implementation: thrifty,
      may: 'It rounds in another order: its numbers are as true as yours.',
    },
  ],
  wrong: [
    {
      is: 'that takes the first class for the right one, whatever the label',
      implementation: losing((row) => logSum(row).sub(row[0])),
      seen: { logits: [1, 2, 0], label: 1 },
      needs: { what: 'a label other than 0', has: ({ label }) => label !== 0 },
      idea: 'Which logit is the right one? A larger one there means a smaller loss.',
    },
    {
      is: 'that does not add the largest logit again',
      implementation: losing((row, label) => logSum(row).sub(largestOf(row)).sub(row[label])),
      seen,
      needs: {
        what: 'a largest logit other than 0',
        has: ({ logits }) => Math.max(...logits) !== 0,
      },
      idea: 'Its slopes are right. Look at the loss.',
    },
    {
      is: 'whose loss is in bits, log to base 2',
      implementation: losing((row, label) => logSum(row).sub(row[label]).mul(Math.LOG2E)),
      seen,
      idea: 'It keeps all rules that compare the loss with itself. What is its very value?',
    },
    {
      is: 'whose slopes are the probabilities, and lack the − 1 of the right class',
      implementation: withSlopes((probabilities) => probabilities),
      seen,
      idea: 'Its loss is right. Look at the slope with respect to the right logit.',
    },
    {
      is: 'that shares the gradient evenly among the wrong classes',
      implementation: withSlopes((probabilities, label) =>
        probabilities.map((p, i) =>
          i === label ? p - 1 : (1 - probabilities[label]) / (probabilities.length - 1),
        ),
      ),
      seen,
      needs: {
        what: 'two wrong classes with different logits',
        has: ({ logits, label }) => new Set(logits.filter((_, i) => i !== label)).size > 1,
      },
      idea: 'Its loss is right, and so is the sum of its slopes. Look at the slope with respect to each of the other logits.',
    },
    {
      is: 'that lets the gradient go through the largest logit, which it subtracts',
      implementation: losing((row, label) => {
        const largest = row.reduce((a, b) => (a.data > b.data ? a : b));
        return sumOfPowers(row.map((z) => z.sub(largest)))
          .log()
          .add(largest.data)
          .sub(row[label]);
      }),
      seen,
      idea: 'Its loss is right. Look at the slopes with respect to all logits, or at their sum.',
    },
    {
      is: 'that overflows at large logits',
      implementation: losing((row, label) => sumOfPowers(row).log().sub(row[label])),
      seen: { logits: [1000, 2, 0], label: 0 },
      needs: {
        what: 'a logit as large as 1000',
        has: ({ logits }) => Math.max(...logits) > 709,
      },
      idea: 'The loss is an ordinary number at logits up to ±1000, and so are its slopes.',
    },
    {
      is: 'that takes 0 for the largest logit where all are below 0',
      implementation: losing((row, label) =>
        logSum(row, Math.max(0, largestOf(row))).sub(row[label]),
      ),
      seen: { logits: [-1000, -1001, -1002], label: 0 },
      needs: {
        what: 'a row in which every logit is as low as −1000',
        has: ({ logits }) => Math.max(...logits) < -700,
      },
      idea: 'The loss is an ordinary number at logits up to ±1000, and so are its slopes.',
    },
  ],
  answers: ({ Value, backward, softmaxCrossEntropy }, { logits, label }) => {
    const row = logits.map((z) => new Value(z));
    const loss = softmaxCrossEntropy([row], [label]);
    backward(loss);
    const slopes = row.map(({ grad }, i) => [`slope towards logit ${i}`, grad]);
    return { loss: loss.data, ...Object.fromEntries(slopes) };
  },
  show: ({ logits, label }) => `logits = [${logits.join(', ')}], label = ${label}`,
};
