import type { Tensor, TensorsModule } from '../contract';
import type { Matrix } from '../oracle/matrix';
import { Unfit } from './received';
import { receivedTensor, tensorOf } from './tensor';

/** An operation on tensors, as often as it is asked for. */
type Ask = (operands: Tensor[]) => Tensor;

/**
 * Carries out an operation, and again with the entries of the same operands 1 more, as training
 * changes them in place. The first result has to stay as it was, and the second is to be new.
 * @throws {Unfit} if results share memory, or old numbers come back
 */
export function refuseShared<Module extends TensorsModule>(
  module: Module,
  matrices: readonly Matrix[],
  ask: Ask,
  name: string,
): void {
  const operands = matrices.map((matrix) => tensorOf(module, matrix));
  const first = receivedTensor(ask(operands), name);
  const numbers = String(first.data);
  module.backward(first);
  const gradients = operands.map(({ grad }) => String(grad));
  for (const { data } of operands) data.set(data.map((x) => x + 1));
  const second = receivedTensor(ask(operands), name);
  if (String(first.data) !== numbers) {
    throw new Unfit(
      `${name}, used a second time, changed the numbers of the first result. Each result needs an array of its own.`,
    );
  }
  const fresh = ask(operands.map(({ data, shape }) => new module.Tensor(data.slice(), shape)));
  if (String(second.data) !== String(fresh.data)) {
    throw new Unfit(
      `${name}, used again when the entries of its operands were 1 more, gave old numbers. Compute them anew each time: training changes them.`,
    );
  }
  operands.forEach(({ data, grad }, i) => {
    data.set(matrices[i].flat());
    grad.fill(0);
  });
  module.backward(first);
  if (operands.some(({ grad }, i) => String(grad) !== gradients[i])) {
    throw new Unfit(
      `${name}, used a second time, changed the gradients that the first result hands on. Each result needs arrays of its own.`,
    );
  }
}
