import { alternatives } from '../../alternatives/all';
import type { BackpropModule } from '../../contract';
import { engine } from './engine';
import type { Task } from './task';

interface Case {
  readonly a: number;
  readonly b: number;
}

const seen: Case = { a: -1, b: 2 };
const notZero = {
  what: 'a number other than 0',
  has: ({ a, b }: Case) => a !== 0 || b !== 0,
};
const { closures, tape, composed, pulled, thrifty } = alternatives;

/** `exp` and `tanh`, each with its value and its slope. */
export const expAndTanhTask: Task<BackpropModule, Case> = {
  name: 'expAndTanh',
  step: 2,
  right: [
    { is: 'that follows its rules', implementation: engine() },
    { is: 'in which every operation has a closure', implementation: closures },
    { is: 'that writes operations on a tape', implementation: tape },
    { is: 'that asks children for gradients', implementation: pulled },
    {
      is: 'that makes all operations of add, mul and map',
      implementation: composed,
      may: 'It rounds in another order: its numbers are as true as yours.',
    },
    {
      is: 'that makes tanh of exp, in several nodes',
      implementation: thrifty,
      may: 'Its tanh leaves several nodes behind, as it may: ask `backward` for the slope.',
    },
  ],
  wrong: [
    {
      is: 'whose slope of exp is always 1',
      implementation: engine({ exp: (a) => [Math.exp(a), 1] }),
      seen,
      needs: notZero,
      idea: 'How steep is exp, far to the left and far to the right?',
    },
    {
      is: 'whose slope of exp is a · exp(a − 1), as if it were a power of a',
      implementation: engine({ exp: (a) => [Math.exp(a), a * Math.exp(a - 1)] }),
      seen,
      idea: 'What does exp(a + b) = exp a · exp b say of the slope of exp?',
    },
    {
      is: 'whose tanh is never below 0',
      implementation: engine({
        tanh: (a) => [Math.abs(Math.tanh(a)), Math.sign(a) * (1 - Math.tanh(a) ** 2)],
      }),
      seen,
      needs: { what: 'a number below 0', has: ({ a, b }) => a < 0 || b < 0 },
      idea: 'How do tanh a and tanh(−a) go together?',
    },
    {
      is: 'whose slope of tanh is 1 − tanh a',
      implementation: engine({ tanh: (a) => [Math.tanh(a), 1 - Math.tanh(a)] }),
      seen,
      needs: notZero,
      idea: 'How do the slopes of tanh at a and at −a go together?',
    },
    {
      is: 'whose slope of tanh is 1 − a²',
      implementation: engine({ tanh: (a) => [Math.tanh(a), 1 - a ** 2] }),
      seen,
      needs: notZero,
      idea: 'Its slopes at a and −a are equal, as they should be. What else could give the slope of tanh?',
    },
    {
      is: 'whose tanh is the sigmoid, stretched to reach from −1 to 1',
      implementation: engine({
        tanh: (a) => {
          const sigmoid = 1 / (1 + Math.exp(-a));
          return [2 * sigmoid - 1, 2 * sigmoid * (1 - sigmoid)];
        },
      }),
      seen,
      needs: notZero,
      idea: 'It has the symmetry of tanh, and slopes that go with its values. What else do you know of tanh? It can be written with exp.',
    },
    {
      is: 'whose exp is 2 to the power of a, and says that this is its slope',
      implementation: engine({ exp: (a) => [2 ** a, 2 ** a] }),
      seen,
      needs: notZero,
      idea: 'Does its value change as its slope says? Nudge a, or use what you know of tanh.',
    },
    {
      is: 'that takes 2 for e, in exp and in tanh, with the slopes of these',
      implementation: engine({
        exp: (a) => [2 ** a, Math.LN2 * 2 ** a],
        tanh: (a) => {
          const tanh = Math.tanh(Math.LN2 * a);
          return [tanh, Math.LN2 * (1 - tanh ** 2)];
        },
      }),
      seen,
      idea: 'What you ask is true of the powers of any number. What is special about those of e?',
    },
  ],
  answers: ({ Value, backward }, { a, b }) => {
    const of = (op: 'exp' | 'tanh', number: number) => {
      const x = new Value(number);
      const y = x[op]();
      backward(y);
      return {
        [`${op}(${number})`]: y.data,
        [`slope of ${op} at ${number}`]: x.grad,
      };
    };
    return { ...of('exp', a), ...of('exp', b), ...of('tanh', a), ...of('tanh', b) };
  },
};
