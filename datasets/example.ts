/** One thing to learn from: what goes in and what should come out (0 or 1 in a two-class task). */
export interface Example {
  readonly x: readonly number[];
  readonly y: number;
}
