import { styleText } from 'node:util';
import { encode, renderUnicodeCompact } from 'uqr';

/** Readers of QR codes ask for four light squares around. */
const border = 4;

/** A QR code as an SVG: black on white on every page, because many readers want it so. */
export function qrSvg(text: string): string {
  const { size, data } = encode(text, { ecc: 'M', border });
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path d="${squares.join('')}"/></svg>`;
}

/** A QR code for a terminal, in lines: black on white there, too, where there are colours. */
export function qrLines(text: string): string[] {
  // Inverted, the blocks are the dark squares, and what is printed black is them.
  const blocks = renderUnicodeCompact(text, { ecc: 'M', border: 2, invert: true });
  return blocks.split('\n').map((line) => styleText(['black', 'bgWhiteBright'], line));
}
