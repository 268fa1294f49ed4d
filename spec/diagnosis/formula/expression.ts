/** What a function of one number does. */
export const unary = {
  neg: (x: number) => -x,
  square: (x: number) => x * x,
  sqrt: Math.sqrt,
  exp: Math.exp,
  log: Math.log,
  tanh: Math.tanh,
  sigmoid: (x: number) => 1 / (1 + Math.exp(-x)),
  relu: (x: number) => Math.max(0, x),
};

/** The same of two. */
export const binary = {
  add: (a: number, b: number) => a + b,
  sub: (a: number, b: number) => a - b,
  mul: (a: number, b: number) => a * b,
  div: (a: number, b: number) => a / b,
  pow: (a: number, b: number) => a ** b,
};

export type Unary = keyof typeof unary;
export type Binary = keyof typeof binary;

/** A formula over named numbers. */
export type Expression =
  | { readonly op: 'number'; readonly value: number }
  | { readonly op: 'name'; readonly name: string }
  | { readonly op: Unary; readonly of: Expression }
  | { readonly op: Binary; readonly left: Expression; readonly right: Expression }
  /** `above` where `condition` is above 0. */
  | {
      readonly op: 'where';
      readonly condition: Expression;
      readonly above: Expression;
      readonly below: Expression;
    };

/** The numbers of a case, by their names. */
export type Numbers = Readonly<Record<string, number>>;

/** A number. A formula has no negative ones, but the negative of one. */
export function number(value: number): Expression {
  return value < 0 ? { op: 'neg', of: number(-value) } : { op: 'number', value };
}

/** The expressions that an expression is made of directly. */
export function parts(expression: Expression): Expression[] {
  if ('of' in expression) return [expression.of];
  if ('left' in expression) return [expression.left, expression.right];
  if (expression.op !== 'where') return [];
  return [expression.condition, expression.above, expression.below];
}

/** An expression and all that it is made of. */
export function withParts(expression: Expression): Expression[] {
  return [expression, ...parts(expression).flatMap(withParts)];
}

/** How many operations, names and numbers an expression has. */
export function sizeOf(expression: Expression): number {
  return withParts(expression).length;
}

/** How much there is to read in a formula: roots are rare, and what is said twice takes longer. */
export function effortOf(expression: Expression): number {
  const all = withParts(expression);
  const names = all.flatMap((each) => (each.op === 'name' ? [each.name] : []));
  const roots = all.filter(({ op }) => op === 'sqrt').length;
  return all.length + 2 * roots + (names.length - new Set(names).size) / 2;
}

/** What an expression comes to in one case. */
export function evaluate(expression: Expression, numbers: Numbers): number {
  if (expression.op === 'number') return expression.value;
  if (expression.op === 'name') return numbers[expression.name];
  if (expression.op === 'where') {
    const { condition, above, below } = expression;
    return evaluate(evaluate(condition, numbers) > 0 ? above : below, numbers);
  }
  if ('of' in expression) return unary[expression.op](evaluate(expression.of, numbers));
  const { op, left, right } = expression;
  return binary[op](evaluate(left, numbers), evaluate(right, numbers));
}

/** Whether two numbers differ by rounding alone; so do ∞ and NaN from themselves. */
export function isNear(one: number, other: number): boolean {
  if (Object.is(one, other) || one === other) return true;
  if (!Number.isFinite(one) || !Number.isFinite(other)) return false;
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
}
