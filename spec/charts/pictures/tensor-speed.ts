import type { Example } from '../../../datasets/example';
import { seeded } from '../../../datasets/random';
import type { Tensor, TensorsModule } from '../../contract';

/** How many pictures are learned from at once, where speed is shown. */
export const batchSize = 20;

/** How many examples a second are learned from in `epochs` epochs; one more goes before the clock starts. */
export function perSecond(epoch: () => void, epochs: number, examples: number): number {
  // The first time, JavaScript is still compiling.
  epoch();
  const start = performance.now();
  for (let i = 0; i < epochs; i++) epoch();
  return (epochs * examples * 1000) / (performance.now() - start);
}

/** `  with tensors         12,000 pictures a second`. */
export function speedLine(name: string, speed: number): string {
  const rounded = Number(speed.toPrecision(2)).toLocaleString('en');
  return `  ${name.padEnd(16)}  ${rounded.padStart(9)} pictures a second`;
}

/** An epoch on 784-8-8-1: what `fit` does, on tensors whose matrix product is `product`. */
export function epochWith(
  { Tensor, backward }: TensorsModule,
  examples: readonly Example[],
  product: (x: Tensor, weights: Tensor) => Tensor,
): () => void {
  const random = seeded(1);
  const layers = [784, 8, 8].map((inputs, i) => {
    const outputs = [8, 8, 1][i];
    const draws = Float64Array.from({ length: inputs * outputs }, () => (random() - 0.5) / 28);
    const weights = new Tensor(draws, [inputs, outputs]);
    return { weights, bias: new Tensor(new Float64Array(outputs), [1, outputs]) };
  });
  const parameters = layers.flatMap(({ weights, bias }) => [weights, bias]);
  const batches = Array.from({ length: examples.length / batchSize }, (_, i) => {
    const batch = examples.slice(i * batchSize, (i + 1) * batchSize);
    const pixels = Float64Array.from(batch.flatMap(({ x }) => x));
    const targets = Float64Array.from(batch, ({ y }) => y);
    return {
      x: Tensor.constant(pixels, [batchSize, 784]),
      y: Tensor.constant(targets, [batchSize, 1]),
    };
  });
  const [first, second, last] = layers;
  const sums = (x: Tensor, { weights, bias }: (typeof layers)[0]) => product(x, weights).add(bias);
  return () => {
    for (const { x, y } of batches) {
      const errors = sums(sums(sums(x, first).tanh(), second).tanh(), last).sub(y);
      for (const { grad } of parameters) grad.fill(0);
      backward(errors.mul(errors).mean());
      for (const { data, grad } of parameters) {
        for (let i = 0; i < data.length; i++) data[i] -= 0.01 * grad[i];
      }
    }
  };
}
