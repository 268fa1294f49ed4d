import type { Change } from './plant';

type Changes = readonly [id: string, alternative: string, ...Change[]];

const [modules, oneList] = ['networks-of-modules', 'networks-of-one-list'];
const normal = '(0, random_1.normal)(options.random)';
const namesOnly =
  'new Neuron(inputs, typeof options.activation === "function" ? { random: options.random } : options)';
const sameNeuron = 'this.neurons.push(this.neurons[0] ?? new Neuron(inputs, options))';

const draws: readonly Changes[] = [
  ['weights are all equal', modules, [normal, `(this.once ??= ${normal})`]],
  [
    'weights are all equal',
    oneList,
    ['const bound', 'const once = random(); const bound'],
    ['2 * random()', '2 * once'],
  ],
  [
    'weights are all equal',
    'hurried',
    ['(options.random() * 2', '((this.once ??= options.random()) * 2'],
  ],
  [
    'weights are all equal',
    'thrifty',
    ['const bound', 'const once = random(); const bound'],
    ['(random() - 0.5)', '(once - 0.5)'],
  ],
  ['weights are 0', modules, [`deviation * ${normal}`, '0']],
  ['weights are 0', oneList, ['bound * (2 * random() - 1)', '0']],
  ['weights are 0', 'hurried', ['(options.random() * 2 - 1) / Math.sqrt(inputs)', '0']],
  ['weights are 0', 'thrifty', ['(random() - 0.5) * 2 * bound', '0']],
  ['weights are positive', oneList, ['(2 * random() - 1)', 'random()']],
  ['weights are positive', 'hurried', ['(options.random() * 2 - 1)', 'options.random()']],
  ['weights are positive', 'thrifty', ['(random() - 0.5) * 2', 'random()']],
  ['weights are negative', oneList, ['(2 * random() - 1)', '(random() - 1)']],
  ['weights are negative', 'hurried', ['(options.random() * 2 - 1)', '(options.random() - 1)']],
  ['weights are negative', 'thrifty', ['(random() - 0.5) * 2', '(random() - 1)']],
  ['weights are not scaled', modules, ['1 / Math.sqrt(inputs)', '1']],
  ['weights are not scaled', oneList, ['Math.sqrt(6 / (inputs + outputs))', '1']],
  ['weights are not scaled', 'hurried', [' / Math.sqrt(inputs)', '']],
  ['weights are not scaled', 'thrifty', ['Math.sqrt(3 / inputs)', '1']],
  ['weights are scaled too much', modules, ['Math.sqrt(inputs)', 'inputs ** 2']],
  [
    'weights are scaled too much',
    oneList,
    ['Math.sqrt(6 / (inputs + outputs))', '1 / inputs ** 2'],
  ],
  ['weights are scaled too much', 'hurried', ['Math.sqrt(inputs)', 'inputs ** 2']],
  ['weights are scaled too much', 'thrifty', ['Math.sqrt(3 / inputs)', '3 / inputs ** 2']],
  ['weights are scaled for pictures', modules, ['1 / Math.sqrt(inputs)', '0.05']],
  ['weights are scaled for pictures', oneList, ['Math.sqrt(6 / (inputs + outputs))', '1 / 28']],
  ['weights are scaled for pictures', 'hurried', ['Math.sqrt(inputs)', 'Math.sqrt(784)']],
  ['weights are scaled for pictures', 'thrifty', ['Math.sqrt(3 / inputs)', '0.05']],
  ['one input has no scale', modules, ['Math.sqrt(inputs)', 'Math.sqrt(inputs - 1)']],
  ['one input has no scale', 'hurried', ['Math.sqrt(inputs)', 'Math.sqrt(inputs - 1)']],
  ['one input has no scale', 'thrifty', ['3 / inputs', '3 / (inputs - 1)']],
  [
    'weights are results',
    modules,
    [`new Value(deviation * ${normal})`, `new Value(${normal}).mul(deviation)`],
  ],
  [
    'weights are results',
    oneList,
    [
      'new Value(isBias ? 0 : bound * (2 * random() - 1))',
      'isBias ? new Value(0) : new Value(2 * random() - 1).mul(bound)',
    ],
  ],
  [
    'weights are results',
    'hurried',
    [
      'new Value((options.random() * 2 - 1) / Math.sqrt(inputs))',
      'new Value(options.random() * 2 - 1).div(Math.sqrt(inputs))',
    ],
  ],
  [
    'weights are results',
    'thrifty',
    ['new Value((random() - 0.5) * 2 * bound)', 'new Value(random() - 0.5).mul(2 * bound)'],
  ],
  ['weights come from Math.random', modules, ['(options.random)', '(Math.random)']],
  ['weights come from Math.random', oneList, ['2 * random()', '2 * Math.random()']],
  ['weights come from Math.random', 'hurried', ['options.random() * 2', 'Math.random() * 2']],
  ['weights come from Math.random', 'thrifty', ['(random() - 0.5)', '(Math.random() - 0.5)']],
  ['weights are always the same', oneList, ['(2 * random() - 1)', 'Math.sin(i + 1)']],
  ['weights are always the same', 'hurried', ['(options.random() * 2 - 1)', 'Math.sin(i + 1)']],
  ['weights are always the same', 'thrifty', ['(random() - 0.5) * 2', 'Math.sin(i + 1)']],
  [
    'an array of holes',
    modules,
    [
      /for \(let i = 0; i < inputs; i\+\+\) \{\s+this\.weights\.push\((.*)\);\s+\}/g,
      'this.weights = new Array(inputs).map(() => $1);',
    ],
  ],
  [
    'an array of holes',
    'hurried',
    [
      /for \(let i = 0; i < inputs; i\+\+\) \{\s+this\.weights\.push\((.*)\);\s+\}/g,
      'this.weights = new Array(inputs).map(() => $1);',
    ],
  ],
  [
    'an array of holes',
    'thrifty',
    [
      /for \(let i = 0; i < inputs; i\+\+\)\s+this\.weights\.push\((.*)\);/g,
      'this.weights = new Array(inputs).map(() => $1);',
    ],
  ],
  ['one weight too many', modules, ['i < inputs', 'i <= inputs']],
  ['one weight too many', 'hurried', ['i < inputs', 'i <= inputs']],
  ['one weight too many', 'thrifty', ['i < inputs', 'i <= inputs']],
  ['the bias is drawn', modules, ['this.bias = new Value(0)', `this.bias = new Value(${normal})`]],
  ['the bias is drawn', oneList, ['isBias ? 0 : bound', 'bound']],
  [
    'the bias is drawn',
    'hurried',
    ['this.bias = new Value(0)', 'this.bias = new Value(options.random() * 2 - 1)'],
  ],
  ['the bias is drawn', 'thrifty', ['this.bias = new Value(0)', 'this.bias = new Value(random())']],
];

