/** A square of a picture, in pixels from the top left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** The line from a neuron (or an input) to one of the next layer. */
export interface Edge {
  /** The layer it leads to: 0 is the first hidden one. */
  readonly layer: number;
  readonly from: number;
  readonly to: number;
  /** As SVG and `Path2D` know it. */
  readonly path: string;
}

/** Where every input and neuron of a network is drawn. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** The inputs first, then layer by layer. */
  readonly boxes: readonly (readonly Box[])[];
  readonly edges: readonly Edge[];
}

/** Room for the name above a box. */
export const nameHeight = 20;

const gap = 10;
const margin = 6;

/** Layers from left to right, each in the middle of the height. `sizes` begins with the inputs. */
export function layoutOf(sizes: readonly number[], width: number): Layout {
  const column = (width - 2 * margin) / sizes.length;
  const most = Math.max(...sizes);
  const side = Math.round(Math.min(column * 0.56, most > 6 ? 56 : 88));
  const step = side + nameHeight + gap;
  const height = most * step - gap + 2 * margin;
  const boxes = sizes.map((size, layer) =>
    Array.from({ length: size }, (_, i) => ({
      // The first at the left edge, the last at the right one, the others between.
      x: margin + (layer * (width - 2 * margin - side)) / Math.max(1, sizes.length - 1),
      y: (height - size * step + gap) / 2 + i * step + nameHeight,
      side,
    })),
  );
  return { width, height, boxes, edges: edgesOf(boxes) };
}

function edgesOf(boxes: readonly (readonly Box[])[]): Edge[] {
  return boxes
    .slice(1)
    .flatMap((targets, layer) =>
      targets.flatMap((target, to) =>
        boxes[layer].map((source, from) => ({ layer, from, to, path: curve(source, target) })),
      ),
    );
}

function curve(source: Box, target: Box): string {
  const [x1, y1] = [source.x + source.side, source.y + source.side / 2];
  const [x2, y2] = [target.x, target.y + target.side / 2];
  const bend = (x2 - x1) / 2;
  const places = [x1, y1, x1 + bend, y1, x2 - bend, y2, x2, y2].map((each) => each.toFixed(1));
  return `M${places.slice(0, 2).join()}C${places.slice(2).join()}`;
}
