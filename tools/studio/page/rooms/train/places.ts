import type { Square } from './paint';

/** Where each input and neuron is drawn, layer by layer from left to right. */
export interface Places {
  readonly height: number;
  readonly boxes: readonly (readonly Square[])[];
}

const [gap, top, most] = [7, 20, 420];

/** `sizes` begins with the inputs. Squares are as large as their layer lets them be. */
export function placesFor(sizes: readonly number[], width: number): Places {
  const wide = (width / sizes.length) * 0.55;
  const sides = sizes.map((size) =>
    Math.floor(Math.max(14, Math.min(64, most / size - gap, wide))),
  );
  // The inputs have their names above them.
  const steps = sides.map((side, layer) => side + (layer === 0 ? top : gap));
  const heights = sizes.map((size, layer) => size * steps[layer] - gap);
  const height = Math.max(...heights);
  const boxes = sizes.map((size, layer) => {
    const side = sides[layer];
    const x = 3 + (layer * (width - side - 6)) / Math.max(1, sizes.length - 1);
    const first = top + (height - heights[layer]) / 2;
    return Array.from({ length: size }, (_, i) => ({ x, y: first + i * steps[layer], side }));
  });
  return { height: height + top + gap, boxes };
}

/** The curve from each square to each of the next layer; `to` counts neurons from the first. */
export function edgesOf({ boxes }: Places): { path: Path2D; from: number; to: number }[] {
  let before = 0;
  return boxes.slice(1).flatMap((layer, i) => {
    const first = before;
    before += layer.length;
    return layer.flatMap((target, j) =>
      boxes[i].map((source, from) => ({ path: curve(source, target), from, to: first + j })),
    );
  });
}

function curve(source: Square, target: Square): Path2D {
  const [x1, y1] = [source.x + source.side, source.y + source.side / 2];
  const [x2, y2] = [target.x, target.y + target.side / 2];
  const middle = (x1 + x2) / 2;
  return new Path2D(`M${x1},${y1}C${middle},${y1} ${middle},${y2} ${x2},${y2}`);
}
