import fc, { type Arbitrary } from 'fast-check';
import type { TenDigitsModule, Tensor } from '../../contract';
import { counted } from '../../law/format';
import { type Law, law } from '../../law/law';
import { refusal, refused } from '../../law/received';
import { placed, receivedTensor, tensorOf } from '../../law/tensor';
import { tensorCases } from '../../law/tensor-operation';
import { binaryCrossEntropy, hingeLoss, softmaxCrossEntropy } from '../../oracle/losses';
import { type Matrix, shapeOf, slopesIn, written } from '../../oracle/matrix';
import { decimal, whole } from '../../oracle/numbers';

/** Outputs of a network, a row for each example, and what each should have been. */
interface Judged {
  readonly outputs: Matrix;
  readonly labels: readonly number[];
}

/** Whether something comes after the loss, so that its gradient is 3, not 1; and all of it twice. */
interface Tried extends Judged {
  readonly more: boolean;
}

type Loss = 'binaryCrossEntropy' | 'hingeLoss' | 'softmaxCrossEntropy';

const truths: Record<Loss, (outputs: Matrix, labels: readonly number[]) => number> = {
  binaryCrossEntropy: (outputs, labels) => binaryCrossEntropy(outputs.flat(), labels),
  hingeLoss: (outputs, labels) => hingeLoss(outputs.flat(), labels),
  softmaxCrossEntropy,
};

function lossLaw(
  loss: Loss,
  step: number,
  title: string,
  given: Arbitrary<Judged>,
): Law<TenDigitsModule> {
  const name = `${loss}(outputs, labels)`;
  return law<TenDigitsModule, Tried>({
    title,
    step,
    about: loss,
    kind: 'operation',
    cases: tensorCases,
    given: fc.tuple(given, fc.boolean()).map(([judged, more]) => ({ ...judged, more })),
    show: ({ outputs, labels, more }) =>
      [
        `outputs = ${written(outputs)}, labels = [${labels.join(', ')}]`,
        `loss = ${name}`,
        more ? 'backward(loss.map(3x, 3)), twice' : 'backward(loss)',
      ].join('\n'),
    yours: (module, { outputs, labels, more }) => {
      const given = tensorOf(module, outputs);
      const result = receivedTensor(module[loss](given, labels), name);
      const facts = { loss: result.data[0], 'entries of loss': result.data.length };
      const root = more ? thrice(result) : result;
      module.backward(root);
      if (more) module.backward(root);
      return { ...facts, ...placed('outputs.grad', given.grad, given.shape[1]) };
    },
    truth: ({ outputs, labels, more }) => {
      const factor = more ? 2 * 3 : 1;
      const [slopes] = slopesIn((moved) => factor * truths[loss](moved, labels), [outputs]);
      return {
        loss: truths[loss](outputs, labels),
        'entries of loss': 1,
        ...placed('outputs.grad', slopes.flat(), shapeOf(outputs)[1]),
      };
    },
  });
}

function thrice(tensor: Tensor): Tensor {
  return tensor.map(
    (x) => 3 * x,
    () => 3,
  );
}

/** One output for each example. */
function column(output: Arbitrary<number>, label: Arbitrary<number>): Arbitrary<Judged> {
  return fc.array(fc.tuple(output, label), { minLength: 1, maxLength: 4 }).map((pairs) => ({
    outputs: pairs.map(([output]) => [output]),
    labels: pairs.map(([, label]) => label),
  }));
}

/** A row of outputs for each example, and a class. */
function rows(output: Arbitrary<number>): Arbitrary<Judged> {
  return fc.integer({ min: 2, max: 4 }).chain((count) =>
    fc
      .array(
        fc.tuple(fc.array(output, { minLength: count, maxLength: count }), fc.nat(count - 1)),
        { minLength: 1, maxLength: 3 },
      )
      .map((pairs) => ({
        outputs: pairs.map(([output]) => output),
        labels: pairs.map(([, label]) => label),
      })),
  );
}

