import * as ts from 'typescript';
import { namesIn, nodesOf, uses } from './names';

/** What of a law is for those who judge: what is true, and which cases are tried. */
const judging = new Set(['truth', 'given', 'formula', 'formulas', 'show', 'calm', 'graph']);

/** From where to where a text is replaced, and by what. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/**
 * A file of the laws without what is true of a case, and without the cases: `yours` stays, and
 * what it needs. What only served the rest is left without a use, so that a bundler drops it.
 */
export function stripLaws(text: string, path: string): string {
  let stripped = text;
  for (;;) {
    const file = ts.createSourceFile(path, stripped, ts.ScriptTarget.Latest, true);
    const edits = [...judgingParts(file), ...unusedArguments(file), ...unusedStatements(file)];
    if (edits.length === 0) return stripped;
    stripped = edited(stripped, edits);
  }
}

/** The parts of objects that have a function called `yours`. */
function judgingParts(file: ts.SourceFile): Edit[] {
  return nodesOf(file)
    .filter(ts.isObjectLiteralExpression)
    .filter(({ properties }) =>
      properties.some((each) => nameOf(each) === 'yours' && isFunction(each)),
    )
    .flatMap(({ properties }) =>
      properties
        .filter((each) => judging.has(nameOf(each)))
        .map((each) => ({ from: each.getFullStart(), to: endWithComma(file, each), by: '' })),
    );
}

function nameOf({ name }: ts.ObjectLiteralElementLike): string {
  return name && ts.isIdentifier(name) ? name.text : '';
}

/** Whether it may be one: what only has a name may be anything. */
function isFunction(property: ts.ObjectLiteralElementLike): boolean {
  const isValue = ts.isPropertyAssignment(property);
  return (
    !isValue || ts.isArrowFunction(property.initializer) || ts.isIdentifier(property.initializer)
  );
}

function endWithComma(file: ts.SourceFile, node: ts.Node): number {
  const comma = /^\s*,/.exec(file.text.slice(node.end));
  return node.end + (comma?.[0].length ?? 0);
}

/** Arguments for parameters that a function of the same file has no use for: `undefined` does. */
function unusedArguments(file: ts.SourceFile): Edit[] {
  const nodes = nodesOf(file);
  const calls = nodes.filter(ts.isCallExpression);
  return functionsIn(nodes).flatMap(({ name, parameters, body }) => {
    const unused = parameters.flatMap((parameter, i) =>
      isUnused(parameter, parameters, body) ? [i] : [],
    );
    return calls
      .filter(({ expression }) => expression.getText(file) === name)
      .flatMap((call) => unused.map((i) => call.arguments[i]))
      .filter((argument) => argument && !isTrivial(argument) && !ts.isSpreadElement(argument))
      .map((argument) => ({ from: argument.getStart(file), to: argument.end, by: 'undefined!' }));
  });
}

/** Functions and constants of the file that nothing uses, itself apart. */
function unusedStatements(file: ts.SourceFile): Edit[] {
  return file.statements
    .filter((each) => {
      const isExported = ts.canHaveModifiers(each) && (ts.getModifiers(each) ?? []).length > 0;
      const names = namesOf(each);
      const others = file.statements.filter((other) => other !== each);
      return (
        names.length > 0 &&
        !isExported &&
        !others.some((other) => names.some((name) => uses(other, name)))
      );
    })
    .map((each) => ({ from: each.getFullStart(), to: each.end, by: '' }));
}

/** The names that a function or a constant of a file has. */
function namesOf(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement) && statement.name) return [statement.name.text];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name }) => namesIn(name));
}

interface Callable {
  readonly name: string;
  readonly parameters: readonly ts.ParameterDeclaration[];
  readonly body: ts.Node;
}

/** Functions with names, `function f() {…}` as `const f = () => …`. */
function functionsIn(nodes: readonly ts.Node[]): Callable[] {
  return nodes.flatMap((node) => {
    if (ts.isFunctionDeclaration(node) && node.name && node.body) {
      return [{ name: node.name.text, parameters: [...node.parameters], body: node.body }];
    }
    const made = ts.isVariableDeclaration(node) ? node.initializer : undefined;
    if (!made || !ts.isArrowFunction(made)) return [];
    const { name } = node as ts.VariableDeclaration;
    return [{ name: name.getText(), parameters: [...made.parameters], body: made.body }];
  });
}

function isUnused(
  parameter: ts.ParameterDeclaration,
  all: readonly ts.ParameterDeclaration[],
  body: ts.Node,
): boolean {
  const { name } = parameter;
  if (!ts.isIdentifier(name) || parameter.dotDotDotToken) return false;
  return ![body, ...all.flatMap((each) => each.initializer ?? [])].some((node) =>
    uses(node, name.text),
  );
}

function isTrivial(argument: ts.Expression): boolean {
  return ts.isLiteralExpression(argument) || /^undefined!?$/.test(argument.getText());
}

/** Edits inside others are left to the next round. */
function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, by } of edits.toSorted((a, b) => a.from - b.from)) {
    if (from < at) continue;
    result += text.slice(at, from) + by;
    at = to;
  }
  return result + text.slice(at);
}
