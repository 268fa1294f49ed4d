import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from './fold';
import { graphOf, type Names, namesOf, type Recorded, valuesOf } from './snapshot';
import { svgOf } from './svg';
import { treeOf } from './tree';

const out = join(__dirname, '..', '..', 'out');
const taken = new Map<string, number>();

/**
 * Shows what a result was made from: as a tree in the terminal, and as a picture in `out/`. The names
 * are up to you: `draw(d, { a, b, c, d })`, lists such as `{ w: neuron.weights }` among them.
 * @returns when the picture is written, for which nobody has to wait
 * @throws Unfit with one sentence, if this is no graph of values
 */
export function draw(result: Recorded, names: Names = {}): Promise<void> {
  const graph = graphOf(result, names);
  console.log([treeOf(fold(graph, 100)), ...absent(result, names)].join('\n'));
  const file = fileFor(graph.nodes[graph.nodes.length - 1].name);
  const shown = fold(graph);
  const [all, nodes] = [graph, shown].map(({ nodes }) => nodes.length.toLocaleString('en-US'));
  const folded = shown === graph ? '' : `, with ${all} values folded into ${nodes}`;
  return svgOf(shown).then((svg) => {
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, file), svg);
    console.log(`The picture is in out/${file}${folded}.`);
  });
}

/** The names that are in vain. */
function absent(result: Recorded, names: Names): string[] {
  const values = new Set(valuesOf(result));
  const strangers = [...namesOf(names)].filter(
    ([value, { group }]) => !group && !values.has(value),
  );
  return strangers.map(([, { name }]) => `${name} is not in this graph: nothing was made from it.`);
}

/** `d.svg` for a result with a name, `d-2.svg` when there is one already from this run. */
function fileFor(name = 'graph'): string {
  const plain = /\w+/.exec(name)?.[0] ?? 'graph';
  // Some systems do not tell a from A.
  const count = (taken.get(plain.toLowerCase()) ?? 0) + 1;
  taken.set(plain.toLowerCase(), count);
  return count === 1 ? `${plain}.svg` : `${plain}-${count}.svg`;
}
