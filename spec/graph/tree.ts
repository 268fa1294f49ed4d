import type { Graph, GraphNode } from './snapshot';
import { dataText, gradText, localText, notesOf, valuesText } from './words';

/** One line of a tree: a node below one that was made from it. */
export interface Branch {
  readonly node: GraphNode;
  /** The lines that lead to it, and its name. */
  readonly text: string;
  /** Whether it has stood above, with all that is below it. */
  readonly again: boolean;
  /** Its place among the parents of the node that it hangs on, unless it is the root. */
  readonly on?: { readonly child: GraphNode; readonly place: number };
}

type Line = Omit<Branch, 'text'> & { readonly lead: string; readonly cut: boolean };

const deepest = 12;

/** A graph as a tree for the terminal, in `most` lines or a few more. */
export function treeOf(graph: Graph, most = 40): string {
  const branches = branchesOf(graph, most);
  const rows = branches.map(({ node, text, again, on }) => [
    text,
    again ? '' : dataText(node),
    again ? '' : gradText(node),
    on ? localText(on.child, on.place) : '',
    again ? '' : notesOf(node).join(', '),
  ]);
  return [...columns([['', 'data', 'grad', 'local gradient', ''], ...rows]), ...rest()].join('\n');

  function rest(): string[] {
    const shown = new Set(branches.map(({ node }) => node));
    const left = graph.nodes
      .filter((node) => !shown.has(node))
      .reduce((sum, { folded }) => sum + (folded?.count ?? 1), 0);
    return left === 0 ? [] : [`… ${valuesText(left).replace(' ', ' more ')}`];
  }
}

/** Rows with the first column to the left, numbers to the right, and notes behind them. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const width = (column: number) => Math.max(...rows.map((row) => row[column].length));
  const [name, ...numbers] = [0, 1, 2, 3].map(width);
  return rows.map((row) => {
    const cells = numbers.map((each, i) => row[i + 1].padStart(each + 3)).join('');
    return `${row[0].padEnd(name)}${cells}   ${row[4]}`.trimEnd();
  });
}

/** The lines of a tree, as deep as `most` of them allow: a node that was shown is not shown again. */
export function branchesOf(graph: Graph, most = Number.POSITIVE_INFINITY): Branch[] {
  let lines = linesOf(graph, 1, most);
  for (let depth = 2; depth <= deepest; depth++) {
    const more = linesOf(graph, depth, most + 1);
    if (more.length > most || more.length === lines.length) break;
    lines = more;
  }
  const marks = marksOf(lines);
  return lines.map(({ lead, cut, ...branch }, i) => {
    const { again, node } = branch;
    const name = node.name ?? marks.get(node) ?? (i === 0 ? 'result' : '•');
    return { ...branch, text: `${lead}${again ? `↑ ${name}, above` : name}${cut ? ' …' : ''}` };
  });
}

/** At most `most` lines, the root's first, none more than `depth` steps below it. */
function linesOf({ nodes }: Graph, depth: number, most: number): Line[] {
  const lines: Line[] = [];
  const opened = new Set<GraphNode>();
  const seen = new Set<GraphNode>();
  const visit = (node: GraphNode, at: number, lead: string, below: string, on?: Branch['on']) => {
    if (lines.length >= most) return;
    const isDue = at < depth && !opened.has(node) && node.parents.length > 0;
    const again = seen.has(node) && !isDue;
    const cut = !again && !isDue && node.parents.length > 0;
    lines.push({ node, lead, again, cut, on });
    seen.add(node);
    if (!isDue) return;
    opened.add(node);
    node.parents.forEach((parent, place) => {
      const isLast = place === node.parents.length - 1;
      const [branch, further] = isLast ? ['└── ', '    '] : ['├── ', '│   '];
      visit(nodes[parent], at + 1, below + branch, below + further, { child: node, place });
    });
  };
  visit(nodes[nodes.length - 1], 0, '', '');
  return lines;
}

/** Numbers for those without a name that are pointed at. */
function marksOf(lines: readonly Line[]): Map<GraphNode, string> {
  const unnamed = lines.filter(({ node, again }) => again && node.name === undefined);
  const nodes = [...new Set(unnamed.map(({ node }) => node))];
  return new Map(nodes.map((node, i) => [node, `(${i + 1})`]));
}
