import fc from 'fast-check';
import type { TrainingModule } from '../../contract';
import { type Law, law } from '../../law/law';
import { decimal, ordinary } from '../../oracle/numbers';

/** Two steps of SGD on one parameter. The first gradient is the velocity that the second step finds. */
interface TwoSteps {
  readonly data: number;
  readonly v: number;
  readonly grad: number;
  readonly learningRate: number;
  readonly momentum: number;
}

const twoSteps: fc.Arbitrary<TwoSteps> = fc.record({
  data: ordinary(7),
  v: ordinary(2),
  grad: ordinary(3),
  learningRate: fc.oneof({ withCrossShrink: true }, fc.constant(0.5), decimal(0.01, 0.9)),
  momentum: fc.oneof({ withCrossShrink: true }, fc.constant(0.5), decimal(0.1, 0.95)),
});

/** What each of the two steps subtracts from the data. */
function subtracted({ Value, SGD }: TrainingModule, given: TwoSteps): number[] {
  const { data, v, grad, ...options } = given;
  const parameter = new Value(data);
  const sgd = new SGD([parameter], options);
  return [v, grad].map((slope) => {
    const before = parameter.data;
    parameter.grad = slope;
    sgd.step();
    return before - parameter.data;
  });
}

/** SGD on one parameter, where one line says what is true. */
export const oneParameterLaws: Law<TrainingModule>[] = [
  law({
    title: 'SGD of one parameter: a step subtracts learningRate · grad',
    step: 3,
    kind: 'behaviour',
    given: twoSteps.map(({ data, learningRate, grad }) => ({ data, learningRate, grad })),
    show: ({ data, grad, learningRate }) =>
      [
        `parameter = new Value(${data}), with grad ${grad}`,
        `sgd = new SGD([parameter], { learningRate: ${learningRate} })`,
        'sgd.step()',
      ].join('\n'),
    formula: {
      operands: (given) => ({ ...given }),
      truths: { 'data after the step': 'data − learningRate · grad' },
    },
    yours: ({ Value, SGD }, { data, grad, learningRate }) => {
      const parameter = new Value(data);
      parameter.grad = grad;
      new SGD([parameter], { learningRate }).step();
      return { 'data after the step': parameter.data };
    },
    truth: ({ data, grad, learningRate }) => ({
      'data after the step': data - learningRate * grad,
    }),
  }),
  law({
    title: 'SGD of one parameter, two steps: v ← momentum · v + grad in the second',
    step: 3,
    kind: 'behaviour',
    given: twoSteps,
    show: ({ data, v, grad, learningRate, momentum }) =>
      [
        `parameter = new Value(${data}), with grad ${v}`,
        `sgd = new SGD([parameter], { learningRate: ${learningRate}, momentum: ${momentum} })`,
        `sgd.step(), which makes v = ${v}`,
        `with grad ${grad}: sgd.step()`,
      ].join('\n'),
    formula: {
      operands: ({ learningRate, momentum, v, grad }) => ({ learningRate, momentum, v, grad }),
      truths: {
        'subtracted in step 1': 'learningRate · v',
        'subtracted in step 2': 'learningRate · (momentum · v + grad)',
      },
    },
    yours: (module, given) => {
      const [first, second] = subtracted(module, given);
      return { 'subtracted in step 1': first, 'subtracted in step 2': second };
    },
    truth: ({ v, grad, learningRate, momentum }) => ({
      'subtracted in step 1': learningRate * v,
      'subtracted in step 2': learningRate * (momentum * v + grad),
    }),
  }),
];
