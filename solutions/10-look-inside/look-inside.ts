import type { Example } from '../../datasets/example';
import type { Inputs } from '../01-value/value';
import type { MLP } from '../03-mlp/mlp';

/** Activations of a network: `maps[layer][neuron][i]` is that neuron's output for the i-th input. */
export type Maps = number[][][];

/** An example that a network puts in the wrong class; a score far from 0 is a confident one. */
export type Misread = { example: Example; score: number };

/** The output of every neuron when one pixel is 1 and all others are 0: `[layer][neuron][pixel]`. */
export function pixelActivations(model: MLP, pixels: number): Maps {
  const places = Array.from({ length: pixels }, (_, i) => i);
  return mapsOf(
    model,
    places.map((lit) => places.map((pixel) => (pixel === lit ? 1 : 0))),
  );
}

/** The output of every neuron at every point of a grid: `[layer][neuron][point]`. */
export function activationMap(model: MLP, grid: readonly (readonly number[])[]): Maps {
  return mapsOf(model, grid);
}

/** The examples whose score is on the wrong side of 0, the most confident mistake first. */
export function misread(
  model: { forward(x: readonly number[]): { data: number }[] },
  examples: readonly Example[],
): Misread[] {
  return examples
    .map((example) => ({ example, score: model.forward(example.x)[0].data }))
    .filter(({ example, score }) => score > 0 !== example.y > 0)
    .sort((a, b) => Math.abs(b.score) - Math.abs(a.score));
}

/** Transposes `[input][layer][neuron]` to `[layer][neuron][input]`. */
function mapsOf(model: MLP, inputs: readonly (readonly number[])[]): Maps {
  const found = inputs.map((x) => activations(model, x));
  return model.layers.map(({ neurons }, layer) =>
    neurons.map((_, neuron) => found.map((each) => each[layer][neuron])),
  );
}

/** The output of every neuron for one input: `[layer][neuron]`. */
function activations(model: MLP, x: readonly number[]): number[][] {
  const found: number[][] = [];
  let signal: Inputs = x;
  for (const layer of model.layers) {
    const outputs = layer.forward(signal);
    found.push(outputs.map(({ data }) => data));
    signal = outputs;
  }
  return found;
}
