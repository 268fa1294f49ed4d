// Lets `require` read TypeScript: `node -r ./spec/register.js file.ts`. It is JavaScript because it
// comes first, on any Node and before the packages are there, and says so where one is missing.
const [least] = /[\d.]+/.exec(require('../package.json').engines.node) || [''];

/** Whether a version of Node is older than the oldest that has everything the kata uses. */
exports.isTooOld = (/** @type {string} */ version) =>
  version.localeCompare(least, 'en', { numeric: true }) < 0;

// Up to here it has to be what Node 12 can read, and everything below what it can parse.
if (exports.isTooOld(process.versions.node)) {
  console.error(
    `This is Node ${process.versions.node}, and the kata needs ${least} or newer: https://nodejs.org`,
  );
  process.exit(1);
}

const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const cache = join(__dirname, '..', 'node_modules', '.cache', 'backprop-kata', 'scripts');

/**
 * A TypeScript file without its types; what is left reads as in the file. The compiler takes longer
 * to load than all the rest of a check, so a file is kept as it was compiled last.
 */
exports.scriptOf = (/** @type {string} */ file) => {
  const source = readFileSync(file, 'utf8');
  const kept = join(cache, `${createHash('sha256').update(source).digest('hex')}.js`);
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    const { ModuleKind, ScriptTarget, transpileModule } = require('typescript');
    const { outputText } = transpileModule(source, {
      compilerOptions: {
        target: ScriptTarget.ES2022,
        module: ModuleKind.CommonJS,
        useDefineForClassFields: false,
        esModuleInterop: true,
      },
    });
    keep(kept, outputText);
    return outputText;
  }
};

function keep(/** @type {string} */ file, /** @type {string} */ text) {
  try {
    mkdirSync(cache, { recursive: true });
    // Another process may look for it at this moment: it is there whole, or not at all.
    writeFileSync(`${file}.${process.pid}`, text);
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // On a disk that cannot be written, or is full, it is compiled again next time.
  }
}

try {
  require.resolve('jest');
  require.resolve('typescript');
} catch {
  console.error('The packages are not installed yet. Run this first: npm ci');
  process.exit(1);
}

require.extensions['.ts'] = (/** @type {any} */ module, /** @type {string} */ file) =>
  module._compile(exports.scriptOf(file), file);
