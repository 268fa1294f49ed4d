import { useEffect, useRef, useState } from 'preact/hooks';
import { dotOf } from '../../../../../spec/graph/dot';
import type { Drawn } from '../../../engine/graph';
import { arrivalOf, graphAfter } from './steps';

/** The graph, laid out by Graphviz in a worker of its own. */
export function GraphPicture({ drawn, step }: { drawn: Drawn; step: number }) {
  const [svg, setSvg] = useState('');
  const worker = useRef<Worker>(undefined);
  useEffect(() => {
    worker.current = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    worker.current.onmessage = ({ data }: MessageEvent<string>) => setSvg(data);
    return () => worker.current?.terminate();
  }, []);
  const arrival = arrivalOf(drawn, step);
  const dot = dotOf(graphAfter(drawn, step), arrival && { node: arrival.node, from: arrival.from });
  useEffect(() => worker.current?.postMessage(dot), [dot]);
  // Graphviz made it, from our own text.
  return <div class="graph" dangerouslySetInnerHTML={{ __html: svg }} />;
}
