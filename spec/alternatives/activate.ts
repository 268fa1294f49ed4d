import type { Activation, Value } from '../contract';

/** What an activation, whichever way it is given, makes of a value. */
export function activate(activation: Activation, x: Value): Value {
  if (typeof activation === 'function') return activation(x);
  return activation === 'linear' ? x : x[activation]();
}
