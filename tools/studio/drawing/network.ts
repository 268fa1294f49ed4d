import { colours, css, light, type Theme } from './colours';
import { largest, placesOf, type Region } from './grid';
import { type Box, type Layout, layoutOf, nameHeight } from './layout';
import { element, type Look, label, picture } from './look';
import { neuronMap } from './surface';

/** A network of two inputs, and what each of its neurons says everywhere in a part of the plane. */
export interface Network {
  readonly region: Region;
  /** The numbers of a row of each map. */
  readonly columns: number;
  /** For each layer and neuron what it says at `placesOf(region, columns)`. */
  readonly maps: readonly (readonly ArrayLike<number>[])[];
  /** For each layer and neuron its weights, without the bias. */
  readonly weights: readonly (readonly ArrayLike<number>[])[];
  /** The score at which the colours of the output end; those of the others end at ±1. */
  readonly limit: number;
  readonly width: number;
  readonly words: string;
}

/** Every neuron's own map in its place, and the weights as lines between them. */
export function network(data: Network, look: Look): SVGSVGElement {
  const { region, columns, maps, width, words, limit } = data;
  const layout = layoutOf([2, ...maps.map(({ length }) => length)], width);
  const all = [inputMaps(region, columns), ...maps];
  const names = namesOf(layout);
  const drawn = layout.boxes.flatMap((layer, i) =>
    layer.flatMap((box, j) => {
      const ends = i === all.length - 1 ? limit : i === 0 ? largest(all[0]) : 1;
      const grid = { values: all[i][j], columns };
      const map = neuronMap({ region, grid, limit: ends, width: box.side, words: '' }, look);
      return [placed(map, box), named(names[i][j], box, look)];
    }),
  );
  const size = [layout.width, layout.height] as const;
  return picture(look, size, words, [...edges(data, layout, look), ...drawn]);
}

/** How a weight is drawn: its sign as colour and dashes, its size beside the largest as width. */
export function edgeStyle(weight: number, most: number, theme: Theme) {
  const share = Math.min(1, Math.abs(weight) / most);
  return {
    colour: css(colours(Math.sign(weight), 1, theme)),
    width: Number.isNaN(weight) ? 1 : 0.5 + 5 * share,
    dashes: weight < 0 ? [6, 4] : [],
  };
}

/** What is written over each box: x₁ and x₂, then layer and neuron, and “output”. */
export function namesOf({ boxes }: Layout): string[][] {
  return boxes.map((layer, i) =>
    layer.map((_, j) => {
      if (i === 0) return `x${'₁₂₃₄₅₆₇₈₉'[j]}`;
      return i === boxes.length - 1 && layer.length === 1 ? 'output' : `${i}.${j + 1}`;
    }),
  );
}

/** The inputs as maps of their own: x₁ grows to the right, x₂ upwards, from the middle. */
export function inputMaps(region: Region, columns: number): number[][] {
  const places = placesOf(region, columns);
  return [region.x, region.y].map(([from, to], of) =>
    places.map((place) => place[of] - (from + to) / 2),
  );
}

function edges({ weights }: Network, layout: Layout, look: Look): SVGElement[] {
  const most = largest(weights.flat());
  return layout.edges.map(({ layer, from, to, path }) => {
    const { colour, width, dashes } = edgeStyle(
      weights[layer][to][from],
      most,
      look.theme ?? light,
    );
    return element(look, 'path', {
      d: path,
      fill: 'none',
      stroke: colour,
      'stroke-width': width.toFixed(2),
      'stroke-dasharray': dashes.join(' ') || 'none',
    });
  });
}

function placed(map: SVGSVGElement, { x, y }: Box): SVGSVGElement {
  map.setAttribute('x', String(x));
  map.setAttribute('y', String(y));
  // It is part of a picture that has words of its own.
  map.setAttribute('aria-hidden', 'true');
  return map;
}

function named(words: string, { x, y, side }: Box, look: Look): SVGElement {
  const place = { x: x + side / 2, y: y - nameHeight / 2 + 3, 'text-anchor': 'middle' };
  return label(look, words, place);
}
