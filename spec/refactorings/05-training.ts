import type { Equivalence } from './equivalence';

/** Other ways to write parts of stage 05. */
export const trainingEquivalences: readonly Equivalence[] = [
  [
    `const result = [...items];
    for (let last = result.length - 1; last > 0; last--) {
        const chosen = Math.floor(random() * (last + 1));
        [result[last], result[chosen]] = [result[chosen], result[last]];
    }
    return result;`,
    `const result = [];
    items.forEach((item, i) => {
        const chosen = Math.floor(random() * (i + 1));
        if (chosen < i) result[i] = result[chosen];
        result[chosen] = item;
    });
    return result;`,
    `const result = [];
    for (const item of items) result.splice(Math.floor(random() * (result.length + 1)), 0, item);
    return result;`,
    `const rest = items.slice();
    return items.map(() => rest.splice(Math.floor(random() * rest.length), 1)[0]);`,
    `const result = Array.from(items);
    for (let i = 0; i < result.length - 1; i++) {
        const chosen = i + Math.floor(random() * (result.length - i));
        const kept = result[i];
        result[i] = result[chosen];
        result[chosen] = kept;
    }
    return result;`,
    `const keyed = items.map((item) => ({ item, key: random() }));
    return keyed.sort((one, other) => one.key - other.key).map(({ item }) => item);`,
  ],
  [
    'if (!Number.isInteger(size) || size < 1) {',
    'if (!(Number.isInteger(size) && size > 0)) {',
    'if (size % 1 !== 0 || size <= 0) {',
  ],
  [
    `const count = Math.ceil(items.length / size);
    return Array.from({ length: count }, (_, i) => items.slice(i * size, (i + 1) * size));`,
    'const result = []; for (let i = 0; i < items.length; i += size) result.push(items.slice(i, i + size)); return result;',
    `const result = [];
    for (const item of items) {
        const batch = result.at(-1);
        if (batch && batch.length < size) batch.push(item);
        else result.push([item]);
    }
    return result;`,
    'const rest = [...items]; const result = []; while (rest.length > 0) result.push(rest.splice(0, size)); return result;',
  ],
  [
    [
      'this.velocities = parameters.map(() => 0);',
      `this.velocities[i] = momentum * this.velocities[i] + parameter.grad;
            parameter.data -= learningRate * this.velocities[i];`,
    ],
    [
      'this.velocities = new Map(parameters.map((parameter) => [parameter, 0]));',
      `const v = parameter.grad + momentum * this.velocities.get(parameter);
            this.velocities.set(parameter, v);
            parameter.data = parameter.data - v * learningRate;`,
    ],
    [
      'this.velocities = new WeakMap();',
      `const v = (this.velocities.get(parameter) ?? 0) * momentum + parameter.grad;
            this.velocities.set(parameter, v);
            parameter.data -= learningRate * v;`,
    ],
    [
      'this.velocities = new Float64Array(parameters.length);',
      `this.velocities[i] *= momentum;
            this.velocities[i] += parameter.grad;
            parameter.data += -learningRate * this.velocities[i];`,
    ],
  ],
  [
    '(0, backprop_1.zeroGrad)(this.parameters);',
    'for (const parameter of this.parameters) parameter.grad = 0;',
    '(0, backprop_1.zeroGrad)([...this.parameters]);',
  ],
  [
    'const { learningRate, momentum = 0 } = this.options;',
    'const learningRate = this.options.learningRate; const momentum = this.options.momentum ?? 0;',
    'const { learningRate, momentum } = { momentum: 0, ...this.options };',
  ],
  [
    'if (scores.length !== labels.length || scores.length === 0) {',
    'if (scores.length === 0 || labels.length !== scores.length) {',
    'if (!scores.length || scores.length < labels.length || scores.length > labels.length) {',
  ],
  [
    'return scores.filter((score, i) => score > 0 === labels[i] > 0).length / scores.length;',
    'let right = 0; for (let i = 0; i < scores.length; i++) if (scores[i] > 0 === labels[i] > 0) right++; return right / scores.length;',
    'return scores.reduce((right, score, i) => right + Number(score > 0 ? labels[i] > 0 : labels[i] <= 0), 0) / scores.length;',
    'const wrong = scores.filter((score, i) => score > 0 !== labels[i] > 0); return (scores.length - wrong.length) / scores.length;',
  ],
  ['if (examples.length === 0)', 'if (!examples.length)', 'if (examples.length < 1)'],
  [
    'for (let epoch = 1; epoch <= epochs; epoch++) {',
    'for (const epoch of Array.from({ length: epochs }, (_, i) => i + 1)) {',
    'for (let i = 0; i < epochs; i++) { const epoch = i + 1;',
  ],
  [
    'const order = shuffled(examples, random);',
    'const order = shuffled([...examples.keys()], random).map((i) => examples[i]);',
  ],
  [
    `const outputs = batch.map(({ x }) => model.forward(x)[0]);
            const labels = batch.map(({ y }) => y);`,
    `const [outputs, labels] = [[], []];
            for (const { x, y } of batch) {
                outputs.push(model.forward(x)[0]);
                labels.push(y);
            }`,
    `const labels = batch.map((example) => example.y);
            const outputs = batch.map((example) => { const [first] = model.forward(example.x); return first; });`,
  ],
  [
    ['const batchLoss = loss(outputs, labels);', 'optimizer.zeroGrad();'],
    ['optimizer.zeroGrad();\n            const batchLoss = loss(outputs, labels);', ''],
    ['const batchLoss = loss([...outputs], [...labels]);', 'optimizer.zeroGrad();'],
  ],
  [
    'scores.push(...outputs.map(({ data }) => data));',
    'for (const output of outputs) scores.push(output.data);',
    'outputs.forEach(({ data }) => scores.push(data));',
  ],
  [
    ['losses.push(batchLoss.data);', 'optimizer.step();'],
    ['', 'optimizer.step();\n            losses.push(batchLoss.data);'],
  ],
  [
    'const meanLoss = losses.reduce((sum, each) => sum + each, 0) / losses.length;',
    'let meanLoss = 0; for (const each of losses) meanLoss += each / losses.length;',
    'const meanLoss = losses.reduceRight((sum, each) => each + sum) / losses.length;',
  ],
  [
    'onEpoch?.(report);',
    'if (onEpoch) onEpoch(report);',
    'if (onEpoch !== undefined) onEpoch(report);',
  ],
];
