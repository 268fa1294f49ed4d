/**
 * Where the lines of a compiled file come from: for each of its lines, columns and the lines of the
 * TypeScript file from there on: `[column, line, column, line, …]`, both from 0.
 */
export type Origins = readonly (readonly number[])[];

const known = new Map<string, Origins>();

/** Remembers where the lines of a file come from: `/katas/01-value/value.ts`. */
export function setOrigins(path: string, origins: Origins): void {
  known.set(path, origins);
}

/** A stack with the lines of the TypeScript files. */
export function asWritten(stack: string): string {
  return stack.replace(
    /(\/katas\/[^()\n]+?):(\d+):(\d+)(?=\)?$)/gm,
    (whole, path: string, line: string, column: string) => {
      const origin = originOf(known.get(path)?.[Number(line) - 1] ?? [], Number(column) - 1);
      return origin === undefined ? whole : `${path}:${origin + 1}:1`;
    },
  );
}

function originOf(origins: readonly number[], column: number): number | undefined {
  let found = origins[1];
  for (let i = 0; i < origins.length && origins[i] <= column; i += 2) found = origins[i + 1];
  return found;
}
