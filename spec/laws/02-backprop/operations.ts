import fc from 'fast-check';
import { decimal, whole } from '../../oracle/numbers';
import type { Program } from '../../oracle/program';
import { allOps, operations, type Step } from '../../oracle/steps';

/** Numbers near 0, where no operation is so steep that a slope of 1 beside it could be overlooked. */
const near = (least: number) =>
  fc.oneof({ withCrossShrink: true }, whole(least), decimal(0.1, 3), decimal(-3, -0.1));

/** One operation, and a sum with one of its operands, or with its own result made a second time. */
export const usedElsewhere: fc.Arbitrary<Program> = fc
  .record({
    op: fc.constantFrom(...allOps),
    numbers: fc.tuple(near(2), near(3)),
    sum: fc.constantFrom<[number, number][]>([2, 0], [0, 2], [2, 1], [1, 2], [2, 3]),
  })
  .map(({ op, numbers, sum }) => {
    const { operands, room } = operations[op];
    const step: Step = { op, of: [0, 1] };
    const [left, right] = sum.map((place) => (operands === 1 && place === 1 ? 0 : place));
    return {
      inputs: room(...numbers) >= 0.1 ? numbers : numbers.map(Math.abs),
      steps: [step, ...(right === 3 ? [step] : []), { op: 'add', of: [left, right] }],
    };
  });
