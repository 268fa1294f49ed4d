require('./spec/register');
const { borrowed } = require('./spec/borrowed');

if (borrowed().length > 0) {
  process.stderr.write(`Borrowed from solutions/: ${borrowed().join(', ')}\n`);
}

/** A stage that is borrowed is the solution for every later stage, and itself for its own test. */
const borrow = (/** @type {string} */ name) => [
  `^\\.\\./${name}/${name.slice(3)}$`,
  `<rootDir>/solutions/${name}/${name.slice(3)}`,
];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['katas', 'solutions', 'spec', 'tools', 'workshop'].map((room) => `<rootDir>/${room}`),
  modulePathIgnorePatterns: ['<rootDir>/tools/bench/node_modules'],
  reporters: ['<rootDir>/tools/cli/reporter.ts'],
  testSequencer: '<rootDir>/spec/slowest-first.ts',
  moduleNameMapper: {
    ...Object.fromEntries(borrowed().map(borrow)),
    // Jest does not load packages that are modules only. These come as one file for browsers, too.
    '^@observablehq/plot$': '<rootDir>/node_modules/@observablehq/plot/dist/plot.umd.min.js',
    '^d3(-contour|@.*)$': '<rootDir>/node_modules/d3/dist/d3.min.js',
    '^linkedom$': '<rootDir>/node_modules/linkedom/worker.js',
  },
  // Jest would leave one of two cores idle.
  maxWorkers: '100%',
  // Without it, every look-up of these inside Jest's sandbox is slow: training takes twice as long.
  sandboxInjectedGlobals: [
    'Array',
    'Error',
    'Float64Array',
    'JSON',
    'Map',
    'Math',
    'Number',
    'Object',
    'Proxy',
    'Reflect',
    'Set',
    'String',
    'WeakMap',
    'performance',
    'process',
  ],
  // linkedom has no such file that is not a module itself.
  transform: { '\\.ts$|[/\\\\]linkedom[/\\\\]worker\\.js$': 'ts-jest' },
  transformIgnorePatterns: ['[/\\\\]node_modules[/\\\\](?!linkedom[/\\\\]worker\\.js$)'],
};
