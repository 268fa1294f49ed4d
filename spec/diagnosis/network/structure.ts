import type { MlpModule, Neuron } from '../../contract';
import { probe } from '../probe';
import { type Making, make, neuronsOf, ownParameters } from './parts';

/** The places of an object's own parameters: a number for each, from 0, or a list of those. */
export type Listed = readonly (number | Listed)[];

/** In `parameters()`: a Value that is none of its own, but has the number of the one in its place. */
export const copy = -1;
const stranger = -2;

/** How an object is made. */
export interface Structure {
  /** How many weights each neuron has, layer by layer. */
  readonly weights: readonly (readonly number[])[];
  /** What `parameters()` lists, if it lists anything. */
  readonly parameters?: Listed;
  /** What is one object where there should be several, in words. */
  readonly shared: string;
}

/** Looks at an object and its parameters, and computes nothing. */
export const structureOf = probe((module: MlpModule, making: Making): Structure => {
  const part = make(module, making);
  const layers = neuronsOf(part);
  const own = ownParameters(part);
  const listed = (things: readonly unknown[]): Listed =>
    things.map((thing, i) => {
      if (Array.isArray(thing)) return listed(thing);
      const place = own.indexOf(thing as (typeof own)[number]);
      if (place >= 0) return place;
      const isCopy = (thing as { data?: unknown } | undefined)?.data === own[i]?.data;
      return isCopy ? copy : stranger;
    });
  return {
    weights: layers.map((layer) => layer.map(({ weights }) => weights.length)),
    shared: sharedBy(layers, 'layers' in part ? part.layers : []),
    parameters: attempted(() => listed(part.parameters())),
  };
});

/** What throws, or is not written yet, is no reason not to look at the rest. */
function attempted<Thing>(attempt: () => Thing): Thing | undefined {
  try {
    return attempt();
  } catch {
    return undefined;
  }
}

function sharedBy(layers: readonly (readonly Neuron[])[], made: readonly object[]): string {
  const neurons = layers.flat();
  const inOne = layers.filter((layer) => layer.length > 1);
  const several = neurons.filter(({ weights }) => weights.length > 1);
  if (several.length > 0 && several.every(({ weights }) => isOne(weights))) {
    return 'the weights of a neuron are one and the same object in every place.';
  }
  if (made.length > 1 && isOne(made)) {
    return 'all layers are one and the same object.';
  }
  if (inOne.length === 0) return '';
  if (inOne.every(isOne)) return 'all neurons of a layer are one and the same object.';
  const weights = inOne.every((layer) =>
    layer[0].weights.every((_, i) => isOne(layer.map((neuron) => neuron.weights[i]))),
  );
  const biases = inOne.every((layer) => isOne(layer.map(({ bias }) => bias)));
  if (weights) return 'the neurons of a layer share their weights: they are the same objects.';
  return biases ? 'the neurons of a layer share one bias: it is the same object.' : '';
}

function isOne(things: readonly unknown[]): boolean {
  return typeof things[0] === 'object' && things.every((thing) => thing === things[0]);
}
