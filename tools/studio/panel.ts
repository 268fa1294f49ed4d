import type { Example } from '../../datasets/example';
import type { Region } from '../../spec/charts/surface';
import { Canvas, letter } from './canvas';
import { type Colour, classes, grey, ink, signed, white } from './scale';

/** A part of the plane as a grid of places, the top row first. */
export function gridOf({ x, y }: Region, columns: number, rows = columns): number[][] {
  return Array.from({ length: rows * columns }, (_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    return [
      x[0] + ((column + 0.5) / columns) * (x[1] - x[0]),
      y[1] - ((row + 0.5) / rows) * (y[1] - y[0]),
    ];
  });
}

/** A list as rows of equal length. */
export function inRows<Item>(list: readonly Item[], columns: number): Item[][] {
  return Array.from({ length: list.length / columns }, (_, row) =>
    list.slice(row * columns, (row + 1) * columns),
  );
}

interface Map {
  readonly title: string;
  /** Rows of numbers, the top one first; NaN is drawn as a hatching. */
  readonly values: readonly (readonly number[])[];
  /** The side of a cell in pixels. */
  readonly cell: number;
  readonly colour: (value: number) => Colour;
}

/** Numbers as coloured cells in a frame, under a title. */
export function mapPanel({ title, values, cell, colour }: Map): Canvas {
  const [width, height] = [values[0].length * cell, values.length * cell];
  const canvas = new Canvas(
    Math.max(width + 2, title.length * letter.width),
    height + 2 + letter.height,
  );
  canvas.text(0, 0, title);
  canvas.fill(0, letter.height, width + 2, height + 2, grey);
  values.forEach((row, i) => {
    row.forEach((value, j) => {
      const hatched = (i + j) % 2 === 0 ? grey : white;
      const shade = Number.isNaN(value) ? hatched : colour(value);
      canvas.fill(1 + j * cell, letter.height + 1 + i * cell, cell, cell, shade);
    });
  });
  return canvas;
}

interface Plane {
  readonly title: string;
  readonly region: Region;
  /** The places that are named on both axes. */
  readonly ticks: readonly number[];
  /** Rows of scores, the top one first; NaN is drawn as a hatching, and colours end at ±`limit`. */
  readonly scores?: readonly (readonly number[])[];
  readonly limit?: number;
  /** Scores at which a line is drawn: the last dark, the others grey. */
  readonly contours?: readonly number[];
  readonly examples?: readonly Example[];
  /** Width and height of the drawing in pixels. */
  readonly size: readonly [number, number];
}

/** A part of the plane with axes: what a network says everywhere in it, and examples as dots. */
export class PlanePanel {
  readonly canvas: Canvas;
  readonly #plane: Plane;
  /** Where the drawing begins; the numbers of the axis are left of it. */
  readonly #left: number;
  readonly #top = letter.height;

