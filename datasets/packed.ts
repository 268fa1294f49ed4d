/**
 * Pictures as a byte for each pixel, which is how they were scanned: a tenth of the JSON's size.
 * `unpacked` gives the same numbers again.
 */
export function packed(pictures: readonly (readonly number[])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(pictures.flat(), (pixel) => Math.round(255 * pixel));
}

/** The pictures of some bytes, with so many pixels each. */
export function unpacked(bytes: Uint8Array, pixels: number): number[][] {
  const count = Math.floor(bytes.length / pixels);
  return Array.from({ length: count }, (_, i) =>
    Array.from(bytes.subarray(i * pixels, (i + 1) * pixels), (byte) => shades[byte]),
  );
}

/** The `mnist` package gives three decimals. */
const shades = Array.from({ length: 256 }, (_, byte) => Math.round((1000 * byte) / 255) / 1000);
