import { format } from './format';
import { mean } from './numbers';

/*
 * Words about numbers that were drawn at random. Two programs with the same fault get the same words,
 * whatever their numbers are; the numbers stand in the picture.
 */

/** Where numbers lie; `isCentred` is what a test has said of them. */
export function sideOf(numbers: readonly number[], isCentred: boolean): string {
  if (!numbers.every(Number.isFinite)) return 'not all finite';
  if (numbers.every((each) => each === numbers[0])) {
    return numbers[0] === 0 ? 'all at 0' : 'all in one place';
  }
  if (isCentred) return 'around 0';
  if (numbers.every((each) => each >= 0)) return 'all above 0';
  if (numbers.every((each) => each <= 0)) return 'all below 0';
  return mean(numbers) > 0 ? 'too far above 0' : 'too far below 0';
}

/** How large a number is, with the words for too small, right and too large. */
export function sizeOf(
  number: number,
  [low, high]: readonly [number, number],
  [small, right, large]: readonly string[],
): string {
  if (Number.isNaN(number)) return 'not a number';
  return number < low ? small : number > high ? large : right;
}

/** How alike the numbers of several lists are, where `least` different ones are enough. */
export function likenessOf(lists: readonly (readonly number[])[], least: number): string {
  const different = new Set(lists.flat()).size;
  if (different === 1) return 'all the same';
  if (lists.length > 1 && new Set(lists.map(String)).size === 1) return 'the same in every neuron';
  if (lists.length > 1 && lists.every((list) => new Set(list).size === 1)) {
    return 'the same within a neuron';
  }
  return different < least ? 'often the same' : 'all different';
}

/** How several lists of weights begin, a line for each neuron. */
export function beginnings(lists: readonly (readonly number[])[]): string {
  const lines = lists.slice(0, 3).map((list, i) => {
    const first = list.slice(0, 5).map((each) => format(each, 3).padStart(9));
    return `  neuron ${i + 1} ${first.join('')}  …`;
  });
  return ['the first weights of the first neurons:', ...lines].join('\n');
}

const bins = 8;
const widest = 30;

/** How many numbers lie where, from the largest below 0 to the largest above it, in plain text. */
export function histogram(numbers: readonly number[]): string {
  const finite = numbers.filter(Number.isFinite);
  const bound = finite.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  const counts = Array<number>(bins).fill(0);
  for (const each of finite) {
    const bin = Math.floor(((each / bound + 1) / 2) * bins);
    counts[Math.min(bins - 1, bin)]++;
  }
  const edge = (i: number) => format((bound * (2 * i - bins)) / bins, 2);
  const rows = counts.map((count, i): [string, number] => [`${edge(i)} to ${edge(i + 1)}`, count]);
  const shown: [string, number][] = bound === 0 ? [['0', finite.length]] : rows;
  if (finite.length < numbers.length) shown.push(['not finite', numbers.length - finite.length]);
  const width = Math.max(...shown.map(([label]) => label.length));
  const most = Math.max(...shown.map(([, count]) => count));
  const lines = shown.map(([label, count]) => {
    const bar = '█'.repeat(Math.ceil((widest * count) / most));
    return `  ${label.padStart(width)}  ${bar}${bar && ' '}${count.toLocaleString('en-US')}`;
  });
  return [`where the ${numbers.length.toLocaleString('en-US')} weights lie:`, ...lines].join('\n');
}
