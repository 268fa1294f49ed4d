import type { Graph } from '../graph/snapshot';
import { branchesOf } from '../graph/tree';
import { localText } from '../graph/words';
import type { Row } from './facts';
import { columns, texts } from './table';

/** More lines than these are no help. */
const most = 16;

/** The gradients of a graph, as a tree of it: nothing, if it is too large or has no place for a row. */
export function graphTable(rows: readonly Row[], graph: Graph): string[] | undefined {
  const branches = branchesOf(graph);
  const rowOf = new Map(rows.map((row) => [row.name, row]));
  const shown = new Set(branches.map(({ node }) => `${node.name}.grad`));
  if (branches.length > most || rows.some(({ name }) => !shown.has(name))) return undefined;
  const cells = branches.map(({ node, text, again, on }) => {
    const row = again ? undefined : rowOf.get(`${node.name}.grad`);
    const local = on ? localText(on.child, on.place) : '';
    return [text, local, ...(row ? texts(row) : ['', '']), row?.agrees === false ? '  ✗' : ''];
  });
  return columns(['', 'local gradient', 'your grad', 'true grad', ''], cells);
}
