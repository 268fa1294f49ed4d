import fc, { type Arbitrary } from 'fast-check';
import type { LossesModule, Value } from '../../contract';
import { counted } from '../../law/format';
import { type Law, law } from '../../law/law';
import { operation } from '../../law/operation';
import { received, refusal, refused, Unfit } from '../../law/received';
import { softmaxCrossEntropy } from '../../oracle/losses';
import { decimal, whole } from '../../oracle/numbers';
import { lengthsToName } from './lengths';

/** Rows of logits, one logit for each class, and the class of each row. */
interface Rows {
  readonly logits: readonly (readonly number[])[];
  readonly classes: readonly number[];
}

/** How many logits a row has: mostly several, and sometimes only `few`. */
function countsOfClasses(few: number): Arbitrary<number> {
  return fc.oneof(
    { withCrossShrink: true },
    { arbitrary: fc.integer({ min: 2, max: 4 }), weight: 4 },
    { arbitrary: fc.constant(few), weight: 1 },
  );
}

function rows(logit: Arbitrary<number>, fewest = 1): Arbitrary<Rows> {
  return countsOfClasses(1).chain((count) =>
    fc
      .array(
        fc.record({
          row: fc.array(logit, { minLength: count, maxLength: count }),
          class: fc.nat(count - 1),
        }),
        { minLength: fewest, maxLength: 3 },
      )
      .map((examples) => ({
        logits: examples.map(({ row }) => row),
        classes: examples.map((example) => example.class),
      })),
  );
}

function show({ logits, classes }: Rows): string {
  return `logits = [${logits.map((row) => `[${row.join(', ')}]`).join(', ')}], classes = [${classes.join(', ')}]`;
}

/** A flat list of operands, in rows as long as those of `like`. */
function inRows<Operand>(
  flat: readonly Operand[],
  like: readonly (readonly unknown[])[],
): Operand[][] {
  const width = like[0].length;
  return like.map((_, i) => flat.slice(i * width, (i + 1) * width));
}

function softmaxLaw(title: string, given: Arbitrary<Rows>): Law<LossesModule> {
  return operation<Rows, LossesModule>({
    title,
    step: 4,
    given,
    show,
    name: () => 'softmaxCrossEntropy(logits, classes)',
    operands: ({ logits }) =>
      Object.fromEntries(logits.flatMap((row, i) => row.map((z, j) => [`logits[${i}][${j}]`, z]))),
    yours: (flat, { logits, classes }, module) =>
      module.softmaxCrossEntropy(inRows<Value>(flat, logits), classes),
    truth: (flat, { logits, classes }) => softmaxCrossEntropy(inRows(flat, logits), classes),
  });
}

const logitFrom = (least: number) =>
  fc.oneof({ withCrossShrink: true }, whole(least), decimal(-3, 3));
const ordinaryLogit = logitFrom(1);
const extremeLogit = fc.oneof(
  fc.integer({ min: 20, max: 1000 }),
  fc.integer({ min: -1000, max: -20 }),
);

const name = 'softmaxCrossEntropy(logits, classes)';

function lossOf({ softmaxCrossEntropy, Value }: LossesModule, { logits, classes }: Rows): number {
  const values = logits.map((row) => row.map((z) => new Value(z)));
  const given = [...classes];
  const loss = received(softmaxCrossEntropy(values, given), name).data;
  const numbers = values.map((row) => row.map(({ data }) => data));
  if (String([numbers, given]) === String([logits, classes])) return loss;
  throw new Unfit(`${name} changed its lists: leave them as they are.`);
}

/** What `softmaxCrossEntropy` has to do. */
export const softmaxLaws: Law<LossesModule>[] = [
  softmaxLaw(
    'softmaxCrossEntropy: the mean of log Σ exp(zⱼ) − z of the right class',
    rows(ordinaryLogit),
  ),
  softmaxLaw('softmaxCrossEntropy far out: logits up to 1000 overflow nowhere', rows(extremeLogit)),
  softmaxLaw(
    'softmaxCrossEntropy far down: every logit may be far below 0',
    rows(fc.integer({ min: -1000, max: -800 })),
  ),
  law({
    title: 'softmaxCrossEntropy is a mean: examples repeated or in another order change nothing',
    step: 4,
    kind: 'operation',
    given: rows(ordinaryLogit),
    show,
    yours: (module, { logits, classes }) => ({
      'the loss': lossOf(module, { logits, classes }),
      'with every example twice': lossOf(module, {
        logits: [...logits, ...logits],
        classes: [...classes, ...classes],
      }),
      'from last to first': lossOf(module, {
        logits: logits.toReversed(),
        classes: classes.toReversed(),
      }),
    }),
    truth: ({ logits, classes }) => {
      const truth = softmaxCrossEntropy(logits, classes);
      return { 'the loss': truth, 'with every example twice': truth, 'from last to first': truth };
    },
  }),
  operation<{ z: number; w: number }, LossesModule>({
    title: 'softmaxCrossEntropy of one row twice: each place has its own class',
    step: 4,
    given: fc.record({ z: logitFrom(2), w: logitFrom(3) }),
    show: ({ z, w }) => `row = [${z}, ${w}]`,
    name: () => 'softmaxCrossEntropy([row, row], [0, 1])',
    operands: ({ z, w }) => ({ z, w }),
    yours: (row, _, module) => module.softmaxCrossEntropy([row, row], [0, 1]),
    truth: (row) => softmaxCrossEntropy([row, row], [0, 1]),
  }),
  law({
    title:
      'softmaxCrossEntropy of unequal lengths: throws a RangeError that names both, and one when there are no examples',
    step: 4,
    kind: 'refusal',
    given: fc.oneof(fc.constant([0, 0]), fc.uniqueArray(fc.nat(4), { minLength: 2, maxLength: 2 })),
    show: ([logits, classes]) =>
      `${counted(logits, 'row')} of logits and ${classes} ${classes === 1 ? 'class' : 'classes'}`,
    yours: ({ softmaxCrossEntropy, Value }, [count, classes]) =>
      refusal(
        () => {
          const logits = Array.from({ length: count }, () => [new Value(1), new Value(2)]);
          return softmaxCrossEntropy(logits, Array(classes).fill(1));
        },
        lengthsToName(count, classes),
      ),
    truth: ([count, classes]) => refused(lengthsToName(count, classes)),
  }),
  law({
    title: 'a class that is not there: throws a RangeError',
    step: 4,
    kind: 'refusal',
    given: countsOfClasses(0).chain((classes) =>
      fc.record({
        classes: fc.constant(classes),
        class: fc.constantFrom(classes, -1, 0.5, classes + 1, classes + 6, Number.NaN),
      }),
    ),
    show: (given) => `two rows of ${given.classes} logits, and classes 0 and ${given.class}`,
    yours: ({ softmaxCrossEntropy, Value }, given) =>
      refusal(() => {
        const row = () => Array.from({ length: given.classes }, (_, i) => new Value(i));
        return softmaxCrossEntropy([row(), row()], [0, given.class]);
      }, []),
    truth: () => refused([]),
  }),
];
