import { useEffect, useRef, useState } from 'preact/hooks';
import { dotOf } from '../../../../../spec/graph/dot';
import { fold } from '../../../../../spec/graph/fold';
import type { Drawn } from '../../../engine/graph';
import { arrivalOf, graphAfter } from './steps';

/** More values than these are folded, each neuron or layer into one. */
export const mostShown = 100;

/** A picture that shrinks to its place, but not to what nobody can read. */
function fitted(svg: string): string {
  const width = Number(/width="(\d+)pt"/.exec(svg)?.[1] ?? 0);
  return svg.replace(
    '<svg ',
    `<svg style="max-width: 100%; min-width: ${Math.round(0.9 * width)}px; height: auto" `,
  );
}

/** The graph, laid out by Graphviz in a worker of its own. */
export function GraphPicture({ drawn, step }: { drawn: Drawn; step: number }) {
  const [svg, setSvg] = useState('');
  const worker = useRef<Worker>(undefined);
  useEffect(() => {
    worker.current = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    worker.current.onmessage = ({ data }: MessageEvent<string>) => setSvg(fitted(data));
    return () => worker.current?.terminate();
  }, []);
  const graph = graphAfter(drawn, step);
  const shown = fold(graph, mostShown);
  const isFolded = shown !== graph;
  const arrival = isFolded ? undefined : arrivalOf(drawn, step);
  const dot = dotOf(shown, arrival && { node: arrival.node, from: arrival.from });
  useEffect(() => worker.current?.postMessage(dot), [dot]);
  const [all, nodes] = [graph, shown].map((each) => each.nodes.length.toLocaleString('en'));
  return (
    <>
      {isFolded && (
        <p>
          {all} values, folded into {nodes} nodes: what leads to one neuron is one of them.
        </p>
      )}
      {/* A wide graph is scrolled, also with the keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above. */}
      <section class="graph" tabIndex={0} aria-label={`Graph of ${all} values; a table follows`}>
        {/* Graphviz made it, from our own text. */}
        <div dangerouslySetInnerHTML={{ __html: svg }} />
      </section>
    </>
  );
}
