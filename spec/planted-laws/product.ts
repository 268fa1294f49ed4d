import type { BackpropModule } from '../contract';
import { constantFrom, decimal, integer, law, near, slope, type YourLaw } from '../your-law';
import type { PlantedLaw, PlantedLaws } from './planted-law';

interface Case {
  a: number;
  b: number;
}
type Given = YourLaw<BackpropModule, Case>['given'];

const anyPair: Given = {
  a: decimal(-10, 10),
  b: decimal(-10, 10).filter((b) => Math.abs(b) > 0.1),
};

/** What the engine says of a · b and a / b. */
function told({ Value, backward }: BackpropModule, { a, b }: Case) {
  const [x, y, u, v] = [a, b, a, b].map((each) => new Value(each));
  const product = x.mul(y);
  const quotient = u.div(v);
  backward(product);
  backward(quotient);
  return {
    product: product.data,
    x: x.grad,
    y: y.grad,
    quotient: quotient.data,
    u: u.grad,
    v: v.grad,
  };
}

/** The formulas. */
function formulas({ a, b }: Case) {
  return { product: a * b, x: b, y: a, quotient: a / b, u: 1 / b, v: -a / b ** 2 };
}

/** A law that compares some of these facts with the formulas, on some cases. */
function comparing(
  says: string,
  given: Given,
  ...names: (keyof ReturnType<typeof formulas>)[]
): PlantedLaw {
  const only = (facts: object) =>
    Object.fromEntries(
      Object.entries(facts).filter(([name]) => (names as string[]).includes(name)),
    );
  return {
    says,
    law: () =>
      law<BackpropModule, Case>({
        title: says,
        given,
        yours: (engine, given) => only(told(engine, given)),
        truth: (given) => only(formulas(given)),
      }),
  };
}

const all = ['product', 'x', 'y', 'quotient', 'u', 'v'] as const;

/** Laws about `mul` and `div`. */
export const plantedProduct: PlantedLaws = {
  task: 'productAndQuotient',
  right: [
    comparing('formulas', anyPair, ...all),
    comparing('whole numbers', { a: integer(-9, 9), b: constantFrom(-7, -3, 2, 5) }, ...all),
    {
      says: 'finite differences of its own',
      law: () =>
        law<BackpropModule, Case>({
          title: 'by nudging',
          given: anyPair,
          yours: told,
          truth: ({ a, b }) => {
            const h = 1e-5;
            const nudged = (f: (x: number) => number, x: number) =>
              near((f(x + h) - f(x - h)) / (2 * h), 1e-3);
            return {
              product: a * b,
              x: nudged((a) => a * b, a),
              y: nudged((b) => a * b, b),
              quotient: a / b,
              u: nudged((a) => a / b, a),
              v: near(slope((b) => a / b, b).value, 1e-4 * Math.max(1, Math.abs(a / b ** 2))),
            };
          },
        }),
    },
    {
      says: 'what it says is wrong, counted',
      law: () =>
        law<BackpropModule, Case>({
          title: 'no number is off by more than a millionth',
          given: anyPair,
          yours: (engine, given) => {
            const truth = Object.values(formulas(given));
            const mine = Object.values(told(engine, given));
            const far = (i: number) =>
              Math.abs(mine[i] - truth[i]) > 1e-6 * Math.max(1, Math.abs(truth[i]));
            return { wrong: mine.filter((_, i) => far(i)).length };
          },
          truth: () => ({ wrong: 0 }),
        }),
    },
  ],
  tooStrict: [
    {
      says: 'equal to the last digit',
      law: () =>
        law<BackpropModule, Case>({
          title: 'the very same numbers',
          given: anyPair,
          yours: (engine, given) => ({
            same:
              Object.values(told(engine, given)).join() === Object.values(formulas(given)).join(),
          }),
          truth: () => ({ same: true }),
        }),
    },
    {
      says: 'a tolerance below what rounding takes',
      law: () =>
        law<BackpropModule, Case>({
          title: 'within 1e-18',
          given: anyPair,
          yours: told,
          truth: (given) =>
            Object.fromEntries(
              Object.entries(formulas(given)).map(([name, value]) => [name, near(value, 1e-18)]),
            ),
        }),
    },
    {
      says: 'a quotient recorded in one step',
      law: () =>
        law<BackpropModule, Case>({
          title: 'b is a parent of a / b',
          given: anyPair,
          yours: ({ Value, ...engine }, { a, b }) => {
            const divisor = new Value(b);
            const { parents } = new Value(a).div(divisor);
            return { ...told({ Value, ...engine }, { a, b }), direct: parents.includes(divisor) };
          },
          truth: (given) => ({ ...formulas(given), direct: true }),
        }),
    },
    {
      says: 'a product recorded in one step',
      law: () =>
        law<BackpropModule, Case>({
          title: 'a · b has two parents',
          given: anyPair,
          yours: ({ Value, ...engine }, { a, b }) => {
            const { parents } = new Value(a).mul(new Value(b));
            return { ...told({ Value, ...engine }, { a, b }), parents: parents.length };
          },
          truth: (given) => ({ ...formulas(given), parents: 2 }),
        }),
    },
    {
      says: 'a wrong formula',
      law: () =>
        law<BackpropModule, Case>({
          title: 'the slope of a / b towards b is a / b²',
          given: anyPair,
          yours: told,
          truth: ({ a, b }) => ({ ...formulas({ a, b }), v: a / b ** 2 }),
        }),
    },
  ],
  tooWeak: [
    comparing('values alone', anyPair, 'product', 'quotient'),
    comparing('slopes alone', anyPair, 'x', 'y', 'u', 'v'),
    comparing('the slopes towards a alone', anyPair, 'product', 'quotient', 'x', 'u'),
    comparing('one slope of each', anyPair, 'product', 'x', 'quotient', 'v'),
    comparing('all but a / b towards a', anyPair, 'product', 'x', 'y', 'quotient', 'v'),
    {
      says: 'two answers of one engine',
      law: () =>
        law<BackpropModule, Case>({
          title: 'a · b is b · a',
          given: anyPair,
          yours: (engine, { a, b }) => ({
            difference: told(engine, { a, b }).product - told(engine, { a: b, b: a }).product,
          }),
          truth: () => ({ difference: 0 }),
        }),
    },
  ],
  blind: [
    comparing('positive numbers alone', { a: decimal(1, 10), b: decimal(1, 10) }, ...all),
    comparing('a is never below 0', { ...anyPair, a: decimal(0, 10) }, ...all),
    comparing('0 and 1 alone', { a: integer(0, 1), b: constantFrom(1) }, ...all),
    comparing('a is never other than 0', { a: constantFrom(0), b: constantFrom(-2, 3) }, ...all),
    comparing(
      'whole quotients alone',
      { a: integer(-3, 3).map((a) => 12 * a), b: constantFrom(-3, 2, 4) },
      ...all,
    ),
  ],
};
