import { activations } from '../../oracle/network';
import type { Candidate } from './candidates';
import { layerSlips, type NetworkSlip, networkSlips, type PlainLayer, throughAll } from './layers';
import { asking, neuronSlips } from './neuron';
import type { Kind } from './parts';
import { formulaOf, kinds, outputsOf, type Running, runs } from './running';

/** What is true of the three runs of a case. */
export function trueOutputs(given: Running): readonly number[] {
  return runs(given, (x, parameters) => outputsOf(given, x, parameters)) as number[];
}

/** All that an object of a kind may do wrong with its outputs. */
export function candidatesFor(kind: Kind): readonly Candidate<Running>[] {
  const own = { neuron: [], layer: layerSlips, model: [...networkSlips, ...activationSlips()] };
  return [...[...ofNeurons(kind), ...own[kind]].map(candidateFor), ...ofMemory];
}

function candidateFor({ sentence, output }: NetworkSlip): Candidate<Running> {
  return {
    sentence,
    facts: (given) => runs(given, (x, parameters) => output(layersOf(given, parameters), x)),
  };
}

/** What a neuron may do wrong, in all of its neurons. A network tells its activations apart by their places. */
function ofNeurons(kind: Kind): NetworkSlip[] {
  return neuronSlips
    .filter(({ sentence }) => kind !== 'model' || !/activation/.test(sentence))
    .map(({ sentence, output }) => ({
      sentence: `${inside[kind]}${sentence}`,
      output: (layers, x) => throughAll(layers, x, output),
    }));
}

const inside = { neuron: '', layer: 'in a layer, ', model: 'in all layers, ' };

/** A network in which one activation stands for another, in one of the two places. */
function activationSlips(): NetworkSlip[] {
  const places = ['inner', 'final'] as const;
  return places.flatMap((place) =>
    kinds.flatMap((asked) =>
      Object.entries(activations)
        .filter(([other]) => other !== asked)
        .map(([other, of]) => ({
          sentence: `${asking(asked, `${place}Activation`)}, ${where[place]} ${other}.`,
          output: (layers, x) =>
            throughAll(
              layers.map((layer, i) => {
                const isThere = (i === layers.length - 1) === (place === 'final');
                const isAsked = isThere && layer.after.given === asked;
                return isAsked ? { ...layer, after: { given: asked, of } } : layer;
              }),
              x,
            ),
        })),
    ),
  );
}

const where = {
  inner: 'the activation of the hidden layers is',
  final: 'the activation of the last layer is',
};

/** What is kept from an earlier call, and should be computed anew. */
const ofMemory: readonly Candidate<Running>[] = [
  {
    sentence: 'forward gives its first result again, whatever the inputs and the parameters are.',
    facts: (given) => {
      const first = outputsOf(given, given.x, given.parameters);
      return [...first, ...first, ...first];
    },
  },
  {
    sentence:
      'forward gives its old result again after the parameters have changed: something is kept from before.',
    facts: (given) => runs(given, (x) => outputsOf(given, x, given.parameters)),
  },
];

/** The layers of a case in plain numbers; the parameters are flat. */
function layersOf({ inputs, sizes, inner, final }: Running, parameters: readonly number[]) {
  const rest = [...parameters];
  const take = (count: number) => rest.splice(0, count);
  return sizes.map((size, i): PlainLayer => {
    const width = i === 0 ? inputs : sizes[i - 1];
    const place = i === sizes.length - 1 ? 'final' : 'inner';
    const given = { inner, final }[place];
    return {
      neurons: Array.from({ length: size }, () => ({ weights: take(width), bias: take(1)[0] })),
      after: { given, of: formulaOf(given, place) },
    };
  });
}
