import { seeded } from '../../datasets/random';
import { readOptions, run } from './command';
import { networks } from './networks';
import { pictures } from './pictures';
import { taskNames, tasks } from './recipes';
import { errorsOf, train } from './training';

/** Errors in the test, seconds of training, and how many pictures there were for each. */
export type Trained = { errors: number; training: number; learned: number; tested: number };

/**
 * `one-training.ts --task mnist --network tensors --seed 1`: trains one network of tensors on the
 * official pictures, and prints what came of it as a line of JSON.
 */
export function main(args: readonly string[]): void {
  const names = networks.map(({ name }) => name);
  const { task, network, seed } = readOptions(args, { task: taskNames, network: names, seed: 1 });
  const { digits, sizes, loss, recipe } = tasks[task];
  const { networkOf } = networks[names.indexOf(network)];
  const toLearn = pictures('train', digits);
  const random = seeded(seed);
  const model = networkOf(784, sizes, random);
  const before = performance.now();
  train(model, toLearn, { loss, recipe, random });
  const training = (performance.now() - before) / 1000;
  const test = pictures('t10k', digits);
  const errors = errorsOf(model, test);
  const result: Trained = { errors, training, learned: toLearn.length, tested: test.length };
  console.log(JSON.stringify(result));
}

if (require.main === module) run(main);
