import fc from 'fast-check';
import { type Random, seeded } from '../../../datasets/random';
import type { MLP, MlpModule, Neuron } from '../../contract';
import { beginnings, histogram, likenessOf, sideOf, sizeOf } from '../../law/drawn';
import { format } from '../../law/format';
import { type Law, law } from '../../law/law';
import { mean } from '../../law/numbers';
import { pictured } from '../../law/picture';
import { receivedList } from '../../law/received';

const pixels = 784;
const few = 8;
const outputs = 25;

/** The weights that some neurons start with, a row for each. */
type Rows = (module: MlpModule, random: Random, inputs?: number) => number[][];

/** Those of a layer; it reads a whole picture by default. */
const ofLayer: Rows = ({ Layer }, random, inputs = pixels) =>
  rowsOf(new Layer(inputs, outputs, { random }).neurons, inputs);

/** Those of neurons without a layer. */
const ofNeurons: Rows = ({ Neuron }, random, inputs = pixels) =>
  rowsOf(
    Array.from({ length: outputs }, () => new Neuron(inputs, { random })),
    inputs,
  );

/** Those of the last layer of a network, which itself has many inputs where the layer has few. */
const inNetwork: Rows = ({ MLP }, random, inputs = pixels) => {
  const { layers } = new MLP(inputs === pixels ? few : pixels, [inputs, outputs], { random });
  return rowsOf(receivedList(layers, 'model.layers', 2)[1].neurons, inputs);
};

function rowsOf(neurons: readonly Neuron[], inputs: number): number[][] {
  return receivedList(neurons, 'layer.neurons', outputs).map((neuron) =>
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

const positive = (numbers: readonly number[]) => mean(numbers.map((each) => (each > 0 ? 1 : 0)));
/** 7 standard errors of 19,600 draws on either side. */
const half = [0.475, 0.525] as const;
const halves = ['less than half', 'about half', 'more than half'];

const moderate = [0.05, 2] as const;
const sizes = ['far too small', 'moderate', 'far too large'];
/** √(784 / 8) = 9.9 times where the scale does not depend on the inputs. */
const steady = [0.2, 5] as const;
const trends = ['shrinks', 'stays about as large', 'grows'];

function typicalSums(ofMany: number, ofFew: number): string {
  const [low, high] = moderate;
  return [
    'a typical weighted sum (its standard deviation), where every input is 1:',
    `  784 inputs  ${format(ofMany, 3).padEnd(9)} from ${low} to ${high} is moderate`,
    `    8 inputs  ${format(ofFew, 3).padEnd(9)} ${steady[1]} times more or less is about as large`,
  ].join('\n');
}

/** How large the weighted sums of some neurons are, in words, and the numbers for it. */
function scaleOf(rows: (inputs: number) => number[][]) {
  const typical = (inputs: number) => {
    const spread = deviation(rows(inputs).map(sum));
    // Less is rounding: they are all the same.
    return spread < 1e-12 ? 0 : spread;
  };
  const [ofMany, ofFew] = [typical(pixels), typical(few)];
  const facts = {
    'the weighted sum of 784 inputs is': sizeOf(ofMany, moderate, sizes),
    'from 8 inputs to 784, it': sizeOf(ofMany / ofFew, steady, trends),
  };
  return { facts, text: `${typicalSums(ofMany, ofFew)}\n${histogram(rows(pixels).flat())}` };
}

const scaled = {
  'the weighted sum of 784 inputs is': sizes[1],
  'from 8 inputs to 784, it': trends[1],
};

/** Whether the mean is 0, but for chance: beyond 7 standard errors it is once in 10¹¹ times. */
function isCentred(weights: readonly number[]): boolean {
  return Math.abs(mean(weights)) <= (7 * deviation(weights)) / Math.sqrt(weights.length);
}

/** Neurons that come about otherwise than in a layer start as those of a layer do. */
function startLaw(title: string, show: () => string, rows: Rows): Law<MlpModule> {
  return law({
    title,
    step: 5,
    about: 'initial weights',
    kind: 'chance',
    given: seeds,
    show,
    yours: (module, { seed }) => {
      const { facts, text } = scaleOf((inputs) => rows(module, seeded(seed), inputs));
      const weights = rows(module, seeded(seed)).flat();
      return pictured(
        { 'the weights lie': sideOf(weights, isCentred(weights)), ...facts },
        { text },
      );
    },
    truth: () => ({ 'the weights lie': 'around 0', ...scaled }),
  });
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
      const weights = ofLayer(module, seeded(seed));
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
      const weights = ofLayer(module, seeded(seed)).flat();
      const facts = {
        'the weights lie': sideOf(weights, isCentred(weights)),
        'so many of them are positive': sizeOf(positive(weights), half, halves),
      };
      return pictured(facts, { text: histogram(weights) });
    },
    truth: () => ({
      'the weights lie': 'around 0',
      'so many of them are positive': halves[1],
    }),
  }),
  law({
    title: 'initial weights are scaled: 784 inputs of 1 neither saturate a neuron nor fade away',
    step: 5,
    about: 'initial weights',
    kind: 'chance',
    given: seeds,
    show,
    yours: (module, { seed }) => {
      const { facts, text } = scaleOf((inputs) => ofLayer(module, seeded(seed), inputs));
      return pictured(facts, { text });
    },
    truth: () => scaled,
  }),
  startLaw(
    'initial weights of a neuron without a layer: are centred and scaled in the same way',
    () => `${outputs} neurons with ${pixels} inputs each, made by new Neuron`,
    ofNeurons,
  ),
  startLaw(
    'initial weights in a network: each layer is scaled by the number of inputs that it has itself',
    () => `the last layer of new MLP(${few}, [${pixels}, ${outputs}], …)`,
    inNetwork,
  ),
  law({
    title: 'initial weights come from random: the same seed gives them again, another does not',
    step: 5,
    about: 'initial weights',
    kind: 'chance',
    given: seeds,
    show: () => 'two networks of the same seed, and one of another',
    yours: ({ MLP }, { seed }) => {
      const weights = (from: number) => {
        const model = new MLP(4, [4, 2], { random: seeded(from) });
        const parameters = receivedList(model.parameters(), 'model.parameters()');
        return String(parameters.map(({ data }) => data));
      };
      const [first, again, other] = [seed, seed, seed + 1].map(weights);
      return {
        'the same seed, the same weights': first === again,
        'another seed, the same weights': first === other,
        'different numbers among its 24 weights': distinctWeights(
          new MLP(4, [4, 2], { random: seeded(seed) }),
        ),
      };
    },
    truth: () => ({
      'the same seed, the same weights': true,
      'another seed, the same weights': false,
      'different numbers among its 24 weights': 24,
    }),
  }),
];
