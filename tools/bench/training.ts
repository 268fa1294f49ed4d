import type { Random } from '../../datasets/random';
import { batches, shuffled } from '../../solutions/05-training/training';
import { backward, type Tensor } from '../../solutions/11-tensors/tensors';
import type { TensorMLP } from '../../solutions/12-ten-digits/ten-digits';
import { type Picture, rowsOf } from './pictures';
import type { Recipe } from './recipes';

/** What is made smaller: the mean over a batch, from its outputs and labels. */
export type Loss = (outputs: Tensor, labels: readonly number[]) => Tensor;

/**
 * Trains a network of tensors on pictures by gradient descent with momentum. The learning rate falls
 * in a straight line to 0. With `moves`, each batch is moved by at most one pixel each way, as a
 * whole.
 */
export function train(
  model: TensorMLP,
  pictures: readonly Picture[],
  { loss, recipe, random }: { loss: Loss; recipe: Recipe; random: Random },
): void {
  const { epochs, batchSize, learningRate, moves } = recipe;
  const parameters = model.parameters();
  const velocities = parameters.map(({ data }) => new Float64Array(data.length));
  const steps = epochs * Math.ceil(pictures.length / batchSize);
  let done = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    for (const batch of batches(shuffled(pictures, random), batchSize)) {
      const [down, right] = moves ? [oneOfThree(random), oneOfThree(random)] : [0, 0];
      const labels = batch.map(({ y }) => y);
      for (const { grad } of parameters) grad.fill(0);
      backward(loss(model.forward(rowsOf(batch, down, right)), labels));
      descend(parameters, velocities, learningRate * (1 - done / steps), recipe);
      done++;
    }
  }
}

/** −1, 0 or 1. */
function oneOfThree(random: Random): number {
  return Math.floor(3 * random()) - 1;
}

/** As PyTorch's SGD: v ← momentum · v + grad + weightDecay · data, then data ← data − rate · v. */
function descend(
  parameters: readonly Tensor[],
  velocities: readonly Float64Array[],
  rate: number,
  { momentum, weightDecay }: Recipe,
): void {
  for (const [k, { data, grad }] of parameters.entries()) {
    const velocity = velocities[k];
    for (let i = 0; i < data.length; i++) {
      velocity[i] = momentum * velocity[i] + grad[i] + weightDecay * data[i];
      data[i] -= rate * velocity[i];
    }
  }
}

/** How many pictures a network takes for another digit; one output tells 1 from 0 by its sign. */
export function errorsOf(model: TensorMLP, pictures: readonly Picture[]): number {
  const { data, shape } = model.forward(rowsOf(pictures));
  const columns = shape[1];
  return pictures.filter(({ y }, row) => {
    if (columns === 1) return data[row] > 0 !== (y === 1);
    const own = data.subarray(row * columns, (row + 1) * columns);
    return own.indexOf(Math.max(...own)) !== y;
  }).length;
}
