import { largest } from '../../../drawing/grid';
import { edgeStyle } from '../../../drawing/network';
import type { NetworkFrame } from '../../../engine/train/frame';
import { useTheme } from '../../shell/useTheme';
import { edgesOf, type Places } from './places';
import { useCanvas } from './useCanvas';

interface Props {
  readonly network: NetworkFrame;
  readonly layout: Places;
  readonly width: number;
  /** `sizes` begins with the inputs. */
  readonly sizes: readonly number[];
}

/** The weights as lines. There are many, so they are painted less often than all else. */
export function Edges({ network, layout, width, sizes }: Props) {
  const theme = useTheme();
  const canvas = useCanvas(width, layout.height, (context) => {
    const weights = weightsOf(network, sizes);
    const most = largest(weights.map(({ values }) => values));
    for (const { path, to, from } of edgesOf(layout)) {
      const { colour, width, dashes } = edgeStyle(weights[to].values[from], most, theme);
      context.strokeStyle = colour;
      context.lineWidth = Math.min(width, 4);
      context.setLineDash(dashes);
      context.stroke(path);
    }
  });
  return <canvas ref={canvas} />;
}

/** For each neuron its weights and its bias. `sizes` begins with the inputs. */
export function weightsOf({ parameters }: NetworkFrame, sizes: readonly number[]) {
  let at = 0;
  return sizes.slice(1).flatMap((width, i) =>
    Array.from({ length: width }, () => {
      const values = parameters.subarray(at, at + sizes[i]);
      at += sizes[i] + 1;
      return { values, bias: parameters[at - 1] };
    }),
  );
}
