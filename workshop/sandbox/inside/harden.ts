import { freezeAll } from './freeze';

/** What people give names of their own to, on objects that inherit from these. */
const overridden = [
  Object.prototype,
  Function.prototype,
  Error.prototype,
  TypeError.prototype,
  RangeError.prototype,
];

/** Not here: what waits, what runs later, and what shares memory. */
const absent = ['FinalizationRegistry', 'WebAssembly', 'SharedArrayBuffer', 'Atomics'];

/**
 * Makes everything that the language brings along unchangeable. Whoever replaces `Object.is` or
 * `Array.prototype.every` would change what is found of their code.
 */
export function harden(more: readonly unknown[]): void {
  for (const name of absent) Reflect.deleteProperty(globalThis, name);
  Error.stackTraceLimit = 100;
  Object.defineProperty(Error, 'prepareStackTrace', { value: undefined });
  const names = Object.getOwnPropertyNames(globalThis);
  const named = names.map((name) => (globalThis as Record<string, unknown>)[name]);
  const inherited = overridden.flatMap(allowOverriding);
  freezeAll([...named.filter((each) => each !== globalThis), ...inherited, ...more]);
}

/**
 * A frozen property would also forbid `Value.prototype.toString = …`: the language refuses to set
 * what is inherited and unchangeable. As a setter it makes a property of the object's own. Gives
 * what the properties were, which is out of sight then.
 */
function allowOverriding(prototype: object): unknown[] {
  return Reflect.ownKeys(prototype).flatMap((key) => {
    const { value, configurable, enumerable } = {
      ...Object.getOwnPropertyDescriptor(prototype, key),
    };
    if (!configurable || value === undefined) return [];
    const own = { writable: true, enumerable: true, configurable: true };
    Object.defineProperty(prototype, key, {
      enumerable,
      configurable: false,
      get: () => value,
      set(this: object, replacement: unknown) {
        if (this === prototype) throw new TypeError(`${String(key)} cannot be replaced.`);
        Object.defineProperty(this, key, { ...own, value: replacement });
      },
    });
    return [value];
  });
}
