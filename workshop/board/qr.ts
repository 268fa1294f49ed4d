import { encode, renderUnicodeCompact } from 'uqr';
import { tinted } from '../../spec/charts/colour';

/** A QR code as the path of an SVG whose `viewBox` is `0 0 size size`, the quiet border included. */
export interface QrPath {
  readonly size: number;
  readonly path: string;
}

/** Readers of QR codes ask for four light squares around. */
const border = 4;

/** A QR code for a page: every dark square is a part of the path. */
export function qrPath(text: string): QrPath {
  const { size, data } = encode(text, { ecc: 'M', border });
  const squares = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { size, path: squares.join('') };
}

/** A QR code for a terminal, in lines: black on white there, too, where there are colours. */
export function qrLines(text: string): string[] {
  // Inverted, the blocks are the dark squares.
  const blocks = renderUnicodeCompact(text, { ecc: 'M', border: 2, invert: true });
  return blocks.split('\n').map((line) => tinted(['black', 'bgWhiteBright'], line));
}
