import type { Graph, GraphNode } from './snapshot';
import { dataText, gradText, localText, notesOf } from './words';

/** A gradient that has just arrived: at which node, and from which. */
export interface Arrival {
  readonly node: number;
  readonly from: number;
}

/**
 * A graph in the language of Graphviz: from the leaves on the left to the result on the right. The
 * classes of its nodes and edges (`leaf`, `inner`, `folded`, `arrives`) are for a style sheet.
 */
export function dotOf(graph: Graph, arrival?: Arrival): string {
  const lines = [
    'rankdir=LR',
    'bgcolor=transparent',
    'node [shape=box, style=rounded, fontname=Helvetica, fontsize=12, width=1.1, margin="0.12,0.06"]',
    'edge [fontname=Helvetica, fontsize=11, arrowsize=0.6]',
    // What is large is laid out with less care: a second is too long to wait.
    ...(graph.nodes.length > 100 ? ['mclimit=0.1', 'nslimit=0.5'] : []),
    ...graph.nodes.map((node) => nodeLine(node, node.id === arrival?.node)),
    ...graph.nodes.flatMap((node) =>
      node.parents.map((parent, place) => {
        const arrives = arrival?.node === parent && arrival.from === node.id;
        const label = `label="${typeset(localText(node, place))}"`;
        return `n${parent} -> n${node.id} [${label}${arrives ? ', class=arrives' : ''}]`;
      }),
    ),
  ];
  return `digraph {\n${lines.join(';\n')}\n}`;
}

function nodeLine(node: GraphNode, arrives: boolean): string {
  const kinds = [
    node.folded ? 'folded' : node.parents.length === 0 ? 'leaf' : 'inner',
    ...(arrives ? ['arrives'] : []),
  ];
  const rows = [`data ${dataText(node)}`, `grad ${gradText(node)}`, ...notesOf(node)].map(typeset);
  const title = node.name ? [`<b>${escaped(node.name)}</b>`] : [];
  return `n${node.id} [label=<${[...title, ...rows].join('<br/>')}>, class="${kinds.join(' ')}"]`;
}

/** Numbers with a real minus. */
function typeset(text: string): string {
  return escaped(text).replaceAll('-', '−');
}

/** For Graphviz's labels, which are HTML; quotes and newlines of a name would end them. */
function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
