import { seeded } from '../../../datasets/random';
import type { Layer, MLP, MlpModule, Neuron, Value } from '../../contract';
import type { Named } from '../../oracle/network';

/** What is looked at: a class of stage 03, by the word for one of its objects. */
export type Kind = 'neuron' | 'layer' | 'model';

/** An activation: by its name, a function, or none given. */
export type Given = Named | 'a function' | 'none';

/** Which object to make. A neuron has the sizes [1], a layer has one size. */
export interface Making {
  readonly kind: Kind;
  readonly inputs: number;
  readonly sizes: readonly number[];
  /** What follows the sums of hidden layers, and of the last; that of a neuron or a layer is the last. */
  readonly inner?: Given;
  readonly final?: Given;
}

/** Makes the object. */
export function make(module: MlpModule, making: Making): Neuron | Layer | MLP {
  const { kind, inputs, sizes } = making;
  const [inner, final] = [making.inner, making.final].map(option);
  const random = seeded(1);
  const own = final === undefined ? { random } : { activation: final, random };
  if (kind === 'neuron') return new module.Neuron(inputs, own);
  if (kind === 'layer') return new module.Layer(inputs, sizes[0], own);
  return new module.MLP(inputs, sizes, {
    ...(inner === undefined ? {} : { innerActivation: inner }),
    ...(final === undefined ? {} : { finalActivation: final }),
    random,
  });
}

function option(given: Given | undefined): Named | ((x: Value) => Value) | undefined {
  if (given === 'none' || given === undefined) return undefined;
  return given === 'a function' ? (x) => x.mul(x) : given;
}

/** Its neurons, layer by layer. */
export function neuronsOf(part: Neuron | Layer | MLP): Neuron[][] {
  if ('layers' in part) return part.layers.map(({ neurons }) => [...neurons]);
  return 'neurons' in part ? [[...part.neurons]] : [[part]];
}

/** Its weights and biases, in the order that `parameters()` has to have. */
export function ownParameters(part: Neuron | Layer | MLP): Value[] {
  return neuronsOf(part).flatMap((layer) =>
    layer.flatMap(({ weights, bias }) => [...weights, bias]),
  );
}
