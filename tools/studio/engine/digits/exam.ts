import type { Example } from '../../../../datasets/example';
import type { Exam } from './messages';
import { type After, argmax, type Network } from './network';

/** Misread pictures that are shown. */
const most = 12;

/** How a network reads pictures that it did not learn from, some at a time. */
export async function examine(
  network: Network,
  examples: readonly Example[],
  classes: number,
  after: After,
): Promise<Exam> {
  const read: number[][] = [];
  while (read.length < examples.length) {
    const some = examples.slice(read.length, read.length + 32);
    read.push(...network.read(some.map(({ x }) => x)));
    await after(read.length);
  }
  return examOf(examples, read, classes);
}

/** What probabilities for each example come to. */
export function examOf(
  examples: readonly Example[],
  read: readonly (readonly number[])[],
  classes: number,
): Exam {
  const confusion = Array.from({ length: classes }, () => Array<number>(classes).fill(0));
  const misread = examples.flatMap(({ x, y }, i) => {
    const takenFor = argmax(read[i]);
    confusion[y][takenFor]++;
    return takenFor === y ? [] : [{ x, digit: y, takenFor, probability: read[i][takenFor] }];
  });
  misread.sort((a, b) => b.probability - a.probability);
  const shown = misread
    .slice(0, most)
    .map(({ x, ...rest }) => ({ ...rest, pixels: Float32Array.from(x) }));
  return { confusion, wrong: misread.length, misread: shown };
}
