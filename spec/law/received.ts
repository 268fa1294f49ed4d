import { NotWritten } from '../not-written';
import { counted, format, kindOf } from './format';

/** Something came back that is no answer at all: `undefined` in place of a Value, say. */
export class Unfit extends Error {}

/** `thing` as a Value-like object, or a sentence that says what came instead. */
export function received<Value extends { data: number }>(thing: Value, from: string): Value {
  refusePromise(thing, from);
  if (typeof thing !== 'object' || thing === null) {
    const advice = thing === undefined && !from.endsWith(']') ? ' Is there a return?' : '';
    throw new Unfit(`${from} gave ${kindOf(thing)}, not a Value.${advice}`);
  }
  if (typeof thing.data !== 'number') {
    throw new Unfit(
      `${from} gave ${format(thing)} whose data is ${kindOf(thing.data)}, not a number.`,
    );
  }
  return thing;
}

/**
 * `thing` as a list of `count` items (any number, unless given), or a sentence that says what came.
 * It is a copy: a list may have a `filter` or an `includes` of its own, which a law must not ask.
 */
export function receivedList<Item>(thing: readonly Item[], from: string, count?: number): Item[] {
  refusePromise(thing, from);
  if (!Array.isArray(thing)) throw new Unfit(`${from} gave ${kindOf(thing)}, not a list.`);
  if (count !== undefined && thing.length !== count) {
    throw new Unfit(
      `${from} gave a list of ${counted(thing.length, 'item')}, where ${count} should be.`,
    );
  }
  const copy: Item[] = [];
  const { length } = thing;
  for (let i = 0; i < length; i++) copy.push(thing[i]);
  return copy;
}

/** A promise is no answer, and one that is rejected later would end the whole run. */
export function refusePromise(thing: unknown, from: string): void {
  if (!(thing instanceof Promise)) return;
  thing.catch(() => {});
  throw new Unfit(`${from} gave a Promise. Nothing here is asynchronous: take \`async\` away.`);
}

/** The facts about an error that has to be thrown, and that must name some numbers. */
export function refusal(attempt: () => unknown, named: readonly number[]) {
  const facts = (error: string, message: string) => ({
    throws: error,
    'with a message': message.trim() !== '',
    ...naming(named, (number) => new RegExp(`\\b${number}\\b`).test(message)),
  });
  try {
    const result = attempt();
    refusePromise(result, 'The call');
    return facts(result === undefined ? 'nothing' : `nothing, gave ${format(result)}`, '');
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return facts(nameOf(error), error.message);
  }
}

/** A name is a string that everybody can give to their errors. */
function nameOf(error: Error): string {
  if (error instanceof RangeError) return 'RangeError';
  return error.name === 'RangeError' ? 'an Error that is named RangeError' : error.name;
}

/** Whether an error was thrown on purpose. What else is thrown tells more by its own message. */
function isRefusal(error: unknown): error is Error {
  const accidents = [NotWritten, Unfit, TypeError, ReferenceError, SyntaxError];
  if (!(error instanceof Error) || accidents.some((kind) => error instanceof kind)) return false;
  return !error.message.includes('call stack');
}

/** What `refusal` has to find. */
export function refused(named: readonly number[]) {
  return { throws: 'RangeError', 'with a message': true, ...naming(named, () => true) };
}

function naming(numbers: readonly number[], test: (number: number) => boolean) {
  return Object.fromEntries(numbers.map((number) => [`its message names ${number}`, test(number)]));
}
