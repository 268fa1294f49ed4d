const made = new WeakMap<object, Map<string, unknown>>();

function madeFor(owner: object): Map<string, unknown> {
  const known = made.get(owner) ?? new Map<string, unknown>();
  made.set(owner, known);
  return known;
}

/** What `make` gives: made once for an owner and a name, however often it is asked for. */
export function once<Thing>(owner: object, name: string, make: () => Thing): Thing {
  const known = madeFor(owner);
  if (!known.has(name)) known.set(name, make());
  return known.get(name) as Thing;
}

/** What was made last for an owner under a name that begins so. */
export function lastMade<Thing>(owner: object, beginning: string): Thing | undefined {
  const found = [...madeFor(owner)].findLast(([name]) => name.startsWith(beginning));
  return found?.[1] as Thing | undefined;
}
