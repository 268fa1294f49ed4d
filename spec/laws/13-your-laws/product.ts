import { alternatives } from '../../alternatives/all';
import type { BackpropModule } from '../../contract';
import { engine } from './engine';
import type { Task } from './task';

interface Case {
  readonly a: number;
  readonly b: number;
}

const seen: Case = { a: 2, b: 3 };
const { closures, tape, composed, thrifty } = alternatives;

/** The plain engine, but for a product that is made of others. */
function inSteps(): BackpropModule {
  const plain = engine();
  const { mul } = plain.Value.prototype;
  plain.Value.prototype.mul = function (that) {
    return mul.call(this.neg(), that).neg();
  };
  return plain;
}

/** `mul` and `div`, each with its value and both slopes. */
export const productTask: Task<BackpropModule, Case> = {
  name: 'productAndQuotient',
  step: 1,
  right: [
    { is: 'that follows its rules', implementation: engine() },
    { is: 'in which every operation has a closure', implementation: closures },
    { is: 'that writes operations on a tape', implementation: tape },
    {
      is: 'that divides by multiplying with b to the power of −1',
      implementation: composed,
      may: 'It rounds in another order: its numbers are as true as yours.',
    },
    {
      is: 'that multiplies as −((−a) · b)',
      implementation: inSteps(),
      may: 'Its a · b is made in three steps: how many values there are in between is its own affair.',
    },
    {
      is: 'that composes everything of add, mul and pow',
      implementation: thrifty,
      may: 'It rounds in another order: its numbers are as true as yours.',
    },
  ],
  wrong: [
    {
      is: 'that adds where it should multiply',
      implementation: engine({ mul: (a, b) => [a + b, b, a] }),
      seen,
      needs: { what: 'a · b different from a + b', has: ({ a, b }) => a * b !== a + b },
      idea: 'What is the value of a · b? Slopes alone do not say it.',
    },
    {
      is: 'whose slopes of a · b are swapped',
      implementation: engine({ mul: (a, b) => [a * b, a, b] }),
      seen,
      needs: { what: 'two different numbers', has: ({ a, b }) => a !== b },
      idea: 'Look at the slope towards each of the two: `a.grad` and `b.grad`.',
    },
    {
      is: 'whose slope of a / b towards b has no minus',
      implementation: engine({ div: (a, b) => [a / b, 1 / b, a / b ** 2] }),
      seen,
      needs: { what: 'an a other than 0', has: ({ a }) => a !== 0 },
      idea: 'Look at the slope of a / b towards b, with its sign.',
    },
    {
      is: 'whose slope of a / b towards b divides by b once',
      implementation: engine({ div: (a, b) => [a / b, 1 / b, -a / b] }),
      seen,
      needs: {
        what: 'an a other than 0 and a b other than 1',
        has: ({ a, b }) => a !== 0 && b !== 1,
      },
      idea: 'Look at the slope of a / b towards b.',
    },
    {
      is: 'whose quotient is rounded down',
      implementation: engine({ div: (a, b) => [Math.floor(a / b), 1 / b, -a / b ** 2] }),
      seen,
      needs: {
        what: 'a quotient that is no whole number',
        has: ({ a, b }) => !Number.isInteger(a / b),
      },
      idea: 'What is the value of a / b? Slopes alone do not say it.',
    },
    {
      is: 'whose slope of a / b towards a is 1',
      implementation: engine({ div: (a, b) => [a / b, 1, -a / b ** 2] }),
      seen,
      needs: { what: 'a b other than 1', has: ({ b }) => b !== 1 },
      idea: 'Look at the slope of a / b towards a.',
    },
    {
      is: 'that takes the size of a, not a, for the slope of a · b towards b',
      implementation: engine({ mul: (a, b) => [a * b, b, Math.abs(a)] }),
      seen: { a: -2, b: 3 },
      needs: { what: 'an a below 0', has: ({ a }) => a < 0 },
      idea: 'Look at the slope of a · b towards b where a is below 0.',
    },
    {
      is: 'that takes the size of b, not b, for the slope of a · b towards a',
      implementation: engine({ mul: (a, b) => [a * b, Math.abs(b), a] }),
      seen: { a: 2, b: -3 },
      needs: { what: 'a b below 0', has: ({ b }) => b < 0 },
      idea: 'Look at the slope of a · b towards a where b is below 0.',
    },
  ],
  answers: ({ Value, backward }, { a, b }) => {
    const [x, y, u, v] = [a, b, a, b].map((each) => new Value(each));
    const product = x.mul(y);
    const quotient = u.div(v);
    backward(product);
    backward(quotient);
    return {
      'a · b': product.data,
      'slope of a · b towards a': x.grad,
      'slope of a · b towards b': y.grad,
      'a / b': quotient.data,
      'slope of a / b towards a': u.grad,
      'slope of a / b towards b': v.grad,
    };
  },
};
