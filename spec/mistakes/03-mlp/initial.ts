import type { Mistake } from '../mistake';

const newLayer = 'new Layer(i === 0 ? inputs : sizes[i - 1], size, { activation, random })';
const draw = '(2 * random() - 1) * scale';

/** Mistakes of the initial weights. */
export const initialMistakes: readonly Mistake[] = [
  {
    id: 'weights lie around ½',
    hint: 'most weights are positive. Draw them around 0: 2 · random() − 1 lies between −1 and 1.',
    change: [draw, '(2 * random() - 0.5) * scale'],
  },
  {
    id: 'weights are −1 or 1',
    hint: 'weights are one of two numbers. Draw them from a whole range: (2 · random() − 1) · scale.',
    change: [draw, '(random() < 0.5 ? -1 : 1) * scale'],
  },
  {
    id: 'weights are rounded',
    hint: 'weights are rounded to few numbers. Leave what random gives as it is.',
    change: [draw, 'Math.round(100 * (2 * random() - 1)) / 100 * scale'],
  },
  {
    id: 'most weights are negative, and the others larger',
    hint: 'the mean of the weights is 0, but most of them are on one side of it. Draw from a symmetric distribution: (2 · random() − 1) · scale.',
    change: [draw, '-(Math.log(1 - random()) + 1) * scale'],
  },
  {
    id: 'the logarithm of a draw of 0',
    hint: 'random may give 0, and log 0 is −∞. Take Math.log(1 - random()): random never gives 1.',
    change: [draw, 'Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random()) * scale'],
  },
  {
    id: 'only a layer centres its weights',
    hint: 'the weights of a neuron that you make yourself are bare draws: centre and scale them in the constructor of Neuron, not of Layer.',
    instead: `exports.Neuron = class extends Neuron {
      constructor(inputs, options) { super(inputs, options); for (const weight of this.weights) weight.data = options.random(); }
    };`,
  },
  {
    id: 'every layer is scaled by the network’s inputs',
    hint: 'the weights of every layer are scaled by the inputs of the network. Scale each layer by the number of inputs that it has itself.',
    change: [
      `return ${newLayer};`,
      `const reads = i === 0 ? inputs : sizes[i - 1]; const layer = ${newLayer}; for (const { weights } of layer.neurons) for (const weight of weights) weight.data *= Math.sqrt(reads / inputs); return layer;`,
    ],
  },
  {
    id: 'every layer draws the same numbers',
    hint: 'every layer starts from the same draws, so weights of different layers are equal. Give each layer random itself.',
    change: [
      `return ${newLayer};`,
      `this.drawn ??= []; let n = 0; const again = () => { this.drawn[n] ??= random(); return this.drawn[n++]; }; return ${newLayer.replace('random }', 'random: again }')};`,
    ],
  },
];
