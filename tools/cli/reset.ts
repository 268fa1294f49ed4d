import { constants, copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { blankOf } from '../../spec/blanks/blank';
import { given, stageFrom } from './arguments';
import { root } from './stages';

// `npm run reset 03-mlp` puts the blank files back, and keeps the old ones under other names.
const example = 'npm run reset 03-mlp';
const stage = stageFrom(given({}, example).words[0], example);
const now = new Date().toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '');
const shown = (path: string) => relative(root, path).replaceAll('\\', '/');

for (const [name, blank] of Object.entries(blankOf(stage))) {
  const file = join(root, 'katas', stage, name);
  if (existsSync(file) && readFileSync(file, 'utf8') === blank) {
    console.log(`${shown(file)} is blank already.`);
    continue;
  }
  if (existsSync(file)) {
    const copy = join(root, 'katas', stage, name.replace(/ts$/, `${now}.ts.old`));
    copyFileSync(file, copy, constants.COPYFILE_EXCL);
    console.log(`Your file is kept as ${shown(copy)}: rename it to ${name} to have it back.`);
  }
  writeFileSync(file, blank);
  console.log(`${shown(file)} is blank again.`);
}
