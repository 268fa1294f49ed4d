import fc from 'fast-check';
import type { TrainingModule } from '../../contract';
import { counted, listed } from '../../law/format';
import { type Law, law, type Stage } from '../../law/law';
import { receivedList, refusal, refused } from '../../law/received';
import { distinct, onEitherSide, ordinaryOrZero } from '../../oracle/numbers';
import { fitLaws } from './fit';
import { objects, objectsShown } from './objects';
import { oneParameterLaws } from './one-parameter';
import { shuffleLaws } from './shuffle';

function sizeLaw(title: string, sizes: number[], items = [1, 2, 3]): Law<TrainingModule> {
  return law({
    title,
    step: 2,
    kind: 'refusal',
    given: fc.record({ size: fc.constantFrom(...sizes) }),
    show: ({ size }) => `items = ${listed(items)}, size = ${size}`,
    yours: ({ batches }, { size }) => refusal(() => batches([...items], size), []),
    truth: () => refused([]),
  });
}

const batchLaws: Law<TrainingModule>[] = [
  law({
    title: 'batches: all items in order, and only the last batch may be shorter',
    step: 2,
    kind: 'behaviour',
    given: fc
      .integer({ min: 0, max: 8 })
      .chain((count) =>
        fc.record({ count: fc.constant(count), size: fc.integer({ min: 1, max: count + 1 }) }),
      ),
    yours: ({ batches }, { count, size }) => {
      const items = Array.from({ length: count }, (_, i) => i);
      const found = receivedList(batches(items, size), 'batches(items, size)');
      return {
        'their sizes': listed(found.map((batch) => batch.length)),
        'joined again': listed(found.flat()),
        'batches that are the list itself': found.filter((batch) => batch === items).length,
        'items, after the call': listed(items),
      };
    },
    truth: ({ count, size }) => {
      const items = Array.from({ length: count }, (_, i) => i);
      const full = Array(Math.floor(count / size)).fill(size);
      return {
        'their sizes': listed(count % size === 0 ? full : [...full, count % size]),
        'joined again': listed(items),
        'batches that are the list itself': 0,
        'items, after the call': listed(items),
      };
    },
  }),
  sizeLaw('a batch size of 0 or less: throws a RangeError instead of looping for ever', [0, -1]),
  sizeLaw('a batch size of 1.5: throws a RangeError too', [1.5, Number.NaN, Infinity]),
  sizeLaw('batches of no items: throw a RangeError for such a size as well', [0, -1, 1.5], []),
  law({
    title: 'batches of objects: hold the same objects, not copies of them',
    step: 2,
    kind: 'behaviour',
    given: fc.record({
      count: fc.integer({ min: 1, max: 5 }),
      size: fc.integer({ min: 1, max: 3 }),
    }),
    show: ({ count, size }) => `items = ${objectsShown(count)}, size = ${size}`,
    yours: ({ batches }, { count, size }) => {
      const items = objects(count);
      const found = receivedList(batches(items, size), 'batches(items, size)').flat();
      return {
        'objects that were in the list': found.filter((each) => items.includes(each)).length,
      };
    },
    truth: ({ count }) => ({ 'objects that were in the list': count }),
  }),
];

/** A few steps of SGD on a few parameters, with the gradients that each step finds. */
interface Descent {
  readonly start: readonly number[];
  readonly grads: readonly (readonly number[])[];
  readonly learningRate: number;
  readonly momentum: number;
}

const descents: fc.Arbitrary<Descent> = fc.integer({ min: 1, max: 3 }).chain((count) =>
  fc.record({
    start: distinct(count),
    grads: fc.array(fc.array(ordinaryOrZero(2), { minLength: count, maxLength: count }), {
      minLength: 1,
      maxLength: 3,
    }),
    learningRate: fc.constantFrom(0.5, 0.1, 0.25),
    momentum: fc.constantFrom(0.5, 0.9),
  }),
);

