const signs: Readonly<Record<string, string>> = { '*': '·', '-': '−', '**': '^' };

/** An expression as it stands in a picture: `x1 · w1`, `tanh(s)`. */
// biome-ignore lint/suspicious/noExplicitAny: jsep's nodes are typed as any but for their kind.
export function written(node: any): string {
  switch (node.type) {
    case 'Literal':
      return node.raw;
    case 'Identifier':
      return node.name;
    case 'UnaryExpression':
      return `−${inside(node.argument)}`;
    case 'BinaryExpression': {
      const { operator, left, right } = node;
      const part = operator === '+' ? written : inside;
      return `${part(left)} ${signs[operator] ?? operator} ${part(right)}`;
    }
    case 'CallExpression':
      return `${written(node.callee)}(${node.arguments.map(written).join(', ')})`;
    case 'MemberExpression':
      return `${inside(node.object)}.${node.property.name}`;
    default:
      return '…';
  }
}

/** A part of a product: a sum stands in brackets there. */
// biome-ignore lint/suspicious/noExplicitAny: see above.
function inside(node: any): string {
  const isSum = node.type === 'BinaryExpression' && /^[+-]$/.test(node.operator);
  return isSum ? `(${written(node)})` : written(node);
}
