import jsep, { type Expression } from 'jsep';
import type { Value } from '../../../spec/contract';
import { type Kit, Reader, Unread } from './expression-reader';

jsep.addBinaryOp('**', 12, true);

/** What lines like `c = a * b` come to, computed by somebody's own operations. */
export interface Computed {
  readonly root: Value;
  /** The values by their names; those that have none, by how they are written. */
  readonly named: ReadonlyMap<string, Value>;
}

/**
 * Computes lines of `name = expression`; the last is the result. `a * b + tanh(c)` and
 * `a.mul(b).add(c.tanh())` are the same.
 * @throws {Unread} in a sentence, where a line cannot be read
 */
export function compute(text: string, stage: Kit): Computed {
  const named = new Map<string, Value>();
  const others = new Map<Value, string>();
  let root: Value | undefined;
  for (const line of linesOf(text)) {
    const [, name, right] = /^([A-Za-z_]\w*)\s*=(?!=)\s*(.*)$/.exec(line) ?? ['', undefined, line];
    const reader = new Reader(line, named, stage);
    const part = reader.read(parse(right, line));
    for (const [value, written] of reader.written) others.set(value, written);
    root = typeof part === 'number' ? new stage.Value(part) : part;
    if (!name) continue;
    named.set(name, root);
    others.delete(root);
  }
  if (!root) throw new Unread('Write an expression, for example c = a * b.');
  return { root, named: withOthers(named, others) };
}

/** Two values that are written alike are told apart by a number. */
function withOthers(named: ReadonlyMap<string, Value>, others: ReadonlyMap<Value, string>) {
  const all = new Map(named);
  for (const [value, written] of others) {
    let name = written;
    for (let i = 2; all.has(name); i++) name = `${written} (${i})`;
    all.set(name, value);
  }
  return all;
}

/** The lines of a program; a semicolon ends one too. */
function linesOf(text: string): string[] {
  return text
    .split(/[\n;]/)
    .map((line) => line.replace(/#.*|\/\/.*/, '').trim())
    .filter(Boolean);
}

function parse(text: string, line: string): Expression {
  if (text === '') throw new Unread(`“${line}” has nothing after the =. For example: a = 2.`);
  if (/\d,\d/.test(text)) throw new Unread(`“${line}”: a number has a point, as in 2.5.`);
  try {
    return jsep(text);
  } catch {
    throw new Unread(`“${line}” cannot be read. For example: c = a * b + tanh(a).`);
  }
}
