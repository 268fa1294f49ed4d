import { colours, css, inked, light, type Rgb } from './colours';
import { type Grid, largest } from './grid';
import { element, type Look, label, picture } from './look';
import { heightOf, mosaic, stepped } from './mosaic';

/** Pixels with a line above them, and lines below. */
export interface Tile {
  readonly title: string;
  readonly grid: Grid;
  readonly notes?: readonly string[];
}

/** Tiles in rows, as many as fit. */
export interface Tiles {
  readonly tiles: readonly Tile[];
  /** The width of a tile, in pixels. */
  readonly side: number;
  readonly width: number;
  readonly words: string;
}

const line = 18;
const gap = 14;
/** A tile is narrow, and the system's type may be wide. */
const size = 12;

/** What each neuron looks for: the pixels that speak for it orange, against it blue, NaN grey. */
export function plates(data: Tiles & { limit?: number }, look: Look): SVGSVGElement {
  const { theme = light } = look;
  const { limit = largest(data.tiles.map(({ grid }) => grid.values)) } = data;
  return drawn(data, (value) => colours(stepped(value, limit), 1, theme), look);
}

/** Digits as ink on paper: 0 is paper, 1 is ink. */
export function digits(data: Tiles, look: Look): SVGSVGElement {
  const { theme = light } = look;
  return drawn(data, (value) => inked(stepped(value, 1), theme), look);
}

function drawn(
  { tiles, side, width, words }: Tiles,
  colour: (value: number) => Rgb,
  look: Look,
): SVGSVGElement {
  const perRow = Math.max(1, Math.floor((width + gap) / (side + gap)));
  const notes = Math.max(0, ...tiles.map(({ notes = [] }) => notes.length));
  const tall = Math.max(0, ...tiles.map(({ grid }) => heightOf(grid, side)));
  const step = 2 * line + tall + notes * line;
  const rows = Math.ceil(tiles.length / perRow);
  const children = tiles.map((tile, i) => {
    const [x, y] = [(i % perRow) * (side + gap) + 1, Math.floor(i / perRow) * step];
    const transform = `translate(${x}, ${y})`;
    return element(look, 'g', { transform }, drawnTile(tile, side, colour, look));
  });
  return picture(look, [width, Math.max(1, rows * step - line / 2)], words, children);
}

function drawnTile(
  { title, grid, notes = [] }: Tile,
  side: number,
  colour: (value: number) => Rgb,
  look: Look,
): SVGElement[] {
  const { theme = light } = look;
  const [top, tall] = [line + 2, heightOf(grid, side)];
  const frame = { y: top, width: side, height: tall, fill: 'none', stroke: css(theme.quiet) };
  return [
    label(look, title, { y: line - 5, 'font-weight': 600, 'font-size': size }),
    element(look, 'g', { transform: `translate(0, ${top})` }, [mosaic(grid, side, colour, look)]),
    element(look, 'rect', frame),
    ...notes.map((note, i) =>
      label(look, note, {
        y: top + tall + (i + 1) * line - 2,
        fill: css(theme.quiet),
        'font-size': size,
      }),
    ),
  ];
}
