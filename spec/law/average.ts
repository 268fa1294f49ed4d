import { mean, percent, spread } from './numbers';
import { lastMade, once } from './once';
import { pictured } from './picture';

/** What networks have to reach on average, and how many are looked at. */
export interface Goal {
  readonly threshold: number;
  /** So many before they pass: more where few are unlucky, and look nothing like the others. */
  readonly least: number;
  /** So many at most, however close their average is to the threshold. */
  readonly most: number;
}

/**
 * Whether another run would say the same of these networks: their average is 2.5 standard errors from
 * the threshold. One or two do not show how far apart others are: 0.2 is taken for it; and never less
 * than 0.003, because three may be alike by chance.
 */
export function isClear(reached: readonly number[], threshold: number): boolean {
  const deviation = reached.length < 3 ? 0.2 : Math.max(0.003, spread(reached));
  const error = deviation / Math.sqrt(reached.length);
  return Math.abs(mean(reached) - threshold) >= 2.5 * error;
}

/** What one network after the other reaches, until their average is clear. */
export function untilClear(
  { threshold, least, most }: Goal,
  next: (network: number) => number,
): number[] {
  const reached: number[] = [];
  const isDone = () =>
    isClear(reached, threshold) && (reached.length >= least || mean(reached) < threshold);
  do reached.push(next(reached.length));
  while (reached.length < most && !isDone());
  return reached;
}

/** The same for the networks that a `train` makes from one seed and those after it, remembered by name. */
export function reachedFrom(
  train: object,
  name: string,
  seed: number,
  goal: Goal,
  reachedBy: (seed: number) => number,
): readonly number[] {
  return once(train, `reached, ${name} ${seed}`, () =>
    untilClear(goal, (network) => reachedBy(seed + network)),
  );
}

/** What the networks of that name reached in the run that was made last. */
export function lastReached(train: object, name: string): readonly number[] {
  return lastMade<readonly number[]>(train, `reached, ${name} `) ?? [];
}

/** The average as a fact of that name, with what is behind it for whoever misses the threshold. */
export function averaged(fact: string, reached: readonly number[], { threshold }: Goal) {
  return pictured({ [fact]: mean(reached) }, { text: behind(reached, threshold).join('\n') });
}

/** How many networks there are, how far apart they are, and whether another run might say otherwise. */
export function behind(reached: readonly number[], threshold: number): string[] {
  const [lowest, highest] = [Math.min(...reached), Math.max(...reached)];
  const range = `${reached.length} networks, each ${percent(lowest, 1)} to ${percent(highest, 1)}`;
  return [
    reached.length === 1 ? 'one network' : range,
    ...(isClear(reached, threshold) ? [] : ['on the edge: another run may differ']),
  ];
}
