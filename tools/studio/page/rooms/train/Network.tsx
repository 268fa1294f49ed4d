import { useMemo } from 'preact/hooks';
import { css } from '../../../drawing/colours';
import { largest } from '../../../drawing/grid';
import { inputMaps } from '../../../drawing/network';
import { inputsOf, regions } from '../../../engine/train/data';
import type { NetworkFrame } from '../../../engine/train/frame';
import type { Task } from '../../../engine/train/settings';
import { useTheme } from '../../shell/useTheme';
import { Edges, weightsOf } from './Edges';
import { paintCurve, paintGrid, type Square } from './paint';
import { placesFor } from './places';
import { saidBy } from './Surface';
import { useCanvas, useSlowly, useWidth } from './useCanvas';
import { nameOf, short } from './words';

interface Props {
  readonly network: NetworkFrame;
  readonly task: Task;
  /** Widths of all layers but the inputs. */
  readonly sizes: readonly number[];
  readonly neuron?: number;
  look(neuron: number | undefined): void;
}

/** Every neuron's own map in its place, with the weights as lines between them. */
export function Network({ network, task, sizes, neuron, look }: Props) {
  const theme = useTheme();
  const [box, width] = useWidth();
  const inputs = inputsOf(task);
  const layout = useMemo(() => placesFor([inputs, ...sizes], width), [inputs, `${sizes}`, width]);
  const boxes = layout.boxes.slice(1).flat();
  const output = boxes.length - 1;

  const slow = useSlowly(network, 120);
  const edges = useMemo(
    () => <Edges network={slow} layout={layout} width={width} sizes={[inputs, ...sizes]} />,
    [slow, layout],
  );

  const canvas = useCanvas(width, layout.height, (context) => {
    const first = inputsAsMaps(task, network.columns);
    const paint = (square: Square, said: ArrayLike<number>, limit: number) => {
      context.fillStyle = css(theme.paper);
      context.fillRect(square.x, square.y, square.side, square.side);
      if (task === 'line') paintCurve(context, said, square, [-limit * 1.1, limit * 1.1], 2, theme);
      else paintGrid(context, { values: said, columns: network.columns }, square, limit, theme);
      context.strokeStyle = css(theme.quiet);
      context.lineWidth = 1;
      context.strokeRect(square.x, square.y, square.side, square.side);
    };
    layout.boxes[0].forEach((square, i) => {
      paint(square, first[i], largest([first[i]]));
    });
    boxes.forEach((square, i) => {
      const said = saidBy(network, task, i);
      // The old network's maps may still be here when the task is another already.
      if (!said || said.length === 0) return;
      paint(square, said, i === output ? (task === 'line' ? 3.7 : 2) : 1);
    });
  });

  const shape = [inputs, ...sizes].join('-');
  return (
    <div class="network" ref={box} style={{ height: `${layout.height}px` }}>
      {edges}
      <canvas ref={canvas} role="img" aria-label={`The network ${shape}: a map for each neuron.`} />
      {layout.boxes[0].map((square, i) => (
        <span
          key={`x${i}`}
          class="input-name"
          style={{ left: `${square.x}px`, top: `${square.y - 18}px` }}
        >
          {inputs === 1 ? 'x' : `x${'₁₂'[i]}`}
        </span>
      ))}
      {layout.boxes.slice(1).map((layer, i) =>
        layer.map(({ x, y, side }, j) => {
          const place = sizes.slice(0, i).reduce((sum, each) => sum + each, 0) + j;
          const isOutput = place === output;
          const chosen = isOutput ? undefined : place;
          return (
            <button
              key={`${i}.${j}`}
              type="button"
              class="neuron"
              style={boxStyle({ x, y, side })}
              aria-label={isOutput ? 'Show the output' : `Show neuron ${nameOf(i, j, sizes)}`}
              aria-pressed={neuron === chosen}
              onClick={() => look(neuron === chosen ? undefined : chosen)}
            />
          );
        }),
      )}
    </div>
  );
}

function boxStyle({ x, y, side }: Square) {
  return { left: `${x}px`, top: `${y}px`, width: `${side}px`, height: `${side}px` };
}

/** The weights of one neuron, and its bias, in words. */
export function neuronWords(
  network: NetworkFrame,
  sizes: readonly number[],
  neuron: number,
): string {
  const { values, bias } = weightsOf(network, sizes)[neuron];
  const numbers = Array.from(values, short).join(', ');
  return `${values.length === 1 ? 'weight' : 'weights'} ${numbers}; bias ${short(bias)}`;
}

function inputsAsMaps(task: Task, columns: number): ArrayLike<number>[] {
  if (task !== 'line') return inputMaps(regions[task], columns);
  return [Float32Array.from({ length: columns }, (_, i) => (2 * i) / (columns - 1) - 1)];
}
