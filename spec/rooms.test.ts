import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { importsOf } from './memory/fingerprint';

const root = join(__dirname, '..');
const trees = ['katas', 'solutions', 'datasets', 'spec', 'workshop', 'tools'];

/** Which files each file of ours imports, by their paths from the root. */
function arrows(): Map<string, string[]> {
  const named = (path: string) => relative(root, path).split(sep).join('/');
  const all = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) =>
    join(root, path),
  );
  const own = all.filter(
    (path) =>
      /\.[tj]s$/.test(path) &&
      !path.includes(`node_modules${sep}`) &&
      trees.includes(named(path).split('/')[0]),
  );
  return new Map(
    own.map((path) => [named(path), importsOf(path, readFileSync(path, 'utf8')).map(named)]),
  );
}

/** A way from a file back to itself, if there is one. */
function cycleIn(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of graph.get(file) ?? []) {
      const found = visit(next, [...path, file]);
      if (found) return found;
    }
    done.add(file);
    return undefined;
  };
  return [...graph.keys()].map((file) => visit(file, [])).find((found) => found !== undefined);
}

const graph = arrows();

/** The imports that lead from one of some folders to one of some others. */
function between(from: RegExp, to: RegExp): string[] {
  return [...graph]
    .filter(([file]) => from.test(file))
    .flatMap(([file, imports]) =>
      imports.filter((each) => to.test(each)).map((each) => `${file} → ${each}`),
    );
}

test('no file imports itself, by whatever way', () => {
  expect(cycleIn(graph)).toBeUndefined();
  expect(
    cycleIn(
      new Map([
        ['a', ['b']],
        ['b', ['c']],
        ['c', ['b']],
      ]),
    ),
  ).toEqual(['b', 'c', 'b']);
});

test('spec knows neither tools nor workshop, and katas do not know the solutions', () => {
  expect(graph.size).toBeGreaterThan(100);
  expect(between(/^spec\//, /^(tools|workshop)\//)).toEqual([]);
  expect(between(/^katas\//, /^(solutions|tools|workshop)\//)).toEqual([]);
  expect(between(/^tools\//, /^spec\//)).not.toEqual([]);
});

test('laws are data: they know what a law is, the truth and the data, and nothing else', () => {
  const known = /^(spec\/(laws|law|oracle)\/|spec\/(contract|not-written|your-law)\.ts|datasets\/)/;
  // Stage 13 is about laws: what these are tried on, correct programs among them, is its data.
  const isData = /^spec\/laws\/13-your-laws\/\S+ → spec\/alternatives\//;
  const outside = between(/^spec\/laws\/.*(?<!\.test)\.ts$/, /./).filter(
    (arrow) => !known.test(arrow.split(' → ')[1]) && !isData.test(arrow),
  );
  expect(outside).toEqual([]);
});

test('every name works on every system', () => {
  const names = [...readdirSync(root), ...graph.keys()];
  expect(names.filter((name) => !/^[\w.\-/]+$/.test(name))).toEqual([]);
});
