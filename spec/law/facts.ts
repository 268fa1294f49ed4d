import { format } from './format';

/** What an implementation says about one thing; what is no number, word or yes/no, as it is shown. */
export type Fact = number | string | boolean | { readonly shown: string };

/** What an implementation says about one case, by name. */
export type Facts = Readonly<Record<string, Fact>>;

/** What the oracle says about one fact: the thing itself, or all numbers that it accepts. */
export type Truth = number | string | boolean | Accepted;

/** What the oracle says about one case. It names the facts, and their order. */
export type Truths = Readonly<Record<string, Truth>>;

/** Numbers that are accepted, and the words for them. */
export interface Accepted {
  readonly low: number;
  readonly high: number;
  readonly said: 'as a number' | 'as at least' | 'as at most' | 'as a range';
  /** The number that the range lies around. */
  readonly value: number;
}

/** One line of a comparison. */
export interface Row {
  readonly name: string;
  readonly yours: Fact;
  readonly truth: Truth;
  readonly agrees: boolean;
}

/** A number known to within `tolerance`, by the oracle's own estimate of its error. */
export function near(value: number, tolerance: number): Accepted {
  return { low: value - tolerance, high: value + tolerance, said: 'as a number', value };
}

/** `bound` or more. */
export function atLeast(bound: number): Accepted {
  return { low: bound, high: Number.POSITIVE_INFINITY, said: 'as at least', value: bound };
}

/** `bound` or less. */
export function atMost(bound: number): Accepted {
  return { low: Number.NEGATIVE_INFINITY, high: bound, said: 'as at most', value: bound };
}

/** From `low` to `high`. */
export function between(low: number, high: number): Accepted {
  return { low, high, said: 'as a range', value: low };
}

/** Whether a fact is what the oracle accepts. A number may differ by rounding alone. */
export function accepts(truth: Truth, fact: unknown): boolean {
  if (typeof truth === 'string' || typeof truth === 'boolean') return fact === truth;
  if (typeof fact !== 'number') return false;
  const { low, high, value } = typeof truth === 'number' ? rounded(truth) : truth;
  // NaN is near nothing; ∞ is near itself only.
  return fact === value || (fact >= low && fact <= high);
}

/** Rounding depends on the order of additions, which is everybody's own. */
function rounded(value: number): Accepted {
  return near(value, 1e-9 * Math.max(1, Math.abs(value)));
}

/** What the oracle says, in words; numbers with as many significant `digits`. */
export function textOf(truth: Truth, digits: number): string {
  if (typeof truth !== 'object') return format(truth, digits);
  const { low, high, said, value } = truth;
  if (said === 'as at least') return `≥ ${format(low, digits)}`;
  if (said === 'as at most') return `≤ ${format(high, digits)}`;
  return said === 'as a number'
    ? format(value, digits)
    : `${format(low, digits)} to ${format(high, digits)}`;
}

/** Holds yours beside the truth, fact by fact. A fact that yours does not mention is missing. */
export function compare(yours: Facts, truths: Truths): Row[] {
  return Object.entries(truths).map(([name, truth]) => {
    const fact = Object.hasOwn(yours, name) ? yours[name] : { shown: 'missing' };
    return { name, yours: fact, truth, agrees: accepts(truth, fact) };
  });
}
