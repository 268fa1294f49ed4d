const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** For each compiled line, its columns and their lines in the file: `[column, line, column, line]`. */
export function originsIn(sourceMap: string): number[][] {
  const { mappings } = JSON.parse(sourceMap) as { mappings: string };
  let line = 0;
  return mappings.split(';').map((segments) => {
    let column = 0;
    return segments.split(',').flatMap((segment) => {
      const [columns = 0, , lines] = numbersIn(segment);
      column += columns;
      if (lines === undefined) return [];
      line += lines;
      return [column, line];
    });
  });
}

/** The numbers of a segment, as source maps write them: base 64, the lowest five bits first. */
function numbersIn(segment: string): number[] {
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (const digit of segment) {
    const bits = digits.indexOf(digit);
    value += (bits & 31) << shift;
    shift += 5;
    if (bits & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    [value, shift] = [0, 0];
  }
  return numbers;
}
