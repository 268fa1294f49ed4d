import type { Mistake } from '../mistake';

const chosen = 'Math.floor(random() * (last + 1))';
const swap = '[result[last], result[chosen]] = [result[chosen], result[last]];';
const loop = 'let last = result.length - 1; last > 0; last--';
const bySorting =
  'sorting by random() − 0.5 favours some orders. Swap each item with one at or before its place (Fisher–Yates).';
const slices =
  'return Array.from({ length: count }, (_, i) => items.slice(i * size, (i + 1) * size));';
const refuse = '!Number.isInteger(size) || size < 1';

const whole =
  'throw a RangeError for a batch size that is not a positive integer, as 0, 1.5 or NaN.';

/** Mistakes of `shuffled` and `batches`. */
export const listMistakes: readonly Mistake[] = [
  {
    id: 'shuffled with a swap that loses one',
    hint: 'the swap overwrites an item before it is moved: one is lost, another comes twice. Swap both at once: [a[i], a[j]] = [a[j], a[i]].',
    change: [swap, 'result[last] = result[chosen]; result[chosen] = result[last];'],
  },
  {
    id: 'shuffled with the other swap that loses one',
    hint: 'the swap overwrites an item before it is moved: one is lost, another comes twice. Swap both at once: [a[i], a[j]] = [a[j], a[i]].',
    change: [swap, 'result[chosen] = result[last]; result[last] = result[chosen];'],
  },
  {
    id: 'shuffled without rounding',
    hint: 'the place is no whole number, so nothing is there: round it down with Math.floor.',
    change: [chosen, 'random() * (last + 1)'],
  },
  {
    id: 'shuffled beyond the end',
    hint: 'the chosen place can lie beyond the end of the list, where nothing is: an item gets lost. Math.floor(random() * (i + 1)) is at most i.',
    change: [chosen, 'Math.ceil(random() * (last + 1))'],
  },
  {
    id: 'shuffled among one too many',
    hint: 'there is one place too many to choose from: last + 1, not last + 2.',
    change: [chosen, 'Math.floor(random() * (last + 2))'],
  },
  {
    id: 'shuffled by one draw',
    hint: 'all places are chosen with a single draw. Call random anew for each.',
    change: [
      `for (${loop}) {`,
      `const draw = random();\n    random = () => draw;\n    for (${loop}) {`,
    ],
  },
  {
    id: 'shuffled by 0.5 − random',
    hint: bySorting,
    instead: 'function shuffled(items, random) { return [...items].sort(() => 0.5 - random()); }',
  },
  {
    id: 'shuffled by sorting in place',
    hint: 'shuffled changes the list it was given. Shuffle a copy: [...items].',
    instead: 'function shuffled(items, random) { return items.sort(() => random() - 0.5); }',
  },
  {
    id: 'shuffled by whole comparisons',
    hint: bySorting,
    instead:
      'function shuffled(items, random) { return [...items].sort(() => Math.floor(random() * 3) - 1); }',
  },
  {
    id: 'shuffled forwards over all places',
    hint: 'swapping every place with any place gives nⁿ ways for n! orders, which cannot be equally likely. Choose among the places not yet fixed.',
    change: [
      `for (${loop}) {\n        const chosen = ${chosen};`,
      'for (let last = 0; last < result.length; last++) {\n        const chosen = Math.floor(random() * result.length);',
    ],
  },
  {
    id: 'shuffled forwards without a start',
    hint: 'going up, the places not yet fixed begin at i: i + Math.floor(random() * (n − i)).',
    change: [
      `for (${loop}) {\n        const chosen = ${chosen};`,
      'for (let last = 0; last < result.length; last++) {\n        const chosen = Math.floor(random() * (result.length - last));',
    ],
  },
  {
    id: 'shuffled by swaps anywhere',
    hint: 'swapping places at random n times leaves some orders likelier than others. Go through the places, and swap each with one at or before it.',
    change: [
      `for (${loop}) {\n        const chosen = ${chosen};`,
      'for (let swaps = 0; swaps < result.length; swaps++) {\n        const last = Math.floor(random() * result.length), chosen = Math.floor(random() * result.length);',
    ],
  },
  {
    id: 'shuffled by one swap',
    hint: 'only two items change places. Go through all places, and swap each with one at or before it.',
    change: [
      `for (${loop}) {`,
      'for (const last of result.length > 0 ? [result.length - 1] : []) {',
    ],
  },
  {
    id: 'shuffled once round',
    hint: 'the items are only moved along, and stay in their order. Swap each with one at or before its place.',
    instead:
      'function shuffled(items, random) { const by = Math.floor(random() * items.length); return [...items.slice(by), ...items.slice(0, by)]; }',
  },
  {
    id: 'shuffled is reversed',
    hint: 'every shuffle gives one and the same order, whatever random is passed in: draw from it.',
    instead: 'function shuffled(items) { return [...items].reverse(); }',
  },
  {
    id: 'shuffled halves',
    hint: 'the two halves of the list are mixed, but keep their order. Swap each item with one at or before its place.',
    instead:
      'function shuffled(items, random) { const left = [...items], right = left.splice(Math.floor(left.length / 2)), result = []; while (left.length + right.length > 0) result.push((right.length === 0 || (left.length > 0 && random() < 0.5) ? left : right).shift()); return result; }',
  },
  {
    id: 'shuffled to either end',
    hint: 'each item goes to the front or to the back, so that most orders never come up. Put it at any place among those before it.',
    instead:
      'function shuffled(items, random) { const result = []; for (const item of items) random() < 0.5 ? result.push(item) : result.unshift(item); return result; }',
  },
  {
    id: 'shuffled by insertion without the end',
    hint: 'an item is never put at the end: among n items there are n + 1 places for the next.',
    instead:
      'function shuffled(items, random) { const result = []; for (const item of items) result.splice(Math.floor(random() * result.length), 0, item); return result; }',
  },
  {
    id: 'shuffled but for the last',
    hint: 'the last place is never swapped: the loop starts at length − 1.',
    change: ['let last = result.length - 1', 'let last = result.length - 2'],
  },
  {
    id: 'shuffled from beyond the end',
    hint: 'the loop starts at the length, where nothing is: the last place is length − 1.',
    change: ['let last = result.length - 1', 'let last = result.length'],
  },
  {
    id: 'shuffled loses equal items',
    hint: 'items that are equal are taken for one. Remember places, not items.',
    instead:
      'function shuffled(items, random) { let left = [...items]; const result = []; while (left.length > 0) { const item = left[Math.floor(random() * left.length)]; result.push(item); left = left.filter((each) => each !== item); } return result; }',
  },
  {
    id: 'shuffled through a Set',
    hint: 'items that are equal are taken for one. Remember places, not items.',
    change: ['const result = [...items];', 'const result = [...new Set(items)];'],
  },
  {
    id: 'shuffled empties its list',
    hint: 'shuffled takes the items out of the list it was given. Take them out of a copy: [...items].',
    instead:
      'function shuffled(items, random) { const result = []; while (items.length > 0) result.push(...items.splice(Math.floor(random() * items.length), 1)); return result; }',
  },
  {
    id: 'shuffled always from the same seed',
    hint: 'every shuffle gives one and the same order, whatever random is passed in: draw from it.',
    change: [chosen, 'Math.floor((((last * 7919) % 1009) / 1009) * (last + 1))'],
  },
  {
    id: 'batches by how many',
    hint: 'slice takes where to begin and where to end, not how many: items.slice(start, start + size).',
    change: ['items.slice(i * size, (i + 1) * size)', 'items.slice(i * size, size)'],
  },
  {
    id: 'batches begin one late',
    hint: 'every batch begins one item too late: batch i begins at i · size.',
    change: [
      'items.slice(i * size, (i + 1) * size)',
      'items.slice(i * size + 1, (i + 1) * size + 1)',
    ],
  },
  {
    id: 'batches move on by one',
    hint: 'the next batch begins one item further on: it begins `size` items further on.',
    change: [
      slices,
      'return Array.from({ length: items.length }, (_, i) => items.slice(i, i + size));',
    ],
  },
  {
    id: 'batches move on by one, and stop at the end',
    hint: 'the next batch begins one item further on: it begins `size` items further on.',
    change: [
      slices,
      'return Array.from({ length: Math.max(0, items.length - size + 1) }, (_, i) => items.slice(i, i + size));',
    ],
  },
  {
    id: 'batches are one larger',
    hint: 'every batch has one item more than size.',
    change: [
      slices,
      'return Array.from({ length: Math.ceil(items.length / (size + 1)) }, (_, i) => items.slice(i * (size + 1), (i + 1) * (size + 1)));',
    ],
  },
  {
    id: 'batches are filled up with undefined',
    hint: 'the last batch is filled up with undefined. It holds what is left, and no more.',
    change: [
      slices,
      'return Array.from({ length: count }, (_, i) => Array.from({ length: size }, (_, j) => items[i * size + j]));',
    ],
  },
  {
    id: 'batches are filled up from the start',
    hint: 'the last batch is filled up with items from the start. It holds what is left, and no more.',
    change: [
      slices,
      'return Array.from({ length: count }, (_, i) => Array.from({ length: size }, (_, j) => items[(i * size + j) % items.length]));',
    ],
  },
  {
    id: 'batches are dealt like cards',
    hint: 'items are dealt out to the batches one by one. A batch holds items that follow one another.',
    change: [
      slices,
      'return Array.from({ length: count }, (_, i) => items.filter((_, j) => j % count === i));',
    ],
  },
  {
    id: 'batches share what is left',
    hint: 'what is left is added to the last full batch. It is a batch of its own.',
    change: [
      slices,
      'const full = Math.max(Math.floor(items.length / size), Math.min(1, items.length)); return Array.from({ length: full }, (_, i) => items.slice(i * size, i === full - 1 ? items.length : (i + 1) * size));',
    ],
  },
  {
    id: 'batches are even',
    hint: 'the batches are made as equal as possible. Each has `size` items, and only the last may have fewer.',
    change: [
      slices,
      'return Array.from({ length: count }, (_, i) => items.slice(Math.floor((i * items.length) / count), Math.floor(((i + 1) * items.length) / count)));',
    ],
  },
  {
    id: 'the short batch comes first',
    hint: 'the short batch is the first. What is left comes last: begin at place 0.',
    change: [
      slices,
      'const rest = items.length % size || size; return Array.from({ length: count }, (_, i) => items.slice(i === 0 ? 0 : rest + (i - 1) * size, rest + i * size));',
    ],
  },
  {
    id: 'batches come backwards',
    hint: 'the batches come in the opposite order: add each at the end of the list.',
    change: [slices, `${slices.replace(/;$/, '')}.reverse();`],
  },
  {
    id: 'items of a batch come backwards',
    hint: 'the items of a batch come in the opposite order.',
    change: [
      'items.slice(i * size, (i + 1) * size)',
      'items.slice(i * size, (i + 1) * size).reverse()',
    ],
  },
  {
    id: 'all batches are one list',
    hint: 'all batches are one and the same list, which each round overwrites. Make a new list for each.',
    change: [
      slices,
      'const one = []; return Array.from({ length: count }, (_, i) => { one.length = 0; one.push(...items.slice(i * size, (i + 1) * size)); return one; });',
    ],
  },
  {
    id: 'batches keep the items of those before',
    hint: 'a batch still has the items of those before it. Start a new list for each.',
    change: ['items.slice(i * size, (i + 1) * size)', 'items.slice(0, (i + 1) * size)'],
  },
  {
    id: 'only the first batch comes back',
    hint: 'only the first batch comes back: `return` comes after the loop.',
    change: [slices, 'return items.length === 0 ? [] : [items.slice(0, size)];'],
  },
  {
    id: 'the first batch is left out',
    hint: 'the first batch is missing: begin at place 0.',
    change: [
      slices,
      'return Array.from({ length: Math.max(0, count - 1) }, (_, i) => items.slice((i + 1) * size, (i + 2) * size));',
    ],
  },
  {
    id: 'batches are flat',
    hint: 'the items come back as one list. Push each batch as a list of its own.',
    change: [slices, 'return items.slice();'],
  },
  {
    id: 'no items make one batch',
    hint: 'an empty list gives one empty batch. It gives no batches: [].',
    change: [
      'const count = Math.ceil(items.length / size);',
      'const count = Math.max(1, Math.ceil(items.length / size));',
    ],
  },
  {
    id: 'batches refuse an empty list',
    hint: 'an empty list is no error: it gives no batches, [].',
    change: [
      'const count =',
      "if (items.length === 0) throw new RangeError('no items');\n    const count =",
    ],
  },
  {
    id: 'batches refuse to be larger than the list',
    hint: 'a size above the number of items is no error: then there is one batch with all of them.',
    change: [`if (${refuse})`, `if (size > items.length || ${refuse})`],
  },
  {
    id: 'a batch size of 1.5 is rounded',
    hint: whole,
    change: [`if (${refuse})`, 'size = Math.round(size); if (!(size >= 1))'],
  },
  {
    id: 'a batch size of NaN is let through',
    hint: 'throw a RangeError for a batch size of NaN too: every comparison with NaN is false. Number.isInteger(size) finds it.',
    change: [refuse, 'size < 1 || size > Math.floor(size)'],
  },
  {
    id: 'a negative batch size is let through',
    hint: 'throw a RangeError for a negative batch size as well.',
    change: [refuse, '!size || size % 1 !== 0'],
  },
  {
    id: 'a batch size is another error',
    hint: 'a wrong batch size is a RangeError, not just an Error.',
    change: ['throw new RangeError(`A batch', 'throw new Error(`A batch'],
  },
  {
    id: 'shuffled by one key for equal items',
    hint: 'equal items stay side by side: they share one random key. Give each place a key of its own.',
    instead:
      'function shuffled(items, random) { const keys = new Map(items.map((item) => [item, random()])); return [...items].sort((a, b) => keys.get(a) - keys.get(b)); }',
  },
  {
    id: 'shuffled copies its items',
    hint: 'the items come back as copies. Copy the list, not what is in it: [...items].',
    change: ['const result = [...items];', 'const result = JSON.parse(JSON.stringify(items));'],
  },
  {
    id: 'shuffled by rounding up',
    hint: 'where random returns 0, the chosen place is −1, and an item gets lost. Round down: Math.floor(random() * (i + 1)).',
    change: [chosen, 'Math.ceil(random() * (last + 1)) - 1'],
  },
  {
    id: 'shuffled by a hundred swaps',
    hint: 'the number of swaps does not grow with the list: in a long one most items stay in place. Go through all places, and swap each with one at or before it.',
    change: [
      `for (${loop}) {\n        const chosen = ${chosen};`,
      'for (let swaps = 0; swaps < 100 && result.length > 0; swaps++) {\n        const last = Math.floor(random() * result.length), chosen = Math.floor(random() * result.length);',
    ],
  },
  {
    id: 'shuffled by rounded keys',
    hint: 'many items of a long list get the same random key, and keep their old order. Sort by random() itself, not rounded.',
    instead:
      'function shuffled(items, random) { return items.map((item) => ({ item, key: Math.floor(random() * 100) })).sort((a, b) => a.key - b.key).map(({ item }) => item); }',
  },
  {
    id: 'shuffled by a remainder',
    hint: 'the remainder (%) of a random integer favours some places, and may never reach others. Multiply instead: Math.floor(random() * (i + 1)).',
    change: [chosen, 'Math.floor(random() * 100) % (last + 1)'],
  },
  {
    id: 'shuffled by what is left of one draw',
    hint: 'one draw has too few digits for all places of a long list. Call random anew for each.',
    change: [
      `for (${loop}) {\n        const chosen = ${chosen};`,
      `let left = random();\n    for (${loop}) {\n        left *= last + 1;\n        const chosen = Math.floor(left);\n        left -= chosen;`,
    ],
  },
  {
    id: 'batches copy their items',
    hint: 'the batches hold copies of the items. Copy the list, not what is in it: slice does that.',
    change: [slices, `items = JSON.parse(JSON.stringify(items)); ${slices}`],
  },
  {
    id: 'batches look at the list before the size',
    hint: 'an empty list lets any size through. Check the size first, and throw a RangeError for a wrong one.',
    change: [`if (${refuse})`, `if (items.length === 0) return [];\n    if (${refuse})`],
  },
  {
    id: 'a batch size of Infinity is let through',
    hint: 'throw a RangeError for a batch size of Infinity too: it is no integer. Number.isInteger(size) is false for it.',
    change: [refuse, 'size < 1 || Math.floor(size) !== size'],
  },
];
