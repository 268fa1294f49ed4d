import { side } from '../../datasets/split';
import { indented } from '../law/format';
import { blocks, blueToOrange } from './blocks';
import { wantsColour } from './colour';

/**
 * A number from −1 to 1 for each of 784 pixels, for several neurons side by side, each under its
 * caption. Five fit into 80 columns. Coloured half blocks, or else marks: `#` and `+` are above 0,
 * `-` and `=` below.
 */
export function plateRow(
  plates: readonly { readonly pixels: readonly number[]; readonly caption: string }[],
): string {
  const width = side / 2 + 1;
  const drawn = plates.map(({ pixels }) =>
    wantsColour() ? blocks(halved(pixels)) : marked(pixels),
  );
  const captions = plates.map(({ caption }) => caption.padEnd(width)).join('');
  const lines = drawn[0].map((_, line) => drawn.map((plate) => plate[line]).join(' '));
  return indented([captions, ...lines].join('\n'));
}

/** What the colours or marks of a plate mean: from −1 to 1 times the largest of its layer. */
export function plateLegend(): string {
  if (!wantsColour())
    return 'a lit pixel makes the output: # much larger   + larger   - smaller   = much smaller';
  return `a lit pixel makes the output: smaller ${blueToOrange()} larger`;
}

/** Half as many rows and columns: the means of four pixels each. */
function halved(pixels: readonly number[]): number[][] {
  return Array.from({ length: side / 2 }, (_, row) =>
    Array.from({ length: side / 2 }, (_, column) => {
      const at = 2 * row * side + 2 * column;
      return (pixels[at] + pixels[at + 1] + pixels[at + side] + pixels[at + side + 1]) / 4;
    }),
  );
}

function marked(pixels: readonly number[]): string[] {
  const rows = halved(pixels);
  return Array.from({ length: rows.length / 2 }, (_, line) =>
    rows[2 * line].map((upper, column) => mark((upper + rows[2 * line + 1][column]) / 2)).join(''),
  );
}

function mark(value: number): string {
  if (Number.isNaN(value)) return '?';
  if (Math.abs(value) < 0.1) return ' ';
  if (value > 0) return value > 0.4 ? '#' : '+';
  return value < -0.4 ? '=' : '-';
}
