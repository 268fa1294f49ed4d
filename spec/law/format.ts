/** A value as a learner would write it; numbers with as many significant `digits`. */
export function format(thing: unknown, digits = 6): string {
  if (typeof thing === 'number') return String(Number(thing.toPrecision(digits)));
  if (typeof thing === 'string') return thing;
  if (typeof thing === 'boolean') return thing ? 'yes' : 'no';
  if (typeof thing === 'function') return 'a function';
  if (Array.isArray(thing)) return `[${thing.map((each) => format(each, digits)).join(', ')}]`;
  if (typeof thing !== 'object' || thing === null) return String(thing);
  const name = thing.constructor?.name;
  return name && name !== 'Object' ? `a ${name}` : 'an object';
}

/** As `format`, with what cannot be seen: whether 6 is a number or a string. */
export function kindOf(thing: unknown): string {
  if (typeof thing === 'string') return `the string ${JSON.stringify(thing)}`;
  return typeof thing === 'number' ? `the number ${format(thing)}` : format(thing);
}

/** Every line of a text two places further in. */
export function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`.trimEnd())
    .join('\n');
}

/** As `format`, with what is inside of objects: `[{ op: add, left: 0 }]`. */
export function written(thing: unknown): string {
  if (Array.isArray(thing)) return `[${thing.map(written).join(', ')}]`;
  if (format(thing) !== 'an object') return format(thing);
  const parts = Object.entries(thing as object).map(([name, each]) => `${name}: ${written(each)}`);
  return `{ ${parts.join(', ')} }`;
}

/** `3 weights`, `1 weight`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A list on one line, for facts that are compared as text. */
export function listed(items: readonly unknown[]): string {
  return `[${items.join(', ')}]`;
}

/**
 * `text` in lines of at most `width` characters, broken between words. The lines after the first
 * start with `indent`; a word that is longer than a line stays whole.
 */
export function wrap(text: string, width = 76, indent = ''): string {
  const lines: string[] = [];
  // A shape, such as 2 × 3, stays on one line.
  for (const word of text.split(/(?<!×) (?!×)/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width)
      lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(last === undefined ? word : indent + word);
  }
  return lines.join('\n');
}