const scales: readonly Changes[] = [
  ['weights are one constant', modules, [`deviation * ${normal}`, '0.5']],
  ['weights are one constant', oneList, ['bound * (2 * random() - 1)', '0.3']],
  [
    'weights are one constant',
    'hurried',
    ['(options.random() * 2 - 1) / Math.sqrt(inputs)', '0.01'],
  ],
  ['weights are one constant', 'thrifty', ['(random() - 0.5) * 2 * bound', '1']],
  ['weights are tiny', modules, ['1 / Math.sqrt(inputs)', '0.0005']],
  ['weights are tiny', oneList, ['Math.sqrt(6 / (inputs + outputs))', '0.001']],
  ['weights are tiny', 'hurried', [' / Math.sqrt(inputs)', ' * 0.002']],
  ['weights are tiny', 'thrifty', ['Math.sqrt(3 / inputs)', '0.0001']],
  ['weights are bare draws', oneList, ['bound * (2 * random() - 1)', 'random()']],
  [
    'weights are bare draws',
    'hurried',
    ['(options.random() * 2 - 1) / Math.sqrt(inputs)', 'options.random()'],
  ],
  ['weights are bare draws', 'thrifty', ['(random() - 0.5) * 2 * bound', 'random()']],
];

const layers: readonly Changes[] = [
  ['tanh by default', modules, ["?? 'linear'", "?? 'tanh'"]],
  ['tanh by default', oneList, [/\?\? 'linear'/g, "?? 'tanh'"]],
  ['tanh by default', 'hurried', ["this.activation = 'linear'", "this.activation = 'tanh'"]],
  ['tanh by default', 'thrifty', ["{ activation = 'linear'", "{ activation = 'tanh'"]],
  [
    'a layer with one neuron too few',
    modules,
    ['this.neurons.length < outputs', 'this.neurons.length < outputs - 1'],
  ],
  ['a layer with one neuron too few', oneList, ['{ length: outputs }', '{ length: outputs - 1 }']],
  ['a layer with one neuron too few', 'hurried', ['i < outputs', 'i < outputs - 1']],
  ['a layer with one neuron too few', 'thrifty', ['i < outputs', 'i < outputs - 1']],
  [
    'a layer of one neuron, many times',
    modules,
    ['this.neurons.push(new Neuron(inputs, options))', sameNeuron],
  ],
  [
    'a layer of one neuron, many times',
    'hurried',
    ['this.neurons.push(new Neuron(inputs, options))', sameNeuron],
  ],
  [
    'a layer of one neuron, many times',
    'thrifty',
    ['this.neurons.push(new Neuron(inputs, options))', sameNeuron],
  ],
  [
    'inputs and outputs swapped',
    modules,
    ['this.neurons.length < outputs', 'this.neurons.length < inputs'],
    ['new Neuron(inputs,', 'new Neuron(outputs,'],
  ],
  [
    'inputs and outputs swapped',
    'hurried',
    ['i < outputs', 'i < inputs'],
    ['new Neuron(inputs,', 'new Neuron(outputs,'],
  ],
  [
    'inputs and outputs swapped',
    'thrifty',
    ['i < outputs', 'i < inputs'],
    ['new Neuron(inputs,', 'new Neuron(outputs,'],
  ],
  ['a layer takes names only', modules, ['new Neuron(inputs, options)', namesOnly]],
  ['a layer takes names only', 'hurried', ['new Neuron(inputs, options)', namesOnly]],
  ['a layer takes names only', 'thrifty', ['new Neuron(inputs, options)', namesOnly]],
];

