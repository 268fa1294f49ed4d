import { initialMistakes } from './03-mlp/initial';
import { networkMistakes } from './03-mlp/network';
import { neuronMistakes } from './03-mlp/neuron';
import type { Mistakes } from './mistake';

/** Known mistakes of stage 03. */
export const mlpMistakes: Mistakes = {
  stage: '03-mlp',
  list: [
    {
      id: 'the bias is not added',
      hint: 'the bias is missing from the weighted sum.',
      shared: true,
      change: [
        'value_1.Value.dot(this.weights, x, this.bias)',
        'value_1.Value.dot(this.weights, x)',
      ],
    },
    {
      id: 'only the bias is left',
      hint: 'the result of an operation is thrown away. Values do not change: keep what an operation returns.',
      shared: true,
      change: ['value_1.Value.dot(this.weights, x, this.bias)', 'this.bias.add(0)'],
    },
    {
      id: 'the graph is cut',
      hint: 'the sum is computed from .data, so no gradient flows to the weights. Use the operations of Value.',
      shared: true,
      change: [
        'value_1.Value.dot(this.weights, x, this.bias)',
        'new value_1.Value(value_1.Value.dot(this.weights, x, this.bias).data)',
      ],
    },
    {
      id: 'forward moves the bias',
      hint: 'forward adds into bias.data, so every call gives another result. Forward changes nothing.',
      change: [
        'const sum = value_1.Value.dot(this.weights, x, this.bias);',
        'const sum = value_1.Value.dot(this.weights, x, this.bias); this.bias.data = sum.data;',
      ],
    },
    {
      id: 'the sum is nested wrongly',
      hint: 'every step multiplies the sum so far by the input: ((b + w₀) · x₀ + w₁) · x₁. Multiply weight and input first, then add.',
      shared: true,
      change: [
        'value_1.Value.dot(this.weights, x, this.bias)',
        'this.weights.reduce((sum, weight, i) => sum.add(weight).mul(x[i]), this.bias)',
      ],
    },
    {
      id: 'only the first input is read',
      hint: 'every input has its weight: sum over all of them.',
      shared: true,
      change: [
        'value_1.Value.dot(this.weights, x, this.bias)',
        'this.weights[0].mul(x[0]).add(this.bias)',
      ],
    },
    {
      id: 'the number of inputs is not checked',
      hint: 'throw a RangeError that names both when there are not as many inputs as weights.',
      change: [
        'value_1.Value.dot(this.weights, x, this.bias)',
        'value_1.Value.dot(this.weights.slice(0, x.length), x.slice(0, this.weights.length), this.bias)',
      ],
    },
    {
      id: 'the activation is forgotten',
      hint: 'the weighted sum is returned as it is: the activation has to follow it.',
      shared: true,
      change: ["this.activation === 'linear' ? sum : sum[this.activation]()", 'sum'],
    },
    {
      id: 'always tanh',
      hint: 'tanh is applied whatever the activation is.',
      shared: true,
      change: ["this.activation === 'linear' ? sum : sum[this.activation]()", 'sum.tanh()'],
    },
    {
      id: 'tanh by default',
      hint: 'without `activation`, a neuron and a layer should be linear; yours fall back to tanh.',
      change: ["{ activation = 'linear', random }", "{ activation = 'tanh', random }"],
    },
    {
      id: 'relu leaks',
      hint: 'leakyRelu stands where relu should: relu gives 0 below 0, not a hundredth of x.',
      change: [
        'sum[this.activation]();',
        "sum[this.activation === 'relu' ? 'leakyRelu' : this.activation]();",
      ],
    },
    {
      id: 'the bias is a constant',
      hint: 'the bias is added as a number, so no gradient flows to it: add the Value.',
      shared: true,
      change: [
        'value_1.Value.dot(this.weights, x, this.bias)',
        'value_1.Value.dot(this.weights, x).add(this.bias.data)',
      ],
    },
    {
      id: 'the activation comes twice',
      hint: 'the activation is applied twice.',
      shared: true,
      change: ['sum[this.activation]();', 'sum[this.activation]()[this.activation]();'],
    },
    {
      id: 'own activations are ignored',
      hint: 'an activation may be a function of your own: call it with the weighted sum.',
      shared: true,
      change: ['return this.activation(sum);', 'return sum;'],
    },
    {
      id: 'own activations get the number',
      hint: 'gradients stop at an activation of your own: call it with the sum, a Value, and return what it gives.',
      shared: true,
      change: [
        'return this.activation(sum);',
        'return this.activation(new value_1.Value(sum.data));',
      ],
    },
    {
      id: 'the activation before the bias',
      hint: 'the activation follows the sum with the bias in it, not the sum without.',
      shared: true,
      change: [
        'sum[this.activation]();',
        'value_1.Value.dot(this.weights, x)[this.activation]().add(this.bias);',
      ],
    },
    {
      id: 'weights are all equal',
      hint: 'all weights come from one draw, so they stay alike for ever. Draw anew for each.',
      change: [
        'const scale = 1 / Math.sqrt(inputs);',
        'const scale = 1 / Math.sqrt(inputs); const once = random(); random = () => once;',
      ],
    },
    {
      id: 'weights are 0',
      hint: 'all weights start at 0, so all neurons stay alike. Draw them from random.',
      change: ['(2 * random() - 1) * scale', '0'],
    },
    {
      id: 'weights are one constant',
      hint: 'all weights start at the same number, so all neurons stay alike. Draw them from random.',
      change: ['(2 * random() - 1) * scale', '0.1'],
    },
    {
      id: 'weights are positive',
      hint: 'random() is between 0 and 1: take 2 · random() − 1, so that weights lie around 0.',
      change: ['(2 * random() - 1) * scale', 'random() * scale'],
    },
    {
      id: 'weights are negative',
      hint: 'the weights are never positive: take 2 · random() − 1, so that they lie around 0.',
      change: ['(2 * random() - 1) * scale', '(random() - 1) * scale'],
    },
    {
      id: 'weights are not scaled',
      hint: 'with 784 inputs, the sum of such large weights saturates every tanh. Divide each by the root of the number of inputs.',
      change: ['const scale = 1 / Math.sqrt(inputs);', 'const scale = 3;'],
    },
    {
      id: 'weights are scaled too much',
      hint: 'the more inputs, the smaller the weighted sum: divide by the root of the number of inputs, not by more.',
      change: ['const scale = 1 / Math.sqrt(inputs);', 'const scale = 1 / inputs ** 2;'],
    },
    {
      id: 'weights are tiny',
      hint: 'the weights are too small, and their scale has to follow the number of inputs: 1 / √inputs.',
      change: ['const scale = 1 / Math.sqrt(inputs);', 'const scale = 0.001;'],
    },
    {
      id: 'weights are bare draws',
      hint: 'random() is between 0 and 1, so the weights are all positive, and far too large for 784 inputs: take (2 · random() − 1) / √inputs.',
      change: ['(2 * random() - 1) * scale', 'random()'],
    },
    {
      id: 'weights are scaled for pictures',
      hint: 'weights are of one size, however many inputs there are: 784 of them saturate every tanh, or fade away. Divide by the root of the number of inputs.',
      change: ['const scale = 1 / Math.sqrt(inputs);', 'const scale = 1 / 28;'],
    },
    {
      id: 'one input has no scale',
      hint: 'with one input, the scale divides by 0. Divide by the root of the number of inputs.',
      change: ['1 / Math.sqrt(inputs)', '1 / Math.sqrt(inputs - 1)'],
    },
    {
      id: 'weights are results',
      hint: 'weights have to be leaves. Compute the number first, then make one Value of it.',
      change: [
        'new value_1.Value((2 * random() - 1) * scale)',
        'new value_1.Value(2 * random() - 1).mul(scale)',
      ],
    },
    {
      id: 'weights come from Math.random',
      hint: 'draw from the random that was passed in, or the same seed will not give the same network.',
      change: ['(2 * random() - 1) * scale', '(2 * Math.random() - 1) * scale'],
    },
    {
      id: 'weights are always the same',
      hint: 'every network starts with the same random numbers, so another seed gives the same weights. Use the random that was passed in.',
      change: [
        'const scale = 1 / Math.sqrt(inputs);',
        'const scale = 1 / Math.sqrt(inputs); let n = 0; random = () => (++n * 0.618) % 1;',
      ],
    },
    {
      id: 'an array of holes',
      hint: 'new Array(n).map(…) skips its holes, so there are no weights. Array.from({ length: n }, …) does not.',
      change: ['Array.from({ length: inputs }, () =>', 'new Array(inputs).map(() =>'],
    },
    {
      id: 'one weight too many',
      hint: 'a neuron has one weight for each input; the bias is not one of them.',
      change: ['Array.from({ length: inputs }, () =>', 'Array.from({ length: inputs + 1 }, () =>'],
    },
    {
      id: 'the bias is drawn',
      hint: 'a new neuron has a bias of 0: only weights are drawn.',
      anyNumber: 'bias.data',
      change: ['bias = new value_1.Value(0);', 'bias = new value_1.Value(0.1);'],
    },
    {
      id: 'the bias is no parameter',
      hint: 'parameters() forgets the bias, so it will never be trained.',
      change: ['[...this.weights, this.bias]', '[...this.weights]'],
    },
    {
      id: 'the bias comes first',
      hint: 'parameters() lists the weights first, then the bias.',
      change: ['[...this.weights, this.bias]', '[this.bias, ...this.weights]'],
    },
    {
      id: 'parameters grow the weights',
      hint: 'parameters() adds the bias to the list of weights. Make a new list of both.',
      change: [
        'return [...this.weights, this.bias];',
        'this.weights.push(this.bias); return this.weights;',
      ],
    },
    {
      id: 'parameters are copies',
      hint: 'parameters() returns copies or plain numbers, so that changing them changes nothing. Return the weights and the bias themselves.',
      change: [
        '[...this.weights, this.bias]',
        '[...this.weights, this.bias].map(({ data }) => new value_1.Value(data))',
      ],
    },
    {
      id: 'a layer’s parameters are nested',
      hint: 'layer.parameters() has one entry for each neuron. Flatten the lists that the neurons give: flatMap in place of map.',
      change: ['this.neurons.flatMap(', 'this.neurons.map('],
    },
    {
      id: 'a layer’s biases come last',
      hint: 'parameters go neuron by neuron: weights and bias of the first, then of the next.',
      change: [
        'return this.neurons.flatMap((neuron) => neuron.parameters());',
        'return [...this.neurons.flatMap(({ weights }) => weights), ...this.neurons.map(({ bias }) => bias)];',
      ],
    },
    {
      id: 'a network’s parameters are nested',
      hint: 'model.parameters() has one entry for each layer. Flatten the lists that the layers give: flatMap in place of map.',
      change: ['this.layers.flatMap(', 'this.layers.map('],
    },
    {
      id: 'a layer’s parameters backwards',
      hint: 'layer.parameters() goes neuron by neuron, from the first to the last.',
      change: ['this.neurons.flatMap(', '[...this.neurons].reverse().flatMap('],
    },
    {
      id: 'a network’s parameters backwards',
      hint: 'model.parameters() goes layer by layer, from the first to the last.',
      change: ['this.layers.flatMap(', '[...this.layers].reverse().flatMap('],
    },
    {
      id: 'a layer is no parameter',
      hint: 'model.parameters() leaves a layer out.',
      change: ['this.layers.flatMap(', 'this.layers.slice(0, -1).flatMap('],
    },
    {
      id: 'a layer unwraps its only output',
      hint: 'layer.forward returns a list, also for one output: a hidden layer of one neuron needs it.',
      change: [
        'return this.neurons.map((neuron) => neuron.forward(x));',
        'const out = this.neurons.map((neuron) => neuron.forward(x)); return out.length === 1 ? out[0] : out;',
      ],
    },
    {
      id: 'a layer with one neuron too few',
      hint: 'a layer has as many neurons as outputs.',
      change: [
        'Array.from({ length: outputs }, () =>',
        'Array.from({ length: outputs - 1 }, () =>',
      ],
    },
    {
      id: 'a layer of one neuron, many times',
      hint: 'fill(new Neuron(…)) puts one and the same neuron in every place. Make a new one for each.',
      change: [
        'Array.from({ length: outputs }, () => new Neuron(inputs, options))',
        'Array(outputs).fill(new Neuron(inputs, options))',
      ],
    },
    {
      id: 'inputs and outputs swapped',
      hint: 'a layer has as many neurons as outputs, and each has as many weights as inputs.',
      change: [
        'Array.from({ length: outputs }, () => new Neuron(inputs, options))',
        'Array.from({ length: inputs }, () => new Neuron(outputs, options))',
      ],
    },
    {
      id: 'every layer reads the network’s inputs',
      hint: 'a layer has as many inputs as the layer before it has neurons; only the first reads the network’s.',
      change: ['i === 0 ? inputs : sizes[i - 1]', 'inputs'],
    },
    {
      id: 'sizes are looked up by size',
      hint: 'for (const i of sizes) gives the sizes, not their indices.',
      change: ['i === 0 ? inputs : sizes[i - 1]', 'i === 0 ? inputs : sizes[size - 1]'],
    },
    {
      id: 'the last layer is missing',
      hint: 'the last size is a layer too: it gives the outputs.',
      change: ['this.layers = sizes.map(', 'this.layers = sizes.slice(0, -1).map('],
    },
    {
      id: 'sizes are changed',
      hint: 'the constructor changes the sizes it was given (unshift, shift, pop). Make a new list.',
      change: [
        'this.layers = sizes.map(',
        'sizes.push(1); sizes.pop(); sizes.reverse(); this.layers = [...sizes].reverse().map(',
      ],
    },
    {
      id: 'the last layer is known by its size',
      hint: 'the last layer is known by its place, i === sizes.length - 1: a hidden layer may have the same size.',
      change: ['i === sizes.length - 1 ?', 'size === sizes[sizes.length - 1] ?'],
    },
    {
      id: 'the inner activation at the end',
      hint: 'the last layer has finalActivation, not innerActivation: with tanh there, no output could leave −1 to 1.',
      change: ['? finalActivation : innerActivation', '? innerActivation : innerActivation'],
    },
    {
      id: 'the final activation everywhere',
      hint: 'finalActivation belongs to the last layer only.',
      change: ['? finalActivation : innerActivation', '? finalActivation : finalActivation'],
    },
    {
      id: 'activations swapped',
      hint: 'innerActivation and finalActivation are in the wrong places: the final one belongs to the last layer, i === sizes.length − 1.',
      change: ['? finalActivation : innerActivation', '? innerActivation : finalActivation'],
    },
    {
      id: 'the first layer is taken for the last',
      hint: 'finalActivation belongs to the last layer: i === sizes.length − 1.',
      change: ['i === sizes.length - 1 ?', 'i === 0 ?'],
    },
    {
      id: 'only the first layer is an inner one',
      hint: 'every layer but the last has innerActivation, not only the first.',
      change: ['i === sizes.length - 1 ?', 'i !== 0 ?'],
    },
    {
      id: 'inner layers are linear',
      hint: 'innerActivation is tanh unless given.',
      change: ["innerActivation = 'tanh'", "innerActivation = 'linear'"],
    },
    {
      id: 'the output is squashed',
      hint: 'finalActivation is linear unless given.',
      change: ["finalActivation = 'linear'", "finalActivation = 'tanh'"],
    },
    {
      id: 'only the first layer runs',
      hint: 'each layer reads the outputs of the one before it; forward returns those of the last.',
      change: ['this.layers.slice(1))', '[])'],
    },
    {
      id: 'the network unwraps its only output',
      hint: 'model.forward returns a list, also for one output.',
      change: ['return signal;', 'return signal.length === 1 ? signal[0] : signal;'],
    },
    {
      id: 'only numbers between the layers',
      hint: 'between the layers only .data goes on, so gradients stop there. Give the Values to the next layer.',
      change: ['layer.forward(signal)', 'layer.forward(signal.map(({ data }) => data))'],
    },
    {
      id: 'the first input decides',
      hint: 'the kind of the first input decides for all of them. Ask each one, or leave it to Value.dot.',
      change: [
        'value_1.Value.dot(this.weights, x, this.bias)',
        "value_1.Value.dot(this.weights, typeof x[0] === 'number' ? x.map((each) => each.data ?? each) : x, this.bias)",
      ],
    },
    {
      id: 'the sum is kept',
      hint: 'the weighted sum is kept from the first call. Compute it anew in every forward.',
      change: ['const sum = ', 'const sum = this.sum ??= '],
    },
    {
      id: 'a layer takes names only',
      hint: 'an activation may be a function in a Layer or an MLP too: give it to the neurons as it is.',
      change: [
        'new Neuron(inputs, options)',
        "new Neuron(inputs, typeof options.activation === 'function' ? { random: options.random } : options)",
      ],
    },
    {
      id: 'a network remembers its outputs',
      hint: 'forward gives its first outputs again, whatever x is by then. Compute them in every call.',
      instead: `const before = MLP.prototype.forward;
MLP.prototype.forward = function (x) { return (this.outputs ??= before.call(this, x)); };`,
    },
    {
      id: 'a network remembers each input',
      hint: 'forward remembers the outputs for an x. When the numbers in x or the parameters change, these are old: compute them in every call.',
      instead: `const before = MLP.prototype.forward;
MLP.prototype.forward = function (x) {
  const known = (this.known ??= new Map());
  if (!known.has(String(x))) known.set(String(x), before.call(this, x));
  return known.get(String(x));
};`,
    },
    {
      id: 'a layer remembers each list of inputs',
      hint: 'forward of a layer remembers the outputs for a list of inputs. When the numbers in it or the parameters change, these are old: compute them in every call.',
      instead: `const before = Layer.prototype.forward;
Layer.prototype.forward = function (x) {
  const known = (this.known ??= new WeakMap());
  if (!known.has(x)) known.set(x, before.call(this, x));
  return known.get(x);
};`,
    },
    {
      id: 'a layer fills one list',
      hint: 'every call fills the same list of outputs, and overwrites those of the call before. Make a new list in every call.',
      change: [
        'return this.neurons.map((neuron) => neuron.forward(x));',
        `this.neurons.forEach((neuron, i) => { (this.outputs ??= [])[i] = neuron.forward(x); });
return this.outputs;`,
      ],
    },
    {
      id: 'a neuron remembers each list of inputs',
      hint: 'forward of a neuron remembers the result for a list of inputs. When the numbers in it or the parameters change, it is old: compute it in every call.',
      instead: `const before = Neuron.prototype.forward;
Neuron.prototype.forward = function (x) {
  const known = (this.known ??= new WeakMap());
  if (!known.has(x)) known.set(x, before.call(this, x));
  return known.get(x);
};`,
    },
    {
      id: 'the last network answers for all',
      hint: 'a second network takes the place of the first. Keep layers in `this`, not in the class or beside it.',
      instead: `let last;
exports.MLP = class extends MLP {
  constructor(...all) { super(...all); last = this; }
  forward(x) { return super.forward.call(last, x); }
};`,
    },
    ...neuronMistakes,
    ...networkMistakes,
    ...initialMistakes,
  ],
};
