import { alternatives } from '../../alternatives/all';
import type { BackpropModule, Value } from '../../contract';
import { build, nameOf, nameOfLast, placesOf, show } from '../../oracle/program';
import { engine } from './engine';
import {
  hasBothPlaces,
  hasEqualNumbers,
  hasTwoInARow,
  hasTwoInputs,
  hasUnequalPaths,
  hasUsedTwice,
  hasZero,
  programOf,
  type Step,
  type Steps,
} from './shapes';
import * as sweeps from './sweeps';
import { sweeping } from './sweeps';
import type { Task } from './task';

const { closures, tape, pulled, arena, thrifty } = alternatives;

/** A program of two inputs, which are at the places 0 and 1. */
function steps(a: number, b: number, ...all: [Step['op'], number, number][]): Steps {
  return { inputs: [a, b], steps: all.map(([op, left, right]) => ({ op, left, right })) };
}

/** `backward`, where results are used more than once. */
export const sharedNodesTask: Task<BackpropModule, Steps> = {
  name: 'sharedNodes',
  step: 4,
  right: [
    { is: 'that follows its rules', implementation: engine() },
    { is: 'in which every operation has a closure', implementation: closures },
    { is: 'that writes operations on a tape', implementation: tape },
    {
      is: 'that asks children for gradients',
      implementation: pulled,
      may: 'It orders values by how many children they wait for: any order with parents first will do.',
    },
    { is: 'that keeps all numbers in one array', implementation: arena },
    {
      is: 'that composes everything of add, mul and pow',
      implementation: thrifty,
      may: 'Its sub is an add and a mul: there may be more values in its graph than steps in yours.',
    },
  ],
  wrong: [
    {
      is: 'that overwrites a gradient where it should add to it',
      implementation: sweeping({ pass: sweeps.overwrite }),
      seen: steps(2, 3, ['mul', 0, 1], ['add', 0, 2]),
      needs: { what: 'a value that is used twice', has: hasUsedTwice },
      idea: 'Look at the gradient of every input, not of one alone. The truth is the slope of the last result, along all paths together.',
    },
    {
      is: 'that counts a value in both places of a step once',
      implementation: sweeping({ pass: sweeps.addOnce }),
      seen: steps(2, 3, ['mul', 0, 1], ['mul', 2, 2]),
      needs: { what: 'a step that uses one value in both places', has: hasBothPlaces },
      idea: 'Compare gradients with slopes that you measure by nudging an input of the same program in plain numbers.',
    },
    {
      is: 'that goes level by level, from the last result back',
      implementation: sweeping({ ordered: sweeps.byLevels }),
      seen: steps(2, 3, ['mul', 0, 1], ['add', 2, 0], ['mul', 2, 3]),
      needs: {
        what: 'paths of unequal length from the last step to the result of another',
        has: hasUnequalPaths,
      },
      idea: 'Compare gradients with slopes that you measure by nudging an input of the same program in plain numbers.',
    },
    {
      is: 'that keeps the gradients of results from the call before',
      implementation: sweeping({ begin: sweeps.keepAll }),
      seen: steps(2, 3, ['mul', 0, 1], ['mul', 2, 1]),
      needs: { what: 'a step that uses the result of another', has: hasTwoInARow },
      idea: 'It is right the first time. What are the gradients after a second `backward` of the same result?',
    },
    {
      is: 'that sets the gradients of inputs to 0 before it begins',
      implementation: sweeping({ begin: sweeps.resetAll }),
      seen: steps(2, 3, ['mul', 0, 1]),
      idea: 'It is right the first time. Inputs accumulate: what have they after a second `backward`?',
    },
    {
      is: 'that takes two values of the same number for one',
      implementation: sweeping({ ordered: sweeps.byNumber }),
      seen: steps(2, 3, ['mul', 0, 1], ['mul', 1, 0], ['add', 2, 3]),
      needs: {
        what: 'a step whose result is the same number as another value',
        has: hasEqualNumbers,
      },
      idea: 'Look at the gradient of every input.',
    },
    {
      is: 'that gives a gradient to the input that was made first, and to no other',
      implementation: sweeps.firstInputAlone(),
      seen: steps(2, 3, ['mul', 0, 1]),
      needs: { what: 'two inputs that the result is made of', has: hasTwoInputs },
      idea: 'Look at the gradient of every input, not of the first alone.',
    },
    {
      is: 'in which a result of 0 passes no gradient on',
      implementation: sweeping({ pass: sweeps.addUnlessZero }),
      seen: steps(2, 2, ['sub', 0, 1], ['add', 2, 1]),
      needs: { what: 'a step whose result is 0', has: hasZero },
      idea: 'Look at the gradient of every input.',
    },
  ],
  answers: ({ Value, backward }, given) => {
    const program = programOf(given);
    const leaves = given.inputs.map((input) => new Value(input));
    const root = build({ Value }, program, leaves).at(-1) as Value;
    const used = placesOf(program).filter((place) => place < leaves.length);
    const grads = (when: string) => {
      backward(root);
      return used.map((place) => [`${nameOf(place)}.grad${when}`, leaves[place].grad]);
    };
    return Object.fromEntries([...grads(''), ...grads(', after a second call')]);
  },
  show: (given) => {
    const program = programOf(given);
    return `${show(program).replaceAll('\n', ', ')}, and backward(${nameOfLast(program)})`;
  },
};
