/** The confusion matrix: a row for each true class, a column for each predicted one. */
export function confusion(
  pairs: readonly (readonly [truth: number, guess: number])[],
  classes: number,
): string {
  const all = Array.from({ length: classes }, (_, i) => i);
  const count = (truth: number, guess: number) =>
    pairs.filter(([a, b]) => a === truth && b === guess).length;
  const cell = (words: unknown) => String(words).padStart(5);
  return [
    '  true   predicted',
    `      ${all.map(cell).join('')}`,
    ...all.map(
      (truth) => `  ${truth}   ${all.map((guess) => cell(count(truth, guess) || '·')).join('')}`,
    ),
  ].join('\n');
}
