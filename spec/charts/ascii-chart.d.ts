declare module 'ascii-chart' {
  /** Draws columns of `data`, as text. */
  function chart(
    data: readonly number[],
    options?: { width?: number; height?: number; padding?: number },
  ): string;
  export = chart;
}
