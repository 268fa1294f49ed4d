import type * as TypeScript from 'typescript';
import { ts } from './typescript';

/** What the compiled code still requires: what was imported for its types alone is gone. */
export function importsLeft(code: string): Set<string> {
  const file = ts.createSourceFile('compiled.js', code, ts.ScriptTarget.Latest, true);
  const names = nodesOf(file).flatMap((node) => {
    if (!ts.isCallExpression(node) || node.expression.getText(file) !== 'require') return [];
    const [name] = node.arguments;
    return name && ts.isStringLiteral(name) ? [name.text] : [];
  });
  return new Set(names);
}

interface Found {
  readonly at: number;
  readonly what: string;
}

/** The first thing in a file that reaches outside of what it may know. */
export function refusalIn(
  file: TypeScript.SourceFile,
  objection: (name: string) => string | undefined,
): Found | undefined {
  const references = [
    ...file.referencedFiles,
    ...file.typeReferenceDirectives,
    ...file.libReferenceDirectives,
  ];
  const [reference] = references.sort((a, b) => a.pos - b.pos);
  if (reference) return { at: reference.pos, what: 'has a /// reference' };
  for (const node of nodesOf(file)) {
    const what = objectionTo(node, objection);
    if (what) return { at: node.getStart(file), what };
  }
  return undefined;
}

function objectionTo(
  node: TypeScript.Node,
  objection: (name: string) => string | undefined,
): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    const { moduleSpecifier } = node;
    return moduleSpecifier && ts.isStringLiteral(moduleSpecifier)
      ? objection(moduleSpecifier.text)
      : undefined;
  }
  if (ts.isExternalModuleReference(node)) return 'has an `import … = require(…)`';
  if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) {
    return 'uses `import.meta`';
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return 'uses `import(…)`';
  }
  if (!ts.isIdentifier(node) || node.text !== 'require') return undefined;
  const { parent } = node;
  const isName =
    (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) &&
    parent.name === node;
  return isName ? undefined : 'uses `require`';
}

/** In the order in which they stand. */
function nodesOf(root: TypeScript.Node): TypeScript.Node[] {
  const all: TypeScript.Node[] = [];
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    all.push(node);
    const children: TypeScript.Node[] = [];
    ts.forEachChild(node, (child) => void children.push(child));
    stack.push(...children.reverse());
  }
  return all;
}
