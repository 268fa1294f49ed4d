import { NotWritten } from '../../spec/not-written';
import { Tensor } from '../11-tensors/tensors';

/** The mean of −y log σ(z) − (1 − y) log(1 − σ(z)); logits z are n × 1, labels y in [0, 1]. */
export function binaryCrossEntropy(logits: Tensor, labels: readonly number[]): Tensor {
  throw new NotWritten('binaryCrossEntropy', 'katas/12-ten-digits/README.md, step 4');
}

/** The mean of max(0, 1 − y · score); scores are n × 1, labels y are −1 or 1. */
export function hingeLoss(scores: Tensor, labels: readonly number[]): Tensor {
  throw new NotWritten('hingeLoss', 'katas/12-ten-digits/README.md, step 4');
}

/**
 * The mean of −log softmax(row)[class] over rows of logits, one logit for each class. A class that
 * is not there is a `RangeError`.
 */
export function softmaxCrossEntropy(logits: Tensor, classes: readonly number[]): Tensor {
  throw new NotWritten('softmaxCrossEntropy', 'katas/12-ten-digits/README.md, step 5');
}
