import { NotWritten } from '../not-written';
import type { Fact, Facts } from './facts';
import { format, kindOf } from './format';
import { type Picture, pictureOf } from './picture';
import { Unfit } from './received';
import { ownLines } from './thrown';

/** What an implementation has to say about one case: facts, or why there are none. Plain data. */
export type Answer =
  | { readonly kind: 'facts'; readonly facts: Facts; readonly picture?: Picture }
  | { readonly kind: 'not written'; readonly what: string; readonly where: string }
  | Objection;

/** Why there are no facts, where there is something to answer for. */
export type Objection =
  /** Something came back that is no answer at all. */
  | { readonly kind: 'unfit'; readonly sentence: string }
  | { readonly kind: 'threw'; readonly error: Thrown }
  /** Nothing came back in `limit` milliseconds. */
  | { readonly kind: 'late'; readonly limit: number }
  /** The process in which the code ran has ended, where it has one of its own. */
  | { readonly kind: 'died'; readonly sentence: string };

/** Whether nothing came back at all, of an answer or of what was found in it. */
export function isLost({ kind }: { readonly kind: string }): boolean {
  return kind === 'late' || kind === 'died';
}

/** What was thrown. `name` is missing where it was no `Error`. */
export interface Thrown {
  readonly name?: string;
  readonly message: string;
  /** The learner's own lines, the topmost first: `katas/01-value/value.ts:30`. */
  readonly at: readonly string[];
}

/** What a law was told, as plain data: whatever an implementation put into it is looked at once. */
export function factsFrom(told: Readonly<Record<string, unknown>>): Answer {
  const facts = Object.entries(told).map(([name, thing]): [string, Fact] => [name, plain(thing)]);
  const picture = pictureOf(told);
  return { kind: 'facts', facts: Object.fromEntries(facts), ...(picture && { picture }) };
}

function plain(thing: unknown): Fact {
  if (typeof thing === 'number' || typeof thing === 'string' || typeof thing === 'boolean') {
    return thing;
  }
  // One that is rejected later would end the whole run.
  if (thing instanceof Promise) thing.catch(() => {});
  return { shown: format(thing) };
}

/** What was thrown in place of an answer is an answer too. */
export function objectionFrom(error: unknown): Answer {
  if (error instanceof NotWritten) {
    return { kind: 'not written', what: error.what, where: error.where };
  }
  if (error instanceof Unfit) return { kind: 'unfit', sentence: error.message };
  if (!(error instanceof Error)) {
    return { kind: 'threw', error: { message: kindOf(error), at: [] } };
  }
  const { name, message } = error;
  return {
    kind: 'threw',
    error: { name: String(name), message: String(message), at: ownLines(error) },
  };
}
