import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { answerLines } from '../answer-lines';
import type { Line, Opening } from '../protocol';
import { freezeAll } from './freeze';

// What runs in the child beside the questions and the person's code. Nothing but text
// goes from this realm to theirs and back: no object of Node's is ever within reach of the code.

/** Looking these up in the global object of a context is slow. */
const names = `Array ArrayBuffer BigInt Boolean Date Error EvalError Float32Array Float64Array
  Int16Array Int32Array Int8Array Intl JSON Map Math Number Object Promise Proxy RangeError
  ReferenceError Reflect RegExp Set String Symbol SyntaxError TypeError URIError Uint16Array
  Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet console performance isFinite isNaN
  parseFloat parseInt structuredClone`.split(/\s+/);

// Where the stack overflows, an error of this realm may get there: it is to lead to nothing.
freezeAll([
  ...[Object, Function, Array, Error, RangeError, TypeError, Promise, Map, Set, WeakMap, String],
  ...[Number, Boolean, Symbol, RegExp, Date, Proxy, Float64Array, Uint8Array, JSON, Math, Reflect],
]);

const [, , questionsFile, givenFile, digitsFile] = process.argv;
let context = newContext();

function newContext() {
  return createContext(Object.create(null), {
    codeGeneration: { strings: false, wasm: false },
    microtaskMode: 'afterEvaluate',
  });
}

/** Runs a text of ours in the other realm. */
function run(text: string, filename: string, timeout = 60_000): unknown {
  return new Script(text, { filename }).runInContext(context, { timeout, displayErrors: false });
}

/** A text as the body of a function whose parameters are the names of the language. */
function wrapped(text: string): string {
  return `(function (${names}) { 'use strict'; return ${text}\n})(${names.map(
    (name) => `typeof ${name} === 'undefined' ? undefined : ${name}`,
  )})`;
}

/** A module as a function. One that the engine cannot read says so where it is loaded, and not here. */
function bodyOf(code: string): string {
  const body = wrapped(`function (exports, require, module) {${code}\n}`);
  try {
    new Script(body);
    return body;
  } catch (error) {
    const { message } = error as SyntaxError;
    return wrapped(`function () { throw new SyntaxError(${JSON.stringify(message)}) }`);
  }
}

/** Milliseconds for which this process has worked. */
const used = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Puts everything into the other realm: the questions first, then the code, which is loaded. */
function open({ secret, modules, load, seconds }: Opening): string {
  const questions = readFileSync(questionsFile, 'utf8');
  const given = readFileSync(givenFile, 'utf8');
  const start = run(
    wrapped(`function (secret, time, counts, pixels) {
      counts = JSON.parse(counts);
      ${questions}; ${given}; return questions.start(secret, time, given.files) }`),
    'questions',
  ) as (...all: unknown[]) => (name: string, body: unknown, origins: string) => void;
  const add = start(secret, Object.setPrototypeOf(used, null), ...digits());
  for (const [name, { code, origins }] of Object.entries(modules)) {
    add(name.replace(/\.ts$/, ''), run(bodyOf(code), `/katas/${name}`), origins);
  }
  return ordered(secret, JSON.stringify(['load', load]), 1000 * seconds);
}

/** The same, or why not. */
function opened(): object {
  try {
    return { loaded: open(opening) };
  } catch (error) {
    return isLate(error) ? { late: true } : { broken: String((error as Error).message) };
  }
}

/** How many pictures of each digit there are, and their pixels as text. */
function digits(): [string, string] {
  if (!digitsFile) return ['[]', ''];
  const bytes = readFileSync(digitsFile, 'latin1');
  const end = bytes.indexOf('\n');
  return [bytes.slice(0, end), bytes.slice(end + 1)];
}

/** Carries out an order in the other realm. */
function ordered(secret: string, order: string, timeout: number): string {
  const result = run(`$(${JSON.stringify(secret)}, ${JSON.stringify(order)})`, 'ask', timeout);
  // Whatever this is, it is not looked at.
  if (typeof result !== 'string') process.exit(3);
  return result;
}

function isLate(error: unknown): boolean {
  return (error as { code?: string } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

/** The same, again where other programs held the processor; nothing, where it did not come in time. */
function inTime(secret: string, order: string, timeout: number, tries = 3): string | undefined {
  const before = used();
  try {
    return ordered(secret, order, timeout);
  } catch (error) {
    if (!isLate(error)) process.exit(4);
    const starved = used() - before < 0.7 * timeout;
    return starved && tries > 1 ? inTime(secret, order, timeout, tries - 1) : undefined;
  }
}

let opening: Opening;

function answerTo(line: Line): object {
  if ('modules' in line) {
    opening = line;
    return opened();
  }
  if (line.anew) {
    context = newContext();
    if (!('loaded' in opened())) process.exit(5);
  }
  const { secret } = opening;
  const answers = inTime(secret, line.ask, line.milliseconds);
  if (answers !== undefined) return { answers };
  return { answers: ordered(secret, '["answers"]', 1000), late: true };
}

answerLines<Line>((line) => ({ ...answerTo(line), used: used() }));
