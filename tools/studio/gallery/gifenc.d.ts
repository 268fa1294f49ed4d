declare module 'gifenc' {
  type Palette = number[][];
  type Frame = { palette?: Palette; delay?: number; repeat?: number };

  /** At most `most` colours that come close to those of RGBA pixels. */
  export function quantize(rgba: Uint8Array, most: number): Palette;

  /** For each pixel, the place of its colour in the palette. */
  export function applyPalette(rgba: Uint8Array, palette: Palette): Uint8Array;

  /** Writes an animation, frame by frame; a delay is in milliseconds. */
  export function GIFEncoder(): {
    writeFrame(index: Uint8Array, width: number, height: number, options: Frame): void;
    finish(): void;
    bytes(): Uint8Array;
  };
}
