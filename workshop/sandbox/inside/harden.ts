/** Functions that have no name, by their prototypes. */
const hidden = [
  Object.getPrototypeOf(function* () {}),
  Object.getPrototypeOf(async () => {}),
  Object.getPrototypeOf(async function* () {}),
  Object.getPrototypeOf([][Symbol.iterator]()),
  Object.getPrototypeOf(new Map()[Symbol.iterator]()),
  Object.getPrototypeOf(new Set()[Symbol.iterator]()),
  Object.getPrototypeOf(''[Symbol.iterator]()),
  Object.getPrototypeOf(''.matchAll(/a/g)),
];

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
  const all = reachable([...named.filter((each) => each !== globalThis), ...hidden, ...more]);
  for (const each of overridden) allowOverriding(each);
  for (const each of all) {
    if (each === Object.prototype || isTyped(each)) lock(each);
    else Object.freeze(each);
  }
}

/**
 * The same as `Object.freeze` to whoever tries to change it. Where what typed arrays inherit from is
 * frozen, each number that is put into one takes ten times as long; so, less than twice.
 */
function lock(thing: object): void {
  for (const key of Reflect.ownKeys(thing)) {
    const property = Object.getOwnPropertyDescriptor(thing, key);
    if (!property?.configurable) continue;
    const readOnly = 'value' in property ? { writable: false } : {};
    Object.defineProperty(thing, key, { ...readOnly, configurable: false });
  }
  Object.preventExtensions(thing);
}

const typedPrototype = Object.getPrototypeOf(Float64Array.prototype);

/** Whether typed arrays inherit from it. */
function isTyped(thing: object): boolean {
  return thing === typedPrototype || Object.getPrototypeOf(thing) === typedPrototype;
}

/** Some things, and all that they lead to. */
function reachable(things: readonly unknown[]): Set<object> {
  const found = new Set<object>();
  const add = (thing: unknown) => {
    if ((typeof thing === 'object' || typeof thing === 'function') && thing) found.add(thing);
  };
  for (const thing of things) add(thing);
  for (const each of found) {
    add(Object.getPrototypeOf(each));
    for (const { value, get, set } of Object.values(allProperties(each))) {
      for (const thing of [value, get, set]) if (thing !== globalThis) add(thing);
    }
  }
  return found;
}

/** With those that go by symbols. */
function allProperties(thing: object): PropertyDescriptor[] {
  return Reflect.ownKeys(thing).flatMap((key) => Object.getOwnPropertyDescriptor(thing, key) ?? []);
}

/**
 * A frozen property would also forbid `Value.prototype.toString = …`: the language refuses to set
 * what is inherited and unchangeable. As a setter it makes a property of the object's own.
 */
function allowOverriding(prototype: object): void {
  for (const key of Reflect.ownKeys(prototype)) {
    const property = Object.getOwnPropertyDescriptor(prototype, key);
    if (!property || !('value' in property) || !property.configurable) continue;
    const { value, enumerable } = property;
    Object.defineProperty(prototype, key, {
      enumerable,
      configurable: false,
      get: () => value,
      set(this: object, own: unknown) {
        if (this === prototype) throw new TypeError(`${String(key)} cannot be replaced.`);
        Object.defineProperty(this, key, {
          value: own,
          writable: true,
          enumerable: true,
          configurable: true,
        });
      },
    });
  }
}
