/** What goes into the child: how to ask, and nothing of what is true. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import { childFiles } from '../kept';
import { stripLaws } from './strip';

const root = join(__dirname, '..', '..', '..');
const bundled = readFileSync(childFiles().questions, 'utf8');

/** The modules in the bundle, as the bundler names them in front of each. */
const modules = [...bundled.matchAll(/^\t\/\/ (\S+\.ts)$/gm)].map(([, path]) => path);

test('what is in it', () => {
  expect(modules).toContain('spec/laws/01-value/stage.ts');
  expect(modules).toContain('spec/diagnosis/inner.ts');
  const known =
    /^(spec\/(law|laws|diagnosis)\/|spec\/not-written|datasets\/|workshop\/sandbox\/(inside|plain)|spec\/oracle\/(numbers|operations|steps|program|network|matrix)\.ts)/;
  expect(modules.filter((path) => !known.test(path))).toEqual([]);
});

test.each([
  ...['spec/oracle/slope', 'spec/oracle/losses', 'spec/oracle/pairs', 'spec/law/check'],
  ...['spec/law/explain', 'solutions/', 'spec/mistakes', 'spec/diagnosis/formula', 'fast-check'],
  ...['spec/diagnosis/diagnose', 'spec/alternatives', 'node_modules'],
])('%s is not in it', (path) => {
  expect(modules.filter((each) => each.startsWith(path))).toEqual([]);
});

test('nothing that is true of a case is left of any law', () => {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) || ts.isMethodDeclaration(node))
      names.add(node.name.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('questions.js', bundled, ts.ScriptTarget.Latest, true));
  expect(names).toContain('yours');
  for (const name of ['truth', 'truths', 'formula', 'given', 'calm', 'derivative']) {
    expect([name, names.has(name)]).toEqual([name, name === 'derivative']);
  }
});

test('of `yours` the texts are in the bundle, and of `truth` they are not', () => {
  const squeezed = squeeze(bundled);
  const shareOf = (name: string) => {
    const texts = textsOf(name);
    return texts.filter((text) => squeezed.includes(text)).length / texts.length;
  };
  expect(textsOf('truth').length).toBeGreaterThan(100);
  expect(shareOf('yours')).toBeGreaterThan(0.5);
  expect(shareOf('truth')).toBe(0);
});

/** What the laws have under a name, as it would stand in the bundle; the shortest say nothing. */
function textsOf(name: string): string[] {
  const folder = join(root, 'spec', 'laws');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /(?<!\.test)\.ts$/.test(file))
    .flatMap((file) => textsIn(readFileSync(join(folder, file), 'utf8'), name))
    .filter((text) => text.length > 25);
}

function textsIn(text: string, name: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isIt = ts.isPropertyAssignment(node) && node.name.getText() === name;
    if (isIt) found.push(squeeze(node.initializer.getText()));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('laws.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}

/** Without all that a bundler writes in a way of its own. */
function squeeze(text: string): string {
  return text.replace(/[\s'"`,;()]|\/\/.*$/gm, '').replace(/\b0\./g, '.');
}

test('a law loses what is true, and helpers what only that needed', () => {
  const text = `
import { slopes } from './slope';
const special = [0, 1];
function made(title: string, given: unknown, truth: (x: number) => number) {
  return law({ title, given, yours: ({ Value }, { x }) => new Value(x), truth: ({ x }) => truth(x) });
}
export const laws = [made('a', special, (x) => slopes(x)[0])];
`;
  expect(stripLaws(text, 'laws.ts')).toBe(`
import { slopes } from './slope';
function made(title: string, given: unknown, truth: (x: number) => number) {
  return law({ title, yours: ({ Value }, { x }) => new Value(x), });
}
export const laws = [made('a', undefined!, undefined!)];
`);
});
