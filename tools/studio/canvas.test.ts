import { Canvas, letter } from './canvas';
import { PlanePanel } from './panel';
import { ink } from './scale';

test('a canvas draws letters, and nothing outside of itself', () => {
  const canvas = new Canvas(12, 18);
  canvas.text(0, 0, '|');
  canvas.disc(100, 100, 5, ink);
  const dark = [...canvas.pixels].filter((part, i) => i % 4 === 0 && part < 255);
  expect(dark).toHaveLength(2 * 14);
});

test('NaN is hatched in a plane, and a number has its colour', () => {
  const plane = {
    title: '',
    region: { x: [0, 1], y: [0, 1] },
    ticks: [0],
    size: [20, 20],
  } as const;
  const red = (score: number) => {
    const { canvas } = new PlanePanel({
      ...plane,
      scores: [
        [score, score],
        [score, score],
      ],
    });
    const inside = 4 * (25 * canvas.width + letter.width + 8);
    return [canvas.pixels[inside], canvas.pixels[inside + 4 * 12]];
  };
  expect(red(Number.NaN)).toEqual([130, 255]);
  expect(red(1)).toEqual([179, 179]);
  expect(red(-1)).toEqual([33, 33]);
});
