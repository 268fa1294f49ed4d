import { unpacked } from '../../../../datasets/packed';
import { side } from '../../../../datasets/split';
import { breathe } from '../room';

/** All pictures of some digits; `tell` is called after each digit. */
export type Load = (
  digits: readonly number[],
  tell: (loaded: number) => void,
) => Promise<number[][][]>;

const loaded = new Map<number, Promise<number[][]>>();

/** Loads digits from where the page comes from; each one once. */
export const loadDigits: Load = async (digits, tell) => {
  let count = 0;
  const each = digits.map(async (digit) => {
    const known = loaded.get(digit) ?? load(digit);
    loaded.set(digit, known);
    const pictures = await known;
    tell(++count);
    return pictures;
  });
  return Promise.all(each);
};

async function load(digit: number): Promise<number[][]> {
  const { addresses } = await import('virtual:digits');
  const response = await fetch(addresses[digit]);
  if (!response.ok || !response.body) {
    throw new Error(`The pictures of ${digit} could not be loaded. Load the page again.`);
  }
  const bytes = response.body.pipeThrough(new DecompressionStream('gzip'));
  const pictures = unpacked(new Uint8Array(await new Response(bytes).arrayBuffer()), side ** 2);
  await breathe();
  return pictures;
}
