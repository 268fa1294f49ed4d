import { Resvg } from '@resvg/resvg-js';
import { applyPalette, GIFEncoder, quantize } from 'gifenc';
import { parseHTML } from 'linkedom';
import { css, dark, light, type Theme } from '../drawing/colours';
import { framed } from './compose';
import type { Picture } from './exhibit';

/** A file of the gallery. */
export interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Pixels for each unit of a drawing: of a picture, and of an animation, whose files are larger. */
const sharpness = { png: 2, gif: 1.5 };

/** How long a frame of an animation stays, and the last one, in milliseconds. */
const delays = { each: 200, last: 3000 };

const font = {
  loadSystemFonts: false,
  defaultFontFamily: 'Inter',
  fontFiles: ['400Regular/Inter_400Regular.ttf', '600SemiBold/Inter_600SemiBold.ttf'].map((file) =>
    require.resolve(`@expo-google-fonts/inter/${file}`),
  ),
};

/** The names of a picture's files: what moves, if anything does, and what does not. */
export function namesOf({ name, frames }: Picture, theme: Theme): { still: string; film?: string } {
  const whole = theme === dark ? `${name}-dark` : name;
  const still = `${whole}.png`;
  return frames.length > 1 ? { still, film: `${whole}.gif` } : { still };
}

/** A picture as files, light and dark. An animation comes with its last frame as a still. */
export function filesOf(shown: Picture): File[] {
  return [light, dark].flatMap((theme) => {
    const { still, film } = namesOf(shown, theme);
    const frames = shown.frames.map((draw) => svgOf(draw, theme));
    const last = frames[frames.length - 1];
    return [
      { name: still, bytes: rasterised(last, theme, sharpness.png).asPng() },
      ...(film ? [{ name: film, bytes: gif(frames, theme) }] : []),
    ];
  });
}

/** A drawing as the text of an SVG file, with some space around it. */
export function svgOf(draw: Picture['frames'][number], theme: Theme): string {
  // Plot and the drawings make and append elements, which is as much of a document as this is.
  const { document } = parseHTML('<html></html>') as unknown as { document: Document };
  const look = { document, theme, font: 'Inter' };
  return framed(look, draw(look)).outerHTML.replace(
    '<svg ',
    '<svg xmlns="http://www.w3.org/2000/svg" ',
  );
}

function rasterised(svg: string, theme: Theme, zoom: number) {
  const how = { font, background: css(theme.paper), fitTo: { mode: 'zoom', value: zoom } } as const;
  return new Resvg(svg, how).render();
}

/** Over and over, and the last frame stays longer. */
function gif(frames: readonly string[], theme: Theme): Uint8Array {
  const file = GIFEncoder();
  frames.forEach((svg, i) => {
    const { pixels, width, height } = rasterised(svg, theme, sharpness.gif);
    const palette = quantize(pixels, 256);
    const delay = i === frames.length - 1 ? delays.last : delays.each;
    file.writeFrame(applyPalette(pixels, palette), width, height, { palette, delay, repeat: 0 });
  });
  file.finish();
  return file.bytes();
}
