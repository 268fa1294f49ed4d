import type { Example } from '../../../datasets/example';
import { seeded } from '../../../datasets/random';
import type { Tensor, Trained } from '../../contract';
import { type Law, law } from '../../law/law';
import { tensorOf } from '../../law/tensor';
import { remade } from '../remade';
import { written } from './course';
import { staleGradients } from './single-pixels';
import { straightness } from './superposition';
import { type Module, type Network, type Options, type Train, watch } from './watch';

/** Of the examples that were learned from, so many are looked at afterwards. */
const most = 400;

/** Thrown once a training has been seen: the law may make more of them, and one is enough. */
const enough = new Error('One training has been seen.');

/**
 * A law, tried once more on the case in which it failed, with the first of its trainings watched. Its
 * one fact is what was seen.
 */
export const watchedLaw = remade(
  (failing) =>
    law<Module, unknown>({
      ...failing,
      title: `watched, ${failing.title}`,
      yours: (module, given) => {
        const facts: { course?: string } = {};
        const exports = { ...module };
        const train: Train = (examples, random, options) => {
          const { trained, seen } = watch(exports, examples, random, options);
          const stale = exports.Tensor
            ? staleGradients((pictures) => watch(exports, pictures, seeded(1), options))
            : undefined;
          const course = courseOf(exports, examples, trained, options);
          facts.course = written({ ...course, ...seen, stale });
          throw enough;
        };
        try {
          failing.yours({ ...exports, train }, given);
        } catch (error) {
          if (error !== enough) throw error;
        }
        return facts;
      },
      truth: () => ({}),
    }) as Law<unknown>,
);

function courseOf(
  module: Module,
  examples: readonly Example[],
  trained: Trained,
  options?: Options,
) {
  const stride = Math.ceil(examples.length / most);
  const some = examples.filter((_, i) => i % stride === 0);
  const outputs = (inputs: readonly (readonly number[])[]) =>
    outputsOf(module, trained.model, inputs);
  const inputs = examples[0].x.length;
  const far = [-1, 1].flatMap((sign) => [10, 1000].map((x) => Array(inputs).fill(sign * x)));
  const firstOf = (all: readonly (readonly number[])[]) => outputs(all).map(([score]) => score);
  const { finalActivation } = options ?? {};
  return {
    losses: trained.history.map(({ loss }) => loss),
    accuracies: trained.history.map(({ accuracy }) => accuracy),
    labels: some.map(({ y }) => y),
    outputs: outputs(some.map(({ x }) => x)),
    farAway: firstOf(far),
    straight: straightness(firstOf, inputs),
    finalActivation: typeof finalActivation === 'string' ? finalActivation : undefined,
  };
}

/** The outputs for each of some inputs, of a network of values or of tensors. */
function outputsOf({ Tensor }: Module, model: object, inputs: readonly (readonly number[])[]) {
  const { forward } = model as Network;
  if (!Tensor) {
    return inputs.map((x) =>
      (forward.call(model, x) as { data: number }[]).map(({ data }) => data),
    );
  }
  const x = tensorOf(
    { Tensor },
    inputs.map((each) => [...each]),
  );
  const { data, shape } = forward.call(model, x) as Tensor;
  return inputs.map((_, row) => [...data.subarray(row * shape[1], (row + 1) * shape[1])]);
}
