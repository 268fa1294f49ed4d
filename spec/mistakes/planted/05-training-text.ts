import type { Change } from './plant';

type Changes = readonly [id: string, alternative: string, ...Change[]];

const [functional, loops] = ['training-functional', 'training-in-loops'];
const stepInHurried = 'p.data = p.data - this.learningRate * this.velocities[i];';
const stepInThrifty = 'this.parameters[i].data += -learningRate * velocity;';

const updates: readonly Changes[] = [
  ['uphill', functional, ['parameter.data -=', 'parameter.data +=']],
  ['uphill', loops, ['last - this.learningRate', 'last + this.learningRate']],
  ['uphill', 'hurried', ['p.data - this', 'p.data + this']],
  ['uphill', 'thrifty', ['+= -learningRate', '+= learningRate']],
  ['the learning rate is ignored', functional, ['learningRate * velocity', 'velocity']],
  ['the learning rate is ignored', loops, ['this.learningRate * parameter', 'parameter']],
  ['the learning rate is ignored', 'hurried', ['this.learningRate * this', 'this']],
  ['the learning rate is ignored', 'thrifty', ['-learningRate * velocity', '-velocity']],
  [
    'the gradient is multiplied by the number',
    functional,
    ['learningRate * velocity', 'learningRate * velocity * parameter.data'],
  ],
  [
    'the gradient is multiplied by the number',
    loops,
    ['parameter.data += move', 'parameter.data += move * parameter.data'],
  ],
  [
    'the gradient is multiplied by the number',
    'hurried',
    ['p.data - this.learningRate', 'p.data - p.data * this.learningRate'],
  ],
  [
    'the gradient is multiplied by the number',
    'thrifty',
    ['-learningRate * velocity', '-learningRate * velocity * this.parameters[i].data'],
  ],
  [
    'the step is lost',
    functional,
    ['parameter.data -= learningRate * velocity', 'parameter.sub(learningRate * velocity)'],
  ],
  ['the step is lost', loops, ['parameter.data += move;', 'parameter.add(move);']],
  [
    'the step is lost',
    'hurried',
    [stepInHurried, 'let data = p.data; data -= this.learningRate * this.velocities[i];'],
  ],
  [
    'the step is lost',
    'thrifty',
    [stepInThrifty, 'this.parameters[i].add(-learningRate * velocity);'],
  ],
  [
    'data becomes a Value',
    functional,
    [
      'parameter.data -= learningRate * velocity',
      'parameter.data = parameter.sub(learningRate * velocity)',
    ],
  ],
  [
    'data becomes a Value',
    loops,
    ['parameter.data += move', 'parameter.data = parameter.add(move)'],
  ],
  [
    'data becomes a Value',
    'hurried',
    [stepInHurried, 'p.data = p.sub(this.learningRate * this.velocities[i]);'],
  ],
  [
    'data becomes a Value',
    'thrifty',
    [stepInThrifty, 'this.parameters[i].data = this.parameters[i].add(-learningRate * velocity);'],
  ],
  ['momentum is ignored', functional, ['momentum * velocity + ', '']],
  ['momentum is ignored', loops, ['this.momentum * last - ', '-']],
  ['momentum is ignored', 'hurried', ['this.momentum * this.velocities[i] + ', '']],
  ['momentum is ignored', 'thrifty', ['momentum * (this.velocities[i] ?? 0) + ', '']],
  [
    'momentum damps the gradient',
    functional,
    ['+ parameter.grad', '+ (1 - momentum) * parameter.grad'],
  ],
  [
    'momentum damps the gradient',
    loops,
    ['- this.learningRate', '- (1 - this.momentum) * this.learningRate'],
  ],
  ['momentum damps the gradient', 'hurried', ['+ p.grad', '+ (1 - this.momentum) * p.grad']],
  [
    'momentum damps the gradient',
    'thrifty',
    ['+ this.parameters[i].grad', '+ (1 - momentum) * this.parameters[i].grad'],
  ],
  ['momentum of all times', functional, ['momentum * velocity', 'velocity']],
  ['momentum of all times', loops, ['this.momentum * last', 'last']],
  [
    'momentum of all times',
    'hurried',
    ['this.momentum * this.velocities[i]', 'this.velocities[i]'],
  ],
  [
    'momentum of all times',
    'thrifty',
    ['momentum * (this.velocities[i] ?? 0)', '(this.velocities[i] ?? 0)'],
  ],
  [
    'velocities start as gradients',
    functional,
    ['let velocity = 0', 'let velocity = parameter.grad'],
  ],
  [
    'velocities start as gradients',
    loops,
    ['set(parameter, 0)', 'set(parameter, -learningRate * parameter.grad)'],
  ],
  [
    'velocities start as gradients',
    'hurried',
    ['this.velocities.push(0)', 'this.velocities.push(parameters[i].grad)'],
  ],
  [
    'a new SGD clears gradients',
    functional,
    ['const moves = ', 'for (const each of parameters) each.grad = 0; const moves = '],
  ],
  [
    'a new SGD clears gradients',
    loops,
    ['this.moves.set(parameter, 0);', 'this.moves.set(parameter, parameter.grad = 0);'],
  ],
  [
    'a new SGD clears gradients',
    'hurried',
    ['this.velocities.push(0);', 'this.velocities.push(0); parameters[i].grad = 0;'],
  ],
  [
    'a new SGD clears gradients',
    'thrifty',
    ['this.velocities = [];', 'this.velocities = []; this.zeroGrad();'],
  ],
  ['momentum by default', functional, ['momentum = 0 }', 'momentum = 0.9 }']],
  ['momentum by default', loops, ['momentum ?? 0', 'momentum ?? 0.9']],
  ['momentum by default', 'hurried', ['this.momentum = 0;', 'this.momentum = 0.9;']],
  ['momentum by default', 'thrifty', ['momentum = 0 }', 'momentum = 0.9 }']],
  ['one velocity for all', 'hurried', [/this\.velocities\[i\]/g, 'this.velocities[0]']],
  ['one velocity for all', 'thrifty', [/this\.velocities\[i\]/g, 'this.velocities[0]']],
  [
    'the step before the velocity',
    'hurried',
    [/(this\.velocities\[i\] = .*;)\s+(p\.data = .*;)/g, '$2 $1'],
  ],
  [
    'the step before the velocity',
    'thrifty',
    [/-learningRate \* velocity;/g, '-learningRate * old;'],
    ['const velocity', 'const old = this.velocities[i] ?? 0; const velocity'],
  ],
  [
    'the step before the velocity',
    functional,
    [/(velocity = m.*;)\s+(parameter\.data -= .*;)/g, '$2 $1'],
  ],
  [
    'step clears the gradients',
    functional,
    ['learningRate * velocity;', 'learningRate * velocity; parameter.grad = 0;'],
  ],
  [
    'step clears the gradients',
    loops,
    ['parameter.data += move;', 'parameter.data += move; parameter.grad = 0;'],
  ],
  ['step clears the gradients', 'hurried', [stepInHurried, `${stepInHurried} p.grad = 0;`]],
  [
    'step clears the gradients',
    'thrifty',
    [stepInThrifty, `${stepInThrifty} this.parameters[i].grad = 0;`],
  ],
  [
    'step moves the first parameter only',
    functional,
    [/for \(const move of moves\)\s+move\(\)/g, 'moves[0]()'],
  ],
  [
    'step moves the first parameter only',
    loops,
    ['of this.moves) {', 'of [...this.moves].slice(0, 1)) {'],
  ],
  ['step moves the first parameter only', 'hurried', [stepInHurried, `${stepInHurried} return;`]],
  ['step moves the first parameter only', 'thrifty', [stepInThrifty, `${stepInThrifty} break;`]],
  ['zeroGrad clears nothing', functional, ['zeroGrad([...parameters])', '{}']],
  ['zeroGrad clears nothing', loops, ['parameter.grad = 0;', ';']],
  ['zeroGrad clears nothing', 'hurried', ['this.parameters[i].grad = 0;', '']],
  ['zeroGrad clears nothing', 'thrifty', ['zeroGrad(this.parameters);', '']],
  [
    'zeroGrad stops the momentum',
    loops,
    ['parameter.grad = 0;', 'this.moves.set(parameter, (parameter.grad = 0));'],
  ],
  [
    'zeroGrad stops the momentum',
    'hurried',
    ['this.parameters[i].grad = 0;', 'this.parameters[i].grad = this.velocities[i] = 0;'],
  ],
  [
    'zeroGrad stops the momentum',
    'thrifty',
    ['zeroGrad(this.parameters);', 'zeroGrad(this.parameters); this.velocities = [];'],
  ],
];

