import type { Example } from '../../datasets/example';
import type { Inputs } from '../01-value/value';
import type { MLP } from '../03-mlp/mlp';

/** Numbers of a network: `maps[layer][neuron][i]` belongs to the i-th question that was put to it. */
export type Maps = number[][][];

/** An example that a network puts in the wrong class; a score far from 0 is a confident one. */
export type Misread = { example: Example; score: number };

/** What every neuron says when one pixel is 1 and all others are 0: `[layer][neuron][pixel]`. */
export function pixelActivations(model: MLP, pixels: number): Maps {
  const places = Array.from({ length: pixels }, (_, i) => i);
  return mapsOf(
    model,
    places.map((lit) => places.map((pixel) => (pixel === lit ? 1 : 0))),
  );
}

/** What every neuron says at every point of a grid: `[layer][neuron][point]`. */
export function activationMap(model: MLP, grid: readonly (readonly number[])[]): Maps {
  return mapsOf(model, grid);
}

/** The examples on the wrong side of 0, the most confident mistake first. */
export function misread(
  model: { forward(x: readonly number[]): { data: number }[] },
  examples: readonly Example[],
): Misread[] {
  return examples
    .map((example) => ({ example, score: model.forward(example.x)[0].data }))
    .filter(({ example, score }) => score > 0 !== example.y > 0)
    .sort((a, b) => Math.abs(b.score) - Math.abs(a.score));
}

function mapsOf(model: MLP, questions: readonly (readonly number[])[]): Maps {
  const answers = questions.map((x) => activations(model, x));
  return model.layers.map(({ neurons }, layer) =>
    neurons.map((_, neuron) => answers.map((answer) => answer[layer][neuron])),
  );
}

/** What every neuron says of x: `[layer][neuron]`. Each layer reads what the one before it said. */
function activations(model: MLP, x: readonly number[]): number[][] {
  let signal: Inputs = x;
  return model.layers.map((layer) => {
    const said = layer.forward(signal);
    signal = said;
    return said.map(({ data }) => data);
  });
}
