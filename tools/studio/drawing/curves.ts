import * as Plot from '@observablehq/plot';
import { css, light } from './colours';
import { asPicture, type Look, plotStyle } from './look';

/** A number after each epoch, under its name. */
export interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

/** Loss or accuracy as training goes on. */
export interface Curves {
  readonly series: readonly Series[];
  /** What is counted upwards. */
  readonly label: string;
  /** The numbers that the vertical axis has to show; all of them, unless it is given. */
  readonly bounds?: readonly [number, number];
  readonly width: number;
  readonly height: number;
  readonly words: string;
}

/** Curves over epochs, each with its name at its end. NaN is a gap, and is said. */
export function curves(data: Curves, look: Look): SVGSVGElement {
  const { series, label, bounds, width, height, words } = data;
  const { theme = light } = look;
  const strokes = [css(theme.classes[1]), css(theme.classes[0]), css(theme.quiet)];
  const longest = Math.max(1, ...series.map(({ values }) => values.length - 1));
  const ends = series.map(({ values }) => values.findLastIndex(Number.isFinite));
  return asPicture(
    Plot.plot({
      ...plotStyle(look),
      width,
      height,
      marginLeft: 48,
      marginRight: 100,
      marginTop: 30,
      marginBottom: 34,
      ariaLabel: words,
      x: { label: 'epoch', ticks: Math.min(5, longest), tickFormat: 'd' },
      y: { label, ticks: 4, grid: true, nice: true, ...(bounds ? { domain: bounds } : {}) },
      marks: [
        ...series.flatMap(({ name, values }, i) => {
          const stroke = strokes[i % strokes.length];
          const place = { x: (_: number, epoch: number) => epoch, y: (value: number) => value };
          const dashes = i % 2 === 0 ? 'none' : '6,3';
          const broken = ends[i] < values.length - 1 ? `${name}, then NaN` : name;
          return [
            Plot.line(values, { ...place, stroke, strokeWidth: 2, strokeDasharray: dashes }),
            Plot.text(ends[i] < 0 ? [] : [values[ends[i]]], {
              x: () => ends[i],
              y: (value: number) => value,
              text: () => broken,
              dx: 6,
              textAnchor: 'start',
              fill: stroke,
              stroke: css(theme.paper),
              strokeWidth: 3,
            }),
          ];
        }),
        Plot.text(
          series.filter((_, i) => ends[i] < 0),
          {
            frameAnchor: 'top-left',
            dx: 8,
            dy: 8,
            text: ({ name }) => `${name} is NaN from the start`,
          },
        ),
      ],
    }),
  );
}