const lists: readonly Changes[] = [
  ['shuffled in place', functional, ['const left = [...items];', 'const left = items;']],
  ['shuffled in place', 'thrifty', ['const left = items.slice();', 'const left = items;']],
  ['shuffled over all places', 'hurried', ['random() * (i + 1)', 'random() * result.length']],
  [
    'shuffled with round',
    'hurried',
    ['Math.floor(random() * (i + 1))', 'Math.round(random() * i)'],
  ],
  ['shuffled without staying', 'hurried', ['random() * (i + 1)', 'random() * i']],
  ['shuffled but for the first', 'hurried', ['i > 0; i--', 'i > 1; i--']],
  ['not shuffled', loops, ['keyed.sort((a, b) => a.key - b.key);', '']],
  ['not shuffled', 'thrifty', ['Math.floor(random() * left.length)', '0']],
  ['shuffled by sorting', loops, ['a.key - b.key', 'random() - 0.5']],
  ['shuffled by Math.random', loops, ['key: random()', 'key: Math.random()']],
  ['shuffled by Math.random', 'hurried', ['Math.floor(random()', 'Math.floor(Math.random()']],
  ['shuffled by Math.random', 'thrifty', ['Math.floor(random()', 'Math.floor(Math.random()']],
  [
    'shuffled loses an item',
    'hurried',
    [
      'for (let i = 0; i < items.length; i++) {\n        result',
      'for (let i = 1; i < items.length; i++) {\n        result',
    ],
  ],
  [
    'the last batch is dropped',
    'hurried',
    ['if (batch.length > 0) {', 'if (batch.length === size) {'],
  ],
  [
    'the last batch is dropped',
    'thrifty',
    ['start < items.length; start', 'start + size <= items.length; start'],
  ],
  ['an empty batch at the end', 'hurried', ['if (batch.length > 0) {', '{']],
  [
    'an empty batch at the end',
    'thrifty',
    ['start < items.length; start', 'start <= items.length; start'],
  ],
  ['a batch loses its last item', loops, ['start + size)', 'start + size - 1)']],
  ['a batch loses its last item', functional, ['start + size)', 'start + size - 1)']],
  [
    'batches overlap',
    'thrifty',
    ['items.slice(start, start + size)', 'items.slice(start, start + size + 1)'],
  ],
  [
    'batches take their items away',
    functional,
    ['items.slice(start, start + size)', 'items.splice(0, size)'],
  ],
  ['a batch size of 0 is let through', functional, ['size < 1 ||', 'size < 0 ||']],
  ['a batch size of 0 is let through', 'hurried', ['size < 1 ||', 'size < 0 ||']],
  [
    'a batch size of 1.5 is let through',
    functional,
    ['size < 1 || !Number.isInteger(size)', 'size < 1'],
  ],
  ['a batch size of 1.5 is let through', loops, ['size < 1 || size % 1 !== 0', 'size < 1']],
  [
    'a batch size of 1.5 is let through',
    'hurried',
    ['size < 1 || !Number.isInteger(size)', 'size < 1'],
  ],
  [
    'a batch size of 1.5 is let through',
    'thrifty',
    ['!Number.isInteger(size) || size <= 0', 'size <= 0'],
  ],
  ['accuracy above one half', loops, ['score > 0 ? label', 'score > 0.5 ? label']],
  ['accuracy above one half', 'hurried', [/scores\[i\] (>|<=) 0/g, 'scores[i] $1 0.5']],
  ['accuracy above one half', 'thrifty', ['scores[i] > 0 ===', 'scores[i] > 0.5 ===']],
  ['accuracy counts 0 as positive', loops, ['score > 0 ? label', 'score >= 0 ? label']],
  ['accuracy counts 0 as positive', 'thrifty', ['scores[i] > 0 ===', 'scores[i] >= 0 ===']],
  ['accuracy with labels 0 only', loops, ['label > 0 : label <= 0', 'label !== 0 : label === 0']],
  ['accuracy with labels −1 only', 'thrifty', ['labels[i] > 0 ?', '(labels[i] !== -1) ?']],
  [
    'accuracy with labels −1 only',
    loops,
    ['label > 0 : label <= 0', 'label !== -1 : label === -1'],
  ],
  ['accuracy counts errors', 'thrifty', [/hits \+= (.*) \? 1 : 0/g, 'hits += $1 ? 0 : 1']],
  [
    'accuracy in percent',
    'hurried',
    ['return right / scores.length', 'return 100 * right / scores.length'],
  ],
  ['accuracy is a count', loops, ['return right / scores.length', 'return right']],
  [
    'accuracy does not compare lengths',
    'thrifty',
    [/if \(n !== labels\.length \|\| n === 0\)(.*\s+.* scores do not)/g, 'if (n === 0)$1'],
  ],
  [
    'accuracy does not compare lengths',
    loops,
    [
      '(0, lengths_1.requirePairs)(scores, labels);',
      'if (scores.length === 0) throw new RangeError("0 scores");',
    ],
  ],
  ['accuracy of nothing', 'hurried', [/ \|\| scores\.length === 0(.*\s+.*`accuracy)/g, '$1']],
];

const epochs: readonly Changes[] = [
  ['gradients are never cleared', functional, ['optimizer.zeroGrad();', '']],
  ['gradients are never cleared', loops, ['optimizer.zeroGrad();', '']],
  ['gradients are never cleared', 'hurried', ['options.optimizer.zeroGrad();', '']],
  ['gradients are never cleared', 'thrifty', ['optimizer.zeroGrad();', '']],
  [
    'gradients are cleared once an epoch',
    'hurried',
    ['options.optimizer.zeroGrad();', 'if (i === 0) options.optimizer.zeroGrad();'],
  ],
  [
    'gradients are cleared once an epoch',
    loops,
    ['optimizer.zeroGrad();', 'if (steps === 0) optimizer.zeroGrad();'],
  ],
  [
    'gradients are cleared too late',
    loops,
    ['optimizer.zeroGrad();', ''],
    ['backward(value);', 'backward(value); optimizer.zeroGrad();'],
  ],
  [
    'gradients are cleared too late',
    'thrifty',
    [/(optimizer\.zeroGrad\(\);)\s+(backward\(result\);)/g, '$2 $1'],
  ],
  ['gradients are never found', functional, ['backward(value);', '']],
  ['gradients are never found', loops, ['backward(value);', '']],
  ['gradients are never found', 'hurried', ['            backward(loss);', '']],
  ['gradients are never found', 'thrifty', ['            backward(result);', '']],
  ['no step is taken', functional, ['optimizer.step();', '']],
  ['no step is taken', 'hurried', ['options.optimizer.step();', '']],
  [
    'a step before the gradients',
    functional,
    [/(backward\(value\);)\s+(optimizer\.step\(\);)/g, '$2 $1'],
  ],
  [
    'a step before the gradients',
    loops,
    [/(backward\(value\);)\s+(optimizer\.step\(\);)/g, '$2 $1'],
  ],
  [
    'a step before the gradients',
    'hurried',
    [/(backward\(loss\);)\s+(options\.optimizer\.step\(\);)/g, '$2 $1'],
  ],
  [
    'a step before the gradients',
    'thrifty',
    [/(backward\(result\);)\s+(optimizer\.step\(\);)/g, '$2 $1'],
  ],
  [
    'one step an epoch',
    'hurried',
    ['options.optimizer.step();', 'if (i === parts.length - 1) options.optimizer.step();'],
  ],
  ['examples are never shuffled', functional, ['shuffled(places, random)', 'places']],
  ['examples are never shuffled', loops, ['shuffled(examples, random)', 'examples']],
  ['examples are never shuffled', 'hurried', ['shuffled(examples, options.random)', 'examples']],
  ['examples are never shuffled', 'thrifty', ['shuffled(examples, random)', 'examples']],
  [
    'examples are shuffled once',
    functional,
    [
      'const places = [...examples.keys()];',
      'const places = shuffled([...examples.keys()], random);',
    ],
    ['shuffled(places, random)', 'places'],
  ],
  [
    'examples are shuffled once',
    'hurried',
    [
      'const history = [];',
      'const history = []; const order = shuffled(examples, options.random);',
    ],
    ['batches(shuffled(examples, options.random)', 'batches(order'],
  ],
  [
    'examples are shuffled once',
    'thrifty',
    ['const history = [];', 'const history = []; const order = shuffled(examples, random);'],
    ['batches(shuffled(examples, random)', 'batches(order'],
  ],
  [
    'examples are shuffled within batches',
    loops,
    [
      'batchesOf(shuffled(examples, random), batchSize)',
      '[...batchesOf(examples, batchSize)].map((each) => shuffled(each, random))',
    ],
  ],
  [
    'examples are shuffled within batches',
    'thrifty',
    [
      'batches(shuffled(examples, random), batchSize)',
      'batches(examples, batchSize).map((each) => shuffled(each, random))',
    ],
  ],
  [
    'examples are sorted at random',
    loops,
    ['shuffled(examples, random)', '[...examples].sort(() => random() - 0.5)'],
  ],
  [
    'examples are sorted at random',
    'hurried',
    ['shuffled(examples, options.random)', '[...examples].sort(() => options.random() - 0.5)'],
  ],
  [
    'examples are shuffled by Math.random',
    functional,
    ['shuffled(places, random)', 'shuffled(places, Math.random)'],
  ],
  [
    'examples are shuffled by Math.random',
    'hurried',
    ['shuffled(examples, options.random)', 'shuffled(examples, Math.random)'],
  ],
  ['labels of 0 become −1', loops, ['labels.push(y)', 'labels.push(y === 0 ? -1 : y)']],
  ['labels of 0 become −1', 'thrifty', ['=> example.y)', '=> example.y || -1)']],
  [
    'forward without its model',
    functional,
    ['model.forward(examples[place].x)[0]', '(0, model.forward)(examples[place].x)[0]'],
  ],
  [
    'only the first number of x',
    'hurried',
    ['model.forward(example.x)', 'model.forward([example.x[0]])'],
  ],
  [
    'inputs are shuffled without their labels',
    functional,
    ['const labels = batch.map(', 'const labels = shuffled(batch, random).map('],
  ],
  [
    'inputs are shuffled without their labels',
    'thrifty',
    ['const batchLabels = batch.map(', 'const batchLabels = shuffled(batch, random).map('],
  ],
  [
    'only the first batch is seen',
    functional,
    ['batchSize).map(learn)', 'batchSize).slice(0, 1).map(learn)'],
  ],
  [
    'only the first batch is seen',
    'hurried',
    ['options.optimizer.step();', 'options.optimizer.step(); break;'],
  ],
  ['only the first batch is seen', 'thrifty', ['optimizer.step();', 'optimizer.step(); break;']],
  ['the batch size is ignored', 'thrifty', ['random), batchSize)', 'random), examples.length)']],
  ['one epoch too few', loops, ['history.length < epochs', 'history.length < epochs - 1']],
  ['one epoch too few', 'hurried', ['epoch <= options.epochs', 'epoch < options.epochs']],
  ['epochs from 0', functional, ['epoch: i + 1', 'epoch: i']],
  ['epochs from 0', loops, ['history.length + 1', 'history.length']],
  ['the sum of the losses is reported', functional, ['batch.loss / learned.length', 'batch.loss']],
  ['the sum of the losses is reported', loops, ['lossSum / steps', 'lossSum']],
  ['the sum of the losses is reported', 'hurried', ['lossSum / parts.length', 'lossSum']],
  ['the sum of the losses is reported', 'thrifty', ['total / losses.length', 'total']],
  [
    'the mean loss by examples',
    functional,
    ['batch.loss / learned.length', 'batch.loss / places.length'],
  ],
  ['the mean loss by examples', loops, ['lossSum / steps', 'lossSum / examples.length']],
  ['the mean loss by examples', 'hurried', ['lossSum / parts.length', 'lossSum / examples.length']],
  ['the last loss is reported', 'thrifty', ['total / losses.length', 'losses.at(-1)']],
  [
    'the last loss is reported',
    loops,
    ['lossSum += value.data;', 'lossSum = value.data * (steps + 1);'],
  ],
  ['the accuracy of signs', loops, ['agree(score.data, y)', 'Math.sign(score.data) === y']],
  [
    'accuracy with the labels of the old order',
    'thrifty',
    [
      'accuracy: accuracy(scores, labels)',
      'accuracy: accuracy(scores, examples.map((example) => example.y))',
    ],
  ],
  [
    'accuracy with the labels of the old order',
    'hurried',
    ['accuracy(allScores, allLabels)', 'accuracy(allScores, examples.map(({ y }) => y))'],
  ],
  ['the history is not gathered', 'hurried', ['history.push(report);', '']],
  ['onEpoch is never called', loops, ['onEpoch?.({ ...report });', '']],
  ['onEpoch is always called', functional, ['onEpoch?.(', 'onEpoch(']],
  ['onEpoch is always called', 'hurried', ['if (options.onEpoch !== undefined) {', '{']],
  [
    'one report for all epochs',
    'hurried',
    ['const report = {', 'const report = (history[0] ??= {}); const last = {'],
    ['history.push(report);', 'history[epoch - 1] = Object.assign(report, last);'],
  ],
  [
    'one report for all epochs, and for onEpoch',
    'hurried',
    [/const report = (\{[\s\S]*?\});/g, 'const report = Object.assign(history[0] ?? {}, $1);'],
  ],
  [
    'one report for all epochs, and for onEpoch',
    'thrifty',
    [/const report = (\{.*\});/g, 'const report = Object.assign(history[0] ?? {}, $1);'],
  ],
];

/** The mistakes of stage 05 in the text of four designs. */
export const trainingChanges: readonly Changes[] = [...updates, ...lists, ...epochs];
