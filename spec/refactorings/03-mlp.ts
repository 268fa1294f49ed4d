import type { Equivalence } from './equivalence';

/** Other ways to write parts of stage 03. */
export const mlpEquivalences: readonly Equivalence[] = [
  ['this.bias = new value_1.Value(0);', 'this.bias = new value_1.Value(0, [], []);'],
  [
    'const scale = 1 / Math.sqrt(inputs);',
    'const scale = inputs ** -0.5;',
    'const scale = Math.sqrt(1 / inputs);',
  ],
  [
    'this.weights = Array.from({ length: inputs }, () => new value_1.Value((2 * random() - 1) * scale));',
    'this.weights = []; while (this.weights.length < inputs) this.weights.push(new value_1.Value(scale * (1 - 2 * random())));',
    'this.weights = new Array(inputs).fill(0).map(() => new value_1.Value(scale * 2 * (random() - 0.5)));',
    `const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
        this.weights = Array.from(Array(inputs), () => new value_1.Value(scale * normal()));`,
  ],
  [
    'const sum = value_1.Value.dot(this.weights, x, this.bias);',
    'const sum = value_1.Value.dot(this.weights, x).add(this.bias);',
    `const [n, m] = [this.weights.length, x.length];
        if (n !== m) throw new RangeError(\`\${m} numbers for \${n} weights.\`);
        let sum = this.bias.add(0);
        for (let i = 0; i < n; i++) sum = this.weights[i].mul(x[i]).add(sum);`,
  ],
  [
    `if (typeof this.activation === 'function')
            return this.activation(sum);
        return this.activation === 'linear' ? sum : sum[this.activation]();`,
    `if (this.activation === 'linear') return sum;
        return typeof this.activation === 'function' ? this.activation(sum) : sum[this.activation]();`,
    `switch (this.activation) {
            case 'linear': return sum;
            case 'tanh': return sum.tanh();
            case 'sigmoid': return sum.sigmoid();
            case 'relu': return sum.relu();
            case 'leakyRelu': return sum.leakyRelu();
            default: return this.activation(sum);
        }`,
    `const known = { linear: (x) => x, tanh: (x) => x.tanh(), sigmoid: (x) => x.sigmoid(), relu: (x) => x.relu(), leakyRelu: (x) => x.leakyRelu() };
        return (known[this.activation] ?? this.activation)(sum);`,
  ],
  [
    'return [...this.weights, this.bias];',
    'return this.weights.concat(this.bias);',
    'const result = this.weights.slice(); result.push(this.bias); return result;',
  ],
  [
    'this.neurons = Array.from({ length: outputs }, () => new Neuron(inputs, options));',
    'this.neurons = []; for (let i = 0; i < outputs; i++) this.neurons.push(new Neuron(inputs, options));',
    'this.neurons = [...Array(outputs).keys()].map(() => new Neuron(inputs, { ...options }));',
  ],
  [
    'return this.neurons.map((neuron) => neuron.forward(x));',
    'const result = []; for (const neuron of this.neurons) result.push(neuron.forward(x)); return result;',
    'return Array.from(this.neurons, (neuron) => neuron.forward(x));',
  ],
  [
    'return this.neurons.flatMap((neuron) => neuron.parameters());',
    'return this.neurons.map((neuron) => neuron.parameters()).flat();',
    'return this.neurons.reduce((all, neuron) => [...all, ...neuron.weights, neuron.bias], []);',
  ],
  [
    'const activation = i === sizes.length - 1 ? finalActivation : innerActivation;',
    'const activation = i < sizes.length - 1 ? innerActivation : finalActivation;',
    'let activation = innerActivation; if (i + 1 === sizes.length) activation = finalActivation;',
  ],
  [
    'return new Layer(i === 0 ? inputs : sizes[i - 1], size, { activation, random });',
    'return new Layer([inputs, ...sizes][i], size, { random, activation });',
    'const before = i > 0 ? sizes[i - 1] : inputs; return new Layer(before, sizes[i], { activation, random });',
  ],
  [
    `let signal = this.layers[0].forward(x);
        for (const layer of this.layers.slice(1))
            signal = layer.forward(signal);
        return signal;`,
    'return this.layers.reduce((signal, layer) => layer.forward(signal), x);',
    'let signal = x; for (let i = 0; i < this.layers.length; i++) signal = this.layers[i].forward(signal); return signal;',
    'const [first, ...others] = this.layers; return others.reduce((signal, layer) => layer.forward(signal), first.forward(x));',
  ],
  [
    'return this.layers.flatMap((layer) => layer.parameters());',
    'const result = []; for (const layer of this.layers) result.push(...layer.parameters()); return result;',
    'return [].concat(...this.layers.map((layer) => layer.parameters()));',
  ],
];
