const { constants, copyFileSync, existsSync } = require('node:fs');
const { join, relative } = require('node:path');
const { root, stageFrom } = require('./run');

// `npm run reset 03-mlp` puts the blank file back, and keeps the old one under another name.
const stage = stageFrom(process.argv[2], 'npm run reset 03-mlp');
const name = stage.slice(3);
const file = join(root, 'katas', stage, `${name}.ts`);
const shown = (path) => relative(root, path).replaceAll('\\', '/');

if (existsSync(file)) {
  const now = new Date().toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '');
  const copy = join(root, 'katas', stage, `${name}.${now}.ts.old`);
  copyFileSync(file, copy, constants.COPYFILE_EXCL);
  console.log(`Your file is kept as ${shown(copy)}.`);
}
copyFileSync(join(root, 'spec', 'blanks', `${stage}.txt`), file);
console.log(`${shown(file)} is blank again.`);
