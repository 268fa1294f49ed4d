import { format } from '../law/format';
import type { Graph, GraphNode } from './snapshot';

/** A gradient that has just arrived: at which node, and from which. */
export interface Arrival {
  readonly node: number;
  readonly from: number;
}

/** A graph in the language of Graphviz: from the leaves on the left to the result on the right. */
export function dotOf(graph: Graph, arrival?: Arrival): string {
  const lines = [
    'rankdir=LR',
    'bgcolor=transparent',
    'node [shape=box, style=rounded, fontname=Helvetica, fontsize=12, margin="0.12,0.06"]',
    'edge [fontname=Helvetica, fontsize=11, arrowsize=0.6]',
    ...graph.nodes.map((node) => nodeLine(node, node.id === arrival?.node)),
    ...graph.nodes.flatMap((node) =>
      node.parents.map((parent, place) => {
        const local = labelOf(node.localGradients[place]);
        const arrives = arrival?.node === parent && arrival.from === node.id;
        return `n${parent} -> n${node.id} [label="${local}"${arrives ? ', class=arrives' : ''}]`;
      }),
    ),
  ];
  return `digraph {\n${lines.join(';\n')}\n}`;
}

function nodeLine({ id, name, data, grad, parents }: GraphNode, arrives: boolean): string {
  const title = name ? `<b>${escaped(name)}</b><br/>` : '';
  const kinds = [parents.length === 0 ? 'leaf' : 'inner', ...(arrives ? ['arrives'] : [])];
  const label = `${title}data ${labelOf(data)}<br/>grad ${labelOf(grad)}`;
  return `n${id} [label=<${label}>, class="${kinds.join(' ')}"]`;
}

function labelOf(number: number): string {
  return escaped(format(number, 4).replace('-', '−'));
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
