import * as Plot from '@observablehq/plot';
import { css, light } from './colours';
import type { Region } from './grid';
import { asPicture, type Look, plotStyle } from './look';
import { axes, heading } from './marks';

/** Points around a line, and what a network says along the way. */
export interface Fit {
  readonly region: Region;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** What the network says at each of some places, from left to right. */
  readonly curve: readonly (readonly [x: number, y: number])[];
  readonly ticks: { readonly x: readonly number[]; readonly y: readonly number[] };
  readonly title?: string;
  readonly width: number;
  readonly height: number;
  readonly words: string;
}

/** A fit beside its points. Where the network says NaN there is no line, and the picture says so. */
export function lineFit(data: Fit, look: Look): SVGSVGElement {
  const { region, points, curve, ticks, title, width, height, words } = data;
  const { theme = light } = look;
  const place = { x: (d: readonly number[]) => d[0], y: (d: readonly number[]) => d[1] };
  const nothing = curve.every(([, y]) => Number.isNaN(y));
  return asPicture(
    Plot.plot({
      ...plotStyle(look),
      width,
      height,
      marginLeft: 30,
      marginRight: 1,
      marginTop: title === undefined ? 1 : 28,
      marginBottom: 28,
      ariaLabel: words,
      x: { domain: region.x, label: null },
      y: { domain: region.y, label: null },
      marks: [
        Plot.gridX([...ticks.x]),
        Plot.gridY([...ticks.y]),
        Plot.dot(points, { ...place, r: 3, fill: css(theme.quiet), fillOpacity: 0.75 }),
        Plot.line(curve, { ...place, stroke: css(theme.scale[4]), strokeWidth: 3, clip: true }),
        Plot.frame({ stroke: css(theme.quiet) }),
        ...axes(ticks.x, ticks.y),
        title === undefined ? null : heading(title),
        nothing ? Plot.text(['The network says NaN everywhere.'], { frameAnchor: 'middle' }) : null,
      ],
    }),
  );
}
