import fc, { type Arbitrary } from 'fast-check';
import type { Tensor, TensorsModule } from '../contract';
import { each, type Matrix, shapeOf, slopesIn, total, written } from '../oracle/matrix';
import { format, kindOf } from './format';
import { type Law, law } from './law';
import { refusePromise, Unfit } from './received';

/** The numbers of a matrix as a tensor. */
export function tensorOf({ Tensor }: Pick<TensorsModule, 'Tensor'>, matrix: Matrix): Tensor {
  return new Tensor(Float64Array.from(matrix.flat()), shapeOf(matrix));
}

/** `thing` as a tensor, or a sentence that says what came instead. */
export function receivedTensor(thing: Tensor, from: string): Tensor {
  refusePromise(thing, from);
  if (typeof thing !== 'object' || thing === null) {
    const advice = thing === undefined ? ' Is there a return?' : '';
    throw new Unfit(`${from} gave ${kindOf(thing)}, not a Tensor.${advice}`);
  }
  const { data, shape } = thing;
  if (!(data instanceof Float64Array)) {
    throw new Unfit(
      `${from} gave ${format(thing)} whose data is ${kindOf(data)}, not a Float64Array.`,
    );
  }
  if (!Array.isArray(shape) || shape.length !== 2) {
    throw new Unfit(
      `${from} gave ${format(thing)} whose shape is ${kindOf(shape)}, not [rows, columns].`,
    );
  }
  if (data.length !== shape[0] * shape[1]) {
    throw new Unfit(`${from} gave ${data.length} numbers for ${shape[0]} rows of ${shape[1]}.`);
  }
  return thing;
}

/** Numbers under the names of their places: `a[0][1]`, row by row. */
export function placed<Fact>(
  name: string,
  entries: ArrayLike<Fact>,
  columns: number,
): Record<string, Fact> {
  const facts: Record<string, Fact> = {};
  for (let i = 0; i < entries.length; i++) {
    facts[`${name}[${Math.floor(i / columns)}][${i % columns}]`] = entries[i];
  }
  return facts;
}

/** The shape and the numbers of a tensor, by name. */
export function factsOf(name: string, tensor: Tensor) {
  const [rows, columns] = receivedTensor(tensor, name).shape;
  return { [`shape of ${name}`]: `${rows} × ${columns}`, ...placed(name, tensor.data, columns) };
}

/** The same of a matrix. */
export function truthsOf(name: string, matrix: Matrix) {
  const [rows, columns] = shapeOf(matrix);
  return { [`shape of ${name}`]: `${rows} × ${columns}`, ...placed(name, matrix.flat(), columns) };
}

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
  const { title, step, given, name } = claim;
  return law<Module, Tried>({
    title,
    step,
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
      if (operands.some(({ data }, i) => String(data) !== before[i])) {
        throw new Unfit(`${name} changed the numbers of an operand.`);
      }
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
