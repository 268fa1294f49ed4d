import type { Example } from '../../datasets/example';
import { tinted } from './colour';

const columns = 36;
const rows = 14;

/** The points of a task with one input (`o`), and the predictions of a network (`#`). */
export function fitPlot(f: (x: number) => number, examples: readonly Example[]): string {
  const ys = examples.map(({ y }) => y);
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  const cells = Array.from({ length: rows }, () => Array<string>(columns).fill(' '));
  const put = (x: number, y: number, mark: string) => {
    const row = Math.round(((rows - 1) * (high - y)) / (high - low));
    const column = Math.round(((columns - 1) * (x + 1)) / 2);
    if (cells[row]?.[column]) cells[row][column] = mark;
  };
  for (const { x, y } of examples) put(x[0], y, tinted('blue', 'o'));
  for (let column = 0; column < columns; column++) {
    const x = (2 * column) / (columns - 1) - 1;
    put(x, f(x), tinted('yellow', '#'));
  }
  return [
    ...cells.map((cell) => `│${cell.join('')}`),
    `└${'─'.repeat(columns)}`,
    ' -1      o examples   # network      1',
  ].join('\n');
}
