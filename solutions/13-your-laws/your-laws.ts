import type { BackpropModule, LossesModule, Value } from '../../spec/contract';
import {
  array,
  constantFrom,
  decimal,
  integer,
  law,
  record,
  slope,
  tuple,
  type YourLaw,
} from '../../spec/your-law';

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

/** `backward`: the gradients of the inputs, whatever is used more than once, also if called twice. */
export function sharedNodes(): YourLaw<BackpropModule, { inputs: number[]; steps: Step[] }> {
  const ops = constantFrom<Step['op']>('add', 'sub', 'mul');
  return law({
    title: 'backward: slopes of the inputs, and twice that after a second call',
    given: {
      inputs: array(integer(-2, 2), 2, 2),
      steps: array(record({ op: ops, left: integer(0, 9), right: integer(0, 9) }), 1, 10),
    },
    // In few of them does a long path meet a short one.
    cases: 200,
    yours: ({ Value, backward }, { inputs, steps }) => {
      const leaves = inputs.map((input) => new Value(input));
      const last = run(leaves, steps, ofValues);
      const call = () => {
        backward(last);
        return leaves.map(({ grad }) => grad);
      };
      return { ...numbered('grad', call()), ...numbered('after two calls, grad', call()) };
    },
    truth: ({ inputs, steps }) => {
      const last = (x: number, i: number) => run(inputs.with(i, x), steps, ofNumbers);
      const slopes = (calls: number) => inputs.map((x, i) => slope((x) => calls * last(x, i), x));
      return { ...numbered('grad', slopes(1)), ...numbered('after two calls, grad', slopes(2)) };
    },
  });
}

/** `softmaxCrossEntropy` of one row: its value and its slopes, also at logits of ±1000. */
export function softmaxLoss(): YourLaw<LossesModule, { logits: number[]; label: number }> {
  return law({
    title: 'softmaxCrossEntropy: log Σ exp(zⱼ) − z of the right class, and its slopes',
    given: {
      logits: tuple(constantFrom(0, 1000, -1000), array(decimal(-3, 3), 3, 5)).map(
        ([middle, row]) => row.map((z) => middle + z),
      ),
      label: integer(0, 2),
    },
    yours: ({ Value, backward, softmaxCrossEntropy }, { logits, label }) => {
      const row = logits.map((z) => new Value(z));
      const loss = softmaxCrossEntropy([row], [label]);
      backward(loss);
      return {
        loss: loss.data,
        ...numbered(
          'slope',
          row.map(({ grad }) => grad),
        ),
      };
    },
    truth: ({ logits, label }) => {
      const loss = (row: number[]) =>
        Math.log(row.map((z) => Math.exp(z - row[label])).reduce((sum, power) => sum + power));
      const slopes = logits.map((z, i) => slope((z) => loss(logits.with(i, z)), z));
      return { loss: loss(logits), ...numbered('slope', slopes) };
    },
  });
}

/** One step of a program: an operation of two earlier results, by their places. */
interface Step {
  op: 'add' | 'sub' | 'mul';
  left: number;
  right: number;
}

/** What `add`, `sub` and `mul` are: of numbers, or of Values. */
type Ops<Result> = Record<Step['op'], (left: Result, right: Result) => Result>;

const ofNumbers: Ops<number> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
};

const ofValues: Ops<Value> = {
  add: (a, b) => a.add(b),
  sub: (a, b) => a.sub(b),
  mul: (a, b) => a.mul(b),
};

/**
 * The last result of a program. The places 0, 1, … are the inputs, the next is the first step’s
 * result, and so on. After the last place that is known yet, counting begins again at 0.
 */
function run<Result>(inputs: Result[], steps: Step[], ops: Ops<Result>): Result {
  const results = [...inputs];
  for (const { op, left, right } of steps) {
    results.push(ops[op](results[left % results.length], results[right % results.length]));
  }
  return results[results.length - 1];
}

/** Facts out of a list: `numbered('grad', [5, 7])` is `{ 'grad 0': 5, 'grad 1': 7 }`. */
function numbered<Fact>(name: string, facts: Fact[]): Record<string, Fact> {
  return Object.fromEntries(facts.map((fact, i) => [`${name} ${i}`, fact]));
}
