import { type Answer, factsFrom, objectionFrom } from './answer';
import type { Law } from './law';
import { Unfit } from './received';
import { OutOfTime, within } from './time-limit';

/**
 * The one way to ask an implementation about a case of a law: what goes in and what comes out is
 * plain data, and comes within some milliseconds. Where the implementation lives is the door's own.
 */
export interface Door {
  (law: Law<unknown>, given: unknown, milliseconds: number): Promise<Answer>;
  /**
   * Asks about several cases, one after the other, where that is cheaper than asking about each. The
   * milliseconds are for all of them: the first that is late is the last that is answered.
   */
  all?(law: Law<unknown>, givens: readonly unknown[], milliseconds: number): Promise<Answer[]>;
  /** What is behind the door, if it lives in this process. */
  readonly implementation?: object;
}

/** The door to an implementation in this process. */
export function doorTo(implementation: object): Door {
  const exports = named(implementation);
  // To begin an interruptible piece of work takes longer than most answers.
  const all = async (law: Law<unknown>, givens: readonly unknown[], milliseconds: number) => {
    const answers: Answer[] = [];
    try {
      within(milliseconds, () => {
        answers.length = 0;
        for (const given of givens) answers.push(answer(law, exports, given));
      });
    } catch (error) {
      if (!(error instanceof OutOfTime)) throw error;
      answers.push({ kind: 'late', limit: milliseconds });
    }
    return answers;
  };
  const one = async (law: Law<unknown>, given: unknown, milliseconds: number) =>
    (await all(law, [given], milliseconds))[0];
  return Object.assign(one, { all, implementation });
}

/** The same for code that is known to come to an end. */
export function doorToKnown(implementation: object): Door {
  const exports = named(implementation);
  return async (law, given) => answer(law, exports, given);
}

/**
 * What an implementation answers to a case. What it throws is an answer too, and so is an error that
 * cannot be looked at without another.
 */
export function answer(law: Law<unknown>, exports: object, given: unknown): Answer {
  try {
    return factsFrom(law.yours(exports, copy(given)));
  } catch (error) {
    try {
      return objectionFrom(error);
    } catch {
      return { kind: 'threw', error: { message: 'something that cannot be shown', at: [] } };
    }
  }
}

/** Implementations get a copy of the case, because some of them change what they are given. */
function copy<Case>(given: Case): Case {
  if (typeof given !== 'object' || given === null) return given;
  if (Array.isArray(given)) return given.map(copy) as Case;
  return Object.fromEntries(Object.entries(given).map(([key, each]) => [key, copy(each)])) as Case;
}

/** A law that asks for an export that is not there should say so, not `undefined is not a function`. */
export function named(implementation: object): object {
  return new Proxy(implementation, {
    get(exports, name) {
      const found = Reflect.get(exports, name);
      if (found === undefined) {
        const what = `\`${String(name)}\``;
        throw new Unfit(`Nothing named ${what} is exported. Is \`export\` missing in front of it?`);
      }
      return found;
    },
  });
}
