require('./ready');
const { rmSync } = require('node:fs');
const { findPyTorch, noPyTorch, writeWork } = require('./pytorch');
const { machine, markdown, progress, resultOf, spread } = require('./turns');

const titles = {
  closures: 'closures, as in the lecture',
  learner: 'yours (katas 01–05)',
  reference: 'reference (solutions 01–05)',
  tensors: 'tensors (solutions 11, 12)',
  'tfjs-cpu': 'TensorFlow.js, CPU',
  'tfjs-wasm': 'TensorFlow.js, WASM',
  pytorch: 'PyTorch, one thread',
};

/** What is measured: how it is read from a result, its unit, and whether more is better. */
const measures = [
  { title: 'MNIST, batch 1', unit: 'samples/s', of: ({ mnist }) => mnist[0], more: true },
  { title: 'MNIST, batch 16', unit: 'samples/s', of: ({ mnist }) => mnist[1], more: true },
  { title: 'MNIST, batch 32', unit: 'samples/s', of: ({ mnist }) => mnist[2], more: true },
  { title: 'moons, full batch', unit: 'ms a step', of: ({ moons }) => moons },
  { title: 'chain of 100,000', unit: 'ms', of: ({ chain }) => chain },
  { title: 'memory', unit: 'MB', of: ({ memory }) => memory },
];

/**
 * `npm run bench`, or `npm run bench -- 3` for three rounds: in every round each engine works in a
 * process of its own, one after the other.
 */
function main([rounds = '5']) {
  if (!(Number(rounds) >= 1)) {
    console.error('How many rounds? For example: npm run bench -- 3');
    process.exitCode = 1;
    return;
  }
  const pytorch = findPyTorch();
  const folder = pytorch && writeWork();
  const run = (name, what) => {
    if (name !== 'pytorch') return resultOf(process.execPath, ['engine.js', name, what]);
    return pytorch
      ? resultOf(pytorch.python, ['pytorch.py', folder, what])
      : { leftOut: noPyTorch };
  };
  try {
    compare(run, Math.round(Number(rounds)), pytorch);
  } finally {
    if (folder) rmSync(folder, { recursive: true });
  }
}

function compare(run, rounds, pytorch) {
  const names = namesThatAgree((name) => run(name, 'check'));
  const results = new Map(names.map((name) => [name, []]));
  for (let round = 1; round <= rounds; round++) {
    for (const name of names) {
      progress(`round ${round} of ${rounds}: ${titles[name]}`);
      results.get(name).push(run(name, 'measure'));
    }
  }
  progress('');
  for (const [name, each] of results) {
    const failed = each.find(({ leftOut }) => leftOut);
    if (!failed) continue;
    console.log(`${titles[name]}: left out: ${failed.leftOut}`);
    results.delete(name);
  }
  const version = pytorch ? `, PyTorch ${pytorch.version}` : '';
  console.log(`\n${machine()}${version}; ${rounds} rounds: medians (least–most)\n`);
  console.log(tableOf(results, (result, { of }) => of(result), 'unit'));
  const base = results.has('pytorch') ? 'pytorch' : 'reference';
  console.log(`\nAs a multiple of “${titles[base]}” in the same round: speed, and memory\n`);
  const ratio = (result, { of, more, unit }, round) => {
    const its = of(results.get(base)[round]);
    return more || unit === 'MB' ? of(result) / its : its / of(result);
  };
  console.log(tableOf(results, ratio));
}

/** The engines that compute what the reference computes; says why another is left out. */
function namesThatAgree(check) {
  const expected = check('reference');
  return Object.keys(titles).filter((name) => {
    progress(`same arithmetic? ${titles[name]}`);
    const came = check(name);
    const reason = came.leftOut ?? differenceOf(came, expected);
    progress('');
    const verdict = reason ? `left out: ${reason}` : 'same losses as the reference';
    console.log(`${titles[name]}: ${verdict}`);
    return !reason;
  });
}

/** What is not the same but for rounding to 32 bits; undefined where all is. */
function differenceOf(came, expected) {
  const numbers = ({ mnist, moons, chain }) => [...mnist, ...moons, chain];
  const [its, others] = [numbers(came), numbers(expected)];
  const i = others.findIndex((other, k) => !(Math.abs(its[k] / other - 1) < 1e-4));
  return i < 0 ? undefined : `it computes ${its[i]} where the reference computes ${others[i]}.`;
}

function tableOf(results, figure, unit) {
  const head = [
    'engine',
    ...measures.map((each) => [each.title, each[unit]].filter(Boolean).join(', ')),
  ];
  const rows = [...results].map(([name, each]) => [
    titles[name],
    ...measures.map((measure) => {
      const numbers = each.map((result, round) => figure(result, measure, round));
      return numbers.every(Number.isFinite) ? spread(numbers) : '–';
    }),
  ]);
  return markdown([head, ...rows]);
}

main(process.argv.slice(2));
