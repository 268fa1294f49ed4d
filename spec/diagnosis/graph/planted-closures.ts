import * as closures from '../../alternatives/closures';
import type { BackpropModule, Value } from '../../contract';

/** An engine of closures in which one operation pushes otherwise. */
export function pushing(push: (x: Value, slope: number, y: Value) => void): BackpropModule {
  class Value extends closures.Value {
    override exp() {
      const y = super.exp();
      y.push = () => push(this, y.data, y);
      return y;
    }
  }
  return { ...closures, Value };
}

/** The same for the place of `mul`, on which `neg`, `sub` and `div` rest. */
export function multiplying(): BackpropModule {
  class Value extends closures.Value {
    override mul(that: Value | number) {
      const [other] = [typeof that === 'number' ? new Value(that) : that];
      const y = super.mul(other);
      y.push = () => {
        this.grad += other.data * y.grad;
        other.grad = this.data * y.grad;
      };
      return y;
    }
  }
  return { ...closures, Value };
}

/** Every operation of the closures pushes so; what is made by hand is right. */
export function pushingAll(push: (parent: Value, share: number) => void): BackpropModule {
  const own = (y: closures.Value) => {
    Object.setPrototypeOf(y, Own.prototype);
    y.push = () => {
      y.parents.forEach((parent, i) => {
        push(parent, y.localGradients[i] * y.grad);
      });
    };
    return y;
  };
  class Own extends closures.Value {
    static override dot(...of: Parameters<typeof closures.Value.dot>) {
      return own(closures.Value.dot(...of));
    }
  }
  const curves = ['exp', 'log', 'tanh', 'sigmoid', 'relu', 'leakyRelu', 'map'] as const;
  for (const name of ['add', 'mul', 'pow', ...curves] as const) {
    const operation = closures.Value.prototype[name] as (...of: unknown[]) => closures.Value;
    Object.defineProperty(Own.prototype, name, {
      value(this: closures.Value, ...of: unknown[]) {
        return own(operation.apply(this, of));
      },
    });
  }
  return { ...closures, Value: Own };
}
