/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

export const white: Colour = [255, 255, 255];
export const ink: Colour = [25, 25, 25];
export const grey: Colour = [130, 130, 130];

/** The two classes: blue and orange, which colour-blind people tell apart. */
export const classes: readonly [Colour, Colour] = [
  [33, 102, 172],
  [179, 88, 6],
];

// The blues of ColorBrewer's RdBu and the oranges of its PuOr.
const anchors: readonly Colour[] = [
  classes[0],
  [146, 197, 222],
  [247, 247, 247],
  [253, 184, 99],
  classes[1],
];

/** A number from −1 (blue) over 0 (almost white) to 1 (orange); beyond that as at the end. */
export function signed(share: number): Colour {
  const place = (Math.min(1, Math.max(-1, share)) + 1) * 2;
  const below = Math.min(3, Math.floor(place));
  return between(anchors[below], anchors[below + 1], place - below);
}

/** A number from 0 (paper) to 1 (ink). */
export function inked(share: number): Colour {
  return between(white, ink, Math.min(1, Math.max(0, share)));
}

function between(from: Colour, to: Colour, part: number): Colour {
  const mix = (i: number) => Math.round(from[i] + part * (to[i] - from[i]));
  return [mix(0), mix(1), mix(2)];
}
