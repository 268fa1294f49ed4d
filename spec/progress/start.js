require('./node');
const { join } = require('node:path');

const root = join(__dirname, '..', '..');

// `npm start` is a look at the map, not a test: whatever it shows, it ends well.
try {
  const { runCLI } = require('jest');
  runCLI({ _: ['katas'], $0: 'jest', silent: true }, [root]);
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND') throw error;
  console.log('The packages are not installed yet. Run this first: npm ci');
}
