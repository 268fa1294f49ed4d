import { alternatives } from '../../alternatives/all';
import type { TrainingModule, Value } from '../../contract';

/** A correct kit, in which what is wrong is made. */
export const right = alternatives.pulled;

/** A correct kit, with an operation of one value whose number and slope are replaced. */
export function withUnary(
  name: 'tanh' | 'log' | 'relu' | 'exp',
  f: (x: number) => [number, number],
) {
  class Wrong extends right.Value {
    [name](): Value {
      const [data, slope] = f(this.data);
      return new Wrong(data, [this], [slope]);
    }
  }
  return { ...right, Value: Wrong };
}

/** The same for `div`. */
export function withDiv(f: (a: number, b: number) => [number, number, number]) {
  class Wrong extends right.Value {
    div(that: Value | number): Value {
      const other = typeof that === 'number' ? new Wrong(that) : that;
      const [data, ...slopes] = f(this.data, other.data);
      return new Wrong(data, [this, other], slopes);
    }
  }
  return { ...right, Value: Wrong };
}

/** An optimizer whose velocity gets only a share of the gradient. */
export class Damped extends right.SGD {
  readonly kept: readonly Value[];
  readonly rate: number;
  readonly damping: number;
  v: number[] = [];
  constructor(...[parameters, options]: ConstructorParameters<TrainingModule['SGD']>) {
    super(parameters, options);
    [this.kept, this.rate, this.damping] = [
      parameters,
      options.learningRate,
      options.momentum ?? 0,
    ];
  }
  step() {
    this.kept.forEach((parameter, i) => {
      this.v[i] = this.damping * (this.v[i] ?? 0) + (1 - this.damping) * parameter.grad;
      parameter.data -= this.rate * this.v[i];
    });
  }
}
