/** What an implementation says about one case, by name: numbers, booleans, words. */
export type Facts = Readonly<Record<string, unknown>>;

/** What the oracle says about one fact: the thing itself, or all that it accepts. */
export type Truth = number | boolean | string | Accepted;

/** What the oracle says about one case. It names the facts, and their order. */
export type Truths = Readonly<Record<string, Truth>>;

/** All that is accepted for one fact, and how to write it. */
export interface Accepted {
  accepts(yours: unknown): boolean;
  text(digits: number): string;
}

/** One line of a comparison. */
export interface Row {
  readonly name: string;
  readonly yours: unknown;
  readonly truth: Accepted;
  readonly agrees: boolean;
}

/** A number known to within `tolerance`, by the oracle's own estimate of its error. */
export function near(value: number, tolerance: number): Accepted {
  return {
    // NaN is near nothing; ∞ is near itself only.
    accepts: (yours) =>
      typeof yours === 'number' && (yours === value || Math.abs(yours - value) <= tolerance),
    text: (digits) => format(value, digits),
  };
}

/** `bound` or more. */
export function atLeast(bound: number): Accepted {
  return {
    accepts: (yours) => typeof yours === 'number' && yours >= bound,
    text: (digits) => `≥ ${format(bound, digits)}`,
  };
}

/** `bound` or less. */
export function atMost(bound: number): Accepted {
  return {
    accepts: (yours) => typeof yours === 'number' && yours <= bound,
    text: (digits) => `≤ ${format(bound, digits)}`,
  };
}

/** From `low` to `high`. */
export function between(low: number, high: number): Accepted {
  return {
    accepts: (yours) => typeof yours === 'number' && yours >= low && yours <= high,
    text: (digits) => `${format(low, digits)} to ${format(high, digits)}`,
  };
}

/** Holds yours beside the truth, fact by fact. A fact that yours does not mention is undefined. */
export function compare(yours: Facts, truths: Truths): Row[] {
  return Object.entries(truths).map(([name, truth]) => {
    const accepted = acceptedFor(truth);
    return { name, yours: yours[name], truth: accepted, agrees: accepted.accepts(yours[name]) };
  });
}

/** A number may differ by rounding alone, which depends on the order of additions. */
function acceptedFor(truth: Truth): Accepted {
  if (typeof truth === 'object') return truth;
  if (typeof truth === 'number') return near(truth, 1e-9 * Math.max(1, Math.abs(truth)));
  return { accepts: (yours) => yours === truth, text: () => format(truth) };
}

/** `3 weights`, `1 weight`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A list on one line, for facts that are compared as text. */
export function listed(items: readonly unknown[]): string {
  return `[${items.join(', ')}]`;
}

/** As `format`, with what cannot be seen: whether 6 is a number or a string. */
export function kindOf(thing: unknown): string {
  if (typeof thing === 'string') return `the string ${JSON.stringify(thing)}`;
  return typeof thing === 'number' ? `the number ${format(thing)}` : format(thing);
}

/** A value as a learner would write it; numbers with as many significant `digits`. */
export function format(thing: unknown, digits = 6): string {
  if (typeof thing === 'number') return String(Number(thing.toPrecision(digits)));
  if (typeof thing === 'string') return thing;
  if (typeof thing === 'boolean') return thing ? 'yes' : 'no';
  if (typeof thing === 'function') return 'a function';
  if (Array.isArray(thing)) return `[${thing.map((each) => format(each, digits)).join(', ')}]`;
  if (typeof thing !== 'object' || thing === null) return String(thing);
  const name = thing.constructor?.name;
  return name && name !== 'Object' ? `a ${name}` : 'an object';
}
