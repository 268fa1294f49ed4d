import type { Example } from '../../datasets/example';
import { blocks, blueToOrange } from './blocks';
import { wantsColour } from './colour';

/** The part of the plane that is drawn. */
export interface Region {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

const columns = 36;
const lines = 16;

/** The score at which the scale of colours ends. */
const limit = 2;

/** Characters in the place of cells, by line and column. */
type Points = ReadonlyMap<string, string>;

/**
 * The score of a network everywhere in the plane. In colour: half blocks from blue over white to
 * orange. Without: `.` for a score of −1 or less, `#` for 1 or more, and paler marks in between,
 * near the decision boundary. The examples are drawn as 0 and 1.
 */
export function surface(
  score: (x: readonly number[]) => number,
  examples: readonly Example[],
  region: Region,
): string {
  const { x, y } = region;
  const points = new Map<string, string>();
  for (const example of examples) {
    const column = Math.floor((columns * (example.x[0] - x[0])) / (x[1] - x[0]));
    const line = Math.floor((lines * (y[1] - example.x[1])) / (y[1] - y[0]));
    points.set(`${line},${column}`, example.y > 0 ? '1' : '0');
  }
  const drawn = wantsColour()
    ? coloured(scoresOf(score, region, 2 * lines), points)
    : marked(scoresOf(score, region, lines), points);
  const edge = (left: string, right: string) => `${left}${'─'.repeat(columns)}${right}`;
  return [edge('┌', '┐'), ...drawn.map((line) => `│${line}│`), edge('└', '┘')].join('\n');
}

/** What the colours or marks of a surface mean. */
export function surfaceLegend(): string {
  const points = '0 and 1: points';
  if (!wantsColour()) return `. −1 or less   - below 0   + above 0   # 1 or more   ${points}`;
  return `score −${limit} ${blueToOrange()} ${limit}   ${points}`;
}

/** Scores in the middle of every cell, the top row first. */
function scoresOf(
  score: (x: readonly number[]) => number,
  { x, y }: Region,
  rows: number,
): number[][] {
  const at = ([low, high]: readonly [number, number], part: number) => low + part * (high - low);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      score([at(x, (column + 0.5) / columns), at(y, 1 - (row + 0.5) / rows)]),
    ),
  );
}

function coloured(scores: readonly (readonly number[])[], points: Points): string[] {
  const scaled = scores.map((row) => row.map((score) => score / limit));
  return blocks(scaled, points);
}

function marked(scores: readonly (readonly number[])[], points: Points): string[] {
  return scores.map((row, line) =>
    row.map((score, column) => points.get(`${line},${column}`) ?? mark(score)).join(''),
  );
}

function mark(score: number): string {
  if (Number.isNaN(score)) return '?';
  if (score <= -1) return '.';
  if (score >= 1) return '#';
  return score > 0 ? '+' : '-';
}
