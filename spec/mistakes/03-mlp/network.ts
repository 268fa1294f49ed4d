import type { Mistake } from '../mistake';

const neurons = 'Array.from({ length: outputs }, () => new Neuron(inputs, options))';
const outputsOf = 'return this.neurons.map((neuron) => neuron.forward(x));';
const layerParameters = 'return this.neurons.flatMap((neuron) => neuron.parameters());';
const networkParameters = 'return this.layers.flatMap((layer) => layer.parameters());';
const pass =
  'let signal = this.layers[0].forward(x);\n        for (const layer of this.layers.slice(1))\n            signal = layer.forward(signal);\n        return signal;';
const newLayer = 'new Layer(i === 0 ? inputs : sizes[i - 1], size, { activation, random })';
const defaults =
  "const { innerActivation = 'tanh', finalActivation = 'linear', random } = options;";
const reads = 'i === 0 ? inputs : sizes[i - 1]';
const cutAtTheEnd =
  'forward returns plain numbers, so no gradient flows back. Return the Values themselves.';

/** Mistakes of `Layer` and `MLP`. */
export const networkMistakes: readonly Mistake[] = [
  {
    id: 'a layer forgets its activation',
    hint: 'a layer does not give its activation to its neurons: pass the options on.',
    change: [
      neurons,
      'Array.from({ length: outputs }, () => new Neuron(inputs, { random: options.random }))',
    ],
  },
  {
    id: 'a layer always with tanh',
    hint: 'a layer gives tanh to its neurons whatever its activation is: pass the options on.',
    change: [
      neurons,
      "Array.from({ length: outputs }, () => new Neuron(inputs, { ...options, activation: 'tanh' }))",
    ],
  },
  {
    id: 'a layer draws its biases',
    hint: 'a new layer has biases that are not 0: only weights are drawn.',
    change: [
      `this.neurons = ${neurons};`,
      `this.neurons = ${neurons}; for (const { bias } of this.neurons) bias.data = (2 * options.random() - 1) / Math.sqrt(inputs);`,
    ],
  },
  {
    id: 'an activation is given to map',
    hint: 'map(activation) also hands over the index and the list. Call an activation of your own with the sum alone: map((sum) => activation(sum)).',
    change: [
      outputsOf,
      `const [{ activation }] = this.neurons; if (typeof activation !== 'function') ${outputsOf} return this.neurons.map(({ weights, bias }) => value_1.Value.dot(weights, x, bias)).map(activation);`,
    ],
  },
  {
    id: 'a layer with one neuron too many',
    hint: 'a layer has as many neurons as outputs: there is one too many.',
    change: ['{ length: outputs }', '{ length: outputs + 1 }'],
  },
  {
    id: 'a layer with as many neurons as inputs',
    hint: 'a layer has as many neurons as outputs, not as inputs.',
    change: ['{ length: outputs }', '{ length: inputs }'],
  },
  {
    id: 'neurons with as many weights as outputs',
    hint: 'each neuron of a layer has as many weights as the layer has inputs, not outputs.',
    change: ['new Neuron(inputs, options)', 'new Neuron(outputs, options)'],
  },
  {
    id: 'a layer of one neuron',
    hint: 'a layer has as many neurons as outputs, not a single one.',
    change: ['{ length: outputs }', '{ length: 1 }'],
  },
  {
    id: 'a layer of holes',
    hint: 'new Array(n).map(…) skips its holes, so there are no neurons. Array.from({ length: n }, …) does not.',
    change: [neurons, 'new Array(outputs).map(() => new Neuron(inputs, options))'],
  },
  {
    id: 'a neuron reads one input',
    hint: 'every neuron of a layer reads all inputs, not only the one in its own place.',
    change: [
      outputsOf,
      'return this.neurons.map((neuron, i) => neuron.forward(x.map((each, j) => (j === i ? each : 0))));',
    ],
  },
  {
    id: 'neurons read one another',
    hint: 'the neurons of a layer all read x, not what the neuron before them gave.',
    change: [
      outputsOf,
      'let last = x; return this.neurons.map((neuron) => { const y = neuron.forward(last); last = x.map(() => y); return y; });',
    ],
  },
  {
    id: 'a layer returns its first output only',
    hint: 'layer.forward returns a list with the output of every neuron, not one output for all.',
    change: [outputsOf, 'return [this.neurons[0].forward(x)];'],
  },
  {
    id: 'a layer returns numbers',
    hint: 'layer.forward returns plain numbers, so no gradient flows back. Return the Values themselves.',
    change: [outputsOf, 'return this.neurons.map((neuron) => neuron.forward(x).data);'],
  },
  {
    id: 'a layer returns copies',
    hint: 'forward copies numbers into new Values, so gradients stop there. Return what the neurons and the layers give, as it is.',
    change: [
      outputsOf,
      'return this.neurons.map((neuron) => neuron.forward(x).map((z) => z, () => 0));',
    ],
  },
  {
    id: 'a layer’s outputs backwards',
    hint: 'layer.forward returns the outputs in the order of its neurons: yours go from the last to the first.',
    change: [outputsOf, 'return this.neurons.map((neuron) => neuron.forward(x)).reverse();'],
  },
  {
    id: 'a layer returns nothing',
    hint: 'layer.forward returns nothing: forEach gives nothing back, map gives the list.',
    change: [outputsOf, 'this.neurons.forEach((neuron) => neuron.forward(x));'],
  },
  {
    id: 'a layer’s biases are no parameters',
    hint: 'layer.parameters() leaves out the biases.',
    change: [layerParameters, 'return this.neurons.flatMap(({ weights }) => weights);'],
  },
  {
    id: 'a layer’s parameters are those of one neuron',
    hint: 'layer.parameters() returns the parameters of one neuron only: it is all neurons, one after the other.',
    change: [layerParameters, 'return this.neurons[0].parameters();'],
  },
  {
    id: 'a layer’s parameters are those of the last neuron',
    hint: 'layer.parameters() returns the parameters of one neuron only: it is all neurons, one after the other.',
    change: [layerParameters, 'return this.neurons[this.neurons.length - 1].parameters();'],
  },
  {
    id: 'a network’s parameters are those of the first layer',
    hint: 'model.parameters() returns the parameters of the first layer only.',
    change: [networkParameters, 'return this.layers[0].parameters();'],
  },
  {
    id: 'a network’s parameters are those of the last layer',
    hint: 'model.parameters() returns the parameters of the last layer only.',
    change: [networkParameters, 'return this.layers[this.layers.length - 1].parameters();'],
  },
  {
    id: 'the first layer is no parameter',
    hint: 'model.parameters() leaves out the first layer.',
    change: ['this.layers.flatMap(', 'this.layers.slice(1).flatMap('],
  },
  {
    id: 'a network’s biases come last',
    hint: 'parameters go neuron by neuron: weights and bias of the first, then of the next.',
    change: [
      networkParameters,
      'const all = this.layers.flatMap(({ neurons }) => neurons); return [...all.flatMap(({ weights }) => weights), ...all.map(({ bias }) => bias)];',
    ],
  },
  {
    id: 'every layer reads as many as it has neurons',
    hint: 'a layer reads as many numbers as the layer before it has neurons, sizes[i − 1]; yours takes its own size.',
    change: [reads, 'i === 0 ? inputs : sizes[i]'],
  },
  {
    id: 'the first layer too reads its own size',
    hint: 'the first layer reads `inputs` numbers, and each of the others sizes[i − 1]; yours takes its own size.',
    change: [reads, 'sizes[i]'],
  },
  {
    id: 'a layer reads what the next one has',
    hint: 'a layer reads as many numbers as the layer before it has neurons: sizes[i − 1], not sizes[i + 1].',
    change: [reads, 'i === 0 ? inputs : sizes[i + 1]'],
  },
  {
    id: 'every layer reads the first size',
    hint: 'a layer reads as many numbers as the layer before it has neurons, sizes[i − 1], not sizes[0].',
    change: [reads, 'i === 0 ? inputs : sizes[0]'],
  },
  {
    id: 'a layer’s sizes are exchanged',
    hint: 'new Layer takes first how many numbers it reads, then how many neurons it has: yours are exchanged.',
    change: [newLayer, 'new Layer(size, i === 0 ? inputs : sizes[i - 1], { activation, random })'],
  },
  {
    id: 'the inputs are a layer',
    hint: 'the inputs are no layer of their own: there are as many layers as sizes.',
    change: ['this.layers = sizes.map(', 'sizes = [inputs, ...sizes];\nthis.layers = sizes.map('],
  },
  {
    id: 'one layer too many',
    hint: 'there is one layer too many: as many as sizes.',
    change: [
      'this.layers = sizes.map(',
      'sizes = [...sizes, sizes[sizes.length - 1]];\nthis.layers = sizes.map(',
    ],
  },
  {
    id: 'sizes are taken from their list',
    hint: 'the constructor takes sizes out of the list that it was given. Leave the list as it is.',
    change: [
      'this.layers = sizes.map(',
      'const all = [...sizes]; sizes.pop(); sizes = all;\nthis.layers = sizes.map(',
    ],
  },
  {
    id: 'inputs are put into sizes',
    hint: 'the constructor puts the number of inputs into the list of sizes that it was given. Make a new list: [inputs, ...sizes].',
    change: [
      'this.layers = sizes.map(',
      'const all = [...sizes]; sizes.unshift(inputs); sizes = all;\nthis.layers = sizes.map(',
    ],
  },
  {
    id: 'layers get no activation',
    hint: 'every layer is linear: new Layer takes its activation under the name `activation`.',
    change: ['{ activation, random }', '{ innerActivation, finalActivation, random }'],
  },
  {
    id: 'the one before the last is taken for the last',
    hint: 'innerActivation and finalActivation are in the wrong places: the final one belongs to the last layer, i === sizes.length − 1.',
    change: ['i === sizes.length - 1 ?', 'i === sizes.length - 2 ?'],
  },
  {
    id: 'the last two have the final activation',
    hint: 'finalActivation belongs to the last layer only.',
    change: ['i === sizes.length - 1 ?', 'i >= sizes.length - 2 ?'],
  },
  {
    id: 'the final activation follows the inner one',
    hint: 'the last layer has both activations, one after the other: it has finalActivation alone.',
    change: [
      pass,
      `${pass.replace('return signal;', '')}const [[{ activation }]] = [this.layers[0].neurons]; return this.layers.length > 1 && typeof activation === 'string' && activation !== 'linear' ? this.layers.at(-1).neurons.map((neuron, i) => { const { activation: final } = neuron; const before = this.layers.slice(0, -1).reduce((s, layer) => layer.forward(s), x); neuron.activation = activation; const y = neuron.forward(before); neuron.activation = final; return typeof final === 'function' ? final(y) : final === 'linear' ? y : y[final](); }) : signal;`,
    ],
  },
  {
    id: 'relu inside by default',
    hint: 'innerActivation is tanh unless given; yours is relu.',
    change: ["innerActivation = 'tanh'", "innerActivation = 'relu'"],
  },
  {
    id: 'sigmoid inside by default',
    hint: 'innerActivation is tanh unless given; yours is sigmoid.',
    change: ["innerActivation = 'tanh'", "innerActivation = 'sigmoid'"],
  },
  {
    id: 'sigmoid at the end by default',
    hint: 'finalActivation is linear unless given; yours is sigmoid.',
    change: ["finalActivation = 'linear'", "finalActivation = 'sigmoid'"],
  },
  {
    id: 'without an inner activation the final one is forgotten',
    hint: 'finalActivation is ignored where innerActivation is not given. Each of them has a default of its own.',
    change: [
      defaults,
      "const { innerActivation = 'tanh', finalActivation = 'linear' } = options.innerActivation ? options : {}; const { random } = options;",
    ],
  },
  {
    id: 'without a final activation the inner one is forgotten',
    hint: 'innerActivation is ignored where finalActivation is not given. Each of them has a default of its own.',
    change: [
      defaults,
      "const { innerActivation = 'tanh', finalActivation = 'linear' } = options.finalActivation ? options : {}; const { random } = options;",
    ],
  },
  {
    id: 'the first input tells what all are',
    hint: 'only the first input is asked whether it is a number, and inputs may be of both kinds. Give x to the first layer as it is.',
    change: [
      'this.layers[0].forward(x)',
      "this.layers[0].forward(typeof x[0] === 'number' ? x.map((each) => new value_1.Value(each)) : x)",
    ],
  },
  {
    id: 'every layer runs on x',
    hint: 'every layer gets the inputs x. Only the first does: each of the others gets what the one before it returned.',
    change: ['layer.forward(signal)', 'layer.forward(x)'],
  },
  {
    id: 'the last layer does not run',
    hint: 'the last layer is not run: forward returns the outputs of the layer before it.',
    change: ['this.layers.slice(1))', 'this.layers.slice(1, -1))'],
  },
  {
    id: 'the first layer is left out',
    hint: 'the first layer is not run: it reads x.',
    change: [
      pass,
      'let signal = x;\nfor (const layer of this.layers.slice(1)) signal = layer.forward(signal);\nreturn signal;',
    ],
  },
  {
    id: 'the first layer runs twice',
    hint: 'the first layer is run twice: begin with x itself, or go on with the second layer.',
    change: ['this.layers.slice(1))', 'this.layers)'],
  },
  {
    id: 'the layers run backwards',
    hint: 'the layers are run from the last to the first. x goes to the first.',
    change: [
      pass,
      'return [...this.layers].reverse().reduce((signal, layer) => layer.forward(signal), x);',
    ],
  },
  {
    id: 'the outputs of all layers are returned',
    hint: 'forward returns the outputs of every layer. Return those of the last one only.',
    change: [
      pass,
      'let signal = x; return this.layers.map((layer) => (signal = layer.forward(signal)));',
    ],
  },
  {
    id: 'the network returns its first output only',
    hint: 'model.forward returns all outputs of the last layer, not only the first.',
    change: ['return signal;', 'return [signal[0]];'],
  },
  {
    id: 'the outputs are numbers',
    hint: cutAtTheEnd,
    change: ['return signal;', 'return signal.map(({ data }) => data);'],
  },
  {
    id: 'the inputs are copied for the network',
    hint: 'inputs are made into new Values from their numbers, so no gradient flows back to them. Leave Values as they are.',
    change: [
      'this.layers[0].forward(x)',
      "this.layers[0].forward(x.map((each) => (typeof each === 'number' ? each : each.data)))",
    ],
  },
  {
    id: 'only the first output goes on',
    hint: 'only the first output of a layer goes on to the next. Give it the whole list.',
    change: [
      'layer.forward(signal)',
      'layer.forward(signal.map((each, i) => (i === 0 ? each : 0)))',
    ],
  },
  {
    id: 'x is added again',
    hint: 'the inputs are added to what a layer returns. The next layer reads the outputs of the one before, and no more.',
    change: [
      'layer.forward(signal)',
      'layer.forward(signal.map((each, i) => (i < x.length ? each.add(x[i]) : each)))',
    ],
  },
  {
    id: 'the outputs are a softmax',
    hint: 'the outputs are made into probabilities that add up to 1. Return what the last layer gives.',
    change: [
      'return signal;',
      'const powers = signal.map((each) => each.exp()); const total = powers.reduce((a, b) => a.add(b)); return powers.map((each) => each.div(total));',
    ],
  },
];
