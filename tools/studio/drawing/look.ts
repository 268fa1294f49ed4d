import { css, light, type Theme } from './colours';

/** How and where a picture is drawn. */
export interface Look {
  /** The page's, or one made for Node. */
  readonly document: Document;
  /** Light, unless it is given. */
  readonly theme?: Theme;
  /** The system's, unless it is given. */
  readonly font?: string;
}

const space = 'http://www.w3.org/2000/svg';

/** What every picture hands to Plot: its document, its colours and its type. */
export function plotStyle({ document, theme = light, font = 'system-ui, sans-serif' }: Look) {
  return {
    document,
    style: {
      background: 'none',
      color: css(theme.ink),
      fontFamily: font,
      fontSize: '14px',
      overflow: 'visible',
    },
  };
}

/** An SVG element with its attributes. */
export function element(
  { document }: Look,
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly (Node | string)[] = [],
): SVGElement {
  const made = document.createElementNS(space, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

/** A whole picture, with what it shows in words for those who do not see it. */
export function picture(
  look: Look,
  [width, height]: readonly [number, number],
  words: string,
  children: readonly Node[],
): SVGSVGElement {
  const { theme = light, font = 'system-ui, sans-serif' } = look;
  const attributes = {
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    fill: css(theme.ink),
    'font-family': font,
    'font-size': 14,
    // Inside another picture it needs no words of its own.
    ...(words === '' ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': words }),
    style: 'max-width: 100%; height: auto',
  };
  return element(look, 'svg', attributes, children) as SVGSVGElement;
}

/** A plot as one picture: its words are said, and its marks are not, which the plot names one by one. */
export function asPicture(plot: Element): SVGSVGElement {
  plot.setAttribute('role', 'img');
  for (const mark of plot.querySelectorAll('[aria-label]')) mark.removeAttribute('aria-label');
  return plot as SVGSVGElement;
}

/** One line of text. */
export function label(
  look: Look,
  words: string,
  attributes: Readonly<Record<string, string | number>>,
): SVGElement {
  return element(look, 'text', attributes, [words]);
}

/** The fill of places where there is no number, and what has to stand in the picture for it. */
export function hatching(look: Look): { fill: string; pattern: SVGElement } {
  const { theme = light } = look;
  const id = `not-a-number-${theme.name}`;
  const size = { width: 6, height: 6 };
  const ground = element(look, 'rect', { ...size, fill: css(theme.paper) });
  const stripe = element(look, 'path', {
    d: 'M-1,1L1,-1M0,6L6,0M5,7L7,5',
    stroke: css(theme.missing),
    'stroke-width': 1.5,
  });
  const pattern = { id, ...size, patternUnits: 'userSpaceOnUse' };
  return {
    fill: `url(#${id})`,
    pattern: element(look, 'defs', {}, [element(look, 'pattern', pattern, [ground, stripe])]),
  };
}
