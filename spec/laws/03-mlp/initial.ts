import fc from 'fast-check';
import { type Random, seeded } from '../../../datasets/random';
import type { MLP, MlpModule } from '../../contract';
import { beginnings, histogram, likenessOf, sideOf, sizeOf } from '../../law/drawn';
import { format } from '../../law/format';
import { type Law, law } from '../../law/law';
import { mean } from '../../law/numbers';
import { pictured } from '../../law/picture';
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

const moderate = [0.05, 2] as const;
const sizes = ['far too small', 'moderate', 'far too large'];
/** √(784 / 8) = 9.9 times where the scale does not depend on the inputs. */
const steady = [0.2, 5] as const;
const trends = ['shrinks', 'stays about as large', 'grows'];

function typicalSums(many: number, few: number): string {
  const [low, high] = moderate;
  return [
    'a typical weighted sum (its standard deviation), where every input is 1:',
    `  784 inputs  ${format(many, 3).padEnd(9)} from ${low} to ${high} is moderate`,
    `    8 inputs  ${format(few, 3).padEnd(9)} ${steady[1]} times more or less is about as large`,
  ].join('\n');
}

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
      const weights = initialWeights(module, seeded(seed));
      // A few of 19,600 draws may agree by chance, also from a coarser random than ours.
      const likeness = likenessOf(weights, 0.999 * pixels * outputs);
      return pictured({ 'the 19,600 weights are': likeness }, { text: beginnings(weights) });
    },
    truth: () => ({ 'the 19,600 weights are': 'all different' }),
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
      // Beyond 7 standard errors once in 10¹¹ times.
      const side = sideOf(weights, Math.abs(mean(weights)) / error <= 7);
      return pictured({ 'the weights lie': side }, { text: histogram(weights) });
    },
    truth: () => ({ 'the weights lie': 'around 0' }),
  }),
  law({
    title: 'initial weights are scaled: 784 inputs of 1 neither saturate a neuron nor fade away',
    step: 5,
    about: 'initial weights',
    kind: 'chance',
    given: seeds,
    show,
    yours: (module, { seed }) => {
      const typical = (inputs: number) => {
        const spread = deviation(initialWeights(module, seeded(seed), inputs).map(sum));
        // Less is rounding: they are all the same.
        return spread < 1e-12 ? 0 : spread;
      };
      const [many, few] = [typical(pixels), typical(8)];
      const facts = {
        'the weighted sum of 784 inputs is': sizeOf(many, moderate, sizes),
        'from 8 inputs to 784, it': sizeOf(many / few, steady, trends),
      };
      return pictured(facts, {
        text: `${typicalSums(many, few)}\n${histogram(initialWeights(module, seeded(seed)).flat())}`,
      });
    },
    truth: () => ({
      'the weighted sum of 784 inputs is': sizes[1],
      'from 8 inputs to 784, it': trends[1],
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
        const parameters = receivedList(model.parameters(), 'model.parameters()');
        return String(parameters.map(({ data }) => data));
      };
      const [first, again, other] = [seed, seed, seed + 1].map(weights);
      return {
        'the same seed, the same weights': first === again,
        'another seed, the same weights': first === other,
        'different numbers among its 20 weights': distinctWeights(
          new MLP(3, [4, 2], { random: seeded(seed) }),
        ),
      };
    },
    truth: () => ({
      'the same seed, the same weights': true,
      'another seed, the same weights': false,
      'different numbers among its 20 weights': 20,
    }),
  }),
];
