import fc from 'fast-check';
import type { TenDigitsModule } from '../../contract';
import { averaged, type Goal, reachedFrom } from '../../law/average';
import { atLeast } from '../../law/facts';
import { type Law, law } from '../../law/law';
import { percent } from '../../law/numbers';
import { lastMade, once } from '../../law/once';
import { accuracy, type Prediction, predictionsOf, type Read, read, tenDigits } from './reading';

/**
 * What the networks have to read on average. One of the reference reads 93.8 ± 0.4 %, with a constant
 * learning rate 92.7 ± 0.7 %, without shifts 92.9 ± 0.3 % (npm run calibrate).
 */
export const goal: Goal = { threshold: 0.933, least: 3, most: 16 };

/** The network from one seed, and what it predicts of the pictures that it never saw. */
function tested(module: TenDigitsModule, seed: number): Read & { predictions: Prediction[] } {
  return once(module.train, `all digits ${seed}`, () => {
    const { train, test } = tenDigits();
    const result = read(module, train, seed);
    return { ...result, predictions: predictionsOf(module, result.model, test) };
  });
}

/** What the network from one seed reads of the pictures that it never saw. */
export function reachedBy(module: TenDigitsModule, seed: number): number {
  return accuracy(tested(module, seed).predictions);
}

/** The network that a `train` made last on all digits, and what it predicts of the unseen ones. */
export function lastTested({ train }: TenDigitsModule) {
  return lastMade<ReturnType<typeof tested>>(train, 'all digits');
}

/** What the networks have learned for pictures that they never saw. */
export const unseenLaw: Law<TenDigitsModule> = law({
  title: `ten digits: on average, ${percent(goal.threshold, 1)} of 2,004 that training never saw`,
  step: 6,
  kind: 'long training',
  cases: 1,
  given: fc.noShrink(fc.record({ seed: fc.nat(99_999) })),
  show: ({ seed }) => `networks trained on 7,996 digits, from seed ${seed} on`,
  yours: (module, { seed }) => {
    const { train } = module;
    const reached = reachedFrom(train, 'digits', seed, goal, (each) => reachedBy(module, each));
    return averaged('mean accuracy on unseen digits', reached, goal);
  },
  truth: () => ({ 'mean accuracy on unseen digits': atLeast(goal.threshold) }),
});