function showDescent(
  { start, grads, learningRate, momentum }: Descent,
  options = `learningRate: ${learningRate}, momentum: ${momentum}`,
): string {
  return [
    `parameters = ${listed(start)}, with gradients ${listed(grads[0])}`,
    `sgd = new SGD(parameters, { ${options} })`,
    'sgd.step()',
    ...grads.slice(1).map((each) => `with gradients ${listed(each)}: sgd.step()`),
  ].join('\n');
}

function descend(
  { Value, SGD }: TrainingModule,
  given: Descent,
  afterStep?: (sgd: InstanceType<typeof SGD>) => void,
) {
  const parameters = given.start.map((data) => new Value(data));
  const { learningRate, momentum } = given;
  const setGrads = (grads: readonly number[]) => {
    parameters.forEach((parameter, i) => {
      parameter.grad = grads[i];
    });
  };
  // The optimizer comes second, as it may: making it changes nothing.
  setGrads(given.grads[0]);
  const sgd = new SGD(parameters, { learningRate, momentum });
  given.grads.forEach((grads, step) => {
    if (step > 0) setGrads(grads);
    sgd.step();
    afterStep?.(sgd);
  });
  return { parameters, sgd };
}

function plainDescent({ start, grads, learningRate, momentum }: Descent): number[] {
  return start.map((data, i) => {
    let v = 0;
    return grads.reduce((at, grad) => {
      v = momentum * v + grad[i];
      return at - learningRate * v;
    }, data);
  });
}

function byPlace<Fact>(facts: readonly Fact[], when = ''): Record<string, Fact> {
  return Object.fromEntries(facts.map((fact, i) => [`parameters[${i}].data${when}`, fact]));
}

const sgdLaws: Law<TrainingModule>[] = [
  law({
    title: 'SGD: a step goes against the gradient, learningRate times as far',
    step: 3,
    kind: 'behaviour',
    given: descents.map((given) => ({ ...given, grads: given.grads.slice(0, 1), momentum: 0 })),
    show: (given) => showDescent(given),
    yours: (module, given) => byPlace(descend(module, given).parameters.map(({ data }) => data)),
    truth: (given) => byPlace(plainDescent(given)),
  }),
  law({
    title: 'SGD without momentum: every step is learningRate · grad',
    step: 3,
    kind: 'behaviour',
    given: descents.map((given) => ({ ...given, momentum: 0 })),
    show: (given) => showDescent(given, `learningRate: ${given.learningRate}`),
    yours: ({ Value, SGD }, given) => {
      const parameters = given.start.map((data) => new Value(data));
      const sgd = new SGD(parameters, { learningRate: given.learningRate });
      for (const grads of given.grads) {
        parameters.forEach((parameter, i) => {
          parameter.grad = grads[i];
        });
        sgd.step();
      }
      return byPlace(parameters.map(({ data }) => data));
    },
    truth: (given) => byPlace(plainDescent(given)),
  }),
  law({
    title: 'SGD with momentum: v ← momentum · v + grad, then data ← data − learningRate · v',
    step: 3,
    kind: 'behaviour',
    given: descents,
    show: (given) => showDescent(given),
    yours: (module, given) => byPlace(descend(module, given).parameters.map(({ data }) => data)),
    truth: (given) => byPlace(plainDescent(given)),
  }),
  law({
    title: 'a second optimizer: has velocities of its own, which begin at 0',
    step: 3,
    kind: 'behaviour',
    given: descents,
    show: (given) =>
      [
        showDescent(given),
        'second = new SGD of the same parameters, with the same options',
        `with gradients ${listed(given.grads[0])}: second.step(), then sgd.step()`,
      ].join('\n'),
    yours: (module, given) => {
      const { parameters, sgd } = descend(module, given);
      const { learningRate, momentum } = given;
      parameters.forEach((parameter, i) => {
        parameter.grad = given.grads[0][i];
      });
      const numbers = () => parameters.map(({ data }) => data);
      new module.SGD(parameters, { learningRate, momentum }).step();
      const afterSecond = numbers();
      sgd.step();
      return { ...byPlace(afterSecond, ' after second.step()'), ...byPlace(numbers()) };
    },
    truth: (given) => {
      const [grad] = given.grads;
      const once = plainDescent({ ...given, grads: [grad], momentum: 0 });
      const second = once.map((data, i) => data - given.start[i]);
      const plus = (numbers: readonly number[]) => numbers.map((each, i) => each + second[i]);
      return {
        ...byPlace(plus(plainDescent(given)), ' after second.step()'),
        ...byPlace(plus(plainDescent({ ...given, grads: [...given.grads, grad] }))),
      };
    },
  }),
  law({
    title: 'zeroGrad: sets every gradient to 0, and leaves numbers and momentum alone',
    step: 3,
    kind: 'behaviour',
    given: descents,
    show: (given) => `${showDescent(given)}\nwith zeroGrad after each step`,
    yours: (module, given) => {
      const { parameters } = descend(module, given, (sgd) => sgd.zeroGrad());
      return {
        'gradients at the end': listed(parameters.map(({ grad }) => grad)),
        ...byPlace(parameters.map(({ data }) => data)),
      };
    },
    truth: (given) => ({
      'gradients at the end': listed(given.start.map(() => 0)),
      ...byPlace(plainDescent(given)),
    }),
  }),
  law({
    title: 'step: leaves the gradients alone',
    step: 3,
    kind: 'behaviour',
    given: descents,
    show: (given) => showDescent(given),
    yours: (module, given) => ({
      'gradients at the end': listed(descend(module, given).parameters.map(({ grad }) => grad)),
    }),
    truth: ({ grads }) => ({ 'gradients at the end': listed(grads[grads.length - 1]) }),
  }),
];

