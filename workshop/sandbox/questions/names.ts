import * as ts from 'typescript';

/** Everything in a piece of a program, itself included. */
export function nodesOf(root: ts.Node): ts.Node[] {
  const all: ts.Node[] = [root];
  // Grows while it is walked.
  for (const node of all) ts.forEachChild(node, (child) => void all.push(child));
  return all;
}

/** Whether a name is read somewhere, and is not another thing of that name. */
export function uses(node: ts.Node, name: string): boolean {
  if (ts.isTypeNode(node)) return false;
  if (ts.isIdentifier(node)) return node.text === name;
  if (ts.isPropertyAccessExpression(node)) return uses(node.expression, name);
  if (ts.isPropertyAssignment(node)) {
    return (
      uses(node.initializer, name) ||
      (ts.isComputedPropertyName(node.name) && uses(node.name, name))
    );
  }
  const isHidden =
    ts.isFunctionLike(node) && node.parameters.some((each) => namesIn(each.name).includes(name));
  return !isHidden && ts.forEachChild(node, (child) => uses(child, name) || undefined) === true;
}

/** The names that a parameter or a variable makes. */
export function namesIn(binding: ts.BindingName): string[] {
  if (ts.isIdentifier(binding)) return [binding.text];
  return binding.elements.flatMap((each) => (ts.isBindingElement(each) ? namesIn(each.name) : []));
}
