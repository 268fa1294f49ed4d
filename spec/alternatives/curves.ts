/** The curves that several alternatives share: functions of one number with their derivatives. */
export interface Curve {
  f(x: number): number;
  /** Takes x, not f(x). */
  derivative(x: number): number;
}

/** eˣ. */
export const exp: Curve = { f: Math.exp, derivative: Math.exp };

/** The natural logarithm. */
export const log: Curve = { f: Math.log, derivative: (x) => 1 / x };

/** The hyperbolic tangent. */
export const tanh: Curve = { f: Math.tanh, derivative: (x) => 1 - Math.tanh(x) ** 2 };

/** 1 / (1 + e⁻ˣ). */
export const sigmoid: Curve = {
  f: (x) => 1 / (1 + Math.exp(-x)),
  derivative: (x) => sigmoid.f(x) * sigmoid.f(-x),
};

/** x to a constant power. */
export function power(exponent: number): Curve {
  return {
    f: (x) => x ** exponent,
    derivative: (x) => (exponent === 0 ? 0 : exponent * x ** (exponent - 1)),
  };
}

/** x where x > 0, else 0: also for −∞, which times 0 would be NaN. */
export const relu: Curve = { f: (x) => Math.max(0, x), derivative: (x) => (x > 0 ? 1 : 0) };

/** x where x > 0, else slope · x. */
export function leaky(slope: number): Curve {
  return {
    f: (x) => (x > 0 ? x : slope * x),
    derivative: (x) => (x > 0 ? 1 : slope),
  };
}
