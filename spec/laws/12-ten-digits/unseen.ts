import fc from 'fast-check';
import type { TenDigitsModule } from '../../contract';
import { atLeast } from '../../law/facts';
import { type Law, law } from '../../law/law';
import { mean, percent, spread } from '../../law/numbers';
import { lastMade, once } from '../../law/once';
import { accuracy, type Prediction, predictionsOf, type Read, read, tenDigits } from './reading';

/** What the mean accuracy has to reach. */
export const threshold = 0.933;
/** However close it is, no more networks are trained than these. */
const most = 16;

/**
 * Whether another run would say the same: the mean is 2.5 standard errors from the threshold. One
 * network or two do not show how far others are from them: then, and at least, it is supposed.
 */
export function isClear(reached: readonly number[]): boolean {
  const deviation = reached.length < 3 ? 0.02 : Math.max(0.003, spread(reached));
  const error = deviation / Math.sqrt(reached.length);
  return Math.abs(mean(reached) - threshold) >= 2.5 * error;
}

/** The network from one seed, and what it predicts of the pictures that it never saw. */
function tested(module: TenDigitsModule, seed: number): Read & { predictions: Prediction[] } {
  return once(module.train, `all digits ${seed}`, () => {
    const { train, test } = tenDigits();
    const result = read(module, train, seed);
    return { ...result, predictions: predictionsOf(module, result.model, test) };
  });
}

/** What one network after the other reaches, until their mean is clear. */
export function untilClear(next: (network: number) => number): number[] {
  const reached = [next(0)];
  while (reached.length < most && !isClear(reached)) reached.push(next(reached.length));
  return reached;
}

/** What the network from one seed reaches. */
export function reachedBy(module: TenDigitsModule, seed: number): number {
  return accuracy(tested(module, seed).predictions);
}

/** What the networks from this seed and those after it reach. */
function reachedFrom(module: TenDigitsModule, seed: number): number[] {
  return once(module.train, `reached from ${seed}`, () =>
    untilClear((network) => reachedBy(module, seed + network)),
  );
}

/** The network that a `train` made last on all digits, and what it predicts of the unseen ones. */
export function lastTested({ train }: TenDigitsModule) {
  return lastMade<ReturnType<typeof tested>>(train, 'all digits');
}

/** The accuracies of the networks that a `train` was judged by last. */
export function lastReached({ train }: TenDigitsModule): readonly number[] | undefined {
  return lastMade<readonly number[]>(train, 'reached from');
}

/** What the networks have learned for pictures that they never saw. */
export const unseenLaw: Law<TenDigitsModule> = law({
  title: `ten digits: on average, ${percent(threshold, 1)} of 2,004 that training never saw`,
  step: 6,
  kind: 'long training',
  cases: 1,
  given: fc.noShrink(fc.record({ seed: fc.nat(99_999) })),
  show: ({ seed }) => `networks trained on 7,996 digits, from seed ${seed} on`,
  yours: (module, { seed }) => ({
    'mean accuracy on unseen digits': mean(reachedFrom(module, seed)),
  }),
  truth: () => ({ 'mean accuracy on unseen digits': atLeast(threshold) }),
});
