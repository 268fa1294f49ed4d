import * as Plot from '@observablehq/plot';
import { css, inked, light, type Rgb, type Theme } from './colours';
import { asPicture, type Look, plotStyle } from './look';

/** How often each class was taken for each: a row for each true class. */
export interface Confusion {
  readonly counts: readonly (readonly number[])[];
  readonly width: number;
  readonly words: string;
}

/** The confusion matrix: what is right is blue, what is not orange, the stronger the more of a row. */
export function confusion({ counts, width, words }: Confusion, look: Look): SVGSVGElement {
  const { theme = light } = look;
  const all = counts.map((_, i) => i);
  const cells = counts.flatMap((row, truth) =>
    row.map((count, guess) => {
      const share = count / (row.reduce((sum, each) => sum + each, 0) || 1);
      return { truth, guess, count, fill: shade(share, truth === guess, theme) };
    }),
  );
  const place = { x: 'guess', y: 'truth' };
  return asPicture(
    Plot.plot({
      ...plotStyle(look),
      width,
      height: width,
      marginLeft: 40,
      marginTop: 44,
      marginRight: 1,
      marginBottom: 1,
      ariaLabel: words,
      x: { domain: all, axis: 'top', label: 'read as', labelAnchor: 'left', tickSize: 0 },
      y: { domain: all, label: 'it is a', tickSize: 0 },
      marks: [
        Plot.cell(cells, { ...place, inset: 0.5, fill: ({ fill }) => css(fill) }),
        Plot.text(cells, {
          ...place,
          text: ({ count }) => (count === 0 ? '' : String(count)),
          fill: ({ fill }) => css(readableOn(fill)),
        }),
      ],
    }),
  );
}

/** One of many is to be seen too: it does not begin at nothing, and grows with the root. */
function shade(share: number, right: boolean, theme: Theme): Rgb {
  const end = theme.scale[right ? 0 : 4];
  const part = share === 0 ? 0 : 0.2 + 0.8 * Math.sqrt(share);
  const empty = inked(0.04, theme);
  return [0, 1, 2].map((i) => Math.round(empty[i] + part * (end[i] - empty[i]))) as unknown as Rgb;
}

function readableOn([red, green, blue]: Rgb): Rgb {
  return 0.3 * red + 0.59 * green + 0.11 * blue > 110 ? [20, 20, 24] : [255, 255, 255];
}
