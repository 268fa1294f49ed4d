import type { Mistakes } from './mistake';

const score = 'model.forward(example.x)[0].data';

/** Known mistakes of stage 10. */
export const lookInsideMistakes: Mistakes = {
  stage: '10-look-inside',
  list: [
    {
      id: 'all pixels but one are lit',
      hint: 'all pixels but one are 1: set that one to 1, and leave all the others at 0.',
      change: ['pixel === lit ? 1 : 0', 'pixel === lit ? 0 : 1'],
    },
    {
      id: 'pixels stay lit',
      hint: 'pixels stay lit: set a pixel back to 0 before you light the next one.',
      change: ['pixel === lit ? 1 : 0', 'pixel <= lit ? 1 : 0'],
    },
    {
      id: 'a lit pixel is 255',
      hint: 'a lit pixel is 1, not 255: pixels lie between 0 and 1.',
      change: ['pixel === lit ? 1 : 0', 'pixel === lit ? 255 : 0'],
    },
    {
      id: 'without the bias',
      hint: 'the bias is missing: it belongs to the output of the neuron.',
      change: [
        'found.push(outputs.map(({ data }) => data));',
        'found.push(outputs.map(({ data }, i) => data - layer.neurons[i].bias.data));',
      ],
    },
    {
      id: 'without the activation',
      hint: 'the activation function is missing: the output of a neuron is what follows it, not the weighted sum.',
      change: [
        'const outputs = layer.forward(signal);',
        'const outputs = layer.neurons.map((each) => each.weights.reduce((sum, weight, i) => sum.add(weight.mul(signal[i])), each.bias));',
      ],
    },
    {
      id: 'every layer reads the picture',
      hint: 'only the first layer reads x. Each of the others reads the outputs of the layer before it.',
      change: ['signal = outputs;', 'signal = outputs.map((each, i) => x[i % x.length]);'],
    },
    {
      id: 'the last layer is left out',
      hint: 'every layer has its maps, the last one too.',
      change: [
        'return model.layers.map(({ neurons }, layer) =>',
        'return model.layers.slice(0, -1).map(({ neurons }, layer) =>',
      ],
    },
    {
      id: 'maps by input first',
      hint: 'the indices are [layer][neuron][input]; yours begin with the input: transpose them.',
      change: [
        'return model.layers.map(({ neurons }, layer) => neurons.map((_, neuron) => found.map((each) => each[layer][neuron])));',
        'return found;',
      ],
    },
    {
      id: 'the weights themselves',
      hint: 'these are the weights themselves, which are the outputs only in a first layer without activation and bias. Call forward.',
      instead:
        'function pixelActivations(model) { return model.layers.map(({ neurons }) => neurons.map((each) => each.weights.map((weight) => weight.data))); }',
    },
    {
      id: 'a point is read backwards',
      hint: 'the coordinates of a point are swapped: give it to the network as it is.',
      change: [
        'return mapsOf(model, grid);',
        'return mapsOf(model, grid.map((point) => [...point].reverse()));',
      ],
    },
    {
      id: 'the right ones',
      hint: 'misread returns the examples that the network gets wrong. These are the right ones.',
      change: ['score > 0 !== example.y > 0', '(score > 0) === (example.y > 0)'],
    },
    {
      id: 'labels of 1 and 0 only',
      hint: 'a label above 0 is the positive class, and any other the negative one: −1 as well as 0.',
      change: ['score > 0 !== example.y > 0', '(score > 0 ? 1 : 0) !== example.y'],
    },
    {
      id: 'the least confident first',
      hint: 'the most confident mistake comes first: the score that is furthest from 0.',
      change: ['Math.abs(b.score) - Math.abs(a.score)', 'Math.abs(a.score) - Math.abs(b.score)'],
    },
    {
      id: 'the highest score first',
      hint: 'a score of −3 is as confident as one of 3: sort by the distance from 0, not by the score.',
      change: ['Math.abs(b.score) - Math.abs(a.score)', 'b.score - a.score'],
    },
    {
      id: 'in the order of the list',
      hint: 'sort them: the most confident mistake, whose score is furthest from 0 on either side, comes first.',
      change: ['Math.abs(b.score) - Math.abs(a.score)', '0'],
    },
    {
      id: 'a probability in place of the score',
      hint: 'return the score itself, the first output, not a probability made from it.',
      change: [score, `1 / (1 + Math.exp(-${score}))`],
    },
    {
      id: 'confidence in place of the score',
      hint: 'return the score with its sign; its distance from 0 is only for sorting.',
      change: [score, `Math.abs(${score})`],
    },
    {
      id: 'activation maps are remembered',
      hint: 'activationMap remembers the maps of a network. Training changes its parameters: compute them in every call.',
      instead: `function activationMap(model, grid) {
        const known = (activationMap.known ??= new WeakMap());
        const maps = known.get(model) ?? new WeakMap();
        known.set(model, maps);
        if (!maps.has(grid)) maps.set(grid, mapsOf(model, grid));
        return maps.get(grid);
      }`,
    },
    {
      id: 'pixel activations are remembered',
      hint: 'pixelActivations remembers the maps of a network. Training changes its parameters: compute them in every call.',
      instead: `const maps = new WeakMap();
const before = exports.pixelActivations;
exports.pixelActivations = (model, pixels) => {
  if (!maps.has(model)) maps.set(model, before(model, pixels));
  return maps.get(model);
};`,
    },
  ],
};
