import type { Example } from '../../../datasets/example';
import { type Random, seeded } from '../../../datasets/random';
import type { TensorsModule, Trained } from '../../contract';
import type { Course } from './course';
import { listen, stopListening } from './listen';
import { ReadExamples } from './reading';
import { type Parameter, Record } from './record';

/** What the laws that train may know of an implementation. */
export type Module = Partial<TensorsModule> & { train: Train };
export type Train = (examples: readonly Example[], random: Random, options?: Options) => Trained;
export type Options = { finalActivation?: unknown };

/** A trained network, as far as it can be looked into. */
export interface Network {
  forward(x: unknown): unknown;
  parameters?(): Parameter[];
  layers?: readonly { neurons?: readonly unknown[]; parameters?(): Parameter[] }[];
}

/** A training, and what was seen of it. */
export interface Watched {
  readonly trained: Trained;
  /** How many steps were seen. */
  readonly steps: number;
  readonly seen: Pick<Course, 'steps' | 'reading' | 'sizes'>;
}

/** Trains, and listens. */
export function watch(
  { train }: Module,
  examples: readonly Example[],
  random: Random,
  options?: Options,
): Watched {
  const read = new ReadExamples(examples);
  const record = new Record(() => read.noteStep());
  const kind = kindOfParameters(train, examples, options);
  let trained: Trained;
  try {
    if (kind) listen(kind, (operand) => record.note(operand as Parameter));
    trained = train(read.examples, random, options);
  } finally {
    stopListening();
    record.stop();
  }
  const seen = { ...lookedInto(trained, record), reading: read.reading() };
  return { trained, steps: read.steps, seen };
}

/** The learner's own class of parameters: a very short training tells. */
function kindOfParameters(train: Train, examples: readonly Example[], options?: Options) {
  try {
    const few = [examples[0], examples[examples.length - 1]];
    const { model } = train(few, seeded(1), options) as unknown as { model: Network };
    return model.parameters?.()[0]?.constructor as { prototype: object } | undefined;
  } catch {
    return undefined; // What it has to say against two examples is no matter here.
  }
}

function lookedInto(trained: Trained, record: Record): Pick<Course, 'steps' | 'sizes'> {
  const model = trained.model as unknown as Network;
  const layers = Array.isArray(model.layers) ? [...model.layers] : [];
  const ofLayers = layers.map((each) => each.parameters?.() ?? []);
  const sizes = layers.map(({ neurons }) => neurons?.length ?? 0);
  return {
    steps: record.of(ofLayers.flat().length > 0 ? ofLayers : [model.parameters?.() ?? []]),
    sizes: sizes.length > 0 && sizes.every((size) => size > 0) ? sizes : undefined,
  };
}
