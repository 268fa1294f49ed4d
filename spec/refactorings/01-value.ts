import type { Equivalence } from './equivalence';

const dotBody = `const parents = [bias];
        const localGradients = [1];
        let sum = bias.data;
        for (let i = 0; i < n; i++) {
            const weight = weights[i];
            const input = inputs[i];
            if (typeof input !== 'number') {
                sum += weight.data * input.data;
                parents.push(weight, input);
                localGradients.push(input.data, weight.data);
            }
            else if (input !== 0) {
                sum += weight.data * input;
                parents.push(weight);
                localGradients.push(input);
            }
        }
        return new Value(sum, parents, localGradients);`;

/** Other ways to write parts of stage 01. Only `add`, `mul` and `map` never call another operation. */
export const valueEquivalences: readonly Equivalence[] = [
  ['this.parents = parents.slice();', 'this.parents = [...parents];', 'this.parents = parents;'],
  [
    'this.localGradients = localGradients.slice();',
    'this.localGradients = Array.from(localGradients);',
    'this.localGradients = localGradients.map((each) => each);',
  ],
  [
    'return new Value(this.data + other.data, [this, other], [1, 1]);',
    'return new Value(other.data + this.data, [other, this], [1, 1]);',
    'const sum = this.data + other.data; return new Value(sum, [this, other], [1, 1]);',
  ],
  [
    'return new Value(this.data * other.data, [this, other], [other.data, this.data]);',
    'return new Value(other.data * this.data, [other, this], [this.data, other.data]);',
    'const [a, b] = [this.data, other.data]; return new Value(a * b, [this, other], [b, a]);',
  ],
  [
    'return new Value(-this.data, [this], [-1]);',
    'return this.mul(-1);',
    'return this.map((x) => -x, () => -1);',
  ],
  [
    'return this.add(asValue(that).neg());',
    'const other = asValue(that); return new Value(this.data - other.data, [this, other], [1, -1]);',
    'return asValue(that).mul(-1).add(this);',
    "return typeof that === 'number' ? this.add(-that) : this.add(that.neg());",
  ],
  [
    `const quotient = this.data / other.data;
        return new Value(quotient, [this, other], [1 / other.data, -quotient / other.data]);`,
    'return this.mul(other.pow(-1));',
    'return other.pow(-1).mul(this);',
    'return new Value(this.data / other.data, [this, other], [1 / other.data, -this.data / other.data ** 2]);',
    'return this.mul(other.map((x) => 1 / x, (x) => -1 / (x * x)));',
  ],
  [
    'return new Value(this.data ** n, [this], [n === 0 ? 0 : n * this.data ** (n - 1)]);',
    `if (n === 0) return new Value(1, [this], [0]);
        return new Value(Math.pow(this.data, n), [this], [n * Math.pow(this.data, n - 1)]);`,
    'return this.map((x) => x ** n, (x) => (n === 0 ? 0 : x ** (n - 1) * n));',
  ],
  [
    `const power = Math.exp(this.data);
        return new Value(power, [this], [power]);`,
    'return this.map(Math.exp, Math.exp);',
    'return new Value(Math.exp(this.data), [this], [Math.exp(this.data)]);',
  ],
  [
    'return new Value(Math.log(this.data), [this], [1 / this.data]);',
    'return this.map(Math.log, (x) => 1 / x);',
    'return new Value(Math.log(this.data), [this], [this.data ** -1]);',
  ],
  [
    `const t = Math.tanh(this.data);
        return new Value(t, [this], [1 - t * t]);`,
    'return this.map(Math.tanh, (x) => 1 - Math.tanh(x) ** 2);',
    'return this.mul(2).sigmoid().mul(2).sub(1);',
    `const e = Math.exp(-2 * Math.abs(this.data));
        const t = Math.sign(this.data) * (1 - e) / (1 + e);
        return new Value(t, [this], [(1 - t) * (1 + t)]);`,
  ],
  [
    `const s = 1 / (1 + Math.exp(-this.data));
        return new Value(s, [this], [s * (1 - s)]);`,
    `const s = (1 + Math.tanh(this.data / 2)) / 2;
        return new Value(s, [this], [s - s * s]);`,
    `const e = Math.exp(-Math.abs(this.data));
        return new Value((this.data < 0 ? e : 1) / (1 + e), [this], [e / (1 + e) ** 2]);`,
    `if (this.data < 0) { const e = this.exp(); return e.div(e.add(1)); }
        return this.neg().exp().add(1).pow(-1);`,
  ],
  [
    'return new Value(Math.max(0, this.data), [this], [this.data > 0 ? 1 : 0]);',
    'return this.data > 0 ? new Value(this.data, [this], [1]) : new Value(0, [this], [0]);',
    'return this.data > 0 ? this.mul(1) : this.map(() => 0, () => 0);',
    'return this.map((x) => (x > 0 ? x : 0), (x) => (x > 0 ? 1 : 0));',
  ],
  [
    `const factor = this.data > 0 ? 1 : slope;
        return new Value(factor * this.data, [this], [factor]);`,
    'return this.mul(this.data > 0 ? 1 : slope);',
    `if (this.data > 0) return this.add(0);
        return this.mul(slope);`,
    'return this.map((x) => (x > 0 ? x : slope * x), (x) => (x > 0 ? 1 : slope));',
  ],
  [
    'return new Value(f(this.data), [this], [derivative(this.data)]);',
    'const slope = derivative(this.data); return new Value(f(this.data), [this], [slope]);',
  ],
  [
    `if (n !== m)
            throw new RangeError(\`\${n} weights but \${m} inputs: need as many.\`);`,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is one in the code that is made.
    'if (n > m || n < m) throw new RangeError(`dot got ${n} weights, and ${m} inputs.`);',
  ],
  [
    dotBody,
    'let total = bias.add(0); for (let i = 0; i < n; i++) total = total.add(weights[i].mul(inputs[i])); return total;',
    'return weights.map((weight, i) => weight.mul(inputs[i])).reduce((total, term) => total.add(term), new Value(0)).add(bias);',
    `const all = inputs.map(asValue);
        const sum = weights.reduce((total, weight, i) => total + weight.data * all[i].data, bias.data);
        return new Value(sum, [...weights, ...all, bias], [...all.map(({ data }) => data), ...weights.map(({ data }) => data), 1]);`,
    `let sum = 0;
        const [parents, localGradients] = [[], []];
        const record = (parent, slope) => { parents.push(parent); localGradients.push(slope); };
        weights.forEach((weight, i) => {
            const input = inputs[i];
            const x = typeof input === 'number' ? input : input.data;
            sum += x * weight.data;
            record(weight, x);
            if (typeof input !== 'number') record(input, weight.data);
        });
        record(bias, 1);
        return new Value(sum + bias.data, parents, localGradients);`,
  ],
  [
    "return typeof that === 'number' ? new Value(that) : that;",
    'return that instanceof Value ? that : new Value(that);',
    "if (typeof that !== 'number') return that; return new Value(that);",
  ],
];