  constructor(plane: Plane) {
    this.#plane = plane;
    const { title, ticks, examples = [] } = plane;
    const [width, height] = plane.size;
    this.#left = Math.max(...ticks.map((tick) => String(tick).length)) * letter.width + 8;
    this.canvas = new Canvas(
      this.#left + Math.max(width + letter.width, title.length * letter.width),
      this.#top + height + letter.height + 8,
    );
    this.canvas.text(this.#left, 0, title);
    this.canvas.fill(this.#left - 1, this.#top - 1, width + 2, height + 2, grey);
    this.canvas.fill(this.#left, this.#top, width, height, white);
    this.#drawScores();
    this.#drawAxes();
    for (const { x, y } of examples) this.dot(x[0], x[1], classes[y > 0 ? 1 : 0]);
  }

  /** A dot at a place of the plane, with a light rim. */
  dot(x: number, y: number, colour: Colour): void {
    const [left, top] = this.#pixel(x, y);
    this.canvas.disc(left, top, 4, white);
    this.canvas.disc(left, top, 3, colour);
  }

  /** The graph of a function of x. */
  curve(f: (x: number) => number, colour: Colour): void {
    const { region, size } = this.#plane;
    const places = Array.from({ length: size[0] + 1 }, (_, i) => i / size[0]);
    const points = places.map((part) => {
      const x = region.x[0] + part * (region.x[1] - region.x[0]);
      return this.#pixel(x, Math.min(region.y[1], Math.max(region.y[0], f(x))));
    });
    points.slice(1).forEach(([left, top], i) => {
      const before = points[i][1];
      this.canvas.fill(left - 1, Math.min(before, top) - 1, 2, Math.abs(top - before) + 3, colour);
    });
  }

  #pixel(x: number, y: number): [number, number] {
    const { region, size } = this.#plane;
    const across = (x - region.x[0]) / (region.x[1] - region.x[0]);
    const down = (region.y[1] - y) / (region.y[1] - region.y[0]);
    return [this.#left + Math.round(across * size[0]), this.#top + Math.round(down * size[1])];
  }

  #drawScores(): void {
    const { scores = [], contours = [] } = this.#plane;
    scores.forEach((row, i) => {
      row.forEach((score, j) => {
        this.canvas.fill(...this.#cell(i, j), this.#shade(score, (i + j) % 2 === 0));
      });
    });
    contours.forEach((level, k) => {
      this.#drawContour(level, k === contours.length - 1 ? ink : grey);
    });
  }

  #shade(score: number, even: boolean): Colour {
    if (Number.isNaN(score)) return even ? grey : white;
    return signed(score / (this.#plane.limit ?? 1));
  }

  /** A line between cells above `level` and cells that are not. */
  #drawContour(level: number, colour: Colour): void {
    const { scores = [] } = this.#plane;
    scores.forEach((row, i) => {
      row.forEach((score, j) => {
        const [left, top, width, height] = this.#cell(i, j);
        const parts = (other: number | undefined) =>
          other !== undefined && score > level !== other > level;
        if (parts(row[j + 1])) this.canvas.fill(left + width - 1, top, 2, height + 1, colour);
        if (parts(scores[i + 1]?.[j]))
          this.canvas.fill(left, top + height - 1, width + 1, 2, colour);
      });
    });
  }

  /** Left, top, width and height of a cell. */
  #cell(row: number, column: number): [number, number, number, number] {
    const { scores = [], size } = this.#plane;
    const across = (place: number) => Math.round((place * size[0]) / scores[0].length);
    const down = (place: number) => Math.round((place * size[1]) / scores.length);
    return [
      this.#left + across(column),
      this.#top + down(row),
      across(column + 1) - across(column),
      down(row + 1) - down(row),
    ];
  }

  #drawAxes(): void {
    const { region, ticks, size } = this.#plane;
    const bottom = this.#top + size[1];
    for (const tick of ticks) {
      const words = String(tick);
      const [left, top] = this.#pixel(tick, tick);
      const width = words.length * letter.width;
      if (tick >= region.x[0] && tick <= region.x[1]) {
        this.canvas.fill(left, bottom, 1, 5, ink);
        this.canvas.text(left - width / 2, bottom + 8, words);
      }
      if (tick >= region.y[0] && tick <= region.y[1]) {
        this.canvas.fill(this.#left - 5, top, 5, 1, ink);
        this.canvas.text(this.#left - 6 - width, top - 6, words);
      }
    }
  }
}

/** A colour scale from −`limit` to `limit`, with 0 in the middle, and what it stands for. */
export function legend(limit: number, words: string): Canvas {
  const numbers = [-limit, 0, limit].map((each) => String(Number(each.toPrecision(2))));
  const width = 200;
  const left = (numbers[0].length * letter.width) / 2;
  const right = 2 * left + width + letter.width;
  const canvas = new Canvas(right + words.length * letter.width, 2 * letter.height);
  for (let x = 0; x < width; x++) canvas.fill(left + x, 0, 1, 14, signed((2 * x) / width - 1));
  numbers.forEach((number, i) => {
    canvas.text(left + (i * width - number.length * letter.width) / 2, letter.height, number);
  });
  canvas.text(right, 0, words);
  return canvas;
}
