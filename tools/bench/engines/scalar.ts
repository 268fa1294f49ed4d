import type { MLP } from '../../../solutions/03-mlp/mlp';
import type { Chain, LayerStart, Task } from '../work';
import type { Engine, Step } from './engine';

/** The stages 01 to 05 of a tree: the learner's own in `katas`, the reference in `solutions`. */
export function scalarEngine(tree: 'katas' | 'solutions'): Engine {
  const { Value } = load<typeof import('../../../solutions/01-value/value')>('01-value/value');
  const { backward } =
    load<typeof import('../../../solutions/02-backprop/backprop')>('02-backprop/backprop');
  const { MLP } = load<typeof import('../../../solutions/03-mlp/mlp')>('03-mlp/mlp');
  const losses = load<typeof import('../../../solutions/04-losses/losses')>('04-losses/losses');
  const training =
    load<typeof import('../../../solutions/05-training/training')>('05-training/training');
  const lossOf = { crossEntropy: losses.binaryCrossEntropy, hinge: losses.hingeLoss };

  function load<Module>(module: string): Module {
    return require(`../../../${tree}/${module}`);
  }

  function trainer({ sizes, examples, layers, loss, learningRate }: Task): Step {
    const [inputs, ...outputs] = sizes;
    const model = new MLP(inputs, outputs, { random: () => 0.5 });
    takeOver(model, layers);
    const optimizer = new training.SGD(model.parameters(), { learningRate });
    return (places) => {
      const batch = places.map((place) => examples[place]);
      const scores = batch.map(({ x }) => model.forward(x)[0]);
      const labels = batch.map(({ y }) => y);
      const total = lossOf[loss](scores, labels);
      optimizer.zeroGrad();
      backward(total);
      optimizer.step();
      return total.data;
    };
  }

  function chain({ length, factor }: Chain): number {
    const w = new Value(factor);
    let last = new Value(1);
    for (let i = 0; i < length; i++) last = last.mul(w);
    backward(last);
    return w.grad;
  }

  return { trainer, chain, order: training };
}

/** Gives a network its weights: neuron by neuron, the column of the matrix and the bias. */
function takeOver(model: MLP, layers: readonly LayerStart[]): void {
  const numbers = layers.flatMap(({ inputs, outputs, matrix, bias }) =>
    bias.flatMap((b, column) => [
      ...Array.from({ length: inputs }, (_, row) => matrix[row * outputs + column]),
      b,
    ]),
  );
  for (const [i, parameter] of model.parameters().entries()) parameter.data = numbers[i];
}
