import { element, type Look, label, picture } from '../drawing/look';

/** The width of a picture of the gallery: on a telephone its type is still to be read. */
export const width = 440;

/** Pictures side by side, their tops in line. */
export function beside(look: Look, pictures: readonly SVGSVGElement[], gap = 16): SVGSVGElement {
  const lefts = startsOf(pictures, 'width', gap);
  const size = [lefts[lefts.length - 1] - gap, most(pictures, 'height')] as const;
  return composed(look, size, pictures, (i) => [lefts[i], 0]);
}

/** Pictures one below the other, their left sides in line. */
export function below(look: Look, pictures: readonly SVGSVGElement[], gap = 12): SVGSVGElement {
  const tops = startsOf(pictures, 'height', gap);
  const size = [most(pictures, 'width'), tops[tops.length - 1] - gap] as const;
  return composed(look, size, pictures, (i) => [0, tops[i]]);
}

/** A picture with space around it. */
export function framed(look: Look, inner: SVGSVGElement, space = 12): SVGSVGElement {
  const size = [sizeOf(inner, 'width') + 2 * space, sizeOf(inner, 'height') + 2 * space] as const;
  return composed(look, size, [inner], () => [space, space]);
}

/** A line of text as a picture. */
export function textLine(look: Look, words: string): SVGSVGElement {
  return picture(look, [width, 18], words, [label(look, words, { y: 14, 'font-weight': 600 })]);
}

function composed(
  look: Look,
  size: readonly [number, number],
  pictures: readonly SVGSVGElement[],
  place: (i: number) => readonly [number, number],
): SVGSVGElement {
  const placed = pictures.map((each, i) => {
    const [x, y] = place(i);
    return element(look, 'g', { transform: `translate(${x}, ${y})` }, [each]);
  });
  return picture(look, size, '', placed);
}

/** Where each begins, and at the end where one more would. */
function startsOf(pictures: readonly SVGSVGElement[], side: 'width' | 'height', gap: number) {
  const starts = [0];
  for (const each of pictures) starts.push(starts[starts.length - 1] + sizeOf(each, side) + gap);
  return starts;
}

function most(pictures: readonly SVGSVGElement[], side: 'width' | 'height'): number {
  return Math.max(...pictures.map((each) => sizeOf(each, side)));
}

function sizeOf(picture: SVGSVGElement, side: 'width' | 'height'): number {
  return Number(picture.getAttribute(side));
}
