/** Objects, which are the same only as themselves: a copy is another one. */
export function objects(count: number): object[] {
  return Array.from({ length: count }, (_, i) => ({ n: i + 1 }));
}

/** How they are written: `[{ n: 1 }, { n: 2 }]`. */
export function objectsShown(count: number): string {
  return `[${Array.from({ length: count }, (_, i) => `{ n: ${i + 1} }`).join(', ')}]`;
}
