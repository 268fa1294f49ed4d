import type { BackpropModule } from '../../spec/contract';
import { decimal, law, slope, type YourLaw } from '../../spec/your-law';

/** The worked example: −a, and its slope. */
export function negation(): YourLaw<BackpropModule, { a: number }> {
  return law({
    title: 'neg: −a, and its slope',
    given: { a: decimal(-10, 10) },
    yours: ({ Value, backward }, { a }) => {
      const x = new Value(a);
      const y = x.neg();
      backward(y);
      return { 'value of −a': y.data, 'slope of −a': x.grad };
    },
    truth: ({ a }) => ({ 'value of −a': -a, 'slope of −a': slope((x) => -x, a) }),
  });
}

/** `mul` and `div`: their values and all slopes, for any two numbers. */
export function productAndQuotient(): YourLaw<BackpropModule, { a: number; b: number }> {
  return law({
    title: 'mul and div: values, and slopes towards both',
    given: { a: decimal(-10, 10), b: decimal(-10, 10).filter((b) => Math.abs(b) >= 0.1) },
    yours: ({ Value, backward }, { a, b }) => {
      const [x, y, u, v] = [a, b, a, b].map((number) => new Value(number));
      const [product, quotient] = [x.mul(y), u.div(v)];
      backward(product);
      backward(quotient);
      return {
        a·b: product.data,
        'a/b': quotient.data,
        xs: x.grad,
        ys: y.grad,
        u: u.grad,
        v: v.grad,
      };
    },
    truth: ({ a, b }) => ({
      a·b: a * b,
      'a/b': a / b,
      xs: slope((a) => a * b, a),
      ys: slope((b) => a * b, b),
      u: slope((a) => a / b, a),
      v: slope((b) => a / b, b),
    }),
  });
}
