import type { Random } from '../../../../datasets/random';
import { side } from '../../../../datasets/split';
import type {
  LookInsideModule,
  LossesModule,
  MLP,
  MlpModule,
  TrainingModule,
} from '../../../../spec/contract';
import type { Stages } from '../room';
import type { Plates } from './messages';
import { type After, batchSize, type Network, platesOf } from './network';

const pixels = side ** 2;

/** The network of stage 09: 784-8-8-1, trained by the learner's own `fit`, a little at a time. */
export async function scalarNetwork(stages: Stages, random: Random): Promise<Network> {
  const { MLP } = (await stages['03-mlp']()) as MlpModule;
  const { binaryCrossEntropy } = (await stages['04-losses']()) as LossesModule;
  const { fit, SGD, shuffled } = (await stages['05-training']()) as TrainingModule;
  const model = new MLP(pixels, [8, 8, 1], { random });
  const optimizer = new SGD(model.parameters(), { learningRate: 0.1 });
  const options = { loss: binaryCrossEntropy, optimizer, epochs: 1, batchSize, random };
  return {
    shuffled: (examples) => shuffled(examples, random),
    learn(examples) {
      const [{ loss, accuracy }] = fit(model, examples, options);
      return { loss: loss * examples.length, right: Math.round(accuracy * examples.length) };
    },
    read: (pictures) =>
      pictures.map((x) => {
        const one = 1 / (1 + Math.exp(-model.forward(x)[0].data));
        return [1 - one, one];
      }),
    plates: async (after) =>
      look(model, (await stages['10-look-inside']()) as LookInsideModule, after),
  };
}

/** Pictures that are looked at between two breaths. */
const some = 16;

/**
 * What each lit pixel adds to what a neuron says of an empty picture: the learner's
 * `pixelActivations`, in pieces.
 */
async function look(
  model: MLP,
  { activationMap }: Pick<LookInsideModule, 'activationMap'>,
  after: After,
): Promise<Plates[]> {
  const blank = activationMap(model, [litAt(-1)]);
  const added = blank.map((layer) => layer.map(() => [] as number[]));
  for (let start = 0; start < pixels; start += some) {
    const lit = Array.from({ length: some }, (_, i) => litAt(start + i));
    for (const [i, layer] of activationMap(model, lit).entries()) {
      for (const [j, said] of layer.entries()) {
        added[i][j].push(...said.map((each) => each - blank[i][j][0]));
      }
    }
    await after(start + some);
  }
  return added.map((layer, i) => {
    const isLast = i === added.length - 1;
    return platesOf(
      isLast ? 'The output: orange speaks for 1, blue for 0' : `Hidden layer ${i + 1}`,
      layer.map((_, j) => (isLast ? 'output' : `${i + 1}.${j + 1}`)),
      layer,
    );
  });
}

/** An empty picture, but for one pixel. */
function litAt(place: number): number[] {
  return Array.from({ length: pixels }, (_, i) => (i === place ? 1 : 0));
}