const networks: readonly Changes[] = [
  ['every layer reads the network’s inputs', modules, ['width = size;', ';']],
  [
    'every layer reads the network’s inputs',
    oneList,
    ['drawn(widths[i]', 'drawn(inputs'],
    ['new Layer(widths[i]', 'new Layer(inputs'],
  ],
  [
    'every layer reads the network’s inputs',
    'hurried',
    ['before = sizes[i - 1]', 'before = inputs'],
  ],
  ['every layer reads the network’s inputs', 'thrifty', ['widths[i - 1]', 'inputs']],
  [
    'sizes are looked up by size',
    'hurried',
    ['before = sizes[i - 1]', 'before = sizes[sizes[i] - 1]'],
  ],
  ['the last layer is missing', modules, ['sizes.slice(inner.length)', '[]']],
  ['the last layer is missing', oneList, ['lists = sizes.map', 'lists = sizes.slice(0, -1).map']],
  ['the last layer is missing', 'hurried', ['i < sizes.length', 'i < sizes.length - 1']],
  ['the last layer is missing', 'thrifty', ['i < widths.length', 'i < widths.length - 1']],
  [
    'sizes are changed',
    modules,
    ['const inner = sizes.slice(0, -1);', 'const last = sizes.pop(); const inner = [...sizes];'],
    ['sizes.slice(inner.length)', '[last]'],
  ],
  ['sizes are changed', 'thrifty', ['[inputs, ...sizes]', '(sizes.unshift(inputs), sizes)']],
  [
    'the last layer is known by its size',
    oneList,
    ['i + 1 < lists.length', 'sizes[i] !== sizes.at(-1)'],
  ],
  [
    'the last layer is known by its size',
    'hurried',
    ['i === sizes.length - 1', 'sizes[i] === sizes[sizes.length - 1]'],
  ],
  [
    'the last layer is known by its size',
    'thrifty',
    ['i === widths.length - 1', 'widths[i] === widths.at(-1)'],
  ],
  [
    'the inner activation at the end',
    modules,
    ['activation: finalActivation', 'activation: innerActivation'],
  ],
  [
    'the inner activation at the end',
    oneList,
    ['innerActivation : finalActivation', 'innerActivation : innerActivation'],
  ],
  ['the inner activation at the end', 'hurried', ['activation = final;', 'activation = inner;']],
  [
    'the inner activation at the end',
    'thrifty',
    ['? finalActivation : innerActivation', '? innerActivation : innerActivation'],
  ],
  [
    'the final activation everywhere',
    modules,
    ['activation: innerActivation', 'activation: finalActivation'],
  ],
  [
    'the final activation everywhere',
    oneList,
    ['innerActivation : finalActivation', 'finalActivation : finalActivation'],
  ],
  [
    'the final activation everywhere',
    'hurried',
    ['let activation = inner;', 'let activation = final;'],
  ],
  [
    'the final activation everywhere',
    'thrifty',
    ['? finalActivation : innerActivation', '? finalActivation : finalActivation'],
  ],
  [
    'activations swapped',
    modules,
    ['activation: innerActivation', 'activation: last'],
    ['activation: finalActivation', 'activation: innerActivation'],
    ['activation: last', 'activation: finalActivation'],
  ],
  [
    'activations swapped',
    oneList,
    ['innerActivation : finalActivation', 'finalActivation : innerActivation'],
  ],
  [
    'activations swapped',
    'hurried',
    ['let activation = inner;', 'let activation = final;'],
    ['activation = final;\n            }', 'activation = inner;\n            }'],
  ],
  [
    'activations swapped',
    'thrifty',
    ['? finalActivation : innerActivation', '? innerActivation : finalActivation'],
  ],
  ['the first layer is taken for the last', oneList, ['i + 1 < lists.length', 'i > 0']],
  ['the first layer is taken for the last', 'hurried', ['i === sizes.length - 1', 'i === 0']],
  ['the first layer is taken for the last', 'thrifty', ['i === widths.length - 1', 'i === 1']],
  ['inner layers are linear', modules, ["innerActivation = 'tanh'", "innerActivation = 'linear'"]],
  ['inner layers are linear', oneList, ["innerActivation = 'tanh'", "innerActivation = 'linear'"]],
  ['inner layers are linear', 'hurried', ["let inner = 'tanh'", "let inner = 'linear'"]],
  [
    'inner layers are linear',
    'thrifty',
    ["innerActivation = 'tanh'", "innerActivation = 'linear'"],
  ],
  ['the output is squashed', modules, ["finalActivation = 'linear'", "finalActivation = 'tanh'"]],
  ['the output is squashed', oneList, ["finalActivation = 'linear'", "finalActivation = 'tanh'"]],
  ['the output is squashed', 'hurried', ["let final = 'linear'", "let final = 'tanh'"]],
  ['the output is squashed', 'thrifty', ["finalActivation = 'linear'", "finalActivation = 'tanh'"]],
];

