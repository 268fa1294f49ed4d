import fc, { type Arbitrary } from 'fast-check';
import type { Tensor, TensorsModule } from '../contract';
import { each, type Matrix, slopesIn, total, written } from '../oracle/matrix';
import { type Law, law } from './law';
import { Unfit } from './received';
import { factsOf, placed, receivedTensor, tensorOf, truthsOf } from './tensor';
import { refuseShared } from './tensor-again';

/** What an operation on tensors does, and what it should do. */
export interface Operation<Module> {
  yours(operands: Tensor[], module: Module): Tensor;
  truth(operands: Matrix[]): Matrix;
}

/** Matrices by the names that the learner reads. */
export type Matrices = Arbitrary<Readonly<Record<string, Matrix>>>;

/** A claim about the numbers and the gradients of one operation on tensors. */
interface TensorOperation<Module> extends Operation<Module> {
  readonly title: string;
  readonly step: number;
  /** The operation that it is about, if it is about one alone. */
  readonly about?: string;
  readonly given: Matrices;
  /** How it is written: `a.matmul(b)`. */
  readonly name: string;
}

/** The operands, and whether something comes after the operation. */
interface Tried {
  readonly operands: Operands;
  /** Half the square: every entry of the operation's result then gets another gradient, itself. */
  readonly squared: boolean;
}

/** How many cases a law on tensors tries: fewer than usual, because a matrix is several at once. */
export const tensorCases = 30;

/**
 * The law that an operation's numbers are those of `truth`, and its gradients too: when the walk
 * begins at its result, and when the result has been given gradients that are not 1.
 */
export function tensorOperation<Module extends TensorsModule = TensorsModule>(
  claim: TensorOperation<Module>,
): Law<Module> {
  const { title, step, about, given, name } = claim;
  return law<Module, Tried>({
    title,
    step,
    about,
    kind: 'operation',
    given: fc.record({ operands: given, squared: fc.boolean() }),
    cases: tensorCases,
    show: ({ operands, squared }) =>
      [...named(operands), `r = ${name}; backward(${squared ? 'r.map(x² / 2, x)' : 'r'})`].join(
        '\n',
      ),
    yours(module, given) {
      const operands = Object.values(given.operands).map((matrix) => tensorOf(module, matrix));
      const before = operands.map(({ data }) => String(data));
      const result = receivedTensor(claim.yours(operands, module), name);
      if (operands.includes(result))
        throw new Unfit(`${name} gave its operand back, not a new Tensor.`);
      const facts = factsOf('r', result);
      module.backward(given.squared ? result.map(halfOfSquare, itself) : result);
      const changed = operands.findIndex(({ data }, i) => String(data) !== before[i]);
      if (changed >= 0) {
        const operand = Object.keys(given.operands)[changed];
        throw new Unfit(`${operand}.data is another afterwards. An operation makes a new Tensor.`);
      }
      const ask = (of: Tensor[]) => claim.yours(of, module);
      refuseShared(module, Object.values(given.operands), ask, name);
      return Object.assign(
        facts,
        placed('r.grad', result.grad, result.shape[1]),
        gradientsOf(given.operands, operands),
      );
    },
    truth({ operands, squared }) {
      const result = claim.truth(Object.values(operands));
      const after = squared ? halfOfSquare : itself;
      const received = result.flat().map((x) => (squared ? x : 1));
      return Object.assign(
        truthsOf('r', result),
        placed('r.grad', received, result[0].length),
        trueGradientsOf(operands, (...all) => total(each(claim.truth(all), after))),
      );
    },
  });
}

/** The law that the gradient that an operation passes on is added to that of a leaf, never set. */
export function accumulation<Module extends TensorsModule = TensorsModule>(
  title: string,
  step: number,
  given: Matrices,
  operations: Readonly<Record<string, Operation<Module>>>,
): Law<Module> {
  return law<Module, { name: string; operands: Operands }>({
    title,
    step,
    kind: 'operation',
    given: fc.record({ name: fc.constantFrom(...Object.keys(operations)), operands: given }),
    cases: tensorCases,
    show: ({ name, operands }) =>
      [...named(operands), `r = ${name}; backward(r), twice`].join('\n'),
    yours(module, given) {
      const operands = Object.values(given.operands).map((matrix) => tensorOf(module, matrix));
      const result = receivedTensor(operations[given.name].yours(operands, module), given.name);
      module.backward(result);
      module.backward(result);
      return gradientsOf(given.operands, operands);
    },
    truth: ({ name, operands }) =>
      trueGradientsOf(operands, (...all) => 2 * total(operations[name].truth(all))),
  });
}

const itself = (x: number) => x;
const halfOfSquare = (x: number) => x ** 2 / 2;

/** The operands of a case by name. */
type Operands = Readonly<Record<string, Matrix>>;

/** A line for each operand: `a = [[2]]`. */
function named(operands: Operands): string[] {
  return Object.entries(operands).map(([key, matrix]) => `${key} = ${written(matrix)}`);
}

/** The gradients of tensors under the names of the matrices that they were made of: `a.grad[0][1]`. */
function gradientsOf(operands: Operands, tensors: readonly Tensor[]): Record<string, number> {
  const keys = Object.keys(operands);
  return Object.assign(
    {},
    ...tensors.map(({ grad }, i) => placed(`${keys[i]}.grad`, grad, operands[keys[i]][0].length)),
  );
}

/** ∂f/∂entry under the same names, by finite differences. */
function trueGradientsOf(operands: Operands, f: (...all: Matrix[]) => number) {
  const slopes = slopesIn(f, Object.values(operands));
  return Object.assign(
    {},
    ...Object.keys(operands).map((key, i) =>
      placed(`${key}.grad`, slopes[i].flat(), slopes[i][0].length),
    ),
  );
}
