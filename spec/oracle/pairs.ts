import fc, { type Arbitrary } from 'fast-check';
import { decimal, whole } from './numbers';
import type { Program } from './program';
import { allOps, type Op, operations, type Step } from './steps';

/** Numbers near 0, where no operation is so steep that a slope of 1 beside it could be overlooked. */
const near = (least: number) =>
  fc.oneof({ withCrossShrink: true }, whole(least), decimal(0.1, 3), decimal(-3, -0.1));

const inputs = fc.tuple(near(2), near(3), near(5));

/** The inputs, or their absolute values, if a step would have a pole or a kink too near, or no value. */
function suiting(numbers: readonly number[], steps: readonly Step[]): readonly number[] {
  const fits = steps.every(
    ({ op, of: [left, right] }) => operations[op].room(numbers[left], numbers[right]) >= 0.1,
  );
  return fits ? numbers : numbers.map(Math.abs);
}

/** One operation, and a sum with one of its operands, or with its own result made a second time. */
export const usedElsewhere: Arbitrary<Program> = fc
  .record({
    op: fc.constantFrom(...allOps),
    numbers: inputs,
    sum: fc.constantFrom<[number, number][]>([3, 0], [0, 3], [3, 1], [1, 3], [3, 4]),
  })
  .map(({ op, numbers, sum }) => {
    const step: Step = { op, of: [0, 1] };
    const isUnary = operations[op].operands === 1;
    const [left, right] = sum.map((place) => (isUnary && place === 1 ? 0 : place));
    return {
      inputs: suiting(numbers, [step]),
      steps: [step, ...(right === 4 ? [step] : []), { op: 'add', of: [left, right] }],
    };
  });

/** What an operation that keeps something for itself would confuse with itself. */
const alike: [Op, Op][] = [
  ['pow', 'root'],
  ['leakyRelu', 'leakier'],
  ['map', 'mapped'],
  ...allOps.map((op): [Op, Op] => [op, op]),
];

/** One operation after another, on the same operand or the next, and the sum of both. */
export const oneAfterAnother: Arbitrary<Program> = fc
  .record({
    ops: fc.oneof(
      { withCrossShrink: true },
      { weight: 3, arbitrary: fc.constantFrom(...alike) },
      { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...allOps), fc.constantFrom(...allOps)) },
    ),
    numbers: inputs,
    next: fc.nat(1),
    turned: fc.boolean(),
  })
  .map(({ ops, numbers, next, turned }) => {
    const [first, second] = turned ? ops.toReversed() : ops;
    // The same of the same operand would be the same.
    const isTwice = first === second && operations[first].operands === 1;
    const steps: Step[] = [
      { op: first, of: [0, 1] },
      { op: second, of: [isTwice ? 1 : next, 2] },
      { op: 'add', of: [3, 4] },
    ];
    return { inputs: suiting(numbers, steps.slice(0, 2)), steps };
  });
