import { binary, type Expression, number } from './expression';

/** The same formula with fewer signs and its numbers in front, as one would write it. */
export function simplify(expression: Expression): Expression {
  if ('of' in expression) {
    const of = simplify(expression.of);
    if (expression.op === 'neg') return negative(of);
    return expression.op === 'square' ? square(of) : { ...expression, of };
  }
  if ('left' in expression) {
    const simple = {
      ...expression,
      left: simplify(expression.left),
      right: simplify(expression.right),
    };
    return tidy(simple);
  }
  if (expression.op !== 'where') return expression;
  const { op, condition, above, below } = expression;
  return {
    op,
    condition: simplify(condition),
    above: simplify(above),
    below: simplify(below),
  };
}

/** −(−x) is x, −(a − b) is b − a. */
function negative(of: Expression): Expression {
  if (of.op === 'neg') return of.of;
  if (of.op === 'sub') return tidy({ op: 'sub', left: of.right, right: of.left });
  return { op: 'neg', of };
}

/** (1 / b)² is 1 / b², and (eˣ)² is e²ˣ. */
function square(of: Expression): Expression {
  if (of.op === 'neg') return square(of.of);
  if (of.op === 'exp') return { op: 'exp', of: product(number(2), of.of) };
  const isReciprocal = of.op === 'div' && of.left.op === 'number' && of.left.value === 1;
  return isReciprocal ? { ...of, right: { op: 'square', of: of.right } } : { op: 'square', of };
}

type TwoParts = Extract<Expression, { left: Expression }>;

function tidy(expression: TwoParts): Expression {
  const { op, left, right } = expression;
  const folded = fold(expression);
  if (folded) return folded;
  if (op === 'add' && right.op === 'neg') return { op: 'sub', left, right: right.of };
  if (op === 'add' && left.op === 'neg') return { op: 'sub', left: right, right: left.of };
  if (op === 'sub' && right.op === 'neg') return { op: 'add', left, right: right.of };
  if (op === 'mul' || op === 'div') {
    if (left.op === 'neg') return negative(tidy({ op, left: left.of, right }));
    if (right.op === 'neg') return negative(tidy({ op, left, right: right.of }));
    if (right.op === 'sub' && right.left.op === 'neg') {
      const sum = { op: 'add', left: right.left.of, right: right.right } as const;
      return negative(tidy({ op, left, right: sum }));
    }
  }
  if (op === 'div' && right.op === 'number' && [2, 0.5].includes(right.value)) {
    return tidy({ op: 'mul', left: { op: 'number', value: 1 / right.value }, right: left });
  }
  if (op === 'mul') return product(left, right);
  return left.op === 'number' && left.value === 0 && op === 'sub' ? negative(right) : expression;
}

/** 1 + 2 is 3, if what comes out has few digits. */
function fold({ op, left, right }: TwoParts): Expression | undefined {
  if (left.op !== 'number' || right.op !== 'number') return undefined;
  const value = binary[op](left.value, right.value);
  return value === Number(value.toPrecision(3)) ? number(value) : undefined;
}

/** Numbers first. */
function product(left: Expression, right: Expression): Expression {
  if (right.op === 'number') return left.op === 'number' ? mul(left, right) : product(right, left);
  if (left.op !== 'number' && right.op === 'mul' && right.left.op === 'number') {
    return product(right.left, mul(left, right.right));
  }
  if (left.op === 'mul' && left.left.op === 'number') {
    return product(left.left, mul(left.right, right));
  }
  return mul(left, right);
}

function mul(left: Expression, right: Expression): Expression {
  return { op: 'mul', left, right };
}
