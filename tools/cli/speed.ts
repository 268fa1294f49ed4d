import { join } from 'node:path';
import { median } from '../../spec/law/numbers';
import { root } from './stages';

/** What a stage's engine is made of, and the work that it is timed at. */
interface Engine {
  readonly files: readonly string[];
  readonly name: string;
  readonly work: string;
  /** Milliseconds. */
  timeOf(modules: never): number;
}

const values: Engine = {
  files: ['01-value/value', '02-backprop/backprop'],
  name: 'engine (stages 01 and 02)',
  work: 'the same graph of 200 neurons',
  timeOf({ Value, backward }: import('../../spec/contract').BackpropModule) {
    const weights = Array.from({ length: 50 }, (_, i) => new Value(Math.sin(i)));
    const inputs = weights.map((_, i) => Math.cos(i));
    return timed(() => {
      let sum = new Value(0);
      for (let neuron = 0; neuron < 200; neuron++) sum = sum.add(Value.dot(weights, inputs).tanh());
      backward(sum);
    });
  },
};

const tensors: Engine = {
  files: ['11-tensors/tensors'],
  name: 'tensors',
  work: 'the same layer of 8 neurons and 32 pictures, most of whose pixels are 0',
  timeOf({ Tensor, backward }: import('../../spec/contract').TensorsModule) {
    const pixels = Float64Array.from({ length: 32 * 784 }, (_, i) => (i % 5 === 0 ? 1 : 0));
    const x = Tensor.constant(pixels, [32, 784]);
    const weights = new Tensor(Float64Array.from({ length: 784 * 8 }, Math.sin), [784, 8]);
    const bias = new Tensor(new Float64Array(8), [1, 8]);
    return timed(() => backward(x.matmul(weights).add(bias).tanh().mean()));
  },
};

/**
 * How fast the learner's engine is beside the solution's, forward and backward: in turns, medians.
 * Nothing, for a stage that has no engine of its own.
 */
export function speedOf(stage: string): string | undefined {
  const engine = stage === '11-tensors' ? tensors : usesValues(stage) ? values : undefined;
  if (!engine) return undefined;
  const load = (tree: string) => engine.files.map((file) => require(join(root, tree, file)));
  const both = ['katas', 'solutions'].map((tree) => Object.assign({}, ...load(tree)) as never);
  const times = both.map((): number[] => []);
  try {
    for (let turn = 0; turn < 2 * turns; turn++) {
      for (const [i, each] of both.entries()) times[i].push(engine.timeOf(each));
    }
  } catch {
    return 'Speed: it can be compared when stages 01 and 02 are finished.';
  }
  // In the first turns, JavaScript is still compiling.
  const [yours, theirs] = times.map((each) => median(each.slice(turns)));
  const ratio = (theirs / yours).toFixed(1);
  return `Speed of your ${engine.name}: about ${ratio} times the solution's, on ${engine.work}.`;
}

/** The stages that make the engine of values, and the one that needs its speed. */
const usesValues = (stage: string) => stage < '06' || stage === '09-mnist';

const turns = 31;

function timed(act: () => void): number {
  const before = performance.now();
  act();
  return performance.now() - before;
}
