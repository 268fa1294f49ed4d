import type { Example } from '../../datasets/example';
import { seeded } from '../../datasets/random';
import type { Model, TaskModule, Trained } from '../contract';
import { kindOf } from './format';
import { isOnItsSide, rSquaredOf } from './numbers';
import { lastMade, once } from './once';
import { received, receivedList, refusePromise, Unfit } from './received';

/** A trained network, with what it was trained on. */
export interface Remembered extends Trained {
  readonly examples: readonly Example[];
  readonly seed: number;
}

/**
 * What `module.train` makes of some examples, checked for its shape. Trained once and remembered
 * under `name`, because several laws, and the charts, look at the same network.
 */
export function trained<Options>(
  { train }: TaskModule<Options>,
  name: string,
  examples: readonly Example[],
  seed: number,
  options?: Options,
): Remembered {
  return once(train, `${name} ${seed}`, () => ({
    ...receivedTrained(train(examples, seeded(seed), options)),
    examples,
    seed,
  }));
}

/** The last network remembered under `name`: the one that missed its threshold, if one did. */
export function remembered<Options>(
  { train }: TaskModule<Options>,
  name: string,
): Remembered | undefined {
  return lastMade(train, `${name} `);
}

/** What a `train` gave, or a sentence that says what came instead. */
export function receivedTrained<Result extends { model: object; history: unknown }>(
  result: Result,
): Result {
  refusePromise(result, 'train(…)');
  if (typeof result !== 'object' || result === null) {
    const advice = result === undefined ? ' Is there a return?' : '';
    throw new Unfit(`train(…) gave ${kindOf(result)}, not { model, history }.${advice}`);
  }
  if (typeof (result.model as Partial<Model> | undefined)?.forward !== 'function') {
    throw new Unfit('train(…) gave an object without a `model` that has `forward`.');
  }
  receivedList(result.history as unknown[], 'train(…).history');
  return result;
}

/** The first output of a network, as a plain number. */
export function score(model: Model, x: readonly number[]): number {
  const [first] = receivedList(model.forward(x), 'model.forward(x)');
  return received(first, 'model.forward(x)[0]').data;
}

/** The fraction of examples whose score is on their label's side of 0. NaN is on neither side. */
export function accuracy(model: Model, examples: readonly Example[]): number {
  const right = examples.filter(({ x, y }) => isOnItsSide(score(model, x), y));
  return right.length / examples.length;
}

/** The coefficient of determination, R² = 1 − Σ (y − ŷ)² / Σ (y − mean)²: 1 is a perfect fit. */
export function rSquared(model: Model, examples: readonly Example[]): number {
  return rSquaredOf(
    examples.map(({ x }) => score(model, x)),
    examples.map(({ y }) => y),
  );
}