/** Scores with their labels; one that is positive may be near 0, or NaN. */
const scoredLists = fc
  .constantFrom(0, -1)
  .chain((negative) =>
    fc.array(
      fc.oneof(
        { withCrossShrink: true },
        fc.record({ score: onEitherSide(2), label: fc.constantFrom(negative, 1) }),
        fc.record({ score: fc.constantFrom(1e-9, Number.NaN), label: fc.constantFrom(1, 2) }),
      ),
      { minLength: 1, maxLength: 6 },
    ),
  );

const accuracyLaws: Law<TrainingModule>[] = [
  law({
    title: 'accuracy: the fraction of scores on their label’s side of 0',
    step: 4,
    kind: 'behaviour',
    given: scoredLists,
    show: (scored) =>
      `scores = [${scored.map(({ score }) => score).join(', ')}], labels = [${scored.map(({ label }) => label).join(', ')}]`,
    yours: ({ accuracy }, scored) => {
      const scores = scored.map(({ score }) => score);
      const labels = scored.map(({ label }) => label);
      const before = String([scores, labels]);
      return {
        'accuracy(scores, labels)': accuracy(scores, labels),
        'the lists are unchanged': String([scores, labels]) === before,
      };
    },
    truth: (scored) => ({
      'accuracy(scores, labels)':
        scored.filter(({ score, label }) => score > 0 === label > 0).length / scored.length,
      'the lists are unchanged': true,
    }),
  }),
  law({
    title: 'accuracy of unequal lengths: throws a RangeError, and so do no scores at all',
    step: 4,
    kind: 'refusal',
    given: fc.oneof(fc.constant([0, 0]), fc.uniqueArray(fc.nat(4), { minLength: 2, maxLength: 2 })),
    show: ([scores, labels]) => `${counted(scores, 'score')} and ${counted(labels, 'label')}`,
    yours: ({ accuracy }, [scores, labels]) =>
      refusal(() => accuracy(Array(scores).fill(1), Array(labels).fill(1)), []),
    truth: () => refused([]),
  }),
];

/** Stage 05: from a loss and its gradients to a network that has learned. */
export const stage: Stage<TrainingModule> = {
  name: '05-training',
  uses: ['01-value', '02-backprop', '03-mlp', '04-losses'],
  laws: [
    ...shuffleLaws,
    ...batchLaws,
    ...oneParameterLaws,
    ...sgdLaws,
    ...accuracyLaws,
    ...fitLaws,
  ],
};
