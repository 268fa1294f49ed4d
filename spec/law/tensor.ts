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
export function placed<Fact>(name: string, entries: ArrayLike<Fact>, columns: number) {
  return Object.fromEntries(
    Array.from(entries, (fact, i) => [`${name}[${Math.floor(i / columns)}][${i % columns}]`, fact]),
  );
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

/** A claim about the numbers and the slopes of one operation on tensors. */
interface TensorOperation<Module> {
  readonly title: string;
  readonly step: number;
  /** The operands, by the names that the learner reads. */
  readonly given: Arbitrary<Readonly<Record<string, Matrix>>>;
  /** How it is written: `a.matmul(b)`. */
  readonly name: string;
  yours(operands: Tensor[], module: Module): Tensor;
  truth(operands: Matrix[]): Matrix;
}

/** The operands, and whether something comes after the operation. */
interface Tried {
  readonly operands: Operands;
  /** Half the square: every entry of the operation's result then gets another slope, itself. */
  readonly squared: boolean;
}

/**
 * The law that an operation's numbers are those of `truth`, and its slopes too: when the walk begins
 * at its result, and when the result has been given slopes that are not 1.
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
      const slopes = operands.map(({ grad }) => grad);
      return Object.assign(
        facts,
        placed('r.grad', result.grad, result.shape[1]),
        slopesOf(given.operands, slopes),
      );
    },
    truth({ operands, squared }) {
      const result = claim.truth(Object.values(operands));
      const after = squared ? halfOfSquare : itself;
      const received = result.flat().map((x) => (squared ? x : 1));
      return Object.assign(
        truthsOf('r', result),
        placed('r.grad', received, result[0].length),
        trueSlopesOf(operands, (...all) => total(each(claim.truth(all), after))),
      );
    },
  });
}

const itself = (x: number) => x;
const halfOfSquare = (x: number) => x ** 2 / 2;

/** The operands of a case by name. */
type Operands = Readonly<Record<string, Matrix>>;

/** A line for each operand: `a = [[2]]`. */
export function named(operands: Operands): string[] {
  return Object.entries(operands).map(([key, matrix]) => `${key} = ${written(matrix)}`);
}

/** ∂f/∂entry under the names of the operands, by finite differences. */
export function trueSlopesOf(operands: Operands, f: (...all: Matrix[]) => number) {
  const slopes = slopesIn(f, Object.values(operands));
  return slopesOf(
    operands,
    slopes.map((each) => each.flat()),
  );
}

/** Slopes, or what is true of them, under the names of their operands: `a.grad[0][1]`. */
export function slopesOf<Fact>(
  operands: Operands,
  slopes: readonly ArrayLike<Fact>[],
): Record<string, Fact> {
  return Object.assign(
    {},
    ...Object.entries(operands).map(([key, matrix], i) =>
      placed(`${key}.grad`, slopes[i], matrix[0].length),
    ),
  );
}
