declare module 'd3-contour' {
  interface Contours {
    size(size: readonly [number, number]): Contours;
    /** The part of a grid where it is at least `level`: polygons of rings of points. */
    contour(
      values: readonly number[],
      level: number,
    ): { coordinates: [number, number][][][]; value: number };
  }

  /** Marching squares over a grid. */
  export function contours(): Contours;
}
