import { alternatives } from '../../alternatives/all';
import type { FitOptions, TrainingModule } from '../../contract';
import { doorTo } from '../../law/door';
import { implementationOf } from '../../trees';
import { seenInFit } from './fit';

const solution = implementationOf('solutions', '05-training') as TrainingModule;
const engines = Object.entries({ solution, ...alternatives });

/** What a `fit` with a slip makes of the optimizer that it is given. */
type Slip = (optimizer: FitOptions['optimizer']) => FitOptions['optimizer'];

/** Mistakes made from outside, so that they can be made in every design. */
const slips: readonly [what: string, slip: Slip, said: RegExp][] = [
  [
    'zeroGrad is forgotten',
    (optimizer) => ({ step: () => optimizer.step(), zeroGrad: () => {} }),
    /^The gradient of step 2 .* plus that of batch 2 \(\d+\), plus 1000 from before fit/,
  ],
  [
    'zeroGrad comes before the first step of an epoch only',
    (optimizer) => {
      let calls = 0;
      return {
        step: () => optimizer.step(),
        zeroGrad: () => {
          if (calls++ % 2 === 0) optimizer.zeroGrad();
        },
      };
    },
    /^Within an epoch gradients add up/,
  ],
  [
    'zeroGrad comes after the step',
    (optimizer) => ({
      step: () => {
        optimizer.step();
        optimizer.zeroGrad();
      },
      zeroGrad: () => {},
    }),
    /^Only the gradient of step 1 is off/,
  ],
  [
    'zeroGrad comes before the step',
    (optimizer) => ({
      step: () => {
        optimizer.zeroGrad();
        optimizer.step();
      },
      zeroGrad: () => optimizer.zeroGrad(),
    }),
    /^The gradient is 0 in every step/,
  ],
];

function withSlip(module: TrainingModule, slip: Slip): TrainingModule {
  return {
    ...module,
    fit: (model, examples, options) =>
      module.fit(model, examples, { ...options, optimizer: slip(options.optimizer) }),
  };
}

describe.each(engines)('%s', (_, module) => {
  test.each(slips)('%s: is seen', async (_, slip, said) => {
    expect(await seenInFit(doorTo(withSlip(module, slip)))).toMatch(said);
  });

  test('backward that runs twice is seen', async () => {
    const twice: TrainingModule = {
      ...module,
      fit: (model, examples, options) =>
        module.fit(model, examples, {
          ...options,
          loss: (scores, labels) => options.loss(scores, labels).mul(2),
        }),
    };
    expect(await seenInFit(doorTo(twice))).toMatch(/^Every gradient is twice/);
  });

  test('nothing is said of a fit that is right', async () => {
    expect(await seenInFit(doorTo(module))).toBeUndefined();
  });
});
