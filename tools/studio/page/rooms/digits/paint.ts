import { colours, inked, type Rgb, type Theme } from '../../../drawing/colours';

/** Shades between the two ends of a scale; a picture is painted many times a second. */
const steps = 128;

type Palette = (theme: Theme) => readonly Rgb[];

/** From paper to ink. */
export const inks = remembered((share, theme) => inked(share, theme));

/** From blue over the paper's colour to orange. */
export const scale = remembered((share, theme) => colours(2 * share - 1, 1, theme));

/** Fills the pixels of a canvas with the shades of numbers between two ends. NaN is grey. */
export function paint(
  data: Uint8ClampedArray,
  numbers: ArrayLike<number>,
  [from, to]: readonly [number, number],
  palette: readonly Rgb[],
  { missing }: Theme,
): void {
  for (let i = 0; i < numbers.length; i++) {
    const step = Math.round((steps * (numbers[i] - from)) / (to - from));
    const [red, green, blue] = palette[Math.min(steps, Math.max(0, step))] ?? missing;
    data[4 * i] = red;
    data[4 * i + 1] = green;
    data[4 * i + 2] = blue;
    data[4 * i + 3] = 255;
  }
}

function remembered(shade: (share: number, theme: Theme) => Rgb): Palette {
  const known = new Map<Theme, readonly Rgb[]>();
  return (theme) => {
    const palette =
      known.get(theme) ?? Array.from({ length: steps + 1 }, (_, i) => shade(i / steps, theme));
    known.set(theme, palette);
    return palette;
  };
}
