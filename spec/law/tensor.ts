import type { Tensor, TensorsModule } from '../contract';
import { type Matrix, shapeOf } from '../oracle/matrix';
import { format, kindOf } from './format';
import { refusePromise, Unfit } from './received';

/** The numbers of a matrix as a tensor. */
export function tensorOf({ Tensor }: Pick<TensorsModule, 'Tensor'>, matrix: Matrix): Tensor {
  return new Tensor(Float64Array.from(matrix.flat()), shapeOf(matrix));
}

/** `thing` as a tensor, or a sentence that says what came instead. */
export function receivedTensor(thing: Tensor, from: string): Tensor {
  refusePromise(thing, from);
  if (typeof thing !== 'object' || thing === null) {
    const advice = thing === undefined && !from.endsWith(']') ? ' Is there a return?' : '';
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
