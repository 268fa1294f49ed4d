import { useEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { css, type Theme } from '../../../drawing/colours';
import { useTheme } from '../../shell/useTheme';
import { useWidth } from './useCanvas';

interface Props {
  readonly title: string;
  readonly epochs: readonly number[];
  /** For each network: those of training, those of unseen points. */
  readonly columns: readonly (readonly (number | null)[])[];
  /** The lowest and the highest number that is worth seeing. */
  readonly bounds: readonly [number, number];
}

/** Curves over epochs, redrawn as training goes on: unseen points are dashed. */
export function Curves({ title, epochs, columns, bounds }: Props) {
  const theme = useTheme();
  const [box, width] = useWidth();
  const plot = useRef<uPlot>(undefined);
  const place = useRef<HTMLDivElement>(null);
  const count = columns.length;
  const [low, high] = bounds;

  useEffect(() => {
    if (!place.current || width === 0) return;
    const drawn = new uPlot(optionsFor(width, count, theme, [low, high]), [[]], place.current);
    plot.current = drawn;
    return () => drawn.destroy();
  }, [width, count, theme, low, high]);
  useEffect(() => {
    plot.current?.setData([epochs, ...columns] as uPlot.AlignedData);
  });

  const last = columns.map((column) => column.at(-1));
  return (
    <figure class="curves" ref={box}>
      <figcaption>{title}</figcaption>
      <div ref={place} role="img" aria-label={`${title}: now ${last.map(said).join(', ')}`} />
    </figure>
  );
}

/** The colours of the first and the second network. */
export function strokesOf({ name }: Theme): readonly [string, string] {
  return name === 'dark' ? ['#ececee', '#ff8ac4'] : ['#1d1d1f', '#b0186f'];
}

function said(value: number | null | undefined): string {
  return value === undefined || value === null ? 'nothing' : value.toPrecision(2);
}

/** From 0, or what is below it, to a little more than the highest; a curve that runs away is cut. */
function rangeOf(
  low: number | null,
  high: number | null,
  [least, most]: Props['bounds'],
): [number, number] {
  return [Math.max(least, Math.min(0, low ?? 0)), 1.05 * Math.min(most, high || most)];
}

function optionsFor(
  width: number,
  count: number,
  theme: Theme,
  bounds: Props['bounds'],
): uPlot.Options {
  const axis = {
    stroke: css(theme.quiet),
    grid: { stroke: css(theme.scale[2]), width: 1 },
    ticks: { show: false },
    font: '11px system-ui, sans-serif',
  };
  const strokes = strokesOf(theme);
  return {
    width,
    height: 130,
    legend: { show: false },
    cursor: { show: false },
    padding: [6, 8, 0, 0],
    scales: {
      x: { time: false },
      y: { range: (_, low, high) => rangeOf(low, high, bounds) },
    },
    axes: [
      { ...axis, size: 24, space: 60 },
      { ...axis, size: 44, space: 28 },
    ],
    series: [
      {},
      ...Array.from({ length: count }, (_, i) => ({
        stroke: strokes[Math.floor(i / 2)],
        width: i % 2 === 0 ? 2 : 1.5,
        dash: i % 2 === 0 ? [] : [4, 4],
        points: { show: false },
      })),
    ],
  };
}
