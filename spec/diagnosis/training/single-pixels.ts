import type { Example } from '../../../datasets/example';
import type { Stale } from './course';
import type { Watched } from './watch';

const side = 28;
/** A picture that is shifted by a pixel keeps its ink off the outermost pixels. */
const margin = 2;

/** Pictures that have one pixel of ink each, in different places. */
const pictures: readonly Example[] = Array.from({ length: side ** 2 }, (_, place) => place)
  .filter((place) => isInside(Math.floor(place / side)) && isInside(place % side))
  .map((place, i) => ({
    x: Array.from({ length: side ** 2 }, (_, pixel) => (pixel === place ? 1 : 0)),
    y: i % 10,
  }));

/**
 * From how many of the pictures something is left in the gradient of the first weights: of a batch,
 * if gradients are cleared, because the weight of a pixel without ink has the slope 0. Nothing, if
 * that tells nothing: where one step takes in all pictures, or more than the loss has a gradient.
 */
export function staleGradients(
  watch: (examples: readonly Example[]) => Watched,
): Stale | undefined {
  const { trained, steps } = watch(pictures);
  const { model } = trained as unknown as { model: { parameters?(): { grad: Float64Array }[] } };
  const grad = model.parameters?.()[0]?.grad;
  if (!(grad instanceof Float64Array) || steps < 4 * trained.history.length) return undefined;
  const width = grad.length / side ** 2;
  const held = (place: number) =>
    grad.subarray(place * width, (place + 1) * width).some((each) => each !== 0);
  const places = Array.from({ length: side ** 2 }, (_, place) => place);
  const isEdge = (place: number) =>
    [Math.floor(place / side), place % side].some((each) => each === 0 || each === side - 1);
  if (!Number.isInteger(width) || places.filter(isEdge).some(held)) return undefined;
  const count = places.filter(held).length;
  return count > 0.6 * pictures.length ? { held: count, of: pictures.length } : undefined;
}

function isInside(place: number): boolean {
  return place >= margin && place < side - margin;
}
