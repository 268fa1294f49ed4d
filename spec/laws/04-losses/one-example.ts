import fc, { type Arbitrary } from 'fast-check';
import type { LossesModule, Value } from '../../contract';
import type { Law } from '../../law/law';
import { operation } from '../../law/operation';
import {
  binaryCrossEntropy,
  hingeLoss,
  meanSquaredError,
  softmaxCrossEntropy,
} from '../../oracle/losses';
import { decimal, ordinary, whole } from '../../oracle/numbers';

/** A loss of one example: the numbers it is made of, by their letters. */
interface Example<Letters extends string> {
  readonly title: string;
  readonly step: number;
  readonly given: Arbitrary<Record<Letters, number>>;
  /** How the call is written. */
  readonly call: string;
  /** The letters that are Values; the others are plain numbers. */
  readonly values: readonly NoInfer<Letters>[];
  /** What the letters stand for. */
  show(given: Record<Letters, number>): string;
  yours(module: LossesModule, values: Value[], given: Record<Letters, number>): Value;
  truth(given: Record<Letters, number>): number;
  /** The formulas of the loss and of its slopes. */
  readonly formulas: readonly string[];
}

/** The smallest case of a loss, in which one line says what is true. */
function oneExample<Letters extends string>(example: Example<Letters>): Law<LossesModule> {
  const { call, values, formulas, yours, truth } = example;
  const facts = [call, ...values.map((letter) => `slope with respect to ${letter}`)];
  return operation<Record<Letters, number>, LossesModule>({
    ...example,
    formula: {
      operands: (given) => given,
      truths: Object.fromEntries(facts.map((fact, i) => [fact, formulas[i]])),
    },
    name: () => call,
    operands: (given) => Object.fromEntries(values.map((letter) => [letter, given[letter]])),
    yours: (operands, given, module) => yours(module, operands, given),
    truth: (operands, given) => {
      const nudged = Object.fromEntries(values.map((letter, i) => [letter, operands[i]]));
      return truth({ ...given, ...nudged });
    },
  });
}

/** Of ordinary size, where no form of a loss loses digits; and 0, which is special to many formulas. */
const logit = fc.oneof(
  { withCrossShrink: true },
  whole(2),
  decimal(0.1, 6),
  decimal(-6, -0.1),
  fc.constant(0),
);

/** No and yes, and what lies between. */
const label = fc.oneof({ withCrossShrink: true }, fc.constantFrom(0, 1, 0.25), decimal(0, 1));

/** meanSquaredError of one example. */
export const squaredErrorOfOne = oneExample({
  title: 'meanSquaredError of one example: (prediction − target)², not halved',
  step: 1,
  given: fc.record({ p: ordinary(2), y: ordinary(5) }),
  call: 'meanSquaredError([p], [y])',
  values: ['p'],
  show: ({ p, y }) => `prediction p = ${p}, target y = ${y}`,
  yours: ({ meanSquaredError }, [p], { y }) => meanSquaredError([p], [y]),
  truth: ({ p, y }) => meanSquaredError([p], [y]),
  formulas: ['(p − y)²', '2(p − y)'],
});

/** binaryCrossEntropy of one example. */
export const crossEntropyOfOne = oneExample({
  title: 'binaryCrossEntropy of one example: the slope is σ(z) − y',
  step: 2,
  given: fc.record({ y: label, z: logit }),
  call: 'binaryCrossEntropy([z], [y])',
  values: ['z'],
  show: ({ z, y }) => `logit z = ${z}, label y = ${y}`,
  yours: ({ binaryCrossEntropy }, [z], { y }) => binaryCrossEntropy([z], [y]),
  truth: ({ z, y }) => binaryCrossEntropy([z], [y]),
  formulas: ['−y · log σ(z) − (1 − y) · log(1 − σ(z))', 'σ(z) − y'],
});

/** hingeLoss of one example, on either side of the kink at y · s = 1, but not near it. */
export const hingeOfOne = oneExample({
  title: 'hingeLoss of one example: max(0, 1 − label · score)',
  step: 3,
  given: fc
    .record({
      y: fc.constantFrom(1, -1),
      beyond: fc.oneof(
        { withCrossShrink: true },
        decimal(-4, -0.1),
        decimal(0.1, 4),
        fc.constant(-1),
      ),
    })
    .map(({ y, beyond }) => ({ y, s: y * (1 + beyond) })),
  call: 'hingeLoss([s], [y])',
  values: ['s'],
  show: ({ s, y }) => `score s = ${s}, label y = ${y}`,
  yours: ({ hingeLoss }, [s], { y }) => hingeLoss([s], [y]),
  truth: ({ s, y }) => hingeLoss([s], [y]),
  formulas: ['max(0, 1 − y · s)', '−y where y · s < 1, else 0'],
});

/** softmaxCrossEntropy of one row of two logits. */
export const softmaxOfOne = oneExample({
  title: 'softmaxCrossEntropy of one row: two logits, and the class of the first',
  step: 4,
  given: fc.record({ z: logit, w: logit }),
  call: 'softmaxCrossEntropy([[z, w]], [0])',
  values: ['z', 'w'],
  show: ({ z, w }) => `the right class’s logit z = ${z}, the other’s w = ${w}`,
  yours: ({ softmaxCrossEntropy }, row) => softmaxCrossEntropy([row], [0]),
  truth: ({ z, w }) => softmaxCrossEntropy([[z, w]], [0]),
  formulas: ['log(eᶻ + eʷ) − z', 'eᶻ / (eᶻ + eʷ) − 1', 'eʷ / (eᶻ + eʷ)'],
});

/** l2Penalty of one parameter. */
export const penaltyOfOne = oneExample({
  title: 'l2Penalty of one parameter: strength · p², not halved',
  step: 5,
  given: fc.record({
    strength: fc.oneof({ withCrossShrink: true }, fc.constant(0.5), decimal(0.1, 4)),
    p: ordinary(2),
  }),
  call: 'l2Penalty([p], strength)',
  values: ['p'],
  show: ({ p, strength }) => `parameter p = ${p}, strength = ${strength}`,
  yours: ({ l2Penalty }, [p], { strength }) => l2Penalty([p], strength),
  truth: ({ p, strength }) => strength * p * p,
  formulas: ['strength · p²', '2 · strength · p'],
});
