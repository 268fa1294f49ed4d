import { Unfit } from './received';
import { processorTime } from './time-limit';

/** Work on something of a size, which gives what there is to say about it. */
type Work<Result> = (size: number) => Result;

/**
 * What `work` gives for `size`, where its time grows as its size does. How long it takes does not
 * matter: what counts is how much longer it takes than in proportion to a small size, and that is
 * held beside a list in which each item is looked for, on the same machine. Memory alone makes for
 * up to a fifth of that, a look-up in a list for all of it.
 * @throws {Unfit} where each value takes longer, the more there are
 */
export function inLinearTime<Result>(size: number, work: Work<Result>): Result {
  const few = 3_200;
  // A stack that overflows does so at once, before anything else is measured. And looking up in a
  // list that is copied each time is so slow that it has to be found early.
  const early = timeOf(work, 4 * few, 0) > 100 ? [[6_400, 5]] : [];
  for (const [many, share] of [...early, [51_200, 0.5]]) {
    inThreeTries((isAgain) => {
      const inProportion = (many / few) * timeOf(work, few);
      const more = timeOf(work, many) - inProportion;
      // Where the work itself takes long, chance alone is as much as a look-up.
      return more > 0.5 * inProportion && more > share * timeOfLookingUp(many, isAgain);
    }, 'The more values there are, the longer each of them takes. Looking a value up in a list does that; a Set finds it at once.');
  }
  return work(size);
}

let lookingUp: number | undefined;

/**
 * How long it takes to put so many items into a list, and to look each up before. Where the machine
 * has become busier meanwhile, it takes longer now than it did.
 */
function timeOfLookingUp(count: number, measuredNow: boolean): number {
  const measured = 12_800;
  // What else the machine does can only make it longer, and all later laws go by it.
  lookingUp ??= Math.min(...[1, 2, 3].map(() => timeOf(lookUpEach, measured)));
  const now = measuredNow ? timeOf(lookUpEach, measured) : 0;
  // Twice as many are looked up in a list that is twice as long.
  return Math.max(lookingUp, now) * (count / measured) ** 2;
}

function lookUpEach(size: number): void {
  const list: object[] = [];
  for (let i = 0; i < size; i++) {
    const item = {};
    if (!list.includes(item)) list.push(item);
  }
}

/**
 * What `work` gives for `size`, where it visits nothing once for every path: `visits` tells how often
 * it has come by so far. Without it, its time is measured.
 * @throws {Unfit} where 20 steps are far more work than 8
 */
export function withoutEveryPath<Result>(
  size: number,
  work: Work<Result>,
  visits?: () => number,
): Result {
  const effort = (steps: number) => {
    if (!visits) return timeOf(work, steps, 20);
    const before = visits();
    work(steps);
    return visits() - before;
  };
  // Linear work is 2.5 times as much; the paths are 300 or 4,000 times as many.
  inThreeTries(
    () => effort(20) > 40 * effort(8),
    'From 8 steps to 20, the work grew more than 40-fold: it grows with the number of paths, not with the number of values.',
  );
  return work(size);
}

/** A measurement may be off by chance: it counts if it comes out the same each time. */
function inThreeTries(isTooMuch: (isAgain: boolean) => boolean, sentence: string): void {
  if (isTooMuch(false) && isTooMuch(true) && isTooMuch(true)) throw new Unfit(sentence);
}

/** Milliseconds of the processor, on average over as many runs as fill the time to measure them. */
function timeOf(work: Work<unknown>, size: number, least = 30): number {
  const begun = processorTime();
  let runs = 0;
  do {
    work(size);
    runs++;
  } while (processorTime() - begun < least);
  return (processorTime() - begun) / runs;
}
