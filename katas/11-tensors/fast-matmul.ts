import { NotWritten } from '../../spec/not-written';
import { Tensor } from './tensors';

/** The matrix product, as `a.matmul(b)`: the same numbers and the same gradients, in less time. */
export function fastMatmul(a: Tensor, b: Tensor): Tensor {
  throw new NotWritten('fastMatmul', 'katas/11-tensors/README.md, step 8');
}
