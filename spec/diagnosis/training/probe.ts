import type { Example } from '../../../datasets/example';
import { seeded } from '../../../datasets/random';
import type { Tensor, TensorsModule, Trained } from '../../contract';
import { type Law, law } from '../../law/law';
import { tensorOf } from '../../law/tensor';
import { type Course, written } from './course';
import { listen, stopListening } from './listen';
import { ReadExamples } from './reading';
import { type Parameter, Record } from './record';
import { straightness } from './superposition';

/** What the laws that train may know of an implementation. */
type Module = Partial<TensorsModule> & { train: Train };
type Train = (examples: readonly Example[], random: () => number, options?: Options) => Trained;
type Options = { finalActivation?: unknown };

/** A trained network, as far as it can be looked into. */
interface Network {
  forward(x: unknown): unknown;
  parameters?(): Parameter[];
  layers?: readonly { neurons?: readonly unknown[]; parameters?(): Parameter[] }[];
}

/** Of the examples that were learned from, so many are looked at afterwards. */
const most = 400;

/**
 * A law, tried once more on the case in which it failed, with all its trainings watched. Its facts are
 * what was seen of each.
 */
export function watchedLaw(failing: Law<unknown>): Law<unknown> {
  return law<Module, unknown>({
    ...failing,
    title: `watched, ${failing.title}`,
    yours: (module, given) => {
      const courses: string[] = [];
      const exports = { ...module };
      const train: Train = (examples, random, options) => {
        const { trained, course } = watch(exports, examples, random, options);
        courses.push(written(course));
        return trained;
      };
      failing.yours({ ...exports, train }, given);
      return Object.fromEntries(courses.map((course, i) => [`training ${i + 1}`, course]));
    },
    truth: () => ({}),
  }) as Law<unknown>;
}

function watch(
  module: Module,
  examples: readonly Example[],
  random: () => number,
  options?: Options,
) {
  const read = new ReadExamples(examples);
  const record = new Record(() => read.noteStep());
  const kind = kindOfParameters(module, examples, options);
  let trained: Trained;
  try {
    if (kind) listen(kind, (operand) => record.note(operand as Parameter));
    trained = module.train(read.examples, random, options);
  } finally {
    stopListening();
    record.stop();
  }
  const reading = read.reading();
  return {
    trained,
    course: {
      ...courseOf(module, examples, trained, options),
      ...stepsOf(trained, record),
      reading,
    },
  };
}

/** The learner's own class of parameters: a very short training tells. */
function kindOfParameters({ train }: Module, examples: readonly Example[], options?: Options) {
  try {
    const few = [examples[0], examples[examples.length - 1]];
    const { model } = train(few, seeded(1), options) as unknown as { model: Network };
    return model.parameters?.()[0]?.constructor as { prototype: object } | undefined;
  } catch {
    return undefined; // What it has to say against two examples is no matter here.
  }
}

function stepsOf(trained: Trained, record: Record): Pick<Course, 'steps' | 'sizes'> {
  const model = trained.model as unknown as Network;
  const { layers } = model;
  const ofLayers = Array.isArray(layers) ? layers.map((each) => each.parameters?.() ?? []) : [];
  const all = model.parameters?.() ?? [];
  const sizes = Array.isArray(layers) ? layers.map(({ neurons }) => neurons?.length ?? 0) : [];
  return {
    steps: record.of(ofLayers.flat().length > 0 ? ofLayers : [all]),
    sizes: sizes.length > 0 && sizes.every((size) => size > 0) ? sizes : undefined,
  };
}

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
