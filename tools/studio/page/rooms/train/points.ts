import type { Example } from '../../../../../datasets/example';
import { css, type Theme } from '../../../drawing/colours';
import type { Region } from '../../../drawing/grid';
import { project } from './paint';

/** Points in the shape and colour of their class; those that are unseen are hollow. */
export function paintPoints(
  context: CanvasRenderingContext2D,
  examples: readonly Example[],
  region: Region,
  side: number,
  theme: Theme,
  isHollow = false,
): void {
  const radius = (examples.length > 50 || isHollow ? 0.011 : 0.019) * side;
  for (const { x, y } of examples) {
    const [left, top] = project(region, side, x);
    const label = y > 0 ? 1 : 0;
    context.beginPath();
    if (label === 0) context.arc(left, top, radius, 0, 2 * Math.PI);
    else triangle(context, left, top, radius * 1.25);
    context.closePath();
    context.fillStyle = css(theme.classes[label]);
    context.strokeStyle = css(isHollow ? theme.classes[label] : theme.paper);
    context.lineWidth = 1.25;
    if (!isHollow) context.fill();
    context.stroke();
  }
}

function triangle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.moveTo(x, y - radius);
  context.lineTo(x + 0.87 * radius, y + radius / 2);
  context.lineTo(x - 0.87 * radius, y + radius / 2);
}

/** Points that have a height in place of a class. */
export function paintDots(
  context: CanvasRenderingContext2D,
  examples: readonly Example[],
  region: Region,
  side: number,
  theme: Theme,
  isHollow = false,
): void {
  context.fillStyle = css(theme.quiet);
  context.strokeStyle = css(theme.quiet);
  for (const { x, y } of examples) {
    const [left, top] = project(region, side, [x[0], y]);
    context.beginPath();
    context.arc(left, top, 3, 0, 2 * Math.PI);
    if (isHollow) context.stroke();
    else context.fill();
  }
}
