import { useEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { css } from '../../../drawing/colours';
import { useTheme } from '../../shell/useTheme';

type Numbers = readonly (number | undefined)[];

const height = 200;

/** Curves over the epochs, each with its own name and dashes. */
export function Curve({
  title,
  words,
  epochs,
  series,
  range,
}: {
  title: string;
  words: string;
  epochs: readonly number[];
  series: Readonly<Record<string, Numbers>>;
  range: [from: number | null, to: number | null];
}) {
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(undefined);
  const theme = useTheme();
  const names = Object.keys(series);
  const data = [epochs, ...Object.values(series)].map((each) =>
    each.map((number) => number ?? null),
  ) as uPlot.AlignedData;

  useEffect(() => {
    const element = place.current as HTMLDivElement;
    const axis = { stroke: css(theme.quiet), grid: { stroke: css(theme.missing), width: 0.25 } };
    const made = new uPlot(
      {
        width: element.clientWidth,
        height,
        cursor: { show: false },
        legend: { show: false },
        scales: {
          x: { time: false, range: ({ data: [at] }) => [0, Math.max(1, at[at.length - 1])] },
          y: { range: rangeIn(range) },
        },
        axes: [
          { ...axis, size: 30 },
          { ...axis, size: 50 },
        ],
        series: [
          {},
          ...names.map((label, i) => ({
            label,
            ...strokeOf(i),
            stroke: css(theme.scale[i === 0 ? 4 : 0]),
          })),
        ],
      },
      data,
      element,
    );
    plot.current = made;
    const watch = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height }));
    watch.observe(element);
    return () => {
      watch.disconnect();
      made.destroy();
    };
  }, [theme, names.join()]);
  useEffect(() => plot.current?.setData(data), [epochs]);

  return (
    <figure class="curve">
      <figcaption>
        {title}
        {names.map((name, i) => (
          <span key={name} class={`key key-${i}`}>
            {name}
          </span>
        ))}
      </figcaption>
      <div ref={place} role="img" aria-label={words} />
    </figure>
  );
}

function strokeOf(i: number) {
  return { width: 2, dash: i === 0 ? [] : [6, 3], points: { show: false }, spanGaps: true };
}

/** Fixed ends, or where there is none, what the numbers need. */
function rangeIn([from, to]: [number | null, number | null]): uPlot.Range.Function {
  return (_, lowest, highest) => [from ?? lowest ?? 0, to ?? (highest || 1)];
}
