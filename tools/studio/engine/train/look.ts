import type { Example } from '../../../../datasets/example';
import type { MLP } from '../../../../spec/contract';
import { isOnItsSide, rSquaredOf } from '../../../../spec/law/numbers';
import { placesOf } from '../../drawing/grid';
import { regions } from './data';
import type { Learner } from './learner';
import type { Task } from './settings';

/**
 * What every neuron says at each of some places: neuron by neuron, the output last. Layer by layer
 * and with plain numbers, so that nothing is recorded for longer than a layer.
 */
export function mapsOf({ layers }: MLP, places: readonly (readonly number[])[]): Float32Array {
  const neurons = layers.reduce((sum, layer) => sum + layer.neurons.length, 0);
  const maps = new Float32Array(neurons * places.length);
  places.forEach((place, at) => {
    let signal = place;
    let neuron = 0;
    for (const layer of layers) {
      signal = layer.forward(signal).map(({ data }) => data);
      for (const said of signal) maps[neuron++ * places.length + at] = said;
    }
  });
  return maps;
}

/** The same for places all over the picture: as many as come to so many numbers. */
export function mapsEverywhere(model: MLP, task: Task, numbers: number) {
  const region = regions[task];
  const neurons = model.layers.reduce((sum, layer) => sum + layer.neurons.length, 0);
  if (task === 'line') {
    const columns = 101;
    const places = placesOf(region, columns, 1).map(([x]) => [x]);
    return { columns, maps: mapsOf(model, places) };
  }
  const columns = Math.max(16, Math.min(60, Math.round(Math.sqrt(numbers / neurons))));
  return { columns, maps: mapsOf(model, placesOf(region, columns)) };
}

/** All parameters: layer by layer, neuron by neuron, the weights and then the bias. */
export function parametersOf({ layers }: MLP): Float64Array {
  return Float64Array.from(
    layers.flatMap(({ neurons }) =>
      neurons.flatMap(({ weights, bias }) => [...weights, bias].map(({ data }) => data)),
    ),
  );
}

/** How good a network is on some points. */
export interface Measure {
  readonly loss: number;
  /** How many are on their side of 0. */
  readonly right: number;
  readonly count: number;
  /** For the line: 1 is perfect, 0 no better than the mean. */
  readonly rSquared: number;
}

export function measure(learner: Learner, examples: readonly Example[]): Measure {
  if (examples.length === 0) return { loss: Number.NaN, right: 0, count: 0, rSquared: Number.NaN };
  const outputs = examples.map(({ x }) => learner.model.forward(x)[0]);
  const labels = examples.map(({ y }) => y);
  const scores = outputs.map(({ data }) => data);
  return {
    loss: learner.loss(outputs, labels).data,
    right: scores.filter((score, i) => isOnItsSide(score, labels[i])).length,
    count: labels.length,
    rSquared: rSquaredOf(scores, labels),
  };
}
