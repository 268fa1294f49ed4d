/** How often each class was taken for each: a row for what it was, a column for what was said. */
export function confusion(
  pairs: readonly (readonly [truth: number, said: number])[],
  classes: number,
): string {
  const all = Array.from({ length: classes }, (_, i) => i);
  const count = (truth: number, said: number) =>
    pairs.filter(([a, b]) => a === truth && b === said).length;
  const cell = (words: unknown) => String(words).padStart(5);
  return [
    '  was    read as',
    `      ${all.map(cell).join('')}`,
    ...all.map(
      (truth) => `  ${truth}   ${all.map((said) => cell(count(truth, said) || '·')).join('')}`,
    ),
  ].join('\n');
}
