import { dotOf } from './dot';
import type { Graph } from './snapshot';

/** Of the package, what is used here: its own types are only for ES modules. */
interface Graphviz {
  renderString(dot: string, options: { format: 'svg' }): string;
}

/** Light or dark, as the reader has it; programs that know no styles show black on nothing. */
const style = `<style>
svg { background: #fcfcfa; color-scheme: light dark }
text { fill: #1d1d1f }
.node path { stroke: #5b5b63 }
.leaf path { stroke: #1f5fae }
.folded path { stroke-width: 2 }
.edge path, .edge polygon { stroke: #5b5b63 }
.edge polygon, .edge text { fill: #5b5b63 }
@media (prefers-color-scheme: dark) {
  svg { background: #16171a }
  text { fill: #ececee }
  .node path, .edge path, .edge polygon { stroke: #a5a6ae }
  .leaf path { stroke: #8ab8f5 }
  .edge polygon, .edge text { fill: #a5a6ae }
}
</style>
`;

let graphviz: Promise<Graphviz> | undefined;

/** A graph as a picture, laid out by Graphviz. */
export async function svgOf(graph: Graph): Promise<string> {
  const viz = await loadedOnce();
  const svg = viz.renderString(dotOf(graph), { format: 'svg' });
  return svg.replace('<g id="graph0"', `${style}<g id="graph0"`);
}

/** Not before a picture is wanted, because it is large. */
function loadedOnce(): Promise<Graphviz> {
  graphviz ??= (require('@viz-js/viz') as { instance(): Promise<Graphviz> }).instance();
  return graphviz;
}
