/** What each operation of `Value` does to plain numbers. */
export const binary = {
  add: (a: number, b: number) => a + b,
  sub: (a: number, b: number) => a - b,
  mul: (a: number, b: number) => a * b,
  div: (a: number, b: number) => a / b,
};

/** The same for one operand. */
export const unary = {
  neg: (x: number) => -x,
  exp: Math.exp,
  log: Math.log,
  tanh: Math.tanh,
  sigmoid: (x: number) => 1 / (1 + Math.exp(-x)),
  relu: (x: number) => Math.max(0, x),
  leakyRelu: (x: number) => (x > 0 ? x : 0.01 * x),
};

export type Binary = keyof typeof binary;
export type Unary = keyof typeof unary;