const places: readonly Changes[] = [
  ['only the first layer is an inner one', oneList, ['i + 1 < lists.length', 'i === 0']],
  ['only the first layer is an inner one', 'hurried', ['i === sizes.length - 1', 'i > 0']],
  ['only the first layer is an inner one', 'thrifty', ['i === widths.length - 1', 'i > 1']],
];

const sums: readonly Changes[] = [
  ['the bias is not added', modules, ['let sum = this.bias;', 'let sum = new Value(0);']],
  ['the bias is not added', 'hurried', ['x, this.bias)', 'x)']],
  ['the bias is not added', 'thrifty', ['this.bias.mul(1)', 'new Value(0)']],
  [
    'the sum is nested wrongly',
    modules,
    ['sum.add(weight.mul(x[i]))', 'sum.add(weight).mul(x[i])'],
  ],
  [
    'the sum is nested wrongly',
    'thrifty',
    ['sum.add(this.weights[i].mul(x[i]))', 'sum.add(this.weights[i]).mul(x[i])'],
  ],
  ['only the bias is left', modules, ['sum = sum.add(', 'sum.add(']],
  ['only the bias is left', 'thrifty', ['sum = sum.add(this', 'sum.add(this']],
  ['relu leaks', 'hurried', ['sum.relu()', 'sum.leakyRelu()']],
  ['the bias is a constant', 'thrifty', ['this.bias.mul(1)', 'new Value(this.bias.data)']],
  [
    'the bias is a constant',
    modules,
    ['let sum = this.bias;', 'let sum = new Value(this.bias.data);'],
  ],
  ['own activations are ignored', 'hurried', ['return this.activation(sum)', 'return sum']],
  ['own activations are ignored', 'thrifty', ['return this.activation(sum)', 'return sum']],
  [
    'the number of inputs is not checked',
    modules,
    ['(0, lengths_1.requireEqual)(this.inputs, x.length);', ''],
  ],
  ['the bias is no parameter', 'hurried', ['result.push(this.bias);', '']],
  ['the bias is no parameter', 'thrifty', ['.concat([this.bias])', '.slice()']],
  ['the bias is no parameter', modules, ['[...this.weights, this.bias]', '[...this.weights]']],
  [
    'the bias comes first',
    'thrifty',
    ['this.weights.concat([this.bias])', '[this.bias].concat(this.weights)'],
  ],
  [
    'the bias comes first',
    modules,
    ['[...this.weights, this.bias]', '[this.bias, ...this.weights]'],
  ],
  [
    'only numbers between the layers',
    'hurried',
    ['.forward(outputs)', '.forward(outputs.map(({ data }) => data))'],
  ],
  [
    'only numbers between the layers',
    'thrifty',
    ['layer.forward(signal)', 'layer.forward(signal.map((each) => each.data ?? each))'],
  ],
  ['only the first layer runs', 'hurried', ['outputs = this.layers[i].forward(outputs);', '']],
];

/** The mistakes of stage 03 in the text of four designs. */
export const networkChanges: readonly Changes[] = [
  ...draws,
  ...scales,
  ...layers,
  ...networks,
  ...places,
  ...sums,
];
