import { side } from '../../datasets/split';
import { indented } from '../law/format';

// Every glyph is two pixels wide and two high; its place in the string says which of them are lit.
const glyphs = ' ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█';

/** Pictures of 784 pixels side by side, each under the lines of its caption. Five fit into 80 columns. */
export function digitRow(
  pictures: readonly { readonly pixels: readonly number[]; readonly caption: string }[],
): string {
  const width = side / 2 + 1;
  const captions = pictures.map(({ caption }) => caption.split('\n'));
  const heads = Array.from(
    { length: Math.max(1, ...captions.map((each) => each.length)) },
    (_, i) => captions.map((each) => (each[i] ?? '').padEnd(width)).join(''),
  );
  const lines = Array.from({ length: side / 2 }, (_, row) =>
    pictures.map(({ pixels }) => glyphLine(pixels, 2 * row).padEnd(width)).join(''),
  );
  return indented([...heads, ...lines].join('\n'));
}

function glyphLine(pixels: readonly number[], top: number): string {
  const lit = (row: number, column: number) => (pixels[row * side + column] > 0.4 ? 1 : 0);
  return Array.from({ length: side / 2 }, (_, i) => {
    const left = 2 * i;
    const upper = lit(top, left) + 2 * lit(top, left + 1);
    return glyphs[upper + 4 * lit(top + 1, left) + 8 * lit(top + 1, left + 1)];
  }).join('');
}
