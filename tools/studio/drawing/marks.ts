import * as Plot from '@observablehq/plot';
import { css, type Theme } from './colours';

/** A point of the plane and its class: above 0, or not. */
export interface Point {
  readonly x: readonly number[];
  readonly y: number;
}

/** The shapes of class 0 and class 1. */
export const shapes = ['circle', 'triangle'] as const;

/** Points in the shape and colour of their class, with a rim that sets them off from the surface. */
export function pointMarks(points: readonly Point[], theme: Theme): Plot.Markish[] {
  return shapes.map((symbol, of) =>
    Plot.dot(
      points.filter(({ y }) => Number(y > 0) === of),
      {
        x: ({ x }) => x[0],
        y: ({ x }) => x[1],
        symbol,
        r: points.length > 50 ? 3.5 : 6,
        fill: css(theme.classes[of]),
        stroke: css(theme.paper),
        strokeWidth: 1.25,
      },
    ),
  );
}

/** Axes that name these places and nothing else. */
export function axes(x: readonly number[], y = x): Plot.Markish[] {
  const size = { tickSize: 4, tickPadding: 4 };
  return [
    Plot.axisX(x, { ...size, label: null, tickFormat: named }),
    Plot.axisY(y, { ...size, label: null, tickFormat: named }),
  ];
}

/** A title at the top left of the frame. */
export function heading(words: string): Plot.Markish {
  return Plot.text([words], {
    frameAnchor: 'top-left',
    dy: -20,
    fontSize: 14,
    fontWeight: 600,
    text: (each: string) => each,
  });
}

/** A number as text, with a real minus. */
export function named(number: number): string {
  return String(number).replace('-', '−');
}
