import { applyPalette, GIFEncoder, quantize } from 'gifenc';
import { fontData, lookup } from 'oled-font-5x7';
import { PNG } from 'pngjs';
import { type Colour, ink, white } from './scale';

/** Pixels to a dot of the font. */
const dot = 2;

/** The width of one character, and the height of a line, in pixels. */
export const letter = { width: 6 * dot, height: 9 * dot };

/** A picture to draw on, in whole pixels from the top left. What falls outside is not drawn. */
export class Canvas {
  /** Red, green, blue and alpha of every pixel, row by row. */
  readonly pixels: Uint8Array;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.pixels = new Uint8Array(4 * width * height);
    this.fill(0, 0, width, height, white);
  }

  fill(left: number, top: number, width: number, height: number, colour: Colour): void {
    for (let y = Math.max(0, top); y < Math.min(this.height, top + height); y++) {
      for (let x = Math.max(0, left); x < Math.min(this.width, left + width); x++) {
        const at = 4 * (y * this.width + x);
        this.pixels[at] = colour[0];
        this.pixels[at + 1] = colour[1];
        this.pixels[at + 2] = colour[2];
        this.pixels[at + 3] = 255;
      }
    }
  }

  disc(x: number, y: number, radius: number, colour: Colour): void {
    for (let row = -radius; row <= radius; row++) {
      const half = Math.floor(Math.sqrt(radius ** 2 - row ** 2));
      this.fill(x - half, y + row, 2 * half + 1, 1, colour);
    }
  }

  /** One line of text; its top left corner is at (x, y). */
  text(x: number, y: number, words: string, colour: Colour = ink): void {
    [...words.replaceAll('−', '-')].forEach((character, place) => {
      const glyph = 5 * Math.max(0, lookup.indexOf(character));
      for (let column = 0; column < 5; column++) {
        for (let row = 0; row < 7; row++) {
          if (((fontData[glyph + column] >> row) & 1) === 0) continue;
          this.fill(x + place * letter.width + column * dot, y + row * dot, dot, dot, colour);
        }
      }
    });
  }

  paste(other: Canvas, left: number, top: number): void {
    for (let y = 0; y < other.height; y++) {
      const row = other.pixels.subarray(4 * y * other.width, 4 * (y + 1) * other.width);
      this.pixels.set(row, 4 * ((top + y) * this.width + left));
    }
  }
}

/** Pictures side by side, their tops in line. */
export function inRow(pictures: readonly Canvas[], gap = 0): Canvas {
  const width = pictures.reduce((sum, each) => sum + each.width + gap, -gap);
  const row = new Canvas(width, Math.max(...pictures.map(({ height }) => height)));
  let left = 0;
  for (const picture of pictures) {
    row.paste(picture, left, 0);
    left += picture.width + gap;
  }
  return row;
}

/** Pictures one below the other, their left sides in line. */
export function inColumn(pictures: readonly Canvas[], gap = 0): Canvas {
  const height = pictures.reduce((sum, each) => sum + each.height + gap, -gap);
  const column = new Canvas(Math.max(...pictures.map(({ width }) => width)), height);
  let top = 0;
  for (const picture of pictures) {
    column.paste(picture, 0, top);
    top += picture.height + gap;
  }
  return column;
}

/** A picture with white space around it. */
export function framed(picture: Canvas, space = 12): Canvas {
  const frame = new Canvas(picture.width + 2 * space, picture.height + 2 * space);
  frame.paste(picture, space, space);
  return frame;
}

/** A line of text as a picture. */
export function caption(words: string, width = words.length * letter.width): Canvas {
  const canvas = new Canvas(width, letter.height);
  canvas.text(0, 0, words);
  return canvas;
}

/** The bytes of a PNG file, with white space around the picture. */
export function png(canvas: Canvas): Uint8Array {
  const { width, height, pixels } = framed(canvas);
  const picture = new PNG({ width, height });
  picture.data.set(pixels);
  return PNG.sync.write(picture);
}

/** The bytes of an animated GIF file: over and over, and the last frame stays for three seconds. */
export function gif(frames: readonly Canvas[]): Uint8Array {
  const file = GIFEncoder();
  frames
    .map((frame) => framed(frame))
    .forEach(({ width, height, pixels }, i) => {
      const palette = quantize(pixels, 256);
      const delay = i === frames.length - 1 ? 3000 : 200;
      file.writeFrame(applyPalette(pixels, palette), width, height, { palette, delay, repeat: 0 });
    });
  file.finish();
  return file.bytes();
}
