import { NotWritten } from '../../spec/not-written';
import { Tensor } from '../11-tensors/tensors';

/** The matrix product, as `a.matmul(b)`: the same numbers and the same gradients, in less time. */
export function fastMatmul(a: Tensor, b: Tensor): Tensor {
  throw new NotWritten('fastMatmul', 'katas/13-fast-matmul/README.md, step 1');
}
