import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Block,
  createSourceFile,
  type ImportDeclaration,
  isClassDeclaration,
  isConstructorDeclaration,
  isFunctionDeclaration,
  isImportDeclaration,
  isMethodDeclaration,
  type Node,
  ScriptTarget,
  type SourceFile,
} from 'typescript';
import { type Blanks, blanks } from './blanks';
import { unneededHelpers } from './helpers';

const solutions = join(__dirname, '..', '..', 'solutions');

/** The files of a stage as a learner gets them: their texts by their names, from the solution. */
export function blankOf(stage: string): Record<string, string> {
  const texts = Object.entries(blanks[stage]).map(([name, list]) => {
    const solution = readFileSync(join(solutions, stage, name), 'utf8');
    return [name, blanked(solution, list, stage)];
  });
  return Object.fromEntries(texts);
}

/**
 * A solution with blanks in it, and without the helpers that only they needed. Imports stay, for
 * the learner needs them too, except those of files that only the solution has. Throws an `Error`
 * if a blank is listed that the solution does not have.
 */
export function blanked(solution: string, list: Blanks, stage: string): string {
  const file = parsed(solution);
  const bodies = bodiesIn(file);
  const edits: Edit[] = [];
  const unwritten = new Set<Node>();

  for (const { name, step, givenStatements } of toWrite(list)) {
    const body = bodies.get(name);
    if (!body) throw new Error(`${stage}: the solution has no ${name}.`);
    for (const statement of body.statements.slice(givenStatements)) unwritten.add(statement);
    const line = `throw new NotWritten('${name}', 'katas/${stage}/README.md, step ${step}');`;
    edits.push(replacedBody(file, body, givenStatements, line));
  }
  for (const node of unneededHelpers(file, unwritten, (name) => name in list)) {
    edits.push(removed(node));
  }
  const imports = file.statements.filter(isImportDeclaration);
  for (const node of imports) if (isOfSolution(node, stage)) edits.push(removed(node));
  // Nobody knows a hole: that file is as blank in the solution.
  const isThere = imports.some((node) => pathOf(node).endsWith('/not-written'));
  if (unwritten.size > 0 && !isThere) {
    edits.push(importOfNotWritten(imports.filter((node) => !isOfSolution(node, stage))));
  }
  // Where the first member of a class is gone, the empty line after it goes too.
  return edited(solution, edits).replaceAll('{\n\n', '{\n').trimStart();
}

/** Whether nobody has written anything into the blanks of a file. */
export function isBlank(text: string, list: Blanks): boolean {
  const bodies = bodiesIn(parsed(text));
  return toWrite(list).every(({ name, givenStatements }) => {
    const written = bodies.get(name)?.statements.slice(givenStatements);
    return written?.length === 1 && written[0].getText().startsWith('throw new NotWritten(');
  });
}

/** What a learner has to write in a file. */
export function toWrite(list: Blanks): { name: string; step: number; givenStatements: number }[] {
  return Object.entries(list).flatMap(([name, blank]) => {
    if (blank === 'given') return [];
    return typeof blank === 'number'
      ? { name, step: blank, givenStatements: 0 }
      : { name, ...blank };
  });
}

function parsed(text: string): SourceFile {
  return createSourceFile('stage.ts', text, ScriptTarget.Latest, true);
}

/** The bodies of functions, methods and constructors, each under the name that its caller writes. */
function bodiesIn(file: SourceFile): Map<string, Block> {
  const bodies = new Map<string, Block>();
  for (const node of file.statements) {
    if (isFunctionDeclaration(node) && node.name && node.body) {
      bodies.set(node.name.text, node.body);
    }
    if (!isClassDeclaration(node) || !node.name) continue;
    for (const member of node.members) {
      if (isConstructorDeclaration(member) && member.body) {
        bodies.set(`new ${node.name.text}`, member.body);
      }
      if (isMethodDeclaration(member) && member.body) {
        bodies.set(`${node.name.text}.${member.name.getText()}`, member.body);
      }
    }
  }
  return bodies;
}

const pathOf = ({ moduleSpecifier }: ImportDeclaration) => moduleSpecifier.getText().slice(1, -1);

/** Whether it imports a file of the same stage that only the solution has. */
function isOfSolution(node: ImportDeclaration, stage: string): boolean {
  const path = pathOf(node);
  return path.startsWith('./') && !(`${path.slice(2)}.ts` in blanks[stage]);
}

/** A stretch of a text, and what stands there instead. */
type Edit = { from: number; to: number; text: string };

function edited(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((all, edit) => all.slice(0, edit.from) + edit.text + all.slice(edit.to), text);
}

/** Nothing instead of a node and the comments before it. */
function removed(node: Node): Edit {
  return { from: node.getFullStart(), to: node.getEnd(), text: '' };
}

/** A line instead of a body, behind the statements that are given. */
function replacedBody(file: SourceFile, body: Block, given: number, line: string): Edit {
  const { character } = file.getLineAndCharacterOfPosition(body.parent.getStart());
  const indent = ' '.repeat(character);
  const from = given > 0 ? body.statements[given - 1].getEnd() : body.getStart() + 1;
  return { from, to: body.getEnd() - 1, text: `\n${indent}  ${line}\n${indent}` };
}

/** The import that a blank needs, at its place in the order of the others. */
function importOfNotWritten(imports: readonly ImportDeclaration[]): Edit {
  const path = '../../spec/not-written';
  const line = `import { NotWritten } from '${path}';\n`;
  if (imports.length === 0) return { from: 0, to: 0, text: `${line}\n` };
  const next = imports.find((node) => pathOf(node) > path);
  const place = next ? next.getStart() : imports[imports.length - 1].getEnd() + 1;
  return { from: place, to: place, text: line };
}
