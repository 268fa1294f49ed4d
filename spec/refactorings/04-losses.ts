import type { Equivalence } from './equivalence';

/** Other ways to write parts of stage 04. */
export const lossesEquivalences: readonly Equivalence[] = [
  [
    '(prediction, target) => prediction.sub(target).pow(2)',
    '(prediction, target) => { const off = prediction.sub(target); return off.mul(off); }',
    '(prediction, target) => prediction.neg().add(target).pow(2)',
    '(prediction, target) => prediction.map((p) => (p - target) ** 2, (p) => 2 * (p - target))',
  ],
  [
    `const loss = (z) => Math.max(z, 0) - y * z + Math.log1p(Math.exp(-Math.abs(z)));
        return logit.map(loss, (z) => 1 / (1 + Math.exp(-z)) - y);`,
    `const softplus = (z) => (z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z)));
        return logit.map(softplus, (z) => 1 / (1 + Math.exp(-z))).sub(logit.mul(y));`,
    `const z = logit.data;
        const loss = (z > 0 ? z : 0) + Math.log1p(Math.exp(z > 0 ? -z : z)) - z * y;
        return new value_1.Value(loss, [logit], [logit.sigmoid().data - y]);`,
    `const softplus = (x) => x.map((z) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))), (z) => (1 + Math.tanh(z / 2)) / 2);
        return softplus(logit.neg()).mul(y).add(softplus(logit).mul(1 - y));`,
  ],
  [
    '(score, label) => score.mul(-label).add(1).relu()',
    '(score, label) => score.mul(label).neg().add(1).relu()',
    '(score, label) => new value_1.Value(1).sub(score.mul(label)).relu()',
    '(score, label) => score.map((s) => Math.max(0, 1 - label * s), (s) => (label * s < 1 ? -label : 0))',
  ],
  [
    `const right = row[index];
        if (!right)
            throw new RangeError(\`Class \${index}, but there are only \${row.length} logits.\`);`,
    `if (!Number.isInteger(index) || index < 0 || index >= row.length) throw new RangeError(\`There is no class \${index} among \${row.length}.\`);
        const right = row[index];`,
    `const right = row.find((_, i) => i === index);
        if (right === undefined) throw new RangeError(\`\${row.length} logits have no class \${index}.\`);`,
  ],
  [
    'return logSumExp(row).sub(right);',
    'return right.neg().add(logSumExp(row));',
    'return right.sub(logSumExp(row)).mul(-1);',
    `const most = row.reduce((so, { data }) => Math.max(so, data), -Infinity);
        const powers = row.map(({ data }) => Math.exp(data - most));
        const all = powers.reduce((so, power) => so + power);
        const slopes = powers.map((power, i) => power / all - (i === index ? 1 : 0));
        return new value_1.Value(Math.log(all) + most - right.data, row, slopes);`,
  ],
  [
    'return value_1.Value.dot(parameters, parameters).mul(strength);',
    'return parameters.reduce((total, parameter) => total.add(parameter.pow(2)), new value_1.Value(0)).mul(strength);',
    'let total = new value_1.Value(0); for (const p of parameters) total = total.add(p.mul(p).mul(strength)); return total;',
    'const squares = parameters.map(({ data }) => data ** 2); return new value_1.Value(strength * squares.reduce((a, b) => a + b, 0), parameters, parameters.map(({ data }) => 2 * strength * data));',
  ],
  [
    'if (items.length !== labels.length || items.length === 0) {',
    'const count = items.length; if (count === 0 || labels.length !== count) {',
    'if (!(items.length > 0 && items.length === labels.length)) {',
  ],
  [
    'return sum(items.map((item, i) => loss(item, labels[i]))).div(items.length);',
    'return sum(items.map((item, i) => loss(item, labels[i]))).mul(1 / items.length);',
    'return sum(items.map((item, i) => loss(item, labels[i]).div(items.length)));',
    'const all = []; for (const [i, item] of items.entries()) all.push(loss(item, labels[i])); return sum(all).div(all.length);',
  ],
  [
    'return values.reduce((total, value) => total.add(value));',
    'return values.reduceRight((total, value) => total.add(value));',
    'let total = new value_1.Value(0); for (const value of values) total = total.add(value); return total;',
    'return value_1.Value.dot(values, values.map(() => 1));',
    'if (values.length === 1) return values[0]; const half = values.length >> 1; return sum(values.slice(0, half)).add(sum(values.slice(half)));',
  ],
  [
    'const largest = Math.max(...row.map((logit) => logit.data));',
    'let largest = -Infinity; for (const logit of row) if (logit.data > largest) largest = logit.data;',
    'const [largest] = row.map(({ data }) => data).sort((a, b) => b - a);',
  ],
  [
    'return new value_1.Value(largest).add(sum(row.map((logit) => logit.sub(largest).exp())).log());',
    'return sum(row.map((logit) => logit.add(-largest).exp())).log().add(largest);',
    'const powers = row.map((logit) => logit.sub(new value_1.Value(largest)).exp()); return sum(powers).log().add(largest);',
  ],
];
