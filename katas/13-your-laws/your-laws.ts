import type {
  BackpropModule,
  LossesModule,
  Node,
  TrainingModule,
  Value,
} from '../../spec/contract';
import { NotWritten } from '../../spec/not-written';
import {
  array,
  between,
  constantFrom,
  decimal,
  integer,
  law,
  near,
  record,
  seeded,
  slope,
  tuple,
  type YourLaw,
} from '../../spec/your-law';
import {
  counted,
  gradients,
  graphOf,
  measured,
  numbered,
  ofNumbers,
  ofValues,
  run,
  type Step,
  train,
  valueAndSlopes,
} from './helpers';

/** The worked example: −a, and its slope. */
export function negation(): YourLaw<BackpropModule, { a: number }> {
  return law({
    title: 'neg: −a, and its slope',
    given: { a: decimal(-10, 10) },
    yours: ({ Value, backward }, { a }) => {
      const x = new Value(a);
      const y = x.neg();
      backward(y);
      return { 'value of −a': y.data, 'slope of −a': x.grad };
    },
    truth: ({ a }) => ({ 'value of −a': -a, 'slope of −a': slope((x) => -x, a) }),
  });
}

/** `mul` and `div`: their values, and their slopes with respect to both numbers. */
export function productAndQuotient(): YourLaw<BackpropModule, { a: number; b: number }> {
  throw new NotWritten('productAndQuotient', 'katas/13-your-laws/README.md, step 1');
}

/** `exp` and `tanh`: how their values and slopes belong together, without looking any of them up. */
export function expAndTanh(): YourLaw<BackpropModule, { a: number; b: number }> {
  throw new NotWritten('expAndTanh', 'katas/13-your-laws/README.md, step 2');
}

/** `topologicalOrder`: what is true of every valid order, because there are many. */
export function validOrder(): YourLaw<BackpropModule, { parents: number[][] }> {
  throw new NotWritten('validOrder', 'katas/13-your-laws/README.md, step 3');
}

/** `backward`: the gradients of the inputs, whatever is used more than once, also if called twice. */
export function sharedNodes(): YourLaw<BackpropModule, { inputs: number[]; steps: Step[] }> {
  throw new NotWritten('sharedNodes', 'katas/13-your-laws/README.md, step 4');
}

/** `shuffled`: every order equally often, from `random` alone. */
export function fairShuffle(): YourLaw<TrainingModule, { seed: number }> {
  throw new NotWritten('fairShuffle', 'katas/13-your-laws/README.md, step 5');
}

/** `softmaxCrossEntropy` of one row: its value and its slopes, also at logits of ±1000. */
export function softmaxLoss(): YourLaw<LossesModule, { logits: number[]; label: number }> {
  throw new NotWritten('softmaxLoss', 'katas/13-your-laws/README.md, step 6');
}

/** `fit`: what is the same from the same seed, what stays as it was, and what differs. */
export function sameFit(): YourLaw<TrainingModule, { seed: number }> {
  throw new NotWritten('sameFit', 'katas/13-your-laws/README.md, step 7');
}
