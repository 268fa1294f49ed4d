const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const cache = join(__dirname, '..', 'node_modules', '.cache', 'backprop-kata', 'scripts');

/**
 * A TypeScript file without its types; what is left reads as in the file. The compiler takes longer
 * to load than all the rest of a check, so a file is kept as it was compiled last.
 */
exports.scriptOf = (file) => {
  const source = readFileSync(file, 'utf8');
  const kept = join(cache, `${createHash('sha256').update(source).digest('hex')}.js`);
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    const { ModuleKind, ScriptTarget, transpileModule } = require('typescript');
    const compilerOptions = {
      target: ScriptTarget.ES2022,
      module: ModuleKind.CommonJS,
      useDefineForClassFields: false,
    };
    const { outputText } = transpileModule(source, { compilerOptions });
    mkdirSync(cache, { recursive: true });
    // Another process may look for it at this moment: it is there whole, or not at all.
    writeFileSync(`${kept}.${process.pid}`, outputText);
    renameSync(`${kept}.${process.pid}`, kept);
    return outputText;
  }
};

/** Lets `require` read TypeScript outside Jest; Node 20 reads none. */
exports.loadTypeScript = () => {
  require.extensions['.ts'] = (module, file) => module._compile(exports.scriptOf(file), file);
};

// `node -r ./spec/typescript.js file.ts` runs a file.
exports.loadTypeScript();
