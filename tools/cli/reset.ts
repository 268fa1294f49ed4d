import { constants, copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { given, stageFrom } from './arguments';
import { root } from './stages';

// `npm run reset 03-mlp` puts the blank file back, and keeps the old one under another name.
const example = 'npm run reset 03-mlp';
const stage = stageFrom(given({}, example).words[0], example);
const name = stage.slice(3);
const file = join(root, 'katas', stage, `${name}.ts`);
const shown = (path: string) => relative(root, path).replaceAll('\\', '/');

const blank = join(root, 'spec', 'blanks', `${stage}.txt`);

if (existsSync(file) && readFileSync(file, 'utf8') === readFileSync(blank, 'utf8')) {
  console.log(`${shown(file)} is blank already.`);
} else {
  if (existsSync(file)) {
    const now = new Date().toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '');
    const copy = join(root, 'katas', stage, `${name}.${now}.ts.old`);
    copyFileSync(file, copy, constants.COPYFILE_EXCL);
    console.log(`Your file is kept as ${shown(copy)}: rename it to ${name}.ts to have it back.`);
  }
  copyFileSync(blank, file);
  console.log(`${shown(file)} is blank again.`);
}
