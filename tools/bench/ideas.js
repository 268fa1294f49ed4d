const { execFileSync } = require('node:child_process');
const { loadTypeScript } = require('../../spec/typescript');

/** What the reference would be without one of its ideas: a changed line of stage 01 or 02. */
const ideas = {
  reference: undefined,
  'without skipping zeros': ['01-value', ['else if (input !== 0)', 'else']],
  'a Value for every pixel': [
    '01-value',
    ['const input = inputs[i];', 'const input = asValue(inputs[i]);'],
  ],
  'dot made of mul and add': [
    '01-value',
    [
      'const parents = [bias];',
      'return weights.reduce((sum, weight, i) => sum.add(weight.mul(inputs[i])), bias);\nconst parents = [bias];',
    ],
  ],
  'leaves in the order': ['02-backprop', ['if (parent.parents.length > 0)', 'if (true)']],
};

const rounds = 3;

/** Prints how many pictures a second the reference learns from with all its ideas, and without each. */
function main() {
  const names = Object.keys(ideas);
  const speeds = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 1; round <= rounds; round++) {
    for (const name of names) {
      process.stderr.write(`round ${round} of ${rounds}: ${name}\n`);
      speeds[name].push(Number(execFileSync(process.execPath, [__filename, name])));
    }
  }
  const medians = names.map((name) => speeds[name].sort((a, b) => a - b)[(rounds - 1) / 2]);
  console.log('| 784-8-8-1 on MNIST 0/1, batches of 16 | samples/s | share |\n|---|---|---|');
  names.forEach((name, i) => {
    const share = (medians[i] / medians[0]).toFixed(2);
    console.log(`| ${name} | ${Math.round(medians[i]).toLocaleString('en')} | ${share} |`);
  });
}

/** Samples a second of one variant, the best of a few epochs. */
function speedOf(name) {
  loadTypeScript();
  const { withMistake } = require('../../spec/mistakes/mistake.ts');
  const { digits } = require('../../datasets/mnist.ts');
  const { seeded } = require('../../datasets/random.ts');
  const [stage, change] = ideas[name] ?? ['01-value', ['grad = 0', 'grad = 0']];
  const { MLP, SGD, fit, binaryCrossEntropy } = withMistake(stage, { change }, '05-training');
  const examples = digits([0, 1]).train.filter((_, i) => i % 4 === 0);
  const random = seeded(1);
  const model = new MLP(784, [8, 8, 1], { random });
  const optimizer = new SGD(model.parameters(), { learningRate: 0.1 });
  const how = { loss: binaryCrossEntropy, optimizer, epochs: 1, batchSize: 16, random };
  const speeds = Array.from({ length: 6 }, () => {
    const start = performance.now();
    fit(model, examples, how);
    return (1000 * examples.length) / (performance.now() - start);
  });
  return Math.max(...speeds);
}

if (process.argv[2]) console.log(speedOf(process.argv[2]));
else main();
