/** What a program finds around it in Node, as far as an engine may want it. None of it does anything. */
export function surround(): void {
  const nothing = () => undefined;
  const began = Date.now();
  const stream = { write: () => true };
  const things = {
    console: Object.fromEntries(spoken.map((name) => [name, nothing])),
    performance: { now: () => Date.now() - began, mark: nothing, measure: nothing },
    process: { stdout: stream, stderr: stream, env: {}, argv: [] },
    setTimeout: nothing,
    clearTimeout: nothing,
    setInterval: nothing,
    clearInterval: nothing,
    setImmediate: nothing,
    structuredClone: copyOf,
    queueMicrotask: (act: () => void) => void Promise.resolve().then(act),
  };
  for (const [name, value] of Object.entries(things)) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
  }
}

const spoken = [
  ...['log', 'info', 'warn', 'error', 'debug', 'trace', 'table', 'dir', 'assert'],
  ...['time', 'timeEnd', 'timeLog', 'count', 'countReset', 'group', 'groupEnd', 'groupCollapsed'],
];

/** A copy of lists, plain objects, maps, sets and typed arrays. */
function copyOf(thing: unknown): unknown {
  if (typeof thing === 'function') throw new TypeError('A function cannot be cloned.');
  if (typeof thing !== 'object' || thing === null) return thing;
  if (Array.isArray(thing)) return thing.map(copyOf);
  if (thing instanceof Map) return new Map([...thing].map(([k, v]) => [copyOf(k), copyOf(v)]));
  if (thing instanceof Set) return new Set([...thing].map(copyOf));
  if (ArrayBuffer.isView(thing)) return (thing as Float64Array).slice();
  return Object.fromEntries(Object.entries(thing).map(([key, each]) => [key, copyOf(each)]));
}
