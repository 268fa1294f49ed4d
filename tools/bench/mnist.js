require('./ready');
const { fileOf } = require('./pictures');
const { findPyTorch, noPyTorch } = require('./pytorch');
const { recipes } = require('./recipes');
const { machine, markdown, progress, resultOf, spread, spreadOf } = require('./turns');

const { digits, sizes, recipe } = recipes.mnist;
const file = (part, what) => fileOf(`${part}-${what}-ubyte`);
const files = (part) => [file(part, 'images-idx3'), file(part, 'labels-idx1')];

/**
 * `npm run bench:mnist`, or `npm run bench:mnist -- 5` for five seeds: trains on the official 0s and
 * 1s from each seed, in turns with PyTorch, every time in a process of its own.
 */
function main([seeds = '20']) {
  if (!(Number(seeds) >= 1)) {
    console.error('How many seeds? For example: npm run bench:mnist -- 5');
    process.exitCode = 1;
    return;
  }
  const pytorch = findPyTorch();
  const task = { digits, sizes, recipe, train: files('train'), test: files('t10k') };
  const results = { tensors: [], PyTorch: [] };
  for (let seed = 1; seed <= Number(seeds); seed++) {
    progress(`seed ${seed} of ${seeds}`);
    results.tensors.push(resultOf(process.execPath, ['train.js', 'mnist', String(seed)]));
    if (!pytorch) continue;
    const argument = JSON.stringify({ ...task, seed });
    results.PyTorch.push(resultOf(pytorch.python, ['pytorch_train.py', argument]));
  }
  progress('');
  const failed = Object.values(results)
    .flat()
    .find(({ leftOut }) => leftOut);
  if (!failed) return report(results, pytorch);
  console.error(`A training came to no end: ${failed.leftOut}`);
  process.exitCode = 1;
}

function report(results, pytorch) {
  const [{ learned, tested }] = results.tensors;
  const version = pytorch ? `, PyTorch ${pytorch.version}` : '';
  console.log(`${machine()}${version}; ${results.tensors.length} seeds: medians (least–most)`);
  console.log(`${learned} pictures to learn from, ${tested} to be tested on`);
  console.log(`784-${sizes.join('-')}, ${JSON.stringify(recipe)}\n`);
  const rows = Object.entries(results)
    .filter(([, each]) => each.length > 0)
    .map(([name, each]) => {
      const errors = each.map((result) => result.errors);
      const { median, most } = spreadOf(errors);
      const times = ['seconds', 'training'].map((key) => spread(each.map((one) => one[key])));
      return [name, errors.join(' '), String(median), String(most), ...times];
    });
  const head = ['', 'errors from each seed', 'median', 'worst', 'whole process, s', 'training, s'];
  console.log(markdown([head, ...rows]));
  console.log(pytorch ? `\n${comparison(results)}` : `\nPyTorch: left out: ${noPyTorch}`);
}

/** How many times as fast as PyTorch, from pairs that ran one after the other. */
function comparison({ tensors, PyTorch }) {
  const times = (key) => spread(tensors.map((each, i) => PyTorch[i][key] / each[key]));
  const [whole, training] = [times('seconds'), times('training')];
  return `Times as fast as PyTorch: whole process ${whole}, training alone ${training}`;
}

main(process.argv.slice(2));
