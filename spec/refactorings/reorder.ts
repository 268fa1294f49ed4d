import type { Random } from '../../datasets/random';

/** A program with the methods of its classes, and its functions, in a random order. */
export function reordered(code: string, random: Random): string {
  const methods = code.replace(/^(class .*\{\n)([\s\S]*?)^\}$/gm, (_, head, body) => {
    const members = String(body).split(/(?<=^ {4}\}\n)/m);
    return `${head}${inRandomOrder(members, random).join('')}}`;
  });
  const functions = /^function .*\{\n[\s\S]*?^\}$/gm;
  const declared = inRandomOrder(methods.match(functions) ?? [], random);
  return methods.replace(functions, () => declared.pop() ?? '');
}

function inRandomOrder<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
