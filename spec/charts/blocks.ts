import { painted } from './colour';

// Among the 256 colours of a terminal, from blue over white to orange.
const scale = [25, 32, 74, 153, 231, 223, 215, 172, 130];
const grey = 244;
const [black, white] = [16, 231];

/**
 * Rows of numbers from −1 to 1 as coloured half blocks: two rows to a line, a column each. `marks`
 * puts a character in a cell's place: `marks.get('3,7')` is in line 3, column 7. NaN is grey.
 */
export function blocks(
  rows: readonly (readonly number[])[],
  marks: ReadonlyMap<string, string> = new Map(),
): string[] {
  return Array.from({ length: rows.length / 2 }, (_, line) =>
    rows[2 * line]
      .map((upper, column) => {
        const mark = marks.get(`${line},${column}`);
        if (mark) return painted(mark, Math.abs(upper) > 0.6 ? white : black, shade(upper));
        return painted('▀', shade(upper), shade(rows[2 * line + 1][column]));
      })
      .join(''),
  );
}

/** The colours from −1 to 1. */
export function blueToOrange(): string {
  return scale.map((each) => painted('█', each, each)).join('');
}

function shade(value: number): number {
  if (Number.isNaN(value)) return grey;
  return scale[Math.round((Math.min(1, Math.max(-1, value)) + 1) * 4)];
}