/** The same, with every second row 2000 lower: what suits one row does not suit the next. */
function apart(judged: Arbitrary<Judged>): Arbitrary<Judged> {
  const lowered = (row: readonly number[], i: number) => row.map((z) => z - 2000 * (i % 2));
  return judged.map(({ outputs, labels }) => ({ outputs: outputs.map(lowered), labels }));
}

const ordinary = fc.oneof({ withCrossShrink: true }, whole(1), decimal(-3, 3));
/** Far from 0, and every other one so far that its exponential, or that of its negative, is Infinity. */
const extreme = fc
  .tuple(
    fc.oneof(fc.integer({ min: 20, max: 1000 }), fc.integer({ min: 720, max: 1000 })),
    fc.boolean(),
  )
  .map(([far, negative]) => (negative ? -far : far));
const awayFromKinks = decimal(-5, 5).filter((score) => Math.abs(Math.abs(score) - 1) >= 0.1);
const label = fc.constantFrom(1, 0, 0.25);

function refusalLaw(title: string, step: number, losses: readonly Loss[]): Law<TenDigitsModule> {
  return law({
    title,
    step,
    about: losses.length === 1 ? losses[0] : undefined,
    kind: 'refusal',
    given: fc.record({
      loss: fc.constantFrom(...losses),
      counts: fc.constantFrom([2, 3], [3, 2], [1, 0], [3, 1], [0, 0]),
    }),
    show: ({ loss, counts: [outputs, labels] }) =>
      `${loss} of ${counted(outputs, 'output')} and ${counted(labels, 'label')}`,
    yours: (module, { loss, counts: [outputs, labels] }) =>
      refusal(() => {
        const columns = loss === 'softmaxCrossEntropy' ? 2 : 1;
        const data = new Float64Array(outputs * columns);
        const tensor = new module.Tensor(data, [outputs, columns]);
        return module[loss](tensor, Array(labels).fill(1));
      }, []),
    truth: () => refused([]),
  });
}

/** What the three losses on tensors have to do. */
export const lossLaws: Law<TenDigitsModule>[] = [
  lossLaw(
    'binaryCrossEntropy',
    4,
    'binaryCrossEntropy: the mean over the rows, as in stage 04',
    column(ordinary, label),
  ),
  lossLaw(
    'binaryCrossEntropy',
    4,
    'binaryCrossEntropy far out: logits up to 1000 overflow nowhere',
    column(extreme, label),
  ),
  lossLaw(
    'hingeLoss',
    4,
    'hingeLoss: the mean over the rows, as in stage 04',
    column(awayFromKinks, fc.constantFrom(1, -1)),
  ),
  refusalLaw('labels that do not match: throw a RangeError, and so do none at all', 4, [
    'binaryCrossEntropy',
    'hingeLoss',
  ]),
  lossLaw(
    'softmaxCrossEntropy',
    5,
    'softmaxCrossEntropy: the mean over the rows, as in stage 04',
    rows(ordinary),
  ),
  lossLaw(
    'softmaxCrossEntropy',
    5,
    'softmaxCrossEntropy far out: large logits overflow nowhere, however far apart the rows are',
    apart(rows(extreme)),
  ),
  refusalLaw(
    'softmaxCrossEntropy of unequal lengths: throws a RangeError, and so do no examples',
    5,
    ['softmaxCrossEntropy'],
  ),
  law({
    title: 'a class that is not there: throws a RangeError',
    step: 5,
    about: 'softmaxCrossEntropy',
    kind: 'refusal',
    given: fc.constantFrom([3, 0], [0, -1], [0, 3], [0.5, 0]),
    show: (classes) => `two rows of 3 logits, and classes ${classes.join(' and ')}`,
    yours: (module, classes) =>
      refusal(
        () => module.softmaxCrossEntropy(new module.Tensor(new Float64Array(6), [2, 3]), classes),
        [],
      ),
    truth: () => refused([]),
  }),
];
