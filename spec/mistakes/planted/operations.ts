import type { Value, ValueModule } from '../../contract';
import type { Kit } from './plant';

type Class = ValueModule['Value'];
type Operand = Value | number;
type Inputs = readonly Operand[];

/** An operation of two values. */
type Binary = 'add' | 'sub' | 'mul' | 'div';
/** An operation of one value, some of them with a number to go with it. */
type Unary = 'neg' | 'pow' | 'exp' | 'log' | 'tanh' | 'sigmoid' | 'relu' | 'leakyRelu';

/** An operation with a wrong rule; what is not given is right. `y` is b, the exponent or the leak. */
export interface WrongRule {
  readonly op: Binary | Unary;
  value?(x: number, y: number): number;
  /** With respect to the operands; `r` is the right result. */
  slopes?(x: number, y: number, r: number): number[];
  /** How many of the operands are parents, if not all. */
  readonly recorded?: number;
}

interface Rule {
  value(x: number, y: number): number;
  slopes(x: number, y: number, r: number): number[];
}

const rules: Readonly<Record<Binary | Unary, Rule>> = {
  add: { value: (a, b) => a + b, slopes: () => [1, 1] },
  sub: { value: (a, b) => a - b, slopes: () => [1, -1] },
  mul: { value: (a, b) => a * b, slopes: (a, b) => [b, a] },
  div: { value: (a, b) => a / b, slopes: (a, b) => [1 / b, -a / b ** 2] },
  neg: { value: (x) => -x, slopes: () => [-1] },
  pow: { value: (x, n) => x ** n, slopes: (x, n) => [n === 0 ? 0 : n * x ** (n - 1)] },
  exp: { value: (x) => Math.exp(x), slopes: (_, __, r) => [r] },
  log: { value: (x) => Math.log(x), slopes: (x) => [1 / x] },
  tanh: { value: (x) => Math.tanh(x), slopes: (_, __, t) => [1 - t * t] },
  sigmoid: { value: (x) => 1 / (1 + Math.exp(-x)), slopes: (_, __, s) => [s * (1 - s)] },
  relu: { value: (x) => Math.max(0, x), slopes: (x) => [x > 0 ? 1 : 0] },
  leakyRelu: {
    value: (x, slope) => (x > 0 ? x : slope * x),
    slopes: (x, slope) => [x > 0 ? 1 : slope],
  },
};

/** Puts a wrong operation in the place of a kit's own. What else the kit builds on it goes wrong too. */
export function withRule({ op, value, slopes, recorded = 2 }: WrongRule): (kit: Kit) => void {
  const right = rules[op];
  const isBinary = ['add', 'sub', 'mul', 'div'].includes(op);
  return withOperation(op, (Value, x, that) => {
    const other = typeof that === 'number' ? new Value(that) : that;
    const y = isBinary ? other.data : ((that as number | undefined) ?? 0.01);
    const all = isBinary ? [x, other] : [x];
    const result = right.value(x.data, y);
    return new Value(
      (value ?? right.value)(x.data, y),
      all.slice(0, recorded),
      (slopes ?? right.slopes)(x.data, y, result).slice(0, recorded),
    );
  });
}

/** The same for an operation that is wrong in another way. */
export function withOperation(
  op: string,
  wrong: (Value: Class, x: Value, that: Value | number) => Value,
): (kit: Kit) => void {
  return ({ Value }) => {
    Object.assign(Value.prototype, {
      [op](this: Value, that: Value | number) {
        return wrong(Value, this, that);
      },
    });
  };
}

type MapOf = (
  Value: Class,
  x: Value,
  f: (x: number) => number,
  derivative: (x: number) => number,
) => Value;

/** The same for `map`. */
export function withMap(wrong: MapOf): (kit: Kit) => void {
  return ({ Value }) => {
    Value.prototype.map = function (f, derivative) {
      return wrong(Value, this, f, derivative);
    };
  };
}

/** What `dot` can get wrong; what is not given is right. */
export interface WrongDot {
  /** The sum of the products. */
  sum?(products: readonly number[]): number;
  /** The bias, as it is added. */
  bias?(bias: number): number;
  /** Whether a place is left out of the sum and the parents. */
  skips?(weight: Value, input: Operand): boolean;
  weightSlope?(weight: number, input: number): number;
  inputSlope?(weight: number, input: number): number;
  /** Whether inputs, and the bias, are parents. */
  readonly inputsRecorded?: boolean;
  readonly biasRecorded?: boolean;
  /** What is thrown when the lengths differ. */
  refuse?(weights: number, inputs: number): void;
  /** What is done to the lists, in the end. */
  leave?(weights: Value[], inputs: Operand[], Value: Class): void;
}

/** The same for `dot`. */
export function withDot(wrong: WrongDot): (kit: Kit) => void {
  return ({ Value }) => {
    Value.dot = (weights, inputs, bias) => {
      if (weights.length !== inputs.length) refuseIn(wrong, weights, inputs);
      const result = dotOf(Value, wrong, weights, inputs, bias);
      wrong.leave?.(weights as Value[], inputs as Operand[], Value);
      return result;
    };
  };
}

function refuseIn({ refuse }: WrongDot, { length: n }: Inputs, { length: m }: Inputs): void {
  if (!refuse) throw new RangeError(`${n} weights, ${m} inputs`);
  refuse(n, m);
}

function dotOf(
  Value: Class,
  { sum = total, bias: added = (b) => b, skips, ...wrong }: WrongDot,
  weights: readonly Value[],
  inputs: Inputs,
  bias: Value | undefined,
): Value {
  const [parents, slopes, products]: [Value[], number[], number[]] = [[], [], []];
  for (let i = 0; i < weights.length && i < inputs.length; i++) {
    const [weight, input] = [weights[i], inputs[i]];
    if (skips?.(weight, input)) continue;
    const [w, x] = [weight.data, typeof input === 'number' ? input : input.data];
    products.push(w * x);
    parents.push(weight);
    slopes.push((wrong.weightSlope ?? ((_, x) => x))(w, x));
    if (typeof input === 'number' || wrong.inputsRecorded === false) continue;
    parents.push(input);
    slopes.push((wrong.inputSlope ?? ((w) => w))(w, x));
  }
  if (bias && wrong.biasRecorded !== false) {
    parents.push(bias);
    slopes.push(1);
  }
  return new Value(sum(products) + (bias ? added(bias.data) : 0), parents, slopes);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
