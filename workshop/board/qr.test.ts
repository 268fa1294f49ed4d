import { qrLines, qrPath } from './qr';

const address = 'http://192.168.1.5:8765/K7QX';

/** The dark squares of a path, as `x,y`, without the border. */
function squaresOf({ path }: { path: string }, border: number): Set<string> {
  const corners = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)];
  return new Set(corners.map(([, x, y]) => `${Number(x) - border},${Number(y) - border}`));
}

/** The same of lines for a terminal: a letter is a square above another. */
function squaresIn(lines: readonly string[], border: number): Set<string> {
  const dark = lines.flatMap((line, row) =>
    [...line].flatMap((letter, x) => [
      ...('█▀'.includes(letter) ? [[x, 2 * row]] : []),
      ...('█▄'.includes(letter) ? [[x, 2 * row + 1]] : []),
    ]),
  );
  return new Set(dark.map(([x, y]) => `${x - border},${y - border}`));
}

test('a page and a terminal show the same code, with its three corners and a border', () => {
  const code = qrPath(address);
  const squares = squaresOf(code, 4);
  // Without the letters that colour them.
  const plain = qrLines(address).map((line) => line.replace(/[^ █▀▄]/g, ''));
  expect(squaresIn(plain, 2)).toEqual(squares);
  expect(code.size).toBe(29 + 2 * 4);
  for (const corner of ['0,0', '28,0', '0,28']) expect(squares).toContain(corner);
  expect(squares).not.toContain('1,1');
});
