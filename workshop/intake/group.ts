/** Things by what they have in common, in the order in which they came. */
export function groupBy<Each>(
  all: readonly Each[],
  keyOf: (each: Each) => string,
): Map<string, Each[]> {
  const groups = new Map<string, Each[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}
