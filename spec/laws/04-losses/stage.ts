import fc, { type Arbitrary } from 'fast-check';
import type { LossesModule } from '../../contract';
import { counted } from '../../law/format';
import { type Law, law, type Stage } from '../../law/law';
import { operation } from '../../law/operation';
import { received, refusal, refused } from '../../law/received';
import { binaryCrossEntropy, hingeLoss, meanSquaredError } from '../../oracle/losses';
import { decimal, ordinaryOrZero, whole } from '../../oracle/numbers';
import { lengthsToName } from './lengths';
import {
  crossEntropyOfOne,
  hingeOfOne,
  penaltyOfOne,
  softmaxOfOne,
  squaredErrorOfOne,
} from './one-example';
import { softmaxLaws } from './softmax';

const plain = { meanSquaredError, binaryCrossEntropy, hingeLoss };
type PairLoss = keyof typeof plain;

/** One output of a network, and what it should have been. */
interface Pair {
  readonly output: number;
  readonly label: number;
}

const someOf = (pair: Arbitrary<Pair>) => fc.array(pair, { minLength: 1, maxLength: 5 });

function show(pairs: readonly Pair[]): string {
  const list = (key: keyof Pair) => `[${pairs.map((pair) => pair[key]).join(', ')}]`;
  return `outputs = ${list('output')}, labels = ${list('label')}`;
}

function isSame(list: readonly unknown[], before: readonly unknown[]): boolean {
  return list.length === before.length && list.every((each, i) => each === before[i]);
}

/** The value of a loss and its slope with respect to every output. */
function lossLaw(loss: PairLoss, title: string, step: number, pairs: Arbitrary<Pair[]>) {
  return operation<Pair[], LossesModule>({
    title,
    step,
    given: pairs,
    show,
    name: () => `${loss}(outputs, labels)`,
    operands: (pairs) =>
      Object.fromEntries(pairs.map(({ output }, i) => [`outputs[${i}]`, output])),
    yours: (outputs, pairs, module) =>
      module[loss](
        outputs,
        pairs.map(({ label }) => label),
      ),
    truth: (outputs, pairs) =>
      plain[loss](
        outputs,
        pairs.map(({ label }) => label),
      ),
  });
}

/** What has to be true of every mean over pairs. */
function meanLaws(loss: PairLoss, step: number, pair: Arbitrary<Pair>): Law<LossesModule>[] {
  const of = (module: LossesModule, pairs: readonly Pair[]) => {
    const outputs = pairs.map(({ output }) => new module.Value(output));
    const labels = pairs.map(({ label }) => label);
    const given = [[...outputs], [...labels]] as const;
    const value = received(module[loss](...given), `${loss}(outputs, labels)`).data;
    return { value, untouched: isSame(given[0], outputs) && isSame(given[1], labels) };
  };
  const truthOf = (pairs: readonly Pair[]) =>
    plain[loss](
      pairs.map(({ output }) => output),
      pairs.map(({ label }) => label),
    );
  return [
    law({
      title: `${loss} is a mean: examples repeated or in another order change nothing`,
      step,
      kind: 'operation',
      given: someOf(pair),
      show,
      yours: (module, pairs) => ({
        'the loss': of(module, pairs).value,
        'with every example twice': of(module, [...pairs, ...pairs]).value,
        'from last to first': of(module, pairs.toReversed()).value,
        'the lists are unchanged': of(module, pairs).untouched,
      }),
      truth: (pairs) => ({
        'the loss': truthOf(pairs),
        'with every example twice': truthOf(pairs),
        'from last to first': truthOf(pairs),
        'the lists are unchanged': true,
      }),
    }),
    law({
      title: `${loss} of unequal lengths: throws a RangeError that names both, and one when there are no examples`,
      step,
      kind: 'refusal',
      given: fc.oneof(
        { withCrossShrink: true },
        fc.constant([1, 2]),
        fc.uniqueArray(fc.nat(4), { minLength: 2, maxLength: 2 }),
        fc.constant([0, 0]),
      ),
      show: ([outputs, labels]) => `${counted(outputs, 'output')} and ${counted(labels, 'label')}`,
      yours: (module, [outputs, labels]) =>
        refusal(
          () => {
            const values = Array.from({ length: outputs }, () => new module.Value(0.5));
            return module[loss](values, Array(labels).fill(1));
          },
          lengthsToName(outputs, labels),
        ),
      truth: ([outputs, labels]) => refused(lengthsToName(outputs, labels)),
    }),
    operation<readonly [Pair, Pair], LossesModule>({
      title: `${loss} of one output twice: each place has its own label`,
      step,
      given: fc.tuple(pair, pair).filter(([one, other]) => one.label !== other.label),
      show: ([{ output, label }, other]) =>
        `output p = ${output}, and the labels ${label} and ${other.label}`,
      name: ([{ label }, other]) => `${loss}([p, p], [${label}, ${other.label}])`,
      operands: ([{ output }]) => ({ p: output }),
      yours: ([p], [{ label }, other], module) => module[loss]([p, p], [label, other.label]),
      truth: ([p], [{ label }, other]) => plain[loss]([p, p], [label, other.label]),
    }),
  ];
}

