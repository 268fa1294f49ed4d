/** Where one of the methods that are listened to can be found. */
interface Place {
  readonly owner: Record<string, unknown>;
  readonly name: string;
  readonly method: (...given: unknown[]) => unknown;
}

/** The names of the methods of an implementation's classes that `work` calls, in their order. */
export function callsDuring(implementation: object, work: () => unknown): string[] {
  const heard: string[] = [];
  const places = Object.values(implementation).flatMap(placesIn);
  for (const { owner, name, method } of places) {
    owner[name] = function (this: unknown, ...given: unknown[]) {
      heard.push(name);
      return method.apply(this, given);
    };
  }
  try {
    work();
  } catch {
    // What was called before it broke is of interest all the same.
  } finally {
    for (const { owner, name, method } of places) owner[name] = method;
  }
  return [...new Set(heard)];
}

function placesIn(exported: unknown): Place[] {
  if (typeof exported !== 'function' || !exported.prototype) return [];
  return [exported.prototype, exported].flatMap((owner) =>
    Object.entries(Object.getOwnPropertyDescriptors(owner)).flatMap(
      ([name, { value, writable }]) =>
        typeof value === 'function' && writable && name !== 'constructor'
          ? [{ owner, name, method: value }]
          : [],
    ),
  );
}
