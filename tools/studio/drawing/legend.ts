import * as Plot from '@observablehq/plot';
import { colours, css, light } from './colours';
import { asPicture, type Look, plotStyle } from './look';
import { named, shapes } from './marks';

/** What the colours, the points and the lines of a picture mean. */
export interface Legend {
  readonly limit: number;
  /** What the colours stand for. */
  readonly label: string;
  readonly classes?: boolean;
  /** What the thick line is, and then the thin one. */
  readonly lines?: readonly string[];
  readonly width: number;
}

/** The scale of colours in one line, and below it the points and the lines. */
export function legend(data: Legend, look: Look): SVGSVGElement {
  const { limit, label, width } = data;
  const items = itemsOf(data, look);
  const ramp = Array.from({ length: 64 }, (_, i) => i);
  const { theme = light } = look;
  // Half of the widest number stands left of the scale.
  const [left, end] = [22, 160];
  const at = (value: number) => left + ((value + limit) / (2 * limit)) * end;
  return asPicture(
    Plot.plot({
      ...plotStyle(look),
      width,
      height: items.length > 0 ? 68 : 40,
      margin: 0,
      ariaLabel: `Colours from ${named(-limit)}, blue, to ${named(limit)}, orange: ${label}`,
      x: { type: 'identity', axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        Plot.rect(ramp, {
          x1: (i: number) => left + (i / 64) * end,
          x2: (i: number) => left + ((i + 1) / 64) * end,
          y1: 2,
          y2: 16,
          fill: (i: number) => css(colours((i + 0.5) / 32 - 1, 1, theme)),
          shapeRendering: 'crispEdges',
        }),
        Plot.text([-limit, 0, limit], { x: at, y: 28, text: (d: number) => named(short(d)) }),
        Plot.text([label], {
          x: left + end + 20,
          y: 9,
          textAnchor: 'start',
          text: (d: string) => d,
        }),
        ...items,
      ],
    }),
  );
}

function itemsOf({ classes = false, lines = [] }: Legend, look: Look): Plot.Markish[] {
  const { theme = light } = look;
  const words = [...(classes ? ['class 0', 'class 1'] : []), ...lines];
  // About the width of a letter; what is a little too wide does no harm.
  const starts = words.map((_, i) =>
    words.slice(0, i).reduce((left, each) => left + each.length * 7 + 40, 22),
  );
  return words.flatMap((word, i) => {
    const x = starts[i];
    const of = classes ? i : i + 2;
    const thick = of === 2;
    const style = { x: () => x, y: 54 };
    const mark =
      of < 2
        ? Plot.dot([0], { ...style, symbol: shapes[of], r: 5, fill: css(theme.classes[of]) })
        : Plot.ruleY([54], {
            x1: x - 8,
            x2: x + 10,
            stroke: css(thick ? theme.ink : theme.quiet),
            strokeWidth: thick ? 2.5 : 1.25,
          });
    const text = { ...style, dx: of < 2 ? 12 : 16, textAnchor: 'start' as const };
    return [mark, Plot.text([word], { ...text, text: (d: string) => d })];
  });
}

function short(number: number): number {
  return Number(number.toPrecision(2));
}
