import { type Data, regions } from '../../../engine/train/data';
import type { NetworkFrame } from '../../../engine/train/frame';
import type { Task } from '../../../engine/train/settings';
import { useTheme } from '../../shell/useTheme';
import { paintContours, paintCurve, paintGrid, paintTicks } from './paint';
import { paintDots, paintPoints } from './points';
import { useCanvas, useWidth } from './useCanvas';
import { sumUp } from './words';

/** The score at which colours end, and that of a neuron which is looked at by itself. */
const ends = { output: 2, neuron: 1 };

interface Props {
  readonly network?: NetworkFrame;
  readonly task: Task;
  readonly data: Data;
  /** Which neuron is shown in place of the output, counted from the first. */
  readonly neuron?: number;
  readonly showsUnseen: boolean;
}

/** What a network says everywhere, its boundary and margins, and the points. */
export function Surface({ network, task, data, neuron, showsUnseen }: Props) {
  const theme = useTheme();
  const [box, side] = useWidth();
  const region = regions[task];
  const canvas = useCanvas(side, side, (context) => {
    const said = network && saidBy(network, task, neuron);
    if (said && task !== 'line') {
      const grid = { values: said, columns: network.columns };
      const isOutput = neuron === undefined;
      const limit = isOutput ? ends.output : ends.neuron;
      paintGrid(context, grid, { x: 0, y: 0, side }, limit, theme);
      paintContours(context, grid, side, isOutput ? [-1, 1] : [], theme);
    }
    const paint = task === 'line' ? paintDots : paintPoints;
    if (showsUnseen) paint(context, data.unseen, region, side, theme, true);
    paint(context, data.training, region, side, theme);
    if (said && task === 'line') {
      paintCurve(context, said, { x: 0, y: 0, side }, region.y, 3, theme);
    }
    paintTicks(context, region, side, theme);
  });
  const words = network ? sumUp(network, task) : 'The points, before a network has seen them.';
  return (
    <div class="surface" ref={box}>
      <canvas ref={canvas} role="img" aria-label={`What the network says everywhere. ${words}`} />
    </div>
  );
}

/** What one neuron, or the output, says at each place. */
export function saidBy(
  { maps, columns }: NetworkFrame,
  task: Task,
  neuron?: number,
): Float32Array | undefined {
  const places = task === 'line' ? columns : columns ** 2;
  const last = maps.length / places - 1;
  const place = Math.min(neuron ?? last, last);
  return Number.isInteger(last) ? maps.subarray(place * places, (place + 1) * places) : undefined;
}
