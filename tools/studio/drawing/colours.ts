/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** The colours of a picture. Blue and orange are told apart by colour-blind people, too. */
export interface Theme {
  readonly name: 'light' | 'dark';
  /** Behind everything. */
  readonly paper: Rgb;
  /** Text and the boundary. */
  readonly ink: Rgb;
  /** Text and lines of less weight. */
  readonly quiet: Rgb;
  /** A place where there is no number. */
  readonly missing: Rgb;
  /** From −1 over 0 to 1, at equal distances. */
  readonly scale: readonly [Rgb, Rgb, Rgb, Rgb, Rgb];
  /** The points of class 0 and of class 1. */
  readonly classes: readonly [Rgb, Rgb];
}

// The blues of ColorBrewer's RdBu and the oranges of its PuOr.
export const light: Theme = {
  name: 'light',
  paper: [255, 255, 255],
  ink: [28, 28, 32],
  quiet: [100, 100, 108],
  missing: [190, 190, 196],
  scale: [
    [67, 147, 195],
    [146, 197, 222],
    [250, 250, 248],
    [253, 184, 99],
    [224, 130, 20],
  ],
  classes: [
    [5, 64, 120],
    [140, 60, 0],
  ],
};

/** The same hues on a dark ground: what is near 0 is dark. */
export const dark: Theme = {
  name: 'dark',
  paper: [22, 24, 29],
  ink: [240, 240, 242],
  quiet: [165, 168, 178],
  missing: [95, 97, 106],
  scale: [
    [62, 142, 208],
    [36, 82, 122],
    [32, 34, 40],
    [128, 76, 20],
    [214, 124, 22],
  ],
  classes: [
    [160, 212, 255],
    [255, 196, 120],
  ],
};

/** A score as a colour: blue below 0, orange above, and as at its end beyond ±`limit`. */
export function colours(score: number, limit: number, theme: Theme): Rgb {
  if (Number.isNaN(score)) return theme.missing;
  const place = (Math.min(1, Math.max(-1, score / limit)) + 1) * 2;
  const below = Math.min(3, Math.floor(place));
  return between(theme.scale[below], theme.scale[below + 1], place - below);
}

/** A number from 0 (paper) to 1 (ink). */
export function inked(share: number, theme: Theme): Rgb {
  if (Number.isNaN(share)) return theme.missing;
  return between(theme.paper, theme.ink, Math.min(1, Math.max(0, share)));
}

/** A colour as SVG, CSS and a canvas know it. */
export function css([red, green, blue]: Rgb): string {
  return `rgb(${red}, ${green}, ${blue})`;
}

function between(from: Rgb, to: Rgb, part: number): Rgb {
  const mix = (i: number) => Math.round(from[i] + part * (to[i] - from[i]));
  return [mix(0), mix(1), mix(2)];
}
