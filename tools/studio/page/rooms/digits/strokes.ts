/** A place on the board, from 0 to 1 to the right and down. */
export type Place = readonly [x: number, y: number];

/** Places that a pen went through without being lifted. */
export type Stroke = readonly Place[];

/** Places are kept on a grid that two letters can name, so that a link shows just what was drawn. */
const last = 36 ** 2 - 1;
const mostPlaces = 800;

/** Adds a place to the last stroke, unless the pen has hardly moved or the board is full. */
export function extended(strokes: readonly Stroke[], place: Place): readonly Stroke[] {
  const stroke = strokes[strokes.length - 1];
  const [x, y] = onGrid(place);
  const [beforeX, beforeY] = stroke[stroke.length - 1];
  const isNear = Math.hypot(x - beforeX, y - beforeY) < 0.01;
  if (isNear || strokes.flat().length >= mostPlaces) return strokes;
  return [...strokes.slice(0, -1), [...stroke, [x, y]]];
}

/** Puts the pen down. */
export function begun(strokes: readonly Stroke[], place: Place): readonly Stroke[] {
  return strokes.flat().length >= mostPlaces ? strokes : [...strokes, [onGrid(place)]];
}

/** Strokes as letters and digits for the address. */
export function written(strokes: readonly Stroke[]): string {
  return strokes.map((stroke) => stroke.flat().map(lettersOf).join('')).join('.');
}

/** The strokes of an address; none where it is not one of ours. */
export function readStrokes(text: string | undefined): readonly Stroke[] {
  if (!text || text.length > 5 * mostPlaces || !/^([0-9a-z]{4})+(\.([0-9a-z]{4})+)*$/.test(text)) {
    return [];
  }
  return text.split('.').map((stroke) => (stroke.match(/.{4}/g) ?? []).map(placeOf));
}

function onGrid([x, y]: Place): Place {
  return [x, y].map((each) => Math.round(Math.min(1, Math.max(0, each)) * last) / last) as [
    number,
    number,
  ];
}

function lettersOf(coordinate: number): string {
  return Math.round(coordinate * last)
    .toString(36)
    .padStart(2, '0');
}

function placeOf(letters: string): Place {
  const coordinate = (start: number) => Number.parseInt(letters.slice(start, start + 2), 36) / last;
  return [coordinate(0), coordinate(2)];
}
