import type { Mistakes } from './mistake';

const score = 'model.forward(example.x)[0].data';

/** Known mistakes of stage 10. */
export const lookInsideMistakes: Mistakes = {
  stage: '10-look-inside',
  list: [
    {
      id: 'all pixels but one are lit',
      hint: 'light the one pixel, and leave all the others at 0: it is the other way round.',
      change: ['pixel === lit ? 1 : 0', 'pixel === lit ? 0 : 1'],
    },
    {
      id: 'pixels stay lit',
      hint: 'put a pixel out again before you light the next one.',
      change: ['pixel === lit ? 1 : 0', 'pixel <= lit ? 1 : 0'],
    },
    {
      id: 'a lit pixel is 255',
      hint: 'a lit pixel is 1, not 255: pixels lie between 0 and 1.',
      change: ['pixel === lit ? 1 : 0', 'pixel === lit ? 255 : 0'],
    },
    {
      id: 'without the bias',
      hint: 'say what the neuron says: its bias belongs to it. A weight alone is less than that.',
      change: [
        'return said.map(({ data }) => data);',
        'return said.map(({ data }, i) => data - layer.neurons[i].bias.data);',
      ],
    },
    {
      id: 'without the activation',
      hint: 'what a neuron says is the weighted sum after its activation, not before it.',
      change: [
        'const said = layer.forward(signal);',
        'const said = layer.neurons.map((each) => each.weights.reduce((sum, weight, i) => sum.add(weight.mul(signal[i])), each.bias));',
      ],
    },
    {
      id: 'every layer reads the picture',
      hint: 'only the first layer reads x. Each further layer reads what the layer before it said.',
      change: ['signal = said;', 'signal = said.map((each, i) => x[i % x.length]);'],
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
      id: 'maps by question first',
      hint: 'the indices are [layer][neuron][question]; yours begin with the question.',
      change: [
        'return model.layers.map(({ neurons }, layer) => neurons.map((_, neuron) => answers.map((answer) => answer[layer][neuron])));',
        'return answers;',
      ],
    },
    {
      id: 'the weights themselves',
      hint: 'ask each neuron with forward. To read its weights off is right for a first layer without activation and bias only.',
      instead:
        'function pixelActivations(model) { return model.layers.map(({ neurons }) => neurons.map((each) => each.weights.map((weight) => weight.data))); }',
    },
    {
      id: 'a point is read backwards',
      hint: 'a point of the grid goes to the network as it is; its coordinates are exchanged.',
      change: [
        'return mapsOf(model, grid);',
        'return mapsOf(model, grid.map((point) => [...point].reverse()));',
      ],
    },
    {
      id: 'the right ones',
      hint: 'misread gives the examples that are wrong. These are the right ones.',
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
      hint: 'give the score itself, the first output, and no probability made from it.',
      change: [score, `1 / (1 + Math.exp(-${score}))`],
    },
    {
      id: 'confidence in place of the score',
      hint: 'give the score with its sign; its distance from 0 is for sorting only.',
      change: [score, `Math.abs(${score})`],
    },
  ],
};