const regression = fc.record({ output: ordinaryOrZero(2), label: ordinaryOrZero(5) });
const labels01 = fc.constantFrom(0, 1, 0.25);
const logistic = fc.record({ output: ordinaryOrZero(2), label: labels01 });
const extreme = fc.record({
  output: fc.oneof(fc.integer({ min: 40, max: 1000 }), fc.integer({ min: -1000, max: -40 })),
  label: labels01,
});

/** Scores on either side of the kink at label · score = 1, but not near it, nor near the other label’s. */
const margins = fc
  .record({
    label: fc.constantFrom(1, -1),
    beyond: fc.oneof({ withCrossShrink: true }, decimal(-20, -0.1), decimal(0.1, 20)),
  })
  .filter(({ beyond }) => Math.abs(beyond + 2) >= 0.1)
  .map(({ label, beyond }) => ({ label, output: label * (1 + beyond) }));

const penaltyLaws: Law<LossesModule>[] = [
  operation<{ parameters: number[]; strength: number }, LossesModule>({
    title: 'l2Penalty: the strength times the sum of the squares',
    step: 5,
    given: fc.record({
      parameters: fc.array(ordinaryOrZero(2), { minLength: 1, maxLength: 4 }),
      strength: fc.constantFrom(0.5, 0.1, 3, 0),
    }),
    name: () => 'l2Penalty(parameters, strength)',
    operands: ({ parameters }) =>
      Object.fromEntries(parameters.map((p, i) => [`parameters[${i}]`, p])),
    yours: (parameters, { strength }, { l2Penalty }) => l2Penalty(parameters, strength),
    truth: (parameters, { strength }) => strength * parameters.reduce((sum, p) => sum + p * p, 0),
  }),
  law({
    title: 'l2Penalty of nothing: is 0',
    step: 5,
    kind: 'operation',
    given: fc.record({ strength: whole(2) }),
    yours: ({ l2Penalty }, { strength }) => ({
      'l2Penalty([], strength)': received(l2Penalty([], strength), 'l2Penalty([], strength)').data,
    }),
    truth: () => ({ 'l2Penalty([], strength)': 0 }),
  }),
];

/** Stage 04: how wrong the outputs are, as one value with a gradient. */
export const stage: Stage<LossesModule> = {
  name: '04-losses',
  uses: ['01-value', '02-backprop', '03-mlp'],
  laws: [
    squaredErrorOfOne,
    lossLaw(
      'meanSquaredError',
      'meanSquaredError: the mean of (prediction − target)²',
      1,
      someOf(regression),
    ),
    ...meanLaws('meanSquaredError', 1, regression),
    crossEntropyOfOne,
    lossLaw(
      'binaryCrossEntropy',
      'binaryCrossEntropy: the mean loss, and its slope (σ(z) − y) / n with respect to a logit',
      2,
      someOf(logistic),
    ),
    lossLaw(
      'binaryCrossEntropy',
      'binaryCrossEntropy far out: logits up to 1000 overflow nowhere',
      2,
      someOf(extreme),
    ),
    ...meanLaws('binaryCrossEntropy', 2, logistic),
    hingeOfOne,
    lossLaw(
      'hingeLoss',
      'hingeLoss: max(0, 1 − label · score), with labels −1 and 1',
      3,
      someOf(margins),
    ),
    ...meanLaws('hingeLoss', 3, margins),
    softmaxOfOne,
    ...softmaxLaws,
    penaltyOfOne,
    ...penaltyLaws,
  ],
};
