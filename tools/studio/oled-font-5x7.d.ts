declare module 'oled-font-5x7' {
  /** Five bytes for each character of `lookup`: its columns, the lowest bit on top. */
  export const fontData: readonly number[];
  export const lookup: readonly string[];
}
