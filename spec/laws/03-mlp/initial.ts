import fc from 'fast-check';
import { type Random, seeded } from '../../../datasets/random';
import type { MLP, MlpModule } from '../../contract';
import { atMost, between } from '../../law/facts';
import { type Law, law } from '../../law/law';
import { mean } from '../../law/numbers';
import { receivedList } from '../../law/received';

const pixels = 784;
const outputs = 25;

/** The weights that a layer starts with, a row for each neuron; it reads a whole picture by default. */
function initialWeights({ Layer }: MlpModule, random: Random, inputs = pixels): number[][] {
  const layer = new Layer(inputs, outputs, { random });
  return receivedList(layer.neurons, 'layer.neurons', outputs).map((neuron) =>
    receivedList(neuron.weights, 'neuron.weights', inputs).map(({ data }) => data),
  );
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

function deviation(numbers: readonly number[]): number {
  const centre = mean(numbers);
  return Math.sqrt(mean(numbers.map((number) => (number - centre) ** 2)));
}

function distinctWeights({ layers }: MLP): number {
  const neurons = layers.flatMap((layer) => layer.neurons);
  return new Set(neurons.flatMap(({ weights }) => weights.map(({ data }) => data))).size;
}

const seeds = fc.record({ seed: fc.noShrink(fc.integer()) });
const show = () => `a layer of ${outputs} neurons with ${pixels} inputs each`;

/** Where training starts: what the initial weights must be, from whichever distribution they come. */
export const initialLaws: Law<MlpModule>[] = [
  law({
    title: 'initial weights: are all different, or neurons would stay alike for ever',
    step: 5,
    about: 'initial weights',
    kind: 'chance',
    given: seeds,
    show,
    yours: (module, { seed }) => {
      const weights = initialWeights(module, seeded(seed)).flat();
      return { 'different numbers among 19,600 weights': new Set(weights).size };
    },
    // A few of 19,600 draws may agree by chance, also from a coarser random than ours.
    truth: () => ({
      'different numbers among 19,600 weights': between(0.999 * pixels * outputs, pixels * outputs),
    }),
  }),
  law({
    title: 'initial weights are centred: as many are positive as negative',
    step: 5,
    about: 'initial weights',
    kind: 'chance',
    given: seeds,
    show,
    yours: (module, { seed }) => {
      const weights = initialWeights(module, seeded(seed)).flat();
      const error = deviation(weights) / Math.sqrt(weights.length);
      return {
        'distance of their mean from 0, in standard errors': Math.abs(mean(weights)) / error,
      };
    },
    // Beyond 7 standard errors once in 10¹¹ times.
    truth: () => ({ 'distance of their mean from 0, in standard errors': atMost(7) }),
  }),
  law({
    title: 'initial weights are scaled: 784 inputs of 1 neither saturate a neuron nor fade away',
    step: 5,
    about: 'initial weights',
    kind: 'chance',
    given: seeds,
    show,
    yours: (module, { seed }) => {
      const typical = (inputs: number) =>
        deviation(initialWeights(module, seeded(seed), inputs).map(sum));
      return {
        'standard deviation of the weighted sum': typical(pixels),
        'that, as a multiple of that for 8 inputs': typical(pixels) / typical(8),
      };
    },
    truth: () => ({
      'standard deviation of the weighted sum': between(0.05, 2),
      // √(784 / 8) = 9.9 times where the scale does not depend on the inputs.
      'that, as a multiple of that for 8 inputs': between(0.2, 5),
    }),
  }),
  law({
    title: 'initial weights come from random: the same seed gives them again, another does not',
    step: 5,
    about: 'initial weights',
    kind: 'chance',
    given: seeds,
    show: () => 'two networks of the same seed, and one of another',
    yours: ({ MLP }, { seed }) => {
      const weights = (from: number) => {
        const model = new MLP(3, [4, 2], { random: seeded(from) });
        return String(model.parameters().map(({ data }) => data));
      };
      const [first, again, other] = [seed, seed, seed + 1].map(weights);
      return {
        'the same seed, the same weights': first === again,
        'another seed, the same weights': first === other,
        'weights that differ, of 12 + 8': distinctWeights(
          new MLP(3, [4, 2], { random: seeded(seed) }),
        ),
      };
    },
    truth: () => ({
      'the same seed, the same weights': true,
      'another seed, the same weights': false,
      'weights that differ, of 12 + 8': 20,
    }),
  }),
];
