import { useLayoutEffect, useRef } from 'preact/hooks';
import { side } from '../../../../../datasets/split';
import { useTheme } from '../../shell/useTheme';
import { inks, paint, scale } from './paint';
import './inside.css';

/**
 * A picture of 28 × 28 numbers: ink on paper, or with a limit from −limit (blue) over 0 to limit
 * (orange).
 */
export function Pixels({
  pixels,
  words,
  limit,
}: {
  pixels: ArrayLike<number>;
  words: string;
  limit?: number;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const image = useRef<ImageData>(undefined);
  const theme = useTheme();
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    image.current ??= context.createImageData(side, side);
    const { data } = image.current;
    if (limit === undefined) paint(data, pixels, [0, 1], inks(theme), theme);
    else paint(data, pixels, [-limit, limit], scale(theme), theme);
    context.putImageData(image.current, 0, 0);
  }, [pixels, limit, theme]);
  return (
    <canvas ref={canvas} class="pixels" width={side} height={side} role="img" aria-label={words} />
  );
}
