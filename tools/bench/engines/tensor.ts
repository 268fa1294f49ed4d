import { backward, Tensor } from '../../../solutions/11-tensors/tensors';
import { binaryCrossEntropy, hingeLoss } from '../../../solutions/12-ten-digits/ten-digits';
import type { NetworkOf } from '../networks';
import type { Chain, Task } from '../work';
import type { Engine, Step } from './engine';

const lossOf = { crossEntropy: binaryCrossEntropy, hinge: hingeLoss };

/** The tensors of stage 11, and networks that `networkOf` makes of them. */
export function tensorEngine(networkOf: NetworkOf): Engine {
  return { trainer: (task) => trainer(networkOf, task), chain };
}

/** A picture is a `Float64Array`, which is copied into the rows of a batch at once. */
function trainer(
  networkOf: NetworkOf,
  { sizes, examples, layers, loss, learningRate }: Task,
): Step {
  const [inputs, ...outputs] = sizes;
  const model = networkOf(inputs, outputs, () => 0.5);
  const parameters = model.parameters();
  const numbers = layers.flatMap(({ matrix, bias }) => [matrix, bias]);
  for (const [i, { data }] of parameters.entries()) data.set(numbers[i]);
  const inputsOf = examples.map(({ x }) => Float64Array.from(x));
  return (places) => {
    const rows = new Float64Array(places.length * inputs);
    for (const [row, place] of places.entries()) rows.set(inputsOf[place], row * inputs);
    const scores = model.forward(Tensor.constant(rows, [places.length, inputs]));
    const labels = places.map((place) => examples[place].y);
    const total = lossOf[loss](scores, labels);
    for (const { grad } of parameters) grad.fill(0);
    backward(total);
    for (const { data, grad } of parameters) {
      for (let i = 0; i < data.length; i++) data[i] -= learningRate * grad[i];
    }
    return total.data[0];
  };
}

function chain({ length, factor }: Chain): number {
  const number = (x: number) => new Tensor(Float64Array.of(x), [1, 1]);
  const w = number(factor);
  let last = number(1);
  for (let i = 0; i < length; i++) last = last.mul(w);
  backward(last);
  return w.grad[0];
}
