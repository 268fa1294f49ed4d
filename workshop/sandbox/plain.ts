/**
 * Plain data as one line of JSON, with what JSON does not know: NaN, Infinity, −0 and `undefined`.
 * These are written as `{ "#": "NaN" }`.
 */
export function write(thing: unknown): string {
  return JSON.stringify(packed(thing));
}

/** What was written. @throws {SyntaxError} if it is no JSON */
export function read(text: string): unknown {
  return unpacked(JSON.parse(text));
}

function packed(thing: unknown): unknown {
  if (typeof thing === 'number') {
    return Number.isFinite(thing) && !Object.is(thing, -0) ? thing : special(numeral(thing));
  }
  if (thing === undefined) return special('undefined');
  if (Array.isArray(thing)) return thing.map(packed);
  if (typeof thing !== 'object' || thing === null) return thing;
  return Object.fromEntries(Object.entries(thing).map(([key, each]) => [key, packed(each)]));
}

function unpacked(thing: unknown): unknown {
  if (Array.isArray(thing)) return thing.map(unpacked);
  if (typeof thing !== 'object' || thing === null) return thing;
  if (Object.hasOwn(thing, '#')) {
    const { '#': name } = thing as { '#': unknown };
    return name === 'undefined' ? undefined : Number(name);
  }
  return Object.fromEntries(Object.entries(thing).map(([key, each]) => [key, unpacked(each)]));
}

function special(name: string): object {
  return { '#': name };
}

function numeral(number: number): string {
  return Object.is(number, -0) ? '-0' : String(number);
}
