import type { Activation, Value } from '../../../../spec/contract';

/** A function of one number for `Value.map`, and its derivative. */
interface Curve {
  readonly formula: string;
  f(x: number): number;
  derivative(x: number): number;
}

/** Activations that `Value` has no method for. */
export const curves: Readonly<Record<string, Curve>> = {
  sin: { formula: 'sin x', f: Math.sin, derivative: Math.cos },
  softplus: {
    formula: 'log(1 + eˣ)',
    // The same, but it overflows nowhere.
    f: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
    derivative: (x) => 1 / (1 + Math.exp(-x)),
  },
  square: { formula: 'x²', f: (x) => x * x, derivative: (x) => 2 * x },
  bump: {
    formula: 'e^(−x²)',
    f: (x) => Math.exp(-x * x),
    derivative: (x) => -2 * x * Math.exp(-x * x),
  },
};

/** Activations that the stage of networks knows by name. */
export const methods = ['linear', 'tanh', 'sigmoid', 'relu', 'leakyRelu'] as const;

export const activationNames: readonly string[] = [...methods, ...Object.keys(curves)];

/** A name as `MLP` takes it: a method's, or a function that goes through the learner's `map`. */
export function activationOf(name: string): Activation {
  const curve = curves[name];
  if (!curve) return methods.find((each) => each === name) ?? 'linear';
  return (x: Value) => x.map(curve.f, curve.derivative);
}
