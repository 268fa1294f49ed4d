import type { Mistake } from '../mistake';

const dot = 'value_1.Value.dot(this.weights, x, this.bias)';
const named = "this.activation === 'linear' ? sum : sum[this.activation]()";
const own = 'return this.activation(sum);';
const biasTwice =
  'the bias is in the sum more than once: give it to Value.dot, or add it, but not both.';
const cut =
  'the sum is computed from .data, so no gradient flows to the weights. Use the operations of Value.';

/** What `forward` returns where this activation is another. */
const but = (name: string, result: string) =>
  `this.activation === '${name}' ? ${result} : ${named}`;

/** Mistakes of `Neuron`, but for its initial weights. */
export const neuronMistakes: readonly Mistake[] = [
  {
    id: 'the bias is subtracted',
    hint: 'the bias is subtracted from the sum: it has to be added.',
    change: [dot, 'value_1.Value.dot(this.weights, x).sub(this.bias)'],
  },
  {
    id: 'the bias is multiplied',
    hint: 'the sum is multiplied by the bias: it has to be added.',
    change: [dot, 'value_1.Value.dot(this.weights, x).mul(this.bias)'],
  },
  { id: 'the bias is added twice', hint: biasTwice, change: [dot, `${dot}.add(this.bias)`] },
  {
    id: 'the bias is added for every input',
    hint: 'the bias is added once for every input. Add it once, to the whole sum.',
    change: [
      dot,
      'this.weights.reduce((sum, weight, i) => sum.add(weight.mul(x[i])).add(this.bias), new value_1.Value(0).mul(value_1.Value.dot(this.weights, x)))',
    ],
  },
  {
    id: 'a bias of 0 is left out',
    hint: 'a bias of 0 is left out of the sum, so it gets no gradient, and it starts at 0: it would never be trained. Add it always.',
    change: [dot, `(this.bias.data ? ${dot} : value_1.Value.dot(this.weights, x))`],
  },
  {
    id: 'a weight of 0 is left out',
    hint: 'weights of 0 are left out of the sum, so they get no gradient. Multiply by every weight, also where it is 0.',
    change: [
      dot,
      'value_1.Value.dot(this.weights.map((weight) => (weight.data ? weight : new value_1.Value(0))), x, this.bias)',
    ],
  },
  {
    id: 'forward clears the gradients',
    hint: 'forward sets gradients to 0. It changes nothing: gradients are cleared by whoever calls backward.',
    change: [
      `const sum = ${dot};`,
      `for (const each of this.parameters()) each.grad = 0;\nconst sum = ${dot};`,
    ],
  },
  {
    id: 'a default is put into the options',
    hint: 'the constructor puts the default activation into the options that it was given. Leave them as they are.',
    change: [
      "constructor(inputs, { activation = 'linear', random }) {",
      "constructor(inputs, options) { options.activation ??= 'linear'; const { activation, random } = options;",
    ],
  },
  {
    id: 'weights and inputs are added',
    hint: 'weights and inputs are added: multiply each input by its weight.',
    change: [
      dot,
      'this.weights.reduce((sum, weight, i) => sum.add(weight).add(x[i]), this.bias.add(value_1.Value.dot(this.weights, x).mul(0)))',
    ],
  },
  {
    id: 'the mean in place of the sum',
    hint: 'the sum is divided by the number of inputs: it is a sum, not a mean.',
    change: [dot, 'value_1.Value.dot(this.weights, x).div(this.weights.length).add(this.bias)'],
  },
  {
    id: 'the mean in place of the sum, with the bias in it',
    hint: 'the sum is divided by the number of inputs: it is a sum, not a mean.',
    change: [dot, `${dot}.div(this.weights.length)`],
  },
  {
    id: 'weights from the other end',
    hint: 'weights and inputs are paired from opposite ends: weights[i] belongs with x[i], and x stays as it is.',
    change: [dot, 'value_1.Value.dot([...this.weights].reverse(), x, this.bias)'],
  },
  {
    id: 'the inputs are reversed in place',
    hint: 'weights and inputs are paired from opposite ends: weights[i] belongs with x[i], and x stays as it is.',
    change: [dot, 'value_1.Value.dot(this.weights, x.reverse(), this.bias)'],
  },
  {
    id: 'the last input is left out',
    hint: 'the last input is left out: every input has its weight.',
    change: [dot, `${dot}.sub(this.weights.at(-1).mul(x.at(-1)))`],
  },
  {
    id: 'the first weight for all',
    hint: 'every input is multiplied by the first weight: weights[i] belongs with x[i].',
    change: [dot, 'value_1.Value.dot(this.weights.map(() => this.weights[0]), x, this.bias)'],
  },
  {
    id: 'weights are constants',
    hint: 'the weights go in as plain numbers or copies, so no gradient flows to them. Use the weights themselves.',
    change: [
      dot,
      'value_1.Value.dot(this.weights.map(({ data }) => new value_1.Value(data)), x, this.bias)',
    ],
  },
  {
    id: 'inputs are copied',
    hint: 'inputs are made into new Values from their numbers, so no gradient flows back to them. Leave Values as they are.',
    change: [
      dot,
      'value_1.Value.dot(this.weights, x.map((each) => new value_1.Value(each.data ?? each)), this.bias)',
    ],
  },
  {
    id: 'inputs are Values only',
    hint: 'x[i].data is undefined where an input is a plain number. Inputs may be of both kinds: give them to Value.dot as they are.',
    change: [dot, 'value_1.Value.dot(this.weights, x.map((each) => each.data), this.bias)'],
  },
  {
    id: 'inputs of 0 are wrapped in the activation',
    hint: 'the activation is applied to the inputs. It follows the weighted sum.',
    change: [
      dot,
      "value_1.Value.dot(this.weights, typeof this.activation === 'string' && this.activation !== 'linear' ? x.map((each) => (typeof each === 'number' ? new value_1.Value(each) : each)[this.activation]()) : x, this.bias)",
    ],
  },
  {
    id: 'the activation of every term',
    hint: 'the activation is applied to every product. Add them all up first, with the bias; then apply it once.',
    change: [
      `const sum = ${dot};`,
      `const sum = ${dot}; if (typeof this.activation === 'string' && this.activation !== 'linear') return this.weights.map((weight, i) => weight.mul(x[i])[this.activation]()).reduce((a, b) => a.add(b), this.bias);`,
    ],
  },
  {
    id: 'the activation is computed from the number',
    hint: cut,
    change: [
      `return ${named};`,
      `return this.activation === 'linear' ? sum : new value_1.Value(sum[this.activation]().data);`,
    ],
  },
  {
    id: 'tanh is made of exponentials',
    hint: 'e to the power of the sum is ∞ from 710 on, and ∞ / ∞ is NaN. Call tanh of Value.',
    change: [named, but('tanh', 'sum.mul(2).exp().sub(1).div(sum.mul(2).exp().add(1))')],
  },
  {
    id: 'the activation is not called',
    hint: 'the method of the activation is not called: parentheses are missing, sum[this.activation]().',
    change: [named, "this.activation === 'linear' ? sum : sum[this.activation]"],
  },
  {
    id: 'sigmoid is forgotten',
    hint: 'the activation sigmoid leaves the sum as it is: it has to be called as well.',
    change: [named, but('sigmoid', 'sum')],
  },
  {
    id: 'relu is forgotten',
    hint: 'the activation relu leaves the sum as it is: it has to be called as well.',
    change: [named, but('relu', 'sum')],
  },
  {
    id: 'leakyRelu is forgotten',
    hint: 'the activation leakyRelu leaves the sum as it is: it has to be called as well.',
    change: [named, but('leakyRelu', 'sum')],
  },
  {
    id: 'only tanh is known',
    hint: 'every activation but tanh leaves the sum as it is: sigmoid, relu and leakyRelu have to be called as well.',
    change: [named, "this.activation === 'tanh' ? sum.tanh() : sum"],
  },
  {
    id: 'relu for all but tanh',
    hint: 'relu is applied for sigmoid or leakyRelu as well. Call the method that has the activation’s name.',
    change: [
      named,
      "this.activation === 'linear' ? sum : this.activation === 'tanh' ? sum.tanh() : sum.relu()",
    ],
  },
  {
    id: 'tanh for sigmoid',
    hint: 'tanh is applied where the activation is sigmoid.',
    change: [named, but('sigmoid', 'sum.tanh()')],
  },
  {
    id: 'leakyRelu is relu',
    hint: 'relu stands where leakyRelu should: leakyRelu gives a hundredth of x below 0, not 0.',
    change: [named, but('leakyRelu', 'sum.relu()')],
  },
  {
    id: 'leakyRelu with a slope of its own',
    hint: 'leakyRelu is called with a slope of your own: without one it has its usual 0.01.',
    change: [named, but('leakyRelu', 'sum.leakyRelu(0.1)')],
  },
  {
    id: 'leakyRelu with a slope of 0.2',
    hint: 'leakyRelu is called with a slope of your own: without one it has its usual 0.01.',
    change: [named, but('leakyRelu', 'sum.leakyRelu(0.2)')],
  },
  {
    id: 'linear is called as a method',
    hint: 'a Value has no method named linear: where the activation is linear, return the sum as it is.',
    change: [named, 'sum[this.activation]()'],
  },
  {
    id: 'linear is relu',
    hint: 'relu is applied although the activation is linear, which leaves the sum as it is.',
    change: [named, but('linear', 'sum.relu()')],
  },
  {
    id: 'relu by default',
    hint: 'without `activation`, a neuron and a layer should be linear; yours fall back to relu.',
    change: ["{ activation = 'linear', random }", "{ activation = 'relu', random }"],
  },
  {
    id: 'sigmoid by default',
    hint: 'without `activation`, a neuron and a layer should be linear; yours fall back to sigmoid.',
    change: ["{ activation = 'linear', random }", "{ activation = 'sigmoid', random }"],
  },
  {
    id: 'no activation by default',
    hint: 'without `activation`, sum[undefined] is called. Give it a default: activation = "linear".',
    change: ["{ activation = 'linear', random }", '{ activation, random }'],
  },
  {
    id: 'own activations map the number',
    hint: 'an activation of your own takes a Value: call it with the sum itself, not with sum.data or through map.',
    change: [own, 'return this.activation(sum.data);'],
  },
  {
    id: 'own activations come twice',
    hint: 'an activation of your own is called twice: call it once, with the weighted sum.',
    change: [own, 'return this.activation(this.activation(sum));'],
  },
  {
    id: 'own activations are added',
    hint: 'what an activation of your own returns is the result: the sum is not added to it, or multiplied by it.',
    change: [own, 'return this.activation(sum).add(sum);'],
  },
  {
    id: 'own activations come before the bias',
    hint: 'the activation follows the sum with the bias in it, not the sum without.',
    change: [own, 'return this.activation(value_1.Value.dot(this.weights, x)).add(this.bias);'],
  },
  {
    id: 'too few inputs are let through',
    hint: 'throw a RangeError whenever there are not as many inputs as weights, more of either.',
    change: [dot, 'value_1.Value.dot(this.weights.slice(0, x.length), x, this.bias)'],
  },
  {
    id: 'too many inputs are let through',
    hint: 'throw a RangeError whenever there are not as many inputs as weights, more of either.',
    change: [dot, 'value_1.Value.dot(this.weights, x.slice(0, this.weights.length), this.bias)'],
  },
  {
    id: 'a wrong number of inputs is another error',
    hint: 'a wrong number of inputs is a RangeError, not just an Error.',
    change: [
      `const sum = ${dot};`,
      `if (x.length !== this.weights.length) throw new Error(\`\${this.weights.length} weights but \${x.length} inputs\`);\nconst sum = ${dot};`,
    ],
  },
  {
    id: 'a wrong number of inputs is not named',
    hint: 'the message of the RangeError has to name both numbers: how many weights, and how many inputs.',
    change: [
      `const sum = ${dot};`,
      `if (x.length !== this.weights.length) throw new RangeError('wrong number of inputs');\nconst sum = ${dot};`,
    ],
  },
  {
    id: 'the bias is a plain number',
    hint: 'the bias has to be a Value, or it gets no gradient: new Value(0).',
    change: ['this.bias = new value_1.Value(0);', 'this.bias = 0;'],
  },
  {
    id: 'one weight too few',
    hint: 'a neuron has a weight for each input: there is one too few.',
    change: ['Array.from({ length: inputs }, () =>', 'Array.from({ length: inputs - 1 }, () =>'],
  },
  {
    id: 'a single weight',
    hint: 'a neuron has a weight for each input, not one for all.',
    change: ['Array.from({ length: inputs }, () =>', 'Array.from({ length: 1 }, () =>'],
  },
  {
    id: 'weights are plain numbers',
    hint: 'weights have to be Values, or they get no gradient: new Value(…) around each number.',
    change: ['new value_1.Value((2 * random() - 1) * scale)', '(2 * random() - 1) * scale'],
  },
  {
    id: 'weights are one Value',
    hint: 'fill(new Value(…)) puts one and the same Value in every place. Array.from({ length: n }, …) makes a new one for each.',
    change: [
      'Array.from({ length: inputs }, () => new value_1.Value((2 * random() - 1) * scale))',
      'Array(inputs).fill(new value_1.Value((2 * random() - 1) * scale))',
    ],
  },
  {
    id: 'weights are NaN',
    hint: 'weights are NaN: call random, as random(), and see that the scale is a number.',
    change: ['(2 * random() - 1) * scale', '(2 * random - 1) * scale'],
  },
  {
    id: 'parameters are numbers',
    hint: 'parameters() returns copies or plain numbers, so that changing them changes nothing. Return the weights and the bias themselves.',
    change: [
      'return [...this.weights, this.bias];',
      'return [...this.weights, this.bias].map(({ data }) => data);',
    ],
  },
  {
    id: 'parameters hold a list',
    hint: 'the weights are a list inside the list of parameters. Spread them: [...this.weights, this.bias].',
    change: ['return [...this.weights, this.bias];', 'return [this.weights, this.bias];'],
  },
  {
    id: 'parameters are the bias alone',
    hint: 'parameters() forgets the weights.',
    change: ['return [...this.weights, this.bias];', 'return [this.bias];'],
  },
  {
    id: 'the bias is a copy among the parameters',
    hint: 'the bias among the parameters is a copy. Return the very bias that forward adds.',
    change: [
      'return [...this.weights, this.bias];',
      'return [...this.weights, new value_1.Value(this.bias.data)];',
    ],
  },
  {
    id: 'parameters go backwards',
    hint: 'parameters() lists the weights in their order: yours are reversed.',
    change: [
      'return [...this.weights, this.bias];',
      'return [...[...this.weights].reverse(), this.bias];',
    ],
  },
  {
    id: 'parameters reverse the weights',
    hint: 'parameters() lists the weights in their order: yours are reversed.',
    change: [
      'return [...this.weights, this.bias];',
      'return [...this.weights.reverse(), this.bias];',
    ],
  },
];
