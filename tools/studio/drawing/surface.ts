import * as Plot from '@observablehq/plot';
import { colours, css, light, type Theme } from './colours';
import { type Grid, padded, type Region, rowsOf } from './grid';
import { asPicture, hatching, type Look, plotStyle } from './look';
import { axes, heading, type Point, pointMarks } from './marks';

/** What a network says everywhere in a part of the plane. */
export interface Surface {
  readonly region: Region;
  /** Scores at `placesOf(region, …)`; NaN is hatched. */
  readonly grid: Grid;
  readonly points?: readonly Point[];
  /** The score at which colours end. */
  readonly limit: number;
  /** Scores at which a thin line is drawn; the line at 0 is always there. */
  readonly margins?: readonly number[];
  /** Places named on the axes; none: no axes. */
  readonly ticks?: readonly number[];
  readonly title?: string;
  /** Of the whole picture, in pixels; its height follows. */
  readonly width: number;
  /** In words, for those who do not see it. */
  readonly words: string;
}

/** How many colours there are on either side of 0. */
const bands = 16;

/** The decision surface with its boundary, its margins, and points in two shapes and colours. */
export function surface(data: Surface, look: Look): SVGSVGElement {
  const { region, ticks = [], title, limit, width, words } = data;
  const { theme = light } = look;
  const space = ticks.length > 0 ? 28 : 1;
  const margins = { left: space, right: 1, bottom: space, top: title === undefined ? 1 : 28 };
  const inside = width - margins.left - margins.right;
  const tall = (region.y[1] - region.y[0]) / (region.x[1] - region.x[0]);
  const drawn = Plot.plot({
    ...plotStyle(look),
    width,
    height: Math.round(inside * tall) + margins.top + margins.bottom,
    marginLeft: margins.left,
    marginRight: margins.right,
    marginTop: margins.top,
    marginBottom: margins.bottom,
    ariaLabel: words,
    x: { domain: region.x, label: null },
    y: { domain: region.y, label: null },
    color: bandColours(limit, theme),
    marks: [
      filled(data),
      ...lines(data, theme),
      ...missing(data, look),
      Plot.frame({ stroke: css(theme.quiet) }),
      ...axes(within(ticks, region.x), within(ticks, region.y)),
      ...pointMarks(data.points ?? [], theme),
      title === undefined ? null : heading(title),
    ],
  });
  return asPicture(drawn);
}

/** A small surface without axes and points: what one neuron says. */
export function neuronMap(
  data: Pick<Surface, 'region' | 'grid' | 'limit' | 'width' | 'words'>,
  look: Look,
): SVGSVGElement {
  return surface(data, look);
}

/** The lowest band has the colour of −`limit` and the highest that of `limit`. */
function bandColours(limit: number, theme: Theme): Plot.ScaleOptions {
  return {
    type: 'linear',
    domain: [-limit, limit - limit / bands],
    clamp: true,
    interpolate: (part: number) => css(colours(2 * part - 1, 1, theme)),
  };
}

/** The grid as Plot takes it, with a border that falls outside the frame. */
function spread({ region: { x, y }, grid }: Surface) {
  const { values, columns } = padded(grid);
  const [across, down] = [(x[1] - x[0]) / grid.columns, (y[1] - y[0]) / rowsOf(grid)];
  const place = { x1: x[0] - across, x2: x[1] + across, y1: y[1] + down, y2: y[0] - down };
  return { values, size: { width: columns, height: values.length / columns, ...place } };
}

function filled(data: Surface): Plot.Markish {
  const { values, size } = spread(data);
  // The lowest band lies under everything: d3 draws what is at least −∞ as the whole grid.
  const steps = Array.from({ length: 2 * bands }, (_, i) => ((i - bands) / bands) * data.limit);
  const lowest = Array.from(values, (value) => (value < -data.limit ? -data.limit : value));
  return Plot.contour(lowest, {
    ...size,
    thresholds: steps,
    fill: (d: number) => d,
    stroke: 'none',
    clip: true,
  });
}

function lines(data: Surface, theme: Theme): Plot.Markish[] {
  const { values, size } = spread(data);
  const line = (thresholds: readonly number[], stroke: string, strokeWidth: number) =>
    Plot.contour(values, { ...size, thresholds: [...thresholds], stroke, strokeWidth, clip: true });
  const margins = data.margins ?? [];
  return [
    ...(margins.length > 0 ? [line(margins, css(theme.quiet), 1.25)] : []),
    line([0], css(theme.ink), 2.25),
  ];
}

/** The cells where there is no number. */
function missing({ region: { x, y }, grid }: Surface, look: Look): Plot.Markish[] {
  const { fill, pattern } = hatching(look);
  const [across, down] = [(x[1] - x[0]) / grid.columns, (y[1] - y[0]) / rowsOf(grid)];
  const cells = Array.from(grid.values, (value, i) => ({
    value,
    left: x[0] + (i % grid.columns) * across,
    top: y[1] - Math.floor(i / grid.columns) * down,
  })).filter(({ value }) => Number.isNaN(value));
  if (cells.length === 0) return [];
  const [x1, y1] = ['left', 'top'];
  return [
    () => pattern,
    Plot.rect(cells, {
      x1,
      x2: (d) => d.left + across,
      y1,
      y2: (d) => d.top - down,
      fill,
      shapeRendering: 'crispEdges',
    }),
  ];
}

function within(ticks: readonly number[], [from, to]: readonly [number, number]): number[] {
  return ticks.filter((tick) => tick >= from && tick <= to);
}
