import {
  type ClassElement,
  canHaveModifiers,
  forEachChild,
  getModifiers,
  isClassDeclaration,
  isFunctionDeclaration,
  isIdentifier,
  isImportDeclaration,
  isInterfaceDeclaration,
  isPropertyAccessExpression,
  isShorthandPropertyAssignment,
  isTypeAliasDeclaration,
  isVariableStatement,
  type Node,
  type SourceFile,
  type Statement,
  SyntaxKind,
} from 'typescript';

/** A declaration that no other file can see. `use` is how `namesUsed` calls it. */
type Helper = { node: Statement | ClassElement; name: string; use: string };

/**
 * The helpers that a file does not need without its `blanks`: what is not exported, and private
 * members. Those that a list gives stay, and so does what other helpers that stay use.
 */
export function unneededHelpers(
  file: SourceFile,
  blanks: ReadonlySet<Node>,
  isListed: (name: string) => boolean,
): Set<Node> {
  const helpers = helpersIn(file).filter(({ name }) => !isListed(name));
  const unneeded = new Set<Node>(helpers.map(({ node }) => node));
  for (;;) {
    const used = namesUsed(file, new Set([...blanks, ...unneeded]));
    const needed = helpers.filter(({ node, use }) => unneeded.has(node) && used.has(use));
    if (needed.length === 0) return unneeded;
    for (const { node } of needed) unneeded.delete(node);
  }
}

function helpersIn(file: SourceFile): Helper[] {
  const statements = file.statements
    .filter((node) => !has(node, SyntaxKind.ExportKeyword))
    .flatMap((node) => {
      const name = nameOf(node);
      return name === undefined ? [] : { node, name, use: name };
    });
  const members = file.statements.filter(isClassDeclaration).flatMap(({ name, members }) =>
    members
      .filter((node) => has(node, SyntaxKind.PrivateKeyword))
      .map((node) => {
        const use = `.${node.name?.getText()}`;
        return { node, name: `${name?.text}${use}`, use };
      }),
  );
  return [...statements, ...members];
}

/** The name that a statement declares; a statement with several constants has that of the first. */
function nameOf(node: Statement): string | undefined {
  if (isVariableStatement(node)) return node.declarationList.declarations[0].name.getText();
  const isNamed =
    isFunctionDeclaration(node) ||
    isClassDeclaration(node) ||
    isTypeAliasDeclaration(node) ||
    isInterfaceDeclaration(node);
  return isNamed ? node.name?.text : undefined;
}

function has(node: Node, modifier: SyntaxKind): boolean {
  const modifiers = canHaveModifiers(node) ? getModifiers(node) : undefined;
  return modifiers?.some(({ kind }) => kind === modifier) ?? false;
}

/**
 * The names that a file uses apart from what is left out. Those of members have a dot before. Two
 * things of one name count as one, so a helper may stay that nothing needs, but none is missing.
 */
function namesUsed(file: SourceFile, leftOut: ReadonlySet<Node>): Set<string> {
  const names = new Set<string>();
  const visit = (node: Node): void => {
    if (leftOut.has(node) || isImportDeclaration(node)) return;
    if (isPropertyAccessExpression(node)) names.add(`.${node.name.text}`);
    else if (isIdentifier(node) && !isDeclared(node)) names.add(node.text);
    forEachChild(node, visit);
  };
  visit(file);
  return names;
}

/** Whether an identifier is the name that its parent declares or selects, and so not a use of it. */
function isDeclared(node: Node): boolean {
  const parent = node.parent as Node & { name?: Node };
  return parent.name === node && !isShorthandPropertyAssignment(parent);
}
