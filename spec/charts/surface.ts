import type { Example } from '../../datasets/example';
import { tinted } from './colour';

/** The part of the plane that is drawn. */
export interface Region {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

const columns = 36;
const rows = 16;

/**
 * What a network says of every place in the plane: `.` for a score of −1 or less, `#` for 1 or more,
 * and paler marks in between, where it is undecided. The examples are drawn as 0 and 1.
 */
export function surface(
  score: (x: readonly number[]) => number,
  examples: readonly Example[],
  { x, y }: Region,
): string {
  const at = ([low, high]: readonly [number, number], part: number) => low + part * (high - low);
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      mark(score([at(x, (column + 0.5) / columns), at(y, 1 - (row + 0.5) / rows)])),
    ),
  );
  for (const example of examples) {
    const [column, row] = [
      Math.floor((columns * (example.x[0] - x[0])) / (x[1] - x[0])),
      Math.floor((rows * (y[1] - example.x[1])) / (y[1] - y[0])),
    ];
    if (cells[row]?.[column]) {
      cells[row][column] = tinted(example.y > 0 ? 'yellow' : 'blue', example.y > 0 ? '1' : '0');
    }
  }
  const edge = (left: string, right: string) => `${left}${'─'.repeat(columns)}${right}`;
  const lines = cells.map((cell) => `│${cell.join('')}│`);
  return [edge('┌', '┐'), ...lines, edge('└', '┘')].join('\n');
}

function mark(score: number): string {
  if (Number.isNaN(score)) return '?';
  if (score <= -1) return tinted('blue', '.');
  if (score >= 1) return tinted('yellow', '#');
  return tinted('dim', score > 0 ? '+' : '-');
}

/** What the marks of a surface mean. */
export const surfaceLegend = '. −1 or less   - below 0   + above 0   # 1 or more   0 and 1: points';
