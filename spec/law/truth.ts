import type { Truths } from './facts';
import type { Law } from './law';

/** So many cases of a law are remembered, before all are forgotten. */
const most = 500;

const known = new WeakMap<Law<unknown>, Map<string, Truths>>();

/** What is true of a case. It takes longer than most answers, and the same cases come again. */
export function truthOf(law: Law<unknown>, given: unknown): Truths {
  const truths = known.get(law) ?? new Map<string, Truths>();
  known.set(law, truths);
  const key = keyOf(given);
  const truth = truths.get(key) ?? law.truth(given);
  if (truths.size >= most) truths.clear();
  truths.set(key, truth);
  return truth;
}

/** Two cases are the same if these are. */
export function keyOf(given: unknown): string {
  return JSON.stringify(given, exactly);
}

/** JSON knows neither −0 nor the numbers that are none. */
function exactly(_: string, value: unknown): unknown {
  if (typeof value !== 'number') return value;
  return Number.isFinite(value) && !Object.is(value, -0)
    ? value
    : `the number ${1 / value}${value}`;
}
